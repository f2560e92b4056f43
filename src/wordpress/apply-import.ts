import type { Actor } from '#people';
import type { ArticleText, ImportedComment } from '#news';
import { addPicture, importArticle, importComments, leadFormerAddresses } from '#news';
import type { Db, Trx } from '#platform/database';
import type { Refusal } from '#platform/refusals';
import { RefusalError } from '#platform/refusals';
import { addCategory, nameAuthorOffice } from '#portals';
import { bytesOfPicture } from './bring-pictures.ts';
import { rewritten } from './digest.ts';
import { hostOf, sourceOf } from './former.ts';
import { placeOf } from './outline.ts';
import type { Entry, Part } from './parts.ts';
import { wordsOf } from './picture-words.ts';
import type { PicturePlanned, Plan, TextPlanned } from './planned.ts';
import { keyOf } from './texts.ts';
import { linesOf } from './values.ts';

/** Something of the plan that did not come after all, and why. */
export interface Failure {
  line: number;
  title: string;
  refusal: Refusal;
}

export interface Outcome {
  articles: number;
  pages: number;
  drafts: number;
  pictures: number;
  comments: number;
  /** Pictures that are in no folder and were not fetched. */
  missing: { line: number; address: string }[];
  failures: Failure[];
}

export interface Applying {
  portalId: number;
  plan: Plan;
  /** Who read the report of the first step, and answers for what comes published. */
  reader: Actor | null;
  /** Reads the export once more from its beginning. */
  parts: () => AsyncIterable<Part>;
  folder: string | undefined;
  isFetching: boolean;
  /** What is said of a picture of which nothing is said, in an article's language. */
  madeWords: (language: ArticleText['language'], title: string) => string;
  /** Who said something without a name. */
  visitor: Readonly<Record<ArticleText['language'], string>>;
}

/** The second step: brings what a plan says, one text after another, each whole or not at all. Whatever is refused is told with its line and the others come. */
export async function applyImport(db: Db, actor: Actor, applying: Applying, at: Date): Promise<Outcome> {
  const bringing = new Bringing(db, actor, applying, at);
  await bringing.offices();
  await bringing.categories();
  await bringing.pictures();
  await bringing.texts();

  return bringing.outcome;
}

/** A text that waits for its other languages. */
type Waiting = Map<string, Entry>;

class Bringing {
  readonly outcome: Outcome = { articles: 0, pages: 0, drafts: 0, pictures: 0, comments: 0, missing: [], failures: [] };
  readonly #db: Db;
  readonly #actor: Actor;
  readonly #applying: Applying;
  readonly #at: Date;
  readonly #offices = new Map<string, number>();
  readonly #categories = new Map<string, number>();
  readonly #pictures = new Map<number, number>();
  readonly #planned: ReadonlyMap<number, PicturePlanned>;

  constructor(db: Db, actor: Actor, applying: Applying, at: Date) {
    [this.#db, this.#actor, this.#applying, this.#at] = [db, actor, applying, at];
    this.#planned = new Map(applying.plan.pictures.map((picture) => [picture.postId, picture]));
  }

  async offices(): Promise<void> {
    for (const { line, login, name } of this.#applying.plan.offices) {
      await this.#trying({ line, title: name }, async () => void this.#offices.set(login, await nameAuthorOffice(this.#db, this.#actor, { portalId: this.#applying.portalId, nameAr: name, nameFr: null }, this.#at)));
    }
  }

  async categories(): Promise<void> {
    const { portalId, plan } = this.#applying;
    for (const { line, slug, name, houseSlug, houseId, former } of plan.categories) {
      await this.#trying({ line, title: name }, async () => {
        const categoryId = houseId ?? (await addCategory(this.#db, this.#actor, { portalId, slug: houseSlug, nameAr: name, nameFr: name }, this.#at));
        this.#categories.set(slug, categoryId);
        await leadFormerAddresses(this.#db, this.#actor, { portalId, addresses: former.map((path) => ({ path, categoryId })) }, this.#at);
      });
    }
  }

  async pictures(): Promise<void> {
    const { portalId, plan, folder, isFetching } = this.#applying;
    for (const picture of plan.pictures) {
      const { line, postId, url, file, former } = picture;
      await this.#trying({ line, title: file ?? url }, async () => {
        const bytes = await bytesOfPicture(picture, { folder, isFetching, host: hostOf(plan.site.address) });
        if (!bytes) return void this.outcome.missing.push({ line, address: url });
        const pictureId = await addPicture(this.#db, this.#actor, { portalId, bytes }, this.#at);
        this.#pictures.set(postId, pictureId);
        await leadFormerAddresses(this.#db, this.#actor, { portalId, addresses: former.map((path) => ({ path, pictureId })) }, this.#at);
        this.outcome.pictures += 1;
      });
    }
  }

  /** Reads the export once more. Languages of one text wait for each other; everything else is gone as soon as it is brought. */
  async texts(): Promise<void> {
    const planned = new Map(this.#applying.plan.texts.flatMap((text) => text.versions.map(({ key }) => [key, text] as const)));
    const waiting = new Map<TextPlanned, Waiting>();
    for await (const part of this.#applying.parts()) {
      if (part.kind !== 'post' && part.kind !== 'page') continue;
      const key = keyOf(part) ?? '';
      const text = planned.get(key);
      if (!text || text.versions.every(({ line }) => line !== part.line)) continue;
      const entries = (waiting.get(text) ?? new Map<string, Entry>()).set(key, part);
      waiting.set(text, entries);
      if (entries.size < text.versions.length) continue;
      waiting.delete(text);
      await this.#trying({ line: text.versions[0]?.line ?? part.line, title: text.versions[0]?.title ?? '' }, () => this.#db.transaction().execute((trx) => this.#text(trx, text, entries)));
    }
  }

  async #text(trx: Trx, text: TextPlanned, entries: Waiting): Promise<void> {
    const { portalId, plan, reader } = this.#applying;
    const uses = text.pictures.filter(({ postId }) => this.#pictures.has(postId));
    const lead = this.#pictures.get(uses[0]?.postId ?? 0);
    // The picture that leads an article stands above it, and not in it once more.
    const idAt = (address: string) => {
      const id = this.#pictures.get(uses.find((use) => use.address === address)?.postId ?? 0);

      return id === lead ? undefined : id;
    };
    const texts = text.versions.flatMap(({ key, language, title }): ArticleText[] => {
      const entry = entries.get(key);
      if (!entry) return [];
      const { standfirst, markdown } = rewritten(entry, idAt);

      return [{ language, title, standfirst, body: markdown }];
    });
    const { kind, publishedAt, former, versions } = text;
    const articleId = await importArticle(trx, this.#actor, {
      portalId, kind, texts, publishedAt, reader, former, pictures: this.#placed(text, texts), source: sourceOf(plan.site), keys: versions.map(({ key }) => key),
      officeId: this.#offices.get(text.login) ?? 0, categoryId: text.category === null ? null : (this.#categories.get(text.category) ?? null),
      placeAr: null, placeFr: null, happenedOn: null, subjects: [], correctionAr: null, correctionFr: null,
    }, this.#at);
    if (articleId === null) return;
    const comments = this.#comments(text, entries);
    const refused = await importComments(trx, this.#actor, { articleId, comments }, this.#at);
    this.outcome.failures.push(...[...refused].map(([place, refusal]) => ({ line: text.comments.find((comment) => comment.place === place)?.line ?? 1, title: text.versions[0]?.title ?? '', refusal })));
    this.outcome.comments += comments.length - refused.size;
    this.outcome[publishedAt === null ? 'drafts' : kind === 'page' ? 'pages' : 'articles'] += 1;
  }

  #comments({ comments, versions }: TextPlanned, entries: Waiting): ImportedComment[] {
    const said = new Map(versions.flatMap(({ key, language }) => {
      const entry = entries.get(key);

      return entry ? entry.comments.map((comment, index) => [placeOf(entry, index), { ...comment, language }] as const) : [];
    }));
    const places = new Map(comments.map(({ commentId, place }) => [commentId, place]));

    return comments.flatMap(({ place, answersTo, state, official }) => {
      const comment = said.get(place);
      if (!comment) return [];
      const { language, author, content, email, at } = comment;

      return [{ key: place, answers: answersTo === null ? null : (places.get(answersTo) ?? null), officeId: official === null ? null : (this.#offices.get(official) ?? null), name: author || this.#applying.visitor[language], text: linesOf(content), email, language, state, sentAt: at ?? this.#at }];
    });
  }

  #placed({ pictures }: TextPlanned, texts: readonly ArticleText[]) {
    const { madeWords } = this.#applying;
    const used = [...new Set(pictures.map(({ postId }) => postId))].flatMap((postId) => {
      const [pictureId, picture] = [this.#pictures.get(postId), this.#planned.get(postId)];

      return pictureId && picture ? [{ pictureId, texts: texts.map(({ language, title }) => wordsOf(picture, pictures.filter((use) => use.postId === postId), language, madeWords(language, title))) }] : [];
    });

    // Two files of the library may hold the same picture, which an article has once.
    return [...new Map(used.toReversed().map((one) => [one.pictureId, one])).values()].toReversed();
  }

  /** One that is refused stops none of the others; a fault of the program stops all of them. */
  async #trying(what: { line: number; title: string }, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error;
      this.outcome.failures.push({ ...what, refusal: error.refusal });
    }
  }
}

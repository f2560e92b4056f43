import { sql } from 'kysely';
import type { Prose } from '#platform/prose';
import { proseOf } from '#platform/prose';
import type { Db, Trx } from '#platform/database';
import { refusal, RefusalError } from '#platform/refusals';
import { describedPictures, markupOf } from '../pictures/store.ts';
import { markOf, namedSubjects } from './subjects.ts';
import type { ArticleKind, ArticleStanding, ArticleText, ArticleVersion, Subject, Tongue } from './article.ts';

export interface LockedArticle extends ArticleStanding {
  id: number;
  portalId: number;
  bodyId: number;
  kind: ArticleKind;
}

/** Holds an article until the transaction ends: one act at a time changes it. */
export async function lockArticle(trx: Trx, id: number): Promise<LockedArticle> {
  await trx.selectFrom('articles').select('id').where('id', '=', id).forUpdate().execute();
  const found = await trx
    .selectFrom('articles')
    .innerJoin('portals', 'portals.id', 'articles.portalId')
    .innerJoin('articleVersions', (join) => join.onRef('articleVersions.articleId', '=', 'articles.id').onRef('articleVersions.number', '=', 'articles.latest'))
    .select(['articles.id', 'articles.portalId', 'portals.bodyId', 'articles.kind', 'articles.work', 'articles.latest', 'articles.published', 'articles.publishedAt', 'articles.withdrawnAt', 'articleVersions.writtenBy'])
    .where('articles.id', '=', id)
    .executeTakeFirst();
  if (!found) throw new RefusalError(refusal('page.not_found'));

  return found;
}

/** Keeps a version with everything it says; what readers will get of its text is drawn here, once. */
export async function saveVersion(trx: Trx, { articleId, number, version, writtenBy, at }: { articleId: number; number: number; version: ArticleVersion; writtenBy: string; at: Date }): Promise<void> {
  const { texts, pictures, subjects, categoryId, officeId, placeAr, placeFr, happenedOn, correctionAr, correctionFr } = version;
  await trx.insertInto('articleVersions').values({ articleId, number, categoryId, officeId, placeAr, placeFr, happenedOn, correctionAr, correctionFr, writtenBy, writtenAt: at }).execute();
  if (pictures.length) await trx.insertInto('articlePictures').values(pictures.map(({ pictureId }, position) => ({ articleId, number, pictureId, position }))).execute();
  const said = pictures.flatMap(({ pictureId, texts: wordings }) => wordings.filter(({ alternative }) => alternative !== '').map((wording) => ({ articleId, number, pictureId, ...wording })));
  if (said.length) await trx.insertInto('articlePictureTexts').values(said).execute();
  if (subjects.length) await trx.insertInto('articleSubjects').values(subjects.map((subject, position) => ({ articleId, number, position, ...subject }))).execute();
  const drawn = await Promise.all(texts.map((text) => drawnText(trx, text, version)));
  if (drawn.length) await trx.insertInto('articleTexts').values(drawn.map((text) => ({ articleId, number, ...text }))).execute();
}

/** A text with its HTML and its plain words; pictures in it are those that the version places. */
export async function drawnText(db: Db | Trx, { language, title, standfirst, body }: ArticleText, version: Pick<ArticleVersion, 'pictures'>) {
  const { html, plain } = await proseWith(db, { language, body }, version);

  return { language, title, standfirst, body, html, plain };
}

/** A body as its readers get it, with what of it was not taken. */
export async function proseWith(db: Db | Trx, { language, body }: Pick<ArticleText, 'language' | 'body'>, { pictures }: Pick<ArticleVersion, 'pictures'>): Promise<Prose> {
  const described = await describedPictures(db, pictures, language);

  return proseOf(body, {
    picture: (id, written) => {
      const found = described.get(id);

      return found && markupOf(found, written);
    },
  });
}

/** A version as it was written. */
export async function versionOf(db: Db | Trx, articleId: number, number: number): Promise<(ArticleVersion & { writtenBy: string; writtenAt: Date }) | undefined> {
  const version = await db.selectFrom('articleVersions').selectAll().where('articleId', '=', articleId).where('number', '=', number).executeTakeFirst();
  if (!version) return undefined;
  const [texts, pictures, said, subjects] = await Promise.all([
    db.selectFrom('articleTexts').select(['language', 'title', 'standfirst', 'body']).where('articleId', '=', articleId).where('number', '=', number).orderBy('language').execute(),
    db.selectFrom('articlePictures').select('pictureId').where('articleId', '=', articleId).where('number', '=', number).orderBy('position').execute(),
    db.selectFrom('articlePictureTexts').select(['pictureId', 'language', 'alternative', 'caption', 'credit']).where('articleId', '=', articleId).where('number', '=', number).execute(),
    db.selectFrom('articleSubjects').select(['meetingId', 'programmeId', 'instrumentId', 'bodyId', 'territoryCode']).where('articleId', '=', articleId).where('number', '=', number).orderBy('position').execute(),
  ]);

  return {
    ...version, texts,
    pictures: pictures.map(({ pictureId }) => ({ pictureId, texts: said.filter((text) => text.pictureId === pictureId).map(({ language, alternative, caption, credit }) => ({ language, alternative, caption, credit })) })),
    subjects: subjects.map(subjectIn),
  };
}

/** The languages in which a version is told. */
export async function languagesOf(db: Db | Trx, articleId: number, number: number): Promise<Tongue[]> {
  return (await db.selectFrom('articleTexts').select('language').where('articleId', '=', articleId).where('number', '=', number).execute()).map(({ language }) => language);
}

function subjectIn(row: { meetingId: number | null; programmeId: number | null; instrumentId: number | null; bodyId: number | null; territoryCode: string | null }): Subject {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Subject;
}

/** What of a version's parts does not belong to its portal, is not there, or may not be named on it: ids come from a browser and are never taken at its word. */
export async function strangePart(trx: Trx, portalId: number, { categoryId, officeId, pictures, subjects }: ArticleVersion): Promise<'office' | 'category' | 'picture' | 'subject' | undefined> {
  const pictureIds = pictures.map(({ pictureId }) => pictureId);
  const { rows: [found] } = await sql<{ office: boolean; category: boolean; pictures: number; bodyId: number }>`
    select exists (select from author_offices where id = ${officeId} and portal_id = ${portalId}) as office,
           ${categoryId}::int is null or exists (select from categories where id = ${categoryId} and portal_id = ${portalId}) as category,
           (select count(*)::int from pictures where id = any(${pictureIds}::int[]) and portal_id = ${portalId}) as pictures,
           (select body_id from portals where id = ${portalId}) as body_id`.execute(trx);
  if (!found?.office) return 'office';
  if (!found.category) return 'category';
  if (found.pictures < pictureIds.length) return 'picture';

  return (await namedSubjects(trx, found.bodyId, subjects.map(markOf))).length < subjects.length ? 'subject' : undefined;
}

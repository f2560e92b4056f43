import type { Db } from '#platform/database';
import type { ProseProblem } from '#platform/prose';
import type { Form, RefusedForm } from '#platform/web';
import type { ArticleVersion, Tongue } from '../articles/article.ts';
import { tongues } from '../articles/article.ts';
import { proseWith } from '../articles/store.ts';
import type { NamedSubject } from '../articles/subjects.ts';
import { markOf, namedSubjects, subjectsFound } from '../articles/subjects.ts';
import { describedPictures } from '../pictures/store.ts';
import type { ShownPicture } from '../public/queries.ts';
import { picturesOfPortal } from '../pictures/portal-pictures.ts';

/** A text as its readers will get it, with what of it was not taken. */
export interface ShownText {
  language: Tongue;
  title: string;
  standfirst: string;
  html: string;
  problems: readonly ProseProblem[];
}

/** What stands around an article's fields: its pictures as they look, its subjects by name, what a search found. */
export interface Surrounding {
  pictures: readonly ShownPicture[];
  subjects: readonly NamedSubject[];
  found: readonly NamedSubject[] | null;
}

/** A version's texts drawn as its portal will show them; pictures of other portals stay out. */
export async function shownTexts(db: Db, portalId: number, version: Pick<ArticleVersion, 'texts' | 'pictures'>, languages: readonly Tongue[] = tongues): Promise<ShownText[]> {
  const own = await picturesOfPortal(db, portalId, version.pictures.map(({ pictureId }) => pictureId));
  const pictures = version.pictures.filter(({ pictureId }) => own.includes(pictureId));

  return Promise.all(
    version.texts
      .filter(({ language }) => languages.includes(language))
      .map(async ({ language, title, standfirst, body }) => ({ language, title, standfirst, ...(await proseWith(db, { language, body }, { pictures })) })),
  );
}

/** What stands around the fields of a version on a body's portal; `asked` is what is searched for among subjects. */
export async function surroundingOf(db: Db, { portalId, bodyId }: { portalId: number; bodyId: number }, version: ArticleVersion, asked: string): Promise<Surrounding> {
  const own = await picturesOfPortal(db, portalId, version.pictures.map(({ pictureId }) => pictureId));
  const [described, subjects, found] = await Promise.all([
    describedPictures(db, version.pictures.filter(({ pictureId }) => own.includes(pictureId)), 'ar'),
    namedSubjects(db, bodyId, version.subjects.map(markOf)),
    asked ? subjectsFound(db, bodyId, asked) : null,
  ]);

  return { pictures: version.pictures.flatMap(({ pictureId }) => described.get(pictureId) ?? []), subjects, found };
}

/** A form shown again as it was typed, with some fields otherwise. */
export function typedAgain(form: Form, changed: Readonly<Record<string, string>> = {}): RefusedForm {
  return { typed: { ...form.typed(), ...changed }, errors: {}, refusal: null };
}

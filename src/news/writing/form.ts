import { z } from 'zod';
import { looksLikeCameraName } from '#platform/pictures';
import { longestText } from '#platform/prose';
import type { FieldErrors, Form } from '#platform/web';
import { optionalDay, optionalId, optionalText, writtenText } from '#platform/web';
import type { ArticleVersion, PictureText, PlacedPicture, Tongue } from '../articles/article.ts';
import { tongues } from '../articles/article.ts';
import { subjectMarked } from '../articles/subjects.ts';

/** What the fields of an article's form may hold, besides its pictures and subjects. */
export const articleSchema = z.object({
  seen: optionalId,
  categoryId: optionalId,
  officeId: optionalId,
  officeAr: optionalText(200),
  officeFr: optionalText(200),
  placeAr: optionalText(200),
  placeFr: optionalText(200),
  happenedOn: optionalDay,
  correctionAr: optionalText(1000),
  correctionFr: optionalText(1000),
  ...Object.fromEntries(
    tongues.flatMap((tongue) => [
      [`title-${tongue}`, writtenText(300)],
      [`standfirst-${tongue}`, writtenText(1000)],
      [`body-${tongue}`, writtenText(longestText)],
    ]),
  ),
});

export const pictureField = (id: number, language: Tongue, part: keyof Omit<PictureText, 'language'>): string => `picture-${id}-${language}-${part}`;

/** Text areas send their lines as the web always did; a text is kept with one sign at the end of each. */
const asWritten = (text: string): string => text.replaceAll('\r\n', '\n');

/** The ids of the pictures of a form, in its order, each once. */
export function picturesIn(form: Form): number[] {
  return [...new Set(form.texts('pictures').flatMap((text) => text.split(',')).filter((text) => /^[1-9]\d{0,8}$/u.test(text)).map(Number))];
}

/** The marks of what a form's article is about, each once. */
export function subjectsIn(form: Form): string[] {
  return [...new Set(form.texts('subjects').flatMap((text) => text.split(',')).filter((mark) => subjectMarked(mark)))];
}

/** A version as a form has it: of languages those in which something is written. Fields that cannot be read are empty. */
export function versionIn(form: Form): ArticleVersion {
  const texts = tongues.map((language) => ({ language, title: form.text(`title-${language}`), standfirst: asWritten(form.text(`standfirst-${language}`)), body: asWritten(form.text(`body-${language}`)) }));
  const day = optionalDay.safeParse(form.text('happenedOn'));
  const numbered = (name: string) => optionalId.safeParse(form.text(name)).data ?? null;

  return {
    texts: texts.filter(({ title, standfirst, body }) => [title, standfirst, body].some((text) => text.trim() !== '')),
    categoryId: numbered('categoryId'),
    officeId: numbered('officeId') ?? 0,
    placeAr: form.text('placeAr') || null,
    placeFr: form.text('placeFr') || null,
    happenedOn: day.data ?? null,
    pictures: picturesIn(form).map((pictureId) => placedIn(form, pictureId)),
    subjects: subjectsIn(form).flatMap((mark) => subjectMarked(mark) ?? []),
    correctionAr: form.text('correctionAr') || null,
    correctionFr: form.text('correctionFr') || null,
  };
}

function placedIn(form: Form, pictureId: number): PlacedPicture {
  const texts = tongues.map((language) => ({
    language,
    alternative: form.text(pictureField(pictureId, language, 'alternative')),
    caption: form.text(pictureField(pictureId, language, 'caption')) || null,
    credit: form.text(pictureField(pictureId, language, 'credit')) || null,
  }));

  return { pictureId, texts: texts.filter(({ alternative, caption, credit }) => alternative || caption || credit) };
}

const longestPictureText = 600;

/** What is wrong with single fields: a language without its title, a name of a camera's file where people read, words about a picture that say nothing of what is seen. */
export function faultsIn(form: Form, { mayNameOffice }: { mayNameOffice: boolean }): FieldErrors {
  const version = versionIn(form);
  const errors: Record<string, { code: string; facts: Record<string, string | number> }> = {};
  for (const { language, title } of version.texts) {
    if (title === '') errors[`title-${language}`] = { code: 'field.missing', facts: {} };
    else if (looksLikeCameraName(title)) errors[`title-${language}`] = { code: 'article.title_of_a_file', facts: { title } };
  }
  for (const { pictureId, texts } of version.pictures) for (const text of texts) Object.assign(errors, faultsOf(pictureId, text));
  if (version.officeId === 0 && !(mayNameOffice && form.text('officeAr'))) errors['officeId'] = { code: 'field.missing', facts: {} };

  return errors;
}

function faultsOf(pictureId: number, { language, ...said }: PictureText): Record<string, { code: string; facts: Record<string, string | number> }> {
  const parts = Object.entries(said) as [keyof typeof said, string | null][];

  return Object.fromEntries(parts.flatMap(([part, text]) => {
    const name = pictureField(pictureId, language, part);
    if (part === 'alternative' && text === '') return [[name, { code: 'field.missing', facts: {} }]];
    if (text && text.length > longestPictureText) return [[name, { code: 'field.too_long', facts: { maximum: longestPictureText } }]];

    return text && part !== 'credit' && looksLikeCameraName(text) ? [[name, { code: 'article.caption_of_a_file', facts: { caption: text } }]] : [];
  }));
}

/** Whether two versions say the same, so that nothing new is kept. */
export function saysTheSame(one: ArticleVersion, other: ArticleVersion): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

function ordered({ texts, pictures, subjects, categoryId, officeId, placeAr, placeFr, happenedOn, correctionAr, correctionFr }: ArticleVersion): unknown {
  return [
    tongues.map((tongue) => texts.find(({ language }) => language === tongue)).map((text) => text && [text.title, text.standfirst, text.body]),
    pictures.map(({ pictureId, texts: said }) => [pictureId, tongues.map((tongue) => said.find(({ language }) => language === tongue)).map((text) => text && [text.alternative, text.caption, text.credit])]),
    subjects, categoryId, officeId, placeAr, placeFr, happenedOn, correctionAr, correctionFr,
  ];
}

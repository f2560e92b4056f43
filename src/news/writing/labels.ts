import type { Language } from '#platform/words';
import type { ArticleVersion } from '../articles/article.ts';
import { tongues } from '../articles/article.ts';
import { newsroomWordsIn } from '../newsroom/words.ts';
import { pictureField } from './form.ts';

/** What the fields of an article's form are called where its faults are told. */
export function labelsIn(language: Language, { pictures }: Pick<ArticleVersion, 'pictures'>): Record<string, string> {
  const { writing: words, tongues: names } = newsroomWordsIn(language);
  const texts = tongues.flatMap((tongue) => [
    [`title-${tongue}`, words.inTongue(words.titleOf, names[tongue])],
    [`standfirst-${tongue}`, words.inTongue(words.standfirst, names[tongue])],
    [`body-${tongue}`, words.inTongue(words.body, names[tongue])],
  ]);
  const said = pictures.flatMap(({ pictureId }, index) => tongues.flatMap((tongue) => (['alternative', 'caption', 'credit'] as const).map((part) => [pictureField(pictureId, tongue, part), words.pictures.of(words.inTongue(words.pictures[part], names[tongue]), index + 1)])));

  return Object.fromEntries([
    ...texts, ...said,
    ['officeId', words.office], ['officeAr', words.newOffice], ['categoryId', words.category], ['happenedOn', words.happenedOn], ['placeAr', words.place], ['placeFr', words.place],
    ['correctionAr', words.inArabic(words.corrected)], ['correctionFr', words.inFrench(words.corrected)], ['photographs', words.pictures.title],
  ]);
}

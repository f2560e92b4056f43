import { looksLikeCameraName } from '#platform/pictures';
import type { Told } from './digest.ts';
import type { PicturePlanned, PictureUse } from './planned.ts';

/** The first of some words that say what is seen: a camera's name for its file says nothing. */
export const told = (words: readonly string[]): string => words.find((word) => word.trim() !== '' && !looksLikeCameraName(word)) ?? '';

/** What is said of a picture in a language: where a text in it shows it, else in the library, else in another language, else what is made of the title that it stands under. */
export function wordsOf(picture: Pick<PicturePlanned, 'alternative' | 'caption'>, uses: readonly PictureUse[], language: Told, made: string): { language: Told; alternative: string; caption: string | null; credit: null } {
  const own = uses.filter((use) => use.language === language);
  const said = (list: readonly PictureUse[]) => list.flatMap(({ alternative, caption }) => [alternative, caption]);
  const caption = told([...own.map((use) => use.caption), picture.caption, ...uses.map((use) => use.caption)]);

  return { language, alternative: told([...said(own), picture.alternative, ...said(uses), made]), caption: caption || null, credit: null };
}

import type { Day } from '#platform/days';
import { shortDay } from '#platform/words';
import type { Words } from './words.ar.ts';

const day = (value: Day): string => shortDay(value, 'fr');

export const fr: Words = {
  printedOn: (on) => `Imprimé le ${day(on)}`,
  page: (number, all) => `page ${number} sur ${all}`,
};

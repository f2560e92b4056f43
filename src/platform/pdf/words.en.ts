import type { Day } from '#platform/days';
import { shortDay } from '#platform/words';
import type { Words } from './words.ar.ts';

const day = (value: Day): string => shortDay(value, 'en');

export const en: Words = {
  printedOn: (on) => `Printed on ${day(on)}`,
  page: (number, all) => `page ${number} of ${all}`,
};

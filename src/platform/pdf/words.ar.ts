import type { Day } from '#platform/days';
import { shortDay } from '#platform/words';

const day = (value: Day): string => shortDay(value, 'ar');

export const ar = {
  printedOn: (on: Day): string => `طُبع بتاريخ ${day(on)}`,
  page: (number: string, all: string): string => `صفحة ${number} من ${all}`,
};

export type Words = typeof ar;

import { InvalidArgumentError } from 'commander';
import type { Day } from '#platform/days';
import { isDay } from '#platform/days';

/** Reads one of a few words. */
export const oneOf = <Choice extends string>(choices: readonly Choice[]) => (text: string): Choice => {
  const choice = choices.find((known) => known === text);
  if (!choice) throw new InvalidArgumentError(`Use one of: ${choices.join(', ')}.`);

  return choice;
};

export function readCount(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new InvalidArgumentError('Give a whole number.');

  return Number(text);
}

/** Reads the number by which a page's address names something. */
export function readId(text: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new InvalidArgumentError('Give the number that stands in the page’s address.');

  return Number(text);
}

export function readDay(text: string): Day {
  if (!isDay(text)) throw new InvalidArgumentError('Write a day that exists, as YYYY-MM-DD.');

  return text;
}

export function readYear(text: string): number {
  if (!/^20\d\d$/u.test(text)) throw new InvalidArgumentError('Give a year, as 2024.');

  return Number(text);
}

/** Reads words of at most so many characters, as a page's field takes them. */
export const readText = (maximum: number) => (text: string): string => {
  const words = text.trim();
  if (words === '' || words.length > maximum) throw new InvalidArgumentError(`Write 1 to ${maximum} characters.`);

  return words;
};

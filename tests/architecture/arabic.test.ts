import { describe, expect, test } from 'vitest';
import { strangeArabicIn } from './arabic.ts';
import { houseOf, readHouse } from './house.ts';

const house = await readHouse();
const words = 'src/law/words.ar.ts';
const dual = `const days = (count: number): string => plural.ar(count, { zero: 'لا يوم', one: 'يوم واحد', two: 'يومان', few: '# أيام' });`;

describe('Arabic is written as a Moroccan official writes it', () => {
  test('in this house', () => expect(strangeArabicIn(house)).toEqual([]));

  test.each([
    ['a Latin comma', `const title = 'السبت, الأحد';`, 'holds a comma, semicolon or question mark of another script'],
    ['a Latin question mark', `const title = 'ماذا تريدون?';`, 'holds a comma, semicolon or question mark of another script'],
    ['Eastern digits', `const title = 'سنة ٢٠٢٣';`, 'holds digits other than 0-9'],
    ['a month of elsewhere', `const title = 'شهر أغسطس';`, 'holds a word that is not of Moroccan administrations'],
    ['a body of elsewhere', `const title = 'رئيس البلدية';`, 'holds a word that is not of Moroccan administrations'],
    ['a law numbered as in French, which turns round', `const title = 'القانون رقم 09-08';`, 'writes the number of a law as French does'],
    ['an order to one reader', `const title = 'الاسم ناقص: أدخل الاسم.';`, 'commands the reader, to whom the house speaks in the plural'],
  ])('%s is found', (_, line, why) => expect(strangeArabicIn(houseOf({ [words]: line }))).toEqual([`${words}:1 ${why}`]));

  test('a dual that does not follow its preposition is found, and only there', () => {
    const lines = [dual, 'const within = (count: number) => `خلال ${days(count)}`;', 'const left = (count: number) => `بقي ${days(count)}`;'];

    expect(strangeArabicIn(houseOf({ [words]: lines.join('\n') }))).toEqual([`${words}:2 puts a nominative dual after a preposition`]);
  });
});

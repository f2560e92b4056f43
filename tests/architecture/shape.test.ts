import { describe, expect, test } from 'vitest';
import { houseOf, readHouse } from './house.ts';
import { deepFilesIn, longFilesIn, secondClocksIn, sentencesInCode, vagueFilesIn, vagueNamesIn } from './shape.ts';

const house = await readHouse();
const lines = (count: number) => 'export {};\n'.repeat(count);

describe('no file or folder is named for anything and nothing', () => {
  test('in this house', () => expect(vagueFilesIn(house)).toEqual([]));
  test.each(['src/law/utils.ts', 'src/common/day.ts', 'tests/helpers/page.ts', 'src/law/types.d.ts'])('%s is found', (path) => {
    expect(vagueFilesIn(houseOf({ [path]: '', 'src/law/day.ts': '' }))).toEqual([path]);
  });
});

describe('nothing is named data, info, item and the like', () => {
  test('in this house', () => expect(vagueNamesIn(house)).toEqual([]));
  test.each([
    ['a variable', 'const data = 1;', 'data'],
    ['a function', 'export function handle() {}', 'handle'],
    ['what a function is given', 'export const day = (item: string) => item;', 'item'],
    ['a type', 'export interface DTO {}', 'DTO'],
  ])('%s is found', (_, text, name) => expect(vagueNamesIn(houseOf({ 'src/law/day.ts': text }))).toEqual([`src/law/day.ts names something ${name}`]));
  test('what others named so may be used', () => expect(vagueNamesIn(houseOf({ 'src/law/day.ts': 'export const day = process.env.DAY;' }))).toEqual([]));
});

describe('the program’s clock is the only one that ends a day', () => {
  test('in this house', () => expect(secondClocksIn(house)).toEqual([]));
  test('another is found', () => {
    expect(secondClocksIn(houseOf({ 'src/law/day.ts': "sql`(at at time zone 'Africa/Casablanca')::date`", 'src/law/utc.ts': "sql`at at time zone 'UTC'`" }))).toEqual(['src/law/day.ts']);
  });
});

describe('files stop at 250 lines', () => {
  test('in this house', () => expect(longFilesIn(house)).toEqual([]));
  test('one line more is found', () => {
    expect(longFilesIn(houseOf({ 'src/law/long.ts': lines(251), 'src/law/enough.ts': lines(250) }))).toEqual(['src/law/long.ts has 251 lines']);
  });
  test('what the program writes itself may be longer', () => {
    expect(longFilesIn(houseOf({ 'src/law/schema.ts': `/** Written by \`npm run types\` */\n${lines(300)}` }))).toEqual([]);
  });
});

describe('nothing lies deeper than src/a/b/file', () => {
  test('in this house', () => expect(deepFilesIn(house)).toEqual([]));
  test('a deeper file is found', () => {
    expect(deepFilesIn(houseOf({ 'src/law/days/holidays/moon.ts': '', 'src/law/days/moon.ts': '' }))).toEqual(['src/law/days/holidays/moon.ts']);
  });
});

describe('sentences live in words files', () => {
  test('in this house', () => expect(sentencesInCode(house)).toEqual([]));
  test('a sentence in a page is found', () => {
    expect(sentencesInCode(houseOf({ 'src/law/page.tsx': `const title = 'دورة عادية';`, 'src/law/words.ar.ts': `export const ar = 'دورة عادية';` }))).toEqual(['src/law/page.tsx says دورة عادية']);
  });
});

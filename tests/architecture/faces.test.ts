import { describe, expect, test } from 'vitest';
import { signsWithoutFaceIn } from './faces.ts';
import { houseOf, readHouse } from './house.ts';

const house = await readHouse();
const fonts = { 'src/ui/styles/fonts.css': 'unicode-range: U+0000-00FF, U+0600-06FF, U+2013;' };

describe('what pages write has a face in the house’s own fonts', () => {
  test('in this house', () => expect(signsWithoutFaceIn(house)).toEqual([]));
  test.each([
    ['a page', 'src/ui/parts.tsx', '<b>✓</b>', 'src/ui/parts.tsx writes ✓'],
    ['a sentence', 'src/ui/words.ar.ts', `back: 'رجوع ←'`, 'src/ui/words.ar.ts writes ←'],
    ['a style', 'src/ui/styles/board.css', `content: '◌';`, 'src/ui/styles/board.css writes ◌'],
  ])('a sign in %s that they lack is found', (_, path, text, sentence) => expect(signsWithoutFaceIn(houseOf({ ...fonts, [path]: text }))).toEqual([sentence]));
  test('Arabic, Latin and what directs them are no trouble', () => expect(signsWithoutFaceIn(houseOf({ ...fonts, 'src/ui/words.ar.ts': 'ملتقى – Multaqa \u2068x\u2069' }))).toEqual([]));
});

import { describe, expect, test } from 'vitest';
import { printedInFrench } from '../../scripts/french.ts';
import { unprintedFrenchIn } from './french.ts';
import { houseOf, readHouse } from './house.ts';

const house = await readHouse();
const words = 'src/law/words.fr.ts';
const found = [`${words}:1 is not printed as French is; npm run french prints it`];

describe('French is printed with spaces that break no line', () => {
  test('in this house', () => expect(unprintedFrenchIn(house)).toEqual([]));

  test.each([
    ['before a colon', `const title = 'Délai : dix jours';`],
    ['before a semicolon', `const title = 'Refusé ; motif à venir';`],
    ['before a question mark', `const title = 'Que voulez-vous faire ?';`],
    ['before an exclamation mark', `const title = 'Attention !';`],
    ['before a per cent', `const title = '25 % du coût';`],
    ['in a template', 'const title = (day: string) => `Au ${day} : rien`;'],
    ['at the edge of a template', 'const title = (name: string) => `« ${name} »`;'],
    ['after an opening quotation mark', `const title = '« Rencontre\u00a0»';`],
    ['before a closing quotation mark', `const title = '«\u00a0Rencontre »';`],
    ['before a number', `const title = 'Rencontre n° 3';`],
    ['nor with a straight apostrophe', `const title = "l'engagement";`],
  ])('an ordinary one %s is found', (_, line) => expect(unprintedFrenchIn(houseOf({ [words]: line }))).toEqual(found));

  test('the demonstration world is read as well', () => {
    expect(unprintedFrenchIn(houseOf({ 'db/world/meetings.ts': `\nconst placeFr = 'Siège : Meknès';` }))).toEqual(['db/world/meetings.ts:2 is not printed as French is; npm run french prints it']);
  });

  test('code keeps its own spaces, and so do hours, addresses and other languages', () => {
    const source = `import type { Words } from './words.ar.ts';\nexport const at = (late: boolean) => (late ? 'à 14:05, https://multaqa.ma' : \`ok\`);`;
    expect(printedInFrench(words, source)).toBe(source);
    expect(unprintedFrenchIn(houseOf({ 'src/law/words.en.ts': `const title = 'who ? me : you';` }))).toEqual([]);
  });

  test('a line is printed once and for all', () => {
    const printed = printedInFrench(words, `const title = "Est-ce l'organisme : « oui » ; non ? 25 % !";`);
    expect(printed).toBe(`const title = "Est-ce l’organisme\u00a0: «\u00a0oui\u00a0»\u202f; non\u202f? 25\u202f%\u202f!";`);
    expect(printedInFrench(words, printed)).toBe(printed);
  });
});

import { describe, expect, test } from 'vitest';
import { arrowsAgainst, deadFilesIn, roundsIn, windowsIn } from './arrows.ts';
import { houseOf, readHouse } from './house.ts';

const house = await readHouse();

/** A sound house of two modules, in which each test breaks one thing. */
const sound = {
  'package.json': JSON.stringify({ imports: { '#platform/web': './src/platform/web/index.ts', '#law': './src/law/index.ts', '#meetings': './src/meetings/index.ts' } }),
  'src/server.ts': `import { meet } from '#meetings';\nmeet();`,
  'src/platform/web/index.ts': 'export const port = 1;',
  'src/law/index.ts': `export { rule } from './rule.ts';`,
  'src/law/rule.ts': `import { port } from '#platform/web';\nexport const rule = port;`,
  'src/meetings/index.ts': `import { rule } from '#law';\nexport const meet = () => rule;`,
};
const broken = (files: Record<string, string>) => houseOf({ ...sound, ...files });

describe('modules know each other only through doors', () => {
  test('in this house', () => expect(windowsIn(house)).toEqual([]));
  test('in a sound one', () => expect(windowsIn(houseOf(sound))).toEqual([]));

  test.each([
    ['a file behind a door', `import { rule } from '../law/rule.ts';`, 'src/meetings/index.ts enters #law by the window ../law/rule.ts'],
    ['the door itself, by its path', `export * from '../law/index.ts';`, 'src/meetings/index.ts enters #law by the window ../law/index.ts'],
    ['a file behind a door, later', `export const rule = () => import('../law/rule.ts');`, 'src/meetings/index.ts enters #law by the window ../law/rule.ts'],
    ['a path behind a door', `import { rule } from '#law/rule';`, 'src/meetings/index.ts asks #law/rule, which is no door'],
    ['the own door', `import { meet } from '#meetings';`, 'src/meetings/index.ts leaves #meetings by its own door'],
  ])('who asks for %s is found', (_, text, sentence) => expect(windowsIn(broken({ 'src/meetings/index.ts': text }))).toEqual([sentence]));

  test('a site that enters by a window is found', () => {
    expect(windowsIn(broken({ 'src/server.ts': `import { rule } from './law/rule.ts';` }))).toEqual(['src/server.ts enters #law by the window ./law/rule.ts']);
  });
});

describe('a module asks only those before it', () => {
  test('in this house', () => expect(arrowsAgainst(house)).toEqual([]));
  test('in a sound one', () => expect(arrowsAgainst(houseOf(sound))).toEqual([]));

  test.each([
    ['a later module', 'src/law/rule.ts', `import { meet } from '#meetings';`, 'src/law/rule.ts asks #meetings, which stands after #law'],
    ['even for a type', 'src/law/rule.ts', `import type { Meeting } from '#meetings';`, 'src/law/rule.ts asks #meetings, which stands after #law'],
    ['from the platform', 'src/platform/web/index.ts', `import { rule } from '#law';`, 'src/platform/web/index.ts asks #law, which stands after #platform/web'],
    ['a site', 'src/law/rule.ts', `import { open } from '../server.ts';`, 'src/law/rule.ts asks the site src/server.ts'],
  ])('who asks %s is found', (_, path, text, sentence) => expect(arrowsAgainst(broken({ [path]: text }))).toEqual([sentence]));
});

describe('nobody asks in a round', () => {
  test('in this house', () => expect(roundsIn(house)).toEqual([]));
  test('in a sound one', () => expect(roundsIn(houseOf(sound))).toEqual([]));

  test('two modules that ask each other are found', () => {
    expect(roundsIn(broken({ 'src/law/rule.ts': `import type { Meeting } from '#meetings';` }))).toEqual(['#law → #meetings → #law']);
  });
  test('three files that ask each other are found', () => {
    const files = { 'src/law/rule.ts': `import './session.ts';`, 'src/law/session.ts': `import './day.ts';`, 'src/law/day.ts': `import { rule } from './rule.ts';` };
    expect(roundsIn(broken(files))).toEqual(['src/law/rule.ts → src/law/session.ts → src/law/day.ts → src/law/rule.ts']);
  });
});

describe('the program reaches every file', () => {
  test('in this house', () => expect(deadFilesIn(house)).toEqual([]));
  test('in a sound one', () => expect(deadFilesIn(houseOf(sound))).toEqual([]));

  test('files that only a test or each other reach are found', () => {
    const files = { 'src/law/old.ts': `import './older.ts';`, 'src/law/older.ts': `import './old.ts';`, 'src/law/old.test.ts': `import './old.ts';` };
    expect(deadFilesIn(broken(files))).toEqual(['src/law/old.ts', 'src/law/older.ts']);
  });
  test('a style sheet that no other brings in is found', () => {
    const files = { 'src/ui/styles/index.css': `@import url('./base.css') layer(base);`, 'src/ui/styles/base.css': '', 'src/ui/styles/old.css': '' };
    expect(deadFilesIn(broken(files))).toEqual(['src/ui/styles/old.css']);
  });
});

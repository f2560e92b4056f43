import { describe, expect, test } from 'vitest';
import { houseOf, readHouse } from './house.ts';
import { deadLinksIn, machineWordsIn, scriptsNotAllowedIn, strangeSourcesIn, systemsLeftOut } from './papers.ts';

const house = await readHouse();

describe('documents point to what is there', () => {
  test('in this house', () => expect(deadLinksIn(house)).toEqual([]));
  test.each([
    ['a link', '[law](../src/law/gone.ts)', 'docs/map.md points to ../src/law/gone.ts'],
    ['a link to a part of a document', '[law](gone.md#days)', 'docs/map.md points to gone.md'],
    ['a path', 'see `src/law/gone.ts`', 'docs/map.md points to src/law/gone.ts'],
  ])('%s to nothing is found', (_, text, sentence) => expect(deadLinksIn(houseOf({ 'docs/map.md': text, 'src/law/index.ts': '' }))).toEqual([sentence]));
  test('files, folders and addresses are no trouble', () => {
    expect(deadLinksIn(houseOf({ 'docs/map.md': '[law](../src/law/) `src/law/index.ts` [here](#map) [there](https://example.org/a.md)', 'src/law/index.ts': '' }))).toEqual([]);
  });
});

describe('nothing belongs to one machine', () => {
  test('in this house', () => expect(machineWordsIn(house)).toEqual([]));
  test.each([
    ['a folder outside the house', `readFile('../shared/domain.md')`],
    ['a path of one machine', `open('/home/amina/multaqa')`],
    ['a path of one machine', String.raw`open('C:\Users\amina')`],
    ['a package registry', 'registry=https://packages.example.org'],
  ])('%s is found', (what, text) => expect(machineWordsIn(houseOf({ 'src/law/day.ts': text }))).toEqual([`src/law/day.ts names ${what}`]));
});

describe('packages come from the public registry, each known by its digest', () => {
  test('in this house', () => expect(strangeSourcesIn(house)).toEqual([]));
  test.each([
    ['from elsewhere', { resolved: 'https://packages.example.org/pg.tgz', integrity: 'sha512-x' }, 'node_modules/pg comes from https://packages.example.org/pg.tgz'],
    ['without a digest', {}, 'node_modules/pg could be anything'],
  ])('one %s is found', (_, pg, sentence) => {
    expect(strangeSourcesIn(houseOf({ 'package-lock.json': JSON.stringify({ packages: { '': {}, 'node_modules/pg': pg } }) }))).toEqual([sentence]);
  });
});

describe('every system can install', () => {
  test('this house', () => expect(systemsLeftOut(house)).toEqual([]));
  test('one that was left out is found', () => {
    const packages = { 'node_modules/oxlint': { optionalDependencies: { '@oxlint/mac': '1.0.0', '@oxlint/linux': '1.0.0' } }, 'node_modules/@oxlint/linux': {} };
    expect(systemsLeftOut(houseOf({ 'package-lock.json': JSON.stringify({ packages }) }))).toEqual(['node_modules/oxlint may need @oxlint/mac, which is not locked']);
  });
});

describe('only packages named in package.json run a script when they are installed', () => {
  test('in this house', () => expect(scriptsNotAllowedIn(house)).toEqual([]));
  test('one more and one less are found', () => {
    const planted = houseOf({
      'package.json': JSON.stringify({ allowScripts: { esbuild: true, gone: true } }),
      'package-lock.json': JSON.stringify({ packages: { 'node_modules/esbuild': { hasInstallScript: true }, 'node_modules/a/node_modules/@b/c': { hasInstallScript: true } } }),
    });
    expect(scriptsNotAllowedIn(planted)).toEqual(['@b/c runs a script and is not allowed to', 'gone is allowed to run a script and has none']);
  });
});

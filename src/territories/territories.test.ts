import { describe, expect, test } from 'vitest';
import type { Actor } from '#people';
import { dayIn, toDay } from '#platform/days';
import { testDatabase } from '../../tests/database.ts';
import { now } from '../../tests/now.ts';
import { applyImport } from './apply-import.ts';
import { checkTerritories } from './check.ts';
import type { WrongCode } from './list.ts';
import { columns, readList, writeList } from './list.ts';
import { previewImport } from './preview-import.ts';
import type { Held } from './preview.ts';
import { previewOf } from './preview.ts';
import { councilNames, presentTerritories } from './store.ts';
import { wordsIn } from './words.ts';

const heading = columns.join(',');
const row = (cells: Partial<Record<(typeof columns)[number], string>>) => columns.map((column) => ({ code: '03.171.01.09', parent_code: '03.171', kind: 'rural', name_ar: 'عين الجديدة', name_fr: 'Ain Jdida', population_2014: '100', population_2024: '120', seats: '16', ...cells })[column]).join(',');
const listOf = (...rows: string[]) => [heading, ...rows].join('\n');

describe('the reference proves its own sums', () => {
  test('as it is migrated', async () => {
    const { db } = await testDatabase();
    expect((await checkTerritories(db)).filter(({ ok }) => !ok)).toEqual([]);
  });

  test('a figure that was touched is found', async () => {
    const { db } = await testDatabase();
    await db.updateTable('territories').set({ population2024: 1 }).where('code', '=', '03.171.01.01').execute();
    expect((await checkTerritories(db)).filter(({ ok }) => !ok).map(({ claim }) => claim)).toContain('inhabitants_2024');
  });

  test('what does not sum is named in the reader’s own language', () => {
    const sentence = (language: 'ar' | 'fr') => wordsIn(language).refusals['territories.do_not_sum']?.({ claims: 'inhabitants_2024 without_council' });
    expect(sentence('ar')).toBe('المعطيات المرجعية لا تطابق المجاميع الرسمية: مجموع سكان الجماعات سنة 2024، وحدات ترابية دون مجلس.');
    expect(sentence('fr')).toContain('Population des communes, 2024');
  });
});

describe('what is wrong with a row', () => {
  const cases: [string, string, WrongCode[]][] = [
    ['a row that reads well', listOf(row({})), []],
    ['a code of another form', listOf(row({ code: '3.171' })), ['code']],
    ['a code that does not continue its parent', listOf(row({ parent_code: '03.231' })), ['parent']],
    ['a kind of another level', listOf(row({ kind: 'province' })), ['kind']],
    ['no Arabic name', listOf(row({ name_ar: '' })), ['name']],
    ['a population in words', listOf(row({ population_2024: 'many' })), ['number']],
    ['no seat at all', listOf(row({ seats: '0' })), ['number']],
    ['the same code twice', listOf(row({}), row({})), ['code_twice']],
    ['a cell too many', `${listOf(row({}))},x`, ['columns']],
    ['a code that ends in one digit, as six official ones do', listOf(row({ code: '03.171.01.0' })), []],
    ['a mandate that begins on no day', `${heading},term_starts_on\n${row({})},2027-13-01`, ['term']],
    ['columns without end', `${heading}${',x'.repeat(300_000)}\n${'1,\n'.repeat(20_000)}`, ['columns']],
    ['a heading without its columns', 'code,name\n03,x', ['heading', 'heading', 'heading', 'heading', 'heading', 'heading', 'heading']],
  ];
  test.each(cases)('%s', (_, list, codes) => expect(readList(list).wrong.map(({ code }) => code)).toEqual(codes));

  test('a list with semicolons and the mark of UTF-8 reads as well', () => {
    expect(readList(`\ufeff${listOf(row({})).replaceAll(',', ';')}`).rows).toHaveLength(1);
  });
});

describe('what a list would do', () => {
  const term = toDay('2021-09-08');
  const present: Held[] = [{ code: '03', parentCode: null, level: 'region', kind: 'region', nameAr: 'فاس-مكناس', nameFr: 'Fès-Meknès', population2014: 1, population2024: 2, seats: 69, termStartsOn: term, mandates: [{ startsOn: term, seats: 69 }] }];
  const reference = { territories: present, term };
  const region = (seats: string, from = '') => `${heading},term_starts_on\n03,,region,فاس-مكناس,Fès-Meknès,,2,${seats},${from}`;

  test('a new row under an unknown parent is wrong', () => {
    expect(previewOf(readList(listOf(row({}))), reference).wrong).toEqual([{ row: 2, column: 'parent_code', code: 'parent', value: '03.171' }]);
  });
  test('a changed figure is told before and after; a figure left out says nothing', () => {
    const list = listOf('03,,region,فاس-مكناس,Fès-Meknès,,3,69');
    expect(previewOf(readList(list), reference)).toMatchObject({ added: [], wrong: [], unknown: [], changed: [{ field: 'population2024', before: 2, after: 3 }] });
  });
  test('seats are those of the mandate in force, or of the mandate that the row names', () => {
    const seatsIn = (list: string) => previewOf(readList(list), reference).changed.map(({ field, before, after, term: from }) => [field, before, after, from]);
    expect(seatsIn(region('69'))).toEqual([]);
    expect(seatsIn(region('71'))).toEqual([['seats', 69, 71, '2021-09-08']]);
    expect(seatsIn(region('69', '2027-09-07'))).toEqual([['seats', null, 69, '2027-09-07']]);
  });
  test('what the list leaves out is unknown to it', () => {
    expect(previewOf({ rows: [], wrong: [] }, reference).unknown.map(({ code }) => code)).toEqual(['03']);
  });
});

describe('a list is looked at, then applied', () => {
  const administrator = { userId: 'a', name: 'a', offices: [], isAdministrator: true, language: 'ar' } as Actor;
  const house = async () => {
    const { db } = await testDatabase();
    await db.insertInto('users').values({ id: 'a', name: 'a', email: 'a@b.example' }).execute();

    return db;
  };

  test('a new commune comes with its council, a changed name renames it', async () => {
    const db = await house();
    const { importId, preview } = await previewImport(db, administrator, { name: 'new.csv', list: listOf(row({}), row({ code: '03.171.01.01', name_fr: 'Agouray' })) }, now);
    expect(preview.wrong).toEqual([]);
    expect(await applyImport(db, administrator, { importId }, now)).toEqual({ added: 1, changed: 1 });
    const names = await db.selectFrom('bodies').select('nameFr').where('territoryCode', 'in', ['03.171.01.09', '03.171.01.01']).orderBy('territoryCode').execute();
    expect(names.map(({ nameFr }) => nameFr)).toEqual(['Commune d’Agouray', 'Commune d’Ain Jdida']);
    await expect(applyImport(db, administrator, { importId }, now)).rejects.toMatchObject({ refusal: { code: 'import.applied_already' } });
  });

  test('the list of the house reads back as it was written, every row of it', async () => {
    const db = await house();
    const { importId, preview } = await previewImport(db, administrator, { name: '../\u202Efdp.csv', list: writeList((await presentTerritories(db, dayIn(now))).territories) }, now);
    expect((await db.selectFrom('territoryImports').select('name').where('id', '=', importId).executeTakeFirstOrThrow()).name).toBe('fdp.csv');
    expect(preview).toMatchObject({ added: [], changed: [], unknown: [], wrong: [], unchanged: 12 + 75 + 1503 });
    expect(await applyImport(db, administrator, { importId }, now)).toEqual({ added: 0, changed: 0 });
  });

  test('the seats of the next mandate stand beside those of the one before', async () => {
    const db = await house();
    const list = `${heading},term_starts_on\n${row({ code: '03.171.01.01', seats: '25' })},2027-09-07`;
    const { importId } = await previewImport(db, administrator, { name: 'new.csv', list }, now);
    await applyImport(db, administrator, { importId }, now);
    expect((await presentTerritories(db, toDay('2027-09-06'))).territories.find(({ code }) => code === '03.171.01.01')).toMatchObject({ seats: 28, termStartsOn: '2021-09-08' });
    expect((await presentTerritories(db, toDay('2027-09-07'))).territories.find(({ code }) => code === '03.171.01.01')).toMatchObject({ seats: 25, termStartsOn: '2027-09-07' });
  });

  test('a list in another encoding turns no name into signs that mean nothing', async () => {
    const db = await house();
    const list = new TextDecoder().decode(Buffer.from(listOf(row({ name_ar: '\u00C3\u00DF\u00E6\u00D1' })), 'latin1'));
    await expect(previewImport(db, administrator, { name: 'new.csv', list }, now)).rejects.toMatchObject({ refusal: { code: 'import.not_text' } });
  });

  test('nothing is applied from a list with one wrong row', async () => {
    const db = await house();
    const before = await presentTerritories(db, dayIn(now));
    const { importId } = await previewImport(db, administrator, { name: 'new.csv', list: listOf(row({}), row({ code: 'x' })) }, now);
    await expect(applyImport(db, administrator, { importId }, now)).rejects.toMatchObject({ refusal: { code: 'import.wrong_rows' } });
    expect(await presentTerritories(db, dayIn(now))).toEqual(before);
  });

  test('a reference that moved since the look is not written over', async () => {
    const db = await house();
    const { importId } = await previewImport(db, administrator, { name: 'new.csv', list: listOf(row({})) }, now);
    await db.updateTable('territories').set({ nameFr: 'Agouray' }).where('code', '=', '03.171.01.01').execute();
    await expect(applyImport(db, administrator, { importId }, now)).rejects.toMatchObject({ refusal: { code: 'import.changed_meanwhile' } });
  });

  test('nobody but an administrator', async () => {
    const db = await house();
    await expect(previewImport(db, { ...administrator, isAdministrator: false }, { name: 'x', list: heading }, now)).rejects.toMatchObject({ refusal: { code: 'authority.not_administrator' } });
    await expect(applyImport(db, { ...administrator, isAdministrator: false }, { importId: 1 }, now)).rejects.toMatchObject({ refusal: { code: 'authority.not_administrator' } });
  });
});

test.each([
  [{ level: 'commune', kind: 'rural', nameAr: 'أكوراي', nameFr: 'Agourai' }, 'جماعة أكوراي', 'Commune d’Agourai'],
  [{ level: 'province', kind: 'province', nameAr: 'الحاجب', nameFr: 'El Hajeb' }, 'المجلس الإقليمي للحاجب', 'Conseil provincial d’El Hajeb'],
  [{ level: 'province', kind: 'prefecture', nameAr: 'فاس', nameFr: 'Fès' }, 'مجلس عمالة فاس', 'Conseil préfectoral de Fès'],
] as const)('a council is named after its territory: %o', (territory, nameAr, nameFr) => expect(councilNames(territory)).toEqual({ nameAr, nameFr }));

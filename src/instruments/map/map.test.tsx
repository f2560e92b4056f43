import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/database.ts';
import { elHajebBoard } from '../../../tests/el-hajeb-board.ts';
import { toDay } from '#platform/days';
import { BoardMap, KingdomMap, ProvinceMap, RegionMap, mapGroupsOf, outlines } from './index.ts';

const { db } = await testDatabase();
const drawn = (element: unknown) => load(String(element));
const board = elHajebBoard();

describe('the outlines', () => {
  test('are those of the 75 prefectures and provinces of the database', async () => {
    const rows = await db.selectFrom('territories').select('isoCode').where('level', '=', 'province').execute();
    const codes = rows.map((row) => row.isoCode ?? '').toSorted();

    expect(codes).toHaveLength(75);
    expect([...outlines().keys()].toSorted()).toEqual(codes);
  });

  test('lie around the communes of their own province', async () => {
    const [{ geoContains }, communes] = await Promise.all([
      import('d3-geo'),
      db.selectFrom('territories as commune').innerJoin('territories as province', 'province.code', 'commune.parentCode')
        .select(['commune.longitude', 'commune.latitude', 'province.isoCode']).where('commune.level', '=', 'commune').where('commune.latitude', 'is not', null).execute(),
    ]);
    const within = communes.filter(({ isoCode, longitude, latitude }) => geoContains(outlines().get(isoCode ?? '') as never, [Number(longitude), Number(latitude)]));

    expect(within.length / communes.length).toBeGreaterThan(0.9);
  });
});

describe('a province’s map', () => {
  const $ = drawn(<ProvinceMap rows={board.rows} language="ar" />);

  test('has a dot and a link for each party that has a place', () => {
    expect($('figure > svg .map__dot')).toHaveLength(16);
    expect($('figure > svg a').map((_, link) => $(link).attr('href')).get().toSorted()).toEqual(board.rows.slice(2).map(({ party }) => `/conventions/12/parties/${party.partyId}`).toSorted());
  });

  test('says in words what each colour says', () => {
    const postponed = $('a[href="/conventions/12/parties/103"]');

    expect(postponed.find('.map__dot--late, .map__dot--no')).toHaveLength(1);
    expect(postponed.find('title').text()).toMatch(/^جماعة أكوراي: /);
    expect(postponed.attr('aria-label')).toBe(postponed.find('title').text());
  });

  test('draws more seats wider, inside its frame', () => {
    const radius = (partyId: number) => Number($(`a[href$="/${partyId}"] circle`).attr('r'));

    expect(radius(105)).toBeGreaterThan(radius(107));
    $('figure > svg circle').each((_, circle) => {
      expect(Number($(circle).attr('cx'))).toBeGreaterThan(0);
      expect(Number($(circle).attr('cx'))).toBeLessThan(262);
      expect(Number($(circle).attr('cy'))).toBeLessThan(224);
    });
  });

  test('has names beside its biggest dots and no style of its own', () => {
    expect($('.map__label').length).toBeGreaterThan(2);
    expect($('.map__label').text()).toContain('عين تاوجطات');
    expect($('[style]')).toHaveLength(0);
    expect($('figcaption').text()).toContain('OpenStreetMap');
  });

  test('stands with a single commune, and is not drawn with none', () => {
    expect(drawn(<ProvinceMap rows={board.rows.slice(2, 3)} language="fr" />)('figure > svg circle').attr('cx')).toBe('131.0');
    expect(String(<BoardMap board={{ ...board, rows: board.rows.slice(0, 1) }} isWhole={false} language="ar" />)).toBe('');
  });
});

describe('a region’s map', () => {
  const groups = [
    { isoCode: 'MA-HAJ', name: 'الحاجب', approved: 18, parties: 18, href: '/conventions/12/board' },
    { isoCode: 'MA-MEK', name: 'مكناس', approved: 0, parties: 23, href: '/conventions/13/board' },
    { isoCode: 'MA-FES', name: 'فاس', approved: 9, parties: 12, href: '/conventions/14/board' },
  ];

  test('has an outline, a link and our name for each of its provinces', () => {
    const $ = drawn(<RegionMap groups={groups} language="ar" />);

    expect($('figure > svg path')).toHaveLength(3);
    expect($('figure > svg a').map((_, link) => $(link).attr('href')).get()).toEqual(groups.map(({ href }) => href));
    expect($('.map__label').map((_, label) => $(label).text()).get().toSorted()).toEqual(['الحاجب', 'فاس', 'مكناس']);
    expect($('title').first().text()).toBe('الحاجب: صادق 18 من 18');
  });

  test('fills by the share approved: none, some, and all only when it is all', () => {
    const $ = drawn(<RegionMap groups={groups} language="ar" />);

    expect($('figure > svg path').map((_, path) => $(path).attr('class')).get()).toEqual(['map__area map__area--5', 'map__area map__area--0', 'map__area map__area--4']);
  });

  test.each([[1, 194, 1], [0, 194, 0], [193, 194, 4], [194, 194, 5], [97, 194, 3]])('%i of %i is step %i', (approved, parties, step) => {
    const $ = drawn(<RegionMap groups={[{ isoCode: 'MA-HAJ', name: 'الحاجب', approved, parties, href: '#' }]} language="ar" />);

    expect($('figure > svg path').hasClass(`map__area--${step}`)).toBe(true);
  });

  test('takes its groups from a board’s own provinces', () => {
    const names = new Map([['03.171', { nameAr: 'إقليم الحاجب', nameFr: 'El Hajeb' }]]);

    expect(mapGroupsOf(board.rows, 'ar', names)).toEqual([{ isoCode: 'MA-HAJ', name: 'إقليم الحاجب', approved: expect.any(Number), parties: 17, href: '/conventions/12/board' }]);
    expect(drawn(<BoardMap board={board} isWhole language="ar" />)('figure > svg path')).toHaveLength(1);
  });

  test('is light: no outline is sent in more detail than can be seen', () => {
    const all = [...outlines().keys()].map((isoCode) => ({ isoCode, name: isoCode, approved: 1, parties: 2, href: '#' }));
    const kingdom = String(<KingdomMap groups={all} language="ar" />);

    expect(load(kingdom)('figure > svg path')).toHaveLength(75);
    expect(kingdom.length).toBeLessThan(90_000);
    expect(String(<RegionMap groups={groups} language="ar" />).length).toBeLessThan(15_000);
  });

  test('leaves out the names for which there is no room', () => {
    const crowd = ['MA-CAS', 'MA-MOH', 'MA-MED', 'MA-NOU', 'MA-BES', 'MA-BER', 'MA-SET', 'MA-JDI', 'MA-SIB'].map((isoCode) => ({ isoCode, name: isoCode, approved: 1, parties: 2, href: '#' }));
    const $ = drawn(<RegionMap groups={crowd} language="ar" />);

    expect($('figure > svg path')).toHaveLength(9);
    expect($('.map__label').length).toBeGreaterThan(3);
    expect($('.map__label').length).toBeLessThan(9);
  });

  test('is not drawn without provinces, nor for one that has no outline', () => {
    expect(String(<BoardMap board={{ ...board, day: toDay('2024-01-20'), rows: [] }} isWhole language="ar" />)).toBe('');
    expect(String(<RegionMap groups={[{ isoCode: 'MA-XXX', name: 'x', approved: 0, parties: 0, href: '#' }]} language="ar" />)).toBe('');
  });
});

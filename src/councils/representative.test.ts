import { describe, expect, test } from 'vitest';
import type { Actor, OfficeRole } from '#people';
import { readForState } from '#people';
import { toDay } from '#platform/days';
import { testDatabase } from '../../tests/database.ts';
import { isOnStatesSide, overseenBy, representativeOf, representativesBody } from './representative.ts';

const region = { level: 'region', territoryCode: '03', parentCode: null } as const;
const prefecture = { level: 'province', territoryCode: '03.231', parentCode: '03' } as const;
const commune = { level: 'commune', territoryCode: '03.231.01.01', parentCode: '03.231' } as const;

function inOffice(bodyKind: string, territoryCode: string, role: OfficeRole): Actor {
  return { userId: 'one', name: 'one', language: 'ar', isAdministrator: false, offices: [{ bodyId: 7, role, bodyKind, territoryCode, bodyLevel: null, title: role, startsOn: toDay('2021-10-11'), endsOn: null }] };
}

describe('the State’s representative', () => {
  test('of a region is its wali, of a prefecture its governor, of a commune the governor or his delegate', () => {
    expect([region, prefecture, commune].map((council) => representativeOf(council))).toEqual([
      { kind: 'wilaya', territoryCode: '03', capability: 'represent_state' },
      { kind: 'prefecture_administration', territoryCode: '03.231', capability: 'represent_state' },
      { kind: 'prefecture_administration', territoryCode: '03.231', capability: 'represent_state_in_communes' },
    ]);
  });

  test('is a body of the house for every council', async () => {
    const { db } = await testDatabase();
    const councils = await db.selectFrom('bodies').innerJoin('territories', 'territories.code', 'bodies.territoryCode').select(['bodies.level', 'territories.code as territoryCode', 'territories.parentCode']).where('bodies.kind', 'in', ['regional_council', 'provincial_council', 'communal_council']).execute();
    const bodies = new Set((await db.selectFrom('bodies').select(['kind', 'territoryCode']).execute()).map(({ kind, territoryCode }) => `${kind} ${territoryCode}`));
    expect(councils.length).toBeGreaterThan(1500);
    const represented = councils.flatMap(({ level, ...council }) => (level ? [representativeOf({ ...council, level })] : []));
    expect(represented.filter(({ kind, territoryCode }) => !bodies.has(`${kind} ${territoryCode}`))).toEqual([]);
    expect(await representativesBody(db, region)).toMatchObject({ nameAr: 'ولاية جهة فاس-مكناس', nameFr: 'Wilaya de la région Fès-Meknès' });
  });

  test.each<[string, Actor, readonly [boolean, boolean, boolean]]>([
    ['the wali reads his region’s council, and no council in the region', inOffice('wilaya', '03', 'state_representative'), [true, false, false]],
    ['so does his secretary general', inOffice('wilaya', '03', 'secretary_general'), [true, false, false]],
    ['another wali none of them', inOffice('wilaya', '04', 'state_representative'), [false, false, false]],
    ['the governor of the seat’s prefecture its council and its communes', inOffice('prefecture_administration', '03.231', 'state_representative'), [false, true, true]],
    ['his delegate the communes alone', inOffice('prefecture_administration', '03.231', 'state_delegate'), [false, false, true]],
    ['another governor none', inOffice('prefecture_administration', '03.171', 'state_representative'), [false, false, false]],
    ['an officer of finance of the prefecture none', inOffice('prefecture_administration', '03.231', 'finance_officer'), [false, false, false]],
    ['a secretary general of the prefecture’s own council is not the State', inOffice('provincial_council', '03.231', 'secretary_general'), [false, false, false]],
  ])('%s', (_, actor, sees) => expect([region, prefecture, commune].map((council) => isOnStatesSide(actor, council))).toEqual(sees));

  test('leads from the own desk to the councils of the territory, never to those around it', () => {
    expect(overseenBy(inOffice('wilaya', '03', 'state_representative'))).toEqual([{ kind: 'regional_council', territoryCode: '03' }]);
    expect(overseenBy(inOffice('prefecture_administration', '03.231', 'secretary_general'))).toEqual([{ kind: 'provincial_council', territoryCode: '03.231' }]);
    expect(readForState(inOffice('regional_directorate', '03', 'secretary_general'))).toEqual({ provinces: [], regions: [] });
  });
});

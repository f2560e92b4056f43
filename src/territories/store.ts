import { createHash } from 'node:crypto';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import type { Listed } from './list.ts';
import type { Change } from './preview.ts';
import { wordsIn } from './words.ts';

/** The term whose seats a list gives. */
const term = '2021-09-08' as Day;

/** The reference as the house holds it, in the order of its codes. */
export async function presentTerritories(db: Db | Trx): Promise<Listed[]> {
  const rows = await db
    .selectFrom('territories')
    .leftJoin('councilSeats', (join) => join.onRef('councilSeats.territoryCode', '=', 'territories.code').on('councilSeats.termStartsOn', '=', term))
    .select(['code', 'parentCode', 'level', 'kind', 'nameAr', 'nameFr', 'population2014', 'population2024', 'councilSeats.seats'])
    .orderBy('code')
    .execute();

  return rows;
}

export function fingerprintOf(territories: readonly Listed[]): string {
  return createHash('sha256').update(JSON.stringify(territories.map((row) => Object.entries(row).toSorted(([one], [other]) => (one < other ? -1 : 1))))).digest('hex');
}

const councils = { region: 'regional_council', province: 'provincial_council', commune: 'communal_council' } as const;

/** Adds territories, the wider before the narrower, each with its council. */
export async function addTerritories(trx: Trx, added: readonly Listed[]): Promise<void> {
  const inOrder = added.toSorted((one, other) => one.code.length - other.code.length || (one.code < other.code ? -1 : 1));
  for (const { seats, ...territory } of inOrder) {
    await trx.insertInto('territories').values(territory).execute();
    if (seats !== null) await saveSeats(trx, territory.code, seats);
    await trx.insertInto('bodies').values({ kind: councils[territory.level], level: territory.level, territoryCode: territory.code, slug: `${territory.level === 'province' ? 'council' : territory.level}-${territory.code}`, ...councilNames(territory) }).execute();
  }
}

export async function changeTerritories(trx: Trx, changed: readonly Change[]): Promise<void> {
  for (const [code, changes] of Map.groupBy(changed, (change) => change.code)) {
    const seats = changes.find(({ field }) => field === 'seats');
    if (seats) await saveSeats(trx, code, Number(seats.after));
    const others = Object.fromEntries(changes.filter(({ field }) => field !== 'seats').map(({ field, after }) => [field, after]));
    if (Object.keys(others).length === 0) continue;
    const row = await trx.updateTable('territories').set(others).where('code', '=', code).returning(['level', 'kind', 'nameAr', 'nameFr']).executeTakeFirstOrThrow();
    const renamed = changes.some(({ field }) => field === 'nameAr' || field === 'nameFr');
    if (renamed) await trx.updateTable('bodies').set(councilNames(row)).where('territoryCode', '=', code).where('kind', '=', councils[row.level]).execute();
  }
}

async function saveSeats(trx: Trx, territoryCode: string, seats: number): Promise<void> {
  await trx
    .insertInto('councilSeats')
    .values({ territoryCode, termStartsOn: term, seats, source: 'corrected' })
    .onConflict((conflict) => conflict.columns(['territoryCode', 'termStartsOn']).doUpdateSet({ seats, source: 'corrected' }))
    .execute();
}

/** A council's name from its territory's, in the two official languages of names. */
export function councilNames(territory: Pick<Listed, 'level' | 'kind' | 'nameAr' | 'nameFr'>): { nameAr: string; nameFr: string } {
  return { nameAr: wordsIn('ar').council(territory), nameFr: wordsIn('fr').council(territory) };
}

import { createHash } from 'node:crypto';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import type { Listed } from './list.ts';
import type { Change, Held, Reference } from './preview.ts';
import { wordsIn } from './words.ts';

/** The general elections of 2021, where no seats at all are known. */
const firstTerm = '2021-09-08' as Day;

/** The reference as the house holds it on a day, in the order of its codes, with the mandate in force then. */
export async function presentTerritories(db: Db | Trx, day: Day): Promise<Reference> {
  const [rows, seats] = await Promise.all([
    db.selectFrom('territories').select(['code', 'parentCode', 'level', 'kind', 'nameAr', 'nameFr', 'population2014', 'population2024']).orderBy('code').execute(),
    db.selectFrom('councilSeats').select(['territoryCode', 'termStartsOn as startsOn', 'seats']).orderBy('termStartsOn').execute(),
  ]);
  const byCode = Map.groupBy(seats, ({ territoryCode }) => territoryCode);
  const term = seats.findLast(({ startsOn }) => startsOn <= day)?.startsOn ?? firstTerm;

  return { term, territories: rows.map((row) => held(row, byCode.get(row.code) ?? [], day)) };
}

function held(row: Omit<Held, 'mandates' | 'seats' | 'termStartsOn'>, seats: readonly { startsOn: Day; seats: number }[], day: Day): Held {
  const mandates = seats.map(({ startsOn, seats: count }) => ({ startsOn, seats: count }));
  const inForce = mandates.findLast(({ startsOn }) => startsOn <= day);

  return { ...row, seats: inForce?.seats ?? null, termStartsOn: inForce?.startsOn ?? null, mandates };
}

export function fingerprintOf({ territories }: Reference): string {
  return createHash('sha256').update(JSON.stringify(territories.map((row) => Object.entries(row).toSorted(([one], [other]) => (one < other ? -1 : 1))))).digest('hex');
}

const councils = { region: 'regional_council', province: 'provincial_council', commune: 'communal_council' } as const;

/** Adds territories, the wider before the narrower, each with its council. */
export async function addTerritories(trx: Trx, added: readonly Listed[]): Promise<void> {
  const inOrder = added.toSorted((one, other) => one.code.length - other.code.length || (one.code < other.code ? -1 : 1));
  for (const { seats, termStartsOn, ...territory } of inOrder) {
    await trx.insertInto('territories').values(territory).execute();
    if (seats !== null) await saveSeats(trx, territory.code, termStartsOn ?? firstTerm, seats);
    await trx.insertInto('bodies').values({ kind: councils[territory.level], level: territory.level, territoryCode: territory.code, slug: `${territory.level === 'province' ? 'council' : territory.level}-${territory.code}`, ...councilNames(territory) }).execute();
  }
}

export async function changeTerritories(trx: Trx, changed: readonly Change[]): Promise<void> {
  for (const [code, changes] of Map.groupBy(changed, (change) => change.code)) {
    const seats = changes.find(({ field }) => field === 'seats');
    if (seats) await saveSeats(trx, code, seats.term ?? firstTerm, Number(seats.after));
    const others = Object.fromEntries(changes.filter(({ field }) => field !== 'seats').map(({ field, after }) => [field, after]));
    if (Object.keys(others).length === 0) continue;
    const row = await trx.updateTable('territories').set(others).where('code', '=', code).returning(['level', 'kind', 'nameAr', 'nameFr']).executeTakeFirstOrThrow();
    const renamed = changes.some(({ field }) => field === 'nameAr' || field === 'nameFr');
    if (renamed) await trx.updateTable('bodies').set(councilNames(row)).where('territoryCode', '=', code).where('kind', '=', councils[row.level]).execute();
  }
}

async function saveSeats(trx: Trx, territoryCode: string, termStartsOn: Day, seats: number): Promise<void> {
  await trx
    .insertInto('councilSeats')
    .values({ territoryCode, termStartsOn, seats, source: 'corrected' })
    .onConflict((conflict) => conflict.columns(['territoryCode', 'termStartsOn']).doUpdateSet({ seats, source: 'corrected' }))
    .execute();
}

/** A council's name from its territory's, in the two official languages of names. */
export function councilNames(territory: Pick<Listed, 'level' | 'kind' | 'nameAr' | 'nameFr'>): { nameAr: string; nameFr: string } {
  return { nameAr: wordsIn('ar').council(territory), nameFr: wordsIn('fr').council(territory) };
}

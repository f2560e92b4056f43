import type { Step } from '#instruments';
import { isMoneyStep } from '#instruments';
import type { OfficeRole } from '#people';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';

/** An office in force, by which somebody can be told. */
export interface HeldOffice {
  id: number;
  userId: string;
  bodyId: number;
  role: OfficeRole;
  titleAr: string;
}

/** In a body, who has money to move: the finance officer, else who heads the services. */
const officersOfMoney: readonly OfficeRole[] = ['finance_officer', 'director_of_services', 'training_officer', 'hr_division'];
const officers: readonly OfficeRole[] = ['training_officer', 'hr_division', 'director_of_services', 'finance_officer'];
/** The secretary; where a body has none, whoever heads it. */
const secretaries: readonly OfficeRole[] = ['secretary_general', 'council_secretary', 'president', 'regional_director', 'minister'];
const chairs: readonly OfficeRole[] = ['president', 'minister', 'state_representative', 'secretary_general', 'regional_director', 'vice_president'];

/** Who looks after a debtor's part: of what keeps it by money, who handles money. */
export function officersOf(offices: readonly HeldOffice[], step: Step | null): HeldOffice[] {
  return inFirstRole(offices, step && isMoneyStep(step) ? officersOfMoney : officers);
}

/** The secretary of the debtor; of a directorate that has none and no head, the secretary of the ministry above it. */
export function secretariesOf(offices: readonly HeldOffice[], above: readonly HeldOffice[]): HeldOffice[] {
  const own = inFirstRole(offices, secretaries);

  return own.length ? own : inFirstRole(above, secretaries);
}

/** A chair as a meeting names it: a title and the body for which it chaired. */
export interface NamedChair {
  titleAr: string;
  bodyId: number;
}

/** Who chaired: whoever holds the office so called in the body of the first chair, else whoever heads that body; else of the next chair. */
export function chairsOf(named: readonly NamedChair[], offices: readonly HeldOffice[]): HeldOffice[] {
  for (const { titleAr, bodyId } of named) {
    const there = offices.filter((office) => office.bodyId === bodyId && chairs.includes(office.role));
    const soCalled = titleAr ? there.filter((office) => titleAr.startsWith(office.titleAr) || office.titleAr.startsWith(titleAr)) : [];
    const found = soCalled.length ? soCalled : inFirstRole(there, chairs);
    if (found.length) return found;
  }

  return [];
}

function inFirstRole(offices: readonly HeldOffice[], roles: readonly OfficeRole[]): HeldOffice[] {
  const role = roles.find((wanted) => offices.some((office) => office.role === wanted));

  return offices.filter((office) => office.role === role);
}

/** The offices in force in some bodies on a day, administration left out. */
export function officesIn(db: Db | Trx, bodyIds: readonly number[], today: Day): Promise<HeldOffice[]> {
  return db
    .selectFrom('offices')
    .select(['id', 'userId', 'bodyId', 'role', 'titleAr'])
    .where('bodyId', 'in', bodyIds.length ? [...new Set(bodyIds)] : [0])
    .where('role', '!=', 'administrator')
    .where('startsOn', '<=', today)
    .where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>=', today)]))
    .orderBy('id')
    .execute();
}

/** The body above each of some bodies, where there is one. */
export async function bodiesAbove(db: Db | Trx, bodyIds: readonly number[]): Promise<Map<number, number>> {
  const rows = await db.selectFrom('bodies').select(['id', 'parentId']).where('id', 'in', bodyIds.length ? [...bodyIds] : [0]).where('parentId', 'is not', null).execute();

  return new Map(rows.map(({ id, parentId }) => [id, parentId ?? 0]));
}

/** The chairs of some meetings, the first of each before the others; a meeting that names none was chaired by who held it. */
export async function namedChairs(db: Db | Trx, meetings: readonly { id: number; ownerBodyId: number }[]): Promise<Map<number, NamedChair[]>> {
  const rows = await db.selectFrom('meetingChairs').select(['meetingId', 'titleAr', 'bodyId']).where('meetingId', 'in', [0, ...meetings.map(({ id }) => id)]).orderBy('meetingId').orderBy('position').execute();
  const named = Map.groupBy(rows.flatMap(({ bodyId, ...row }) => (bodyId === null ? [] : [{ ...row, bodyId }])), ({ meetingId }) => meetingId);

  return new Map(meetings.map(({ id, ownerBodyId }) => [id, named.get(id) ?? [{ titleAr: '', bodyId: ownerBodyId }]]));
}

import type { Level } from '#law';
import type { Actor } from '#people';
import { bodiesActedFor, bodyActedFor, whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { refusal, RefusalError } from '#platform/refusals';
import { isOnStatesSide, overseenBy } from './representative.ts';

/** A territorial council as this module knows it. */
export interface Council {
  id: number;
  level: Level;
  territoryCode: string;
  /** The territory in which it lies: a commune's province, a province's region. */
  parentCode: string | null;
  nameAr: string;
  nameFr: string;
}

/** The council of a body; none for a body that has no council: a ministry, an administration. */
export async function councilOf(db: Db | Trx, bodyId: number): Promise<Council | undefined> {
  const row = await db
    .selectFrom('bodies')
    .innerJoin('territories', 'territories.code', 'bodies.territoryCode')
    .select(['bodies.id', 'bodies.level', 'territories.code as territoryCode', 'territories.parentCode', 'bodies.nameAr', 'bodies.nameFr'])
    .where('bodies.id', '=', bodyId)
    .where('bodies.kind', 'in', ['regional_council', 'provincial_council', 'communal_council'])
    .executeTakeFirst();

  return row?.level ? { ...row, level: row.level } : undefined;
}

/** The same inside an act: a body without a council is refused. */
export async function councilIn(trx: Trx, bodyId: number): Promise<Council> {
  const council = await councilOf(trx, bodyId);
  if (!council) throw new RefusalError(refusal('council.unknown'));

  return council;
}

/** The seats of a council in the mandate of a day; none where they are not known. */
export async function seatsOn(db: Db | Trx, { territoryCode }: Council, day: Day): Promise<number | null> {
  const row = await db
    .selectFrom('councilSeats')
    .select('seats')
    .where('territoryCode', '=', territoryCode)
    .where('termStartsOn', '<=', day)
    .orderBy('termStartsOn', 'desc')
    .executeTakeFirst();

  return row?.seats ?? null;
}

/** How far somebody sees into a council: as who keeps its sessions, from another of its offices, as a member, or as the State's administration. */
export type Sight = 'keeper' | 'inside' | 'member' | 'state';

/** None for whoever has no business with this council: another council's officers above all. */
export async function sightOf(db: Db | Trx, actor: Actor, council: Council, today: Day): Promise<Sight | undefined> {
  if (!whyNotActFor(actor, council.id, 'keep_council')) return 'keeper';
  if (bodyActedFor(actor, council.id)) return 'inside';
  if (await isMember(db, actor, council, today)) return 'member';

  return isOnStatesSide(actor, council) ? 'state' : undefined;
}

/** The councils whose sessions somebody keeps, sits in, or watches as the State's representative: where the own desk leads. Communes are too many to stand there. */
export async function councilsOf(db: Db | Trx, actor: Actor, today: Day): Promise<{ id: number; nameAr: string; nameFr: string }[]> {
  const kept = bodiesActedFor(actor, 'keep_council');

  return db
    .selectFrom('bodies')
    .select(['id', 'nameAr', 'nameFr'])
    .where('kind', 'in', ['regional_council', 'provincial_council', 'communal_council'])
    .where((eb) =>
      eb.or([
        eb('id', 'in', kept.length ? kept : [0]),
        ...overseenBy(actor).map(({ kind, territoryCode }) => eb.and([eb('kind', '=', kind), eb('territoryCode', '=', territoryCode)])),
        eb('id', 'in', eb.selectFrom('councilMembers').select('bodyId').where('userId', '=', actor.userId).where('startsOn', '<=', today).where((seat) => seat.or([seat('endsOn', 'is', null), seat('endsOn', '>=', today)]))),
      ]),
    )
    .orderBy('id')
    .execute();
}

async function isMember(db: Db | Trx, actor: Actor, council: Council, today: Day): Promise<boolean> {
  const seat = await db
    .selectFrom('councilMembers')
    .select('id')
    .where('bodyId', '=', council.id)
    .where('userId', '=', actor.userId)
    .where('startsOn', '<=', today)
    .where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>=', today)]))
    .executeTakeFirst();

  return seat !== undefined;
}

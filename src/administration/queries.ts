import { sql } from 'kysely';
import { instantOf } from '#platform/calendars';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { addDays } from '#platform/days';
import { folded } from '#platform/words';

/** The most lines on one page of a register. */
export const onePage = 50;

export const bodyKinds = ['regional_council', 'provincial_council', 'communal_council', 'wilaya', 'prefecture_administration', 'ministry', 'regional_directorate', 'unit'] as const;
export type BodyKind = (typeof bodyKinds)[number];

export interface ListedBody {
  id: number;
  kind: BodyKind;
  nameAr: string;
  nameFr: string;
  territoryCode: string | null;
  aroundAr: string | null;
  aroundFr: string | null;
  /** Of the council's present term; none for a body without a council. */
  seats: number | null;
  officeHolders: number;
}

export interface BodiesAsked {
  search: string;
  kind: BodyKind | null;
  page: number;
}

/** The bodies that a question finds, a page of them, with how many there are in all. The search folds what Arabic writes in several ways. */
export async function bodiesFound(db: Db, { search, kind, page }: BodiesAsked, today: Day): Promise<{ bodies: ListedBody[]; count: number }> {
  const wanted = folded(search);
  const rows = await db
    .selectFrom('bodies as b')
    .leftJoin('territories as t', 't.code', 'b.territoryCode')
    .leftJoin('territories as p', 'p.code', 't.parentCode')
    .select(['b.id', 'b.kind', 'b.nameAr', 'b.nameFr', 'b.territoryCode', 'p.nameAr as aroundAr', 'p.nameFr as aroundFr'])
    .$if(kind !== null, (query) => query.where('b.kind', '=', kind ?? 'unit'))
    .orderBy('b.territoryCode')
    .orderBy('b.id')
    .execute();
  const found = rows.filter(({ nameAr, nameFr, territoryCode }) => [nameAr, nameFr, territoryCode ?? ''].some((text) => folded(text).includes(wanted)));
  const shown = found.slice((page - 1) * onePage, page * onePage);

  return { bodies: await withCounts(db, shown as Omit<ListedBody, 'seats' | 'officeHolders'>[], today), count: found.length };
}

async function withCounts(db: Db, bodies: readonly Omit<ListedBody, 'seats' | 'officeHolders'>[], today: Day): Promise<ListedBody[]> {
  const ids = bodies.map(({ id }) => id);
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: number; seats: number | null; officeHolders: number }>`
    select b.id,
      case when b.kind in ('regional_council', 'provincial_council', 'communal_council') then (
        select s.seats from council_seats s where s.territory_code = b.territory_code and s.term_starts_on <= ${today} order by s.term_starts_on desc limit 1
      ) end as seats,
      (select count(distinct o.user_id)::int from offices o where o.body_id = b.id and o.starts_on <= ${today} and (o.ends_on is null or o.ends_on >= ${today})) as office_holders
    from bodies b where b.id = any(${ids}::int[])`.execute(db);
  const counts = new Map(rows.map((row) => [row.id, row]));

  return bodies.map((body) => ({ ...body, seats: counts.get(body.id)?.seats ?? null, officeHolders: counts.get(body.id)?.officeHolders ?? 0 }));
}

export interface ListedEvent {
  sequence: number;
  happenedAt: Date;
  personName: string | null;
  bodyAr: string | null;
  bodyFr: string | null;
  kind: string;
  subject: string;
  facts: string;
  hash: string;
}

export interface EventsAsked {
  /** The first word of a kind: «act», «account», «meeting». */
  family: string | null;
  from: Day | null;
  to: Day | null;
  /** Part of a subject («party/12») or of a person's name. */
  search: string;
  page: number;
}

/** The events that a question finds, the latest first, a page of them, with how many there are in all. Days are those of Casablanca. */
export async function eventsFound(db: Db, { family, from, to, search, page }: EventsAsked): Promise<{ events: ListedEvent[]; count: number }> {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const found = db
    .selectFrom('journalEvents as e')
    .leftJoin('users as u', 'u.id', 'e.userId')
    .leftJoin('bodies as b', 'b.id', 'e.bodyId')
    .$if(family !== null, (query) => query.where('e.kind', 'like', `${(family ?? '').replace(/[\\%_]/g, '\\$&')}.%`))
    .$if(from !== null, (query) => query.where('e.happenedAt', '>=', instantOf(from as Day, '00:00')))
    .$if(to !== null, (query) => query.where('e.happenedAt', '<', instantOf(addDays(to as Day, 1), '00:00')))
    .$if(search !== '', (query) => query.where((eb) => eb.or([eb('e.subject', 'ilike', pattern), eb('u.name', 'ilike', pattern)])));
  const [{ count }, events] = await Promise.all([
    found.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow(),
    found.select(['e.sequence', 'e.happenedAt', 'u.name as personName', 'b.nameAr as bodyAr', 'b.nameFr as bodyFr', 'e.kind', 'e.subject', 'e.facts', 'e.hash']).orderBy('e.sequence', 'desc').limit(onePage).offset((page - 1) * onePage).execute(),
  ]);

  return { events, count: Number(count) };
}

/** The first words of the kinds that the journal knows, in their order. */
export async function eventFamilies(db: Db): Promise<string[]> {
  const { rows } = await sql<{ family: string }>`select distinct split_part(kind, '.', 1) as family from journal_events order by 1`.execute(db);

  return rows.map(({ family }) => family);
}

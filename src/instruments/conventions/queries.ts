import { sql } from 'kysely';
import type { Matter } from '#law';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { seatsOn } from '#territories';
import { readableBy } from '../readers.ts';
import type { ToldRules } from './council-rules.ts';

/** A title in the two official languages of the text. */
export interface Titled {
  titleAr: string;
  titleFr: string | null;
}

/** An instrument as lists and headings name it. */
export interface NamedInstrument extends Titled {
  id: number;
  reference: string | null;
  startedOn: Day;
  firstYear: number | null;
  lastYear: number | null;
}

export interface ListedInstrument extends NamedInstrument {
  parties: number;
  approved: number;
  signed: number;
}

export interface ListedProgramme extends Titled {
  id: number | null;
  /** True for whoever is in office in the body that owns it: the whole board is theirs to read. */
  isOwn: boolean;
  instruments: ListedInstrument[];
}

/** The conventions that somebody may read, by programme, each with how far it has come. */
export async function conventionsByProgramme(db: Db, actor: Actor): Promise<ListedProgramme[]> {
  const rows = await db
    .selectFrom('instruments')
    .leftJoin('programmes', 'programmes.id', 'instruments.programmeId')
    .select(['instruments.id', 'instruments.programmeId', 'instruments.ownerBodyId', 'instruments.reference', 'instruments.titleAr', 'instruments.titleFr'])
    .select(['instruments.startedOn', 'instruments.firstYear', 'instruments.lastYear', 'programmes.titleAr as programmeAr', 'programmes.titleFr as programmeFr'])
    .select((eb) => [
      eb.selectFrom('parties').whereRef('parties.instrumentId', '=', 'instruments.id').select((inner) => inner.fn.countAll<number>().as('count')).as('parties'),
      eb.selectFrom('standings').innerJoin('parties', 'parties.id', 'standings.partyId').whereRef('parties.instrumentId', '=', 'instruments.id')
        .where('standings.step', '=', 'deliberated').where('standings.state', '=', 'done').select((inner) => inner.fn.countAll<number>().as('count')).as('approved'),
      eb.selectFrom('standings').innerJoin('parties', 'parties.id', 'standings.partyId').whereRef('parties.instrumentId', '=', 'instruments.id')
        .where('standings.step', '=', 'signed').where('standings.state', '=', 'done').select((inner) => inner.fn.countAll<number>().as('count')).as('signed'),
    ])
    .where('instruments.kind', '=', 'convention')
    .where(readableBy(actor))
    .orderBy('instruments.id')
    .execute();
  const own = actor.offices.map((office) => office.bodyId);

  return [...Map.groupBy(rows, (row) => row.programmeId)].map(([id, instruments]) => ({
    id,
    titleAr: instruments[0]?.programmeAr ?? '',
    titleFr: instruments[0]?.programmeFr ?? null,
    isOwn: instruments.some((row) => own.includes(row.ownerBodyId)),
    instruments: instruments.map(({ parties, approved, signed, ...row }) => ({ ...row, parties: Number(parties), approved: Number(approved), signed: Number(signed) })),
  }));
}

/** A charter or a policy as its list names it, with how many of those it was sent to have signed or acknowledged it. */
export interface ListedText extends NamedInstrument {
  kind: 'charter' | 'policy';
  asked: number;
  done: number;
}

/** The charters and policies that somebody may read; whoever issued a policy is not among those who acknowledge it. */
export async function textsReadBy(db: Db, actor: Actor): Promise<ListedText[]> {
  const rows = await db
    .selectFrom('instruments')
    .select(['id', 'kind', 'reference', 'titleAr', 'titleFr', 'startedOn', 'firstYear', 'lastYear'])
    .select((eb) => [
      eb.selectFrom('parties').whereRef('parties.instrumentId', '=', 'instruments.id').whereRef('parties.bodyId', '!=', 'instruments.ownerBodyId').select((inner) => inner.fn.countAll<number>().as('count')).as('asked'),
      eb.selectFrom('standings').innerJoin('parties', 'parties.id', 'standings.partyId').whereRef('parties.instrumentId', '=', 'instruments.id').whereRef('parties.bodyId', '!=', 'instruments.ownerBodyId')
        .where('standings.step', 'in', ['signed', 'acknowledged']).where('standings.state', '=', 'done').select((inner) => inner.fn.countAll<number>().as('count')).as('done'),
    ])
    .where('kind', '!=', 'convention')
    .where(readableBy(actor))
    .orderBy('id')
    .execute();

  return rows.map(({ kind, asked, done, ...row }) => ({ ...row, kind: kind === 'policy' ? 'policy' : 'charter', asked: Number(asked), done: Number(done) }));
}

export interface InstrumentView extends NamedInstrument, ToldRules {
  kind: 'convention' | 'charter' | 'policy';
  ownerBodyId: number;
  ownerAr: string;
  ownerFr: string;
  programmeId: number | null;
  programmeAr: string | null;
  programmeFr: string | null;
  currentVersion: number;
  visaReasonAr: string | null;
  visaReasonFr: string | null;
  majorityReasonAr: string | null;
  signatureDays: number;
  /** The years for which its parties owe something. */
  years: number[];
}

/** The instrument, if there is one that this reader may read. */
export function instrumentView(db: Db, actor: Actor, id: number): Promise<InstrumentView | undefined> {
  return db
    .selectFrom('instruments')
    .innerJoin('bodies', 'bodies.id', 'instruments.ownerBodyId')
    .leftJoin('programmes', 'programmes.id', 'instruments.programmeId')
    .select(['instruments.id', 'instruments.kind', 'instruments.ownerBodyId', 'instruments.programmeId', 'instruments.reference', 'instruments.titleAr', 'instruments.titleFr'])
    .select(['instruments.startedOn', 'instruments.firstYear', 'instruments.lastYear', 'instruments.currentVersion', 'instruments.needsVisa', 'instruments.majorityBase'])
    .select((eb) => [eb.ref('instruments.matter').$castTo<Matter | null>().as('matter'), 'instruments.majorityReasonAr'])
    .select(['instruments.visaReasonAr', 'instruments.visaReasonFr', 'instruments.signatureDays'])
    .select(['bodies.nameAr as ownerAr', 'bodies.nameFr as ownerFr', 'programmes.titleAr as programmeAr', 'programmes.titleFr as programmeFr'])
    .select(sql<number[]>`array(select y.year from contribution_years y where y.instrument_id = instruments.id order by y.year)`.as('years'))
    .where('instruments.id', '=', id)
    .where(readableBy(actor))
    .executeTakeFirst();
}

/** The first year of its duration whose cost is not shared out yet; none when all are, or when it has no end. */
export function firstUnshared({ firstYear, lastYear, years }: Pick<InstrumentView, 'firstYear' | 'lastYear' | 'years'>): number | null {
  if (firstYear === null || lastYear === null) return null;

  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index).find((year) => !years.includes(year)) ?? null;
}

export interface VersionView {
  number: number;
  textAr: string;
  textFr: string | null;
  issuedOn: Day;
}

/** Every version of the text, the one in force first. */
export function versionsOf(db: Db, instrumentId: number): Promise<VersionView[]> {
  return db.selectFrom('instrumentVersions').select(['number', 'textAr', 'textFr', 'issuedOn']).where('instrumentId', '=', instrumentId).orderBy('number', 'desc').execute();
}

/** The years for which the parties of a scope owe something, and the whole cost of each, in centimes. */
export function contributionYearsOf(db: Db, instrumentIds: readonly number[]) {
  return db
    .selectFrom('contributionYears')
    .select((eb) => ['year', eb.fn.sum<number>('cost').as('cost'), eb.fn.max('ownerShareBasisPoints').as('ownerShare'), eb.fn.max('dueOn').as('dueOn')])
    .where('instrumentId', 'in', instrumentIds.length ? [...instrumentIds] : [0])
    .groupBy('year')
    .orderBy('year')
    .execute();
}

export interface ProgrammeView extends Titled {
  id: number;
  ownerBodyId: number;
  ownerAr: string;
  ownerFr: string;
  firstYear: number;
  lastYear: number;
  instrumentIds: number[];
  /** The years for which its parties owe something. */
  years: number[];
}

/** A programme, for those in office in the body that owns it. */
export async function programmeView(db: Db, actor: Actor, id: number): Promise<ProgrammeView | undefined> {
  const bodies = actor.offices.filter((office) => office.role !== 'administrator').map((office) => office.bodyId);

  return db
    .selectFrom('programmes')
    .innerJoin('bodies', 'bodies.id', 'programmes.ownerBodyId')
    .select(['programmes.id', 'programmes.ownerBodyId', 'programmes.titleAr', 'programmes.titleFr', 'firstYear', 'lastYear', 'bodies.nameAr as ownerAr', 'bodies.nameFr as ownerFr'])
    .select(sql<number[]>`array(select i.id from instruments i where i.programme_id = programmes.id order by i.id)`.as('instrumentIds'))
    .select(sql<number[]>`array(select distinct y.year from contribution_years y join instruments i on i.id = y.instrument_id where i.programme_id = programmes.id order by y.year)`.as('years'))
    .where('programmes.id', '=', id)
    .where('ownerBodyId', 'in', bodies.length ? bodies : [0])
    .executeTakeFirst();
}

/** How many parties of an instrument have not received it. */
export async function unsentCount(db: Db, instrumentId: number): Promise<number> {
  const { count } = await db
    .selectFrom('standings')
    .innerJoin('parties', 'parties.id', 'standings.partyId')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('parties.instrumentId', '=', instrumentId)
    .where('standings.step', '=', 'sent')
    .where('standings.state', '!=', 'done')
    .executeTakeFirstOrThrow();

  return Number(count);
}

/** The instruments of some bodies that have not reached all their parties, for the desk of those who run them. */
export async function instrumentsToSend(db: Db, ownerBodyIds: readonly number[]) {
  const rows = await db
    .selectFrom('standings')
    .innerJoin('parties', 'parties.id', 'standings.partyId')
    .innerJoin('instruments', 'instruments.id', 'parties.instrumentId')
    .select((eb) => ['instruments.id', 'instruments.titleAr', 'instruments.titleFr', eb.fn.countAll<number>().as('parties')])
    .where('instruments.ownerBodyId', 'in', ownerBodyIds.length ? [...ownerBodyIds] : [0])
    .where('standings.step', '=', 'sent')
    .where('standings.state', '!=', 'done')
    .groupBy(['instruments.id', 'instruments.titleAr', 'instruments.titleFr'])
    .orderBy('instruments.id')
    .execute();

  return rows.map(({ parties, ...row }) => ({ ...row, parties: Number(parties) }));
}

/** The parties of an instrument with the seats of their councils on a day. */
export function partiesWithSeats(db: Db, instrumentId: number, day: Day) {
  return db
    .selectFrom('parties')
    .innerJoin('bodies', 'bodies.id', 'parties.bodyId')
    .select(['parties.id as partyId', 'parties.bodyId', seatsOn(day).as('seats')])
    .where('parties.instrumentId', '=', instrumentId)
    .orderBy('parties.position')
    .execute();
}

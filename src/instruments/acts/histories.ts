import { calendarOf } from '#law';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import type { Mandate, PartyContext, RecordedAct, Standings, YearlyDue } from '../standings/index.ts';
import { actsUntil, standingsOf } from '../standings/index.ts';

/** A party with all that its rules need: its context and its acts in the order in which they were recorded. */
export interface History {
  partyId: number;
  instrumentId: number;
  bodyId: number;
  ownerBodyId: number;
  context: PartyContext;
  acts: RecordedAct[];
}

type Reader = Db | Trx;

/** The histories of some parties, of one party or of two thousand, in five queries. */
export async function historiesOf(db: Reader, partyIds: readonly number[]): Promise<Map<number, History>> {
  if (partyIds.length === 0) return new Map();
  const [calendar, parties, mandates, acts, dues] = await Promise.all([
    calendarOf(db),
    partiesWithBodies(db, partyIds),
    mandatesOf(db, partyIds),
    actsOf(db, partyIds),
    duesOf(db, partyIds),
  ]);

  return new Map(parties.map((party) => [party.partyId, { ...party.names, context: contextFrom(party, { mandates: mandates.get(party.partyId) ?? [], dues: dues.get(party.partyId) ?? [], calendar }), acts: acts.get(party.partyId) ?? [] }]));
}

/** One party's history. Throws when there is no such party: ids are checked where they come in. */
export async function historyOf(db: Reader, partyId: number): Promise<History> {
  const history = (await historiesOf(db, [partyId])).get(partyId);
  if (!history) throw new Error(`No party ${partyId}`);

  return history;
}

/** The standings of each party, derived from its acts; with `until`, only from what had happened by that day. */
export function standingsIn(histories: ReadonlyMap<number, History>, until?: Day): Map<number, Standings> {
  return new Map(
    [...histories].map(([partyId, { acts, context }]) => [partyId, until ? standingsOf(actsUntil(acts, until), asOf(context, until)) : standingsOf(acts, context)]),
  );
}

/** A policy diffused later was not yet there to acknowledge. */
function asOf(context: PartyContext, day: Day): PartyContext {
  const { ownerDiffusedOn } = context;

  return { ...context, ownerDiffusedOn: ownerDiffusedOn && ownerDiffusedOn <= day ? ownerDiffusedOn : null };
}

async function partiesWithBodies(db: Reader, partyIds: readonly number[]) {
  const rows = await db
    .selectFrom('parties')
    .innerJoin('instruments', 'instruments.id', 'parties.instrumentId')
    .innerJoin('bodies', 'bodies.id', 'parties.bodyId')
    .select(['parties.id as partyId', 'parties.instrumentId', 'parties.bodyId', 'parties.needsVisa'])
    .select(['instruments.kind', 'instruments.ownerBodyId', 'instruments.startedOn', 'instruments.currentVersion', 'instruments.majorityBase', 'instruments.signatureDays'])
    .select(['bodies.level', 'bodies.territoryCode', 'bodies.kind as bodyKind'])
    .select((eb) => [
      eb.selectFrom('acts').innerJoin('parties as owning', 'owning.id', 'acts.partyId')
        .whereRef('owning.instrumentId', '=', 'instruments.id').where('acts.step', '=', 'diffused').whereRef('acts.version', '=', 'instruments.currentVersion')
        .where((inner) => inner.not(inner.exists(inner.selectFrom('acts as later').whereRef('later.replacesId', '=', 'acts.id').select('later.id'))))
        .where('acts.outcome', '=', 'done').select((inner) => inner.fn.min('acts.happenedOn').as('day')).as('ownerDiffusedOn'),
    ])
    .where('parties.id', 'in', partyIds)
    .execute();

  return rows.map((row) => ({ ...row, names: { partyId: row.partyId, instrumentId: row.instrumentId, bodyId: row.bodyId, ownerBodyId: row.ownerBodyId } }));
}

type PartyRow = Awaited<ReturnType<typeof partiesWithBodies>>[number];

const councilKinds: readonly string[] = ['regional_council', 'provincial_council', 'communal_council'];
/** The general elections of 2021, for a council whose seats are not known. */
const firstTerm: Mandate = { startsOn: '2021-09-08' as Day, seats: null };

function contextFrom(party: PartyRow, { mandates, dues, calendar }: Pick<PartyContext, 'mandates' | 'dues' | 'calendar'>): PartyContext {
  const { kind, needsVisa, majorityBase, startedOn, currentVersion, signatureDays, ownerDiffusedOn } = party;
  const isCouncil = councilKinds.includes(party.bodyKind);

  return {
    kind,
    level: isCouncil ? party.level : null,
    isOwner: party.bodyId === party.ownerBodyId,
    needsVisa,
    majorityBase,
    mandates: isCouncil ? (mandates.length ? mandates : [firstTerm]) : [],
    startedOn,
    currentVersion,
    signatureDays,
    ownerDiffusedOn: ownerDiffusedOn as Day | null,
    dues,
    calendar,
  };
}

async function mandatesOf(db: Reader, partyIds: readonly number[]): Promise<Map<number, Mandate[]>> {
  const rows = await db
    .selectFrom('parties')
    .innerJoin('bodies', 'bodies.id', 'parties.bodyId')
    .innerJoin('councilSeats', 'councilSeats.territoryCode', 'bodies.territoryCode')
    .select(['parties.id as partyId', 'councilSeats.termStartsOn as startsOn', 'councilSeats.seats'])
    .where('parties.id', 'in', partyIds)
    .orderBy('councilSeats.termStartsOn')
    .execute();
  const byParty = Map.groupBy(rows, (row) => row.partyId);

  return new Map([...byParty].map(([partyId, terms]) => [partyId, terms.map(({ startsOn, seats }) => ({ startsOn, seats }))]));
}

async function actsOf(db: Reader, partyIds: readonly number[]): Promise<Map<number, RecordedAct[]>> {
  const rows = await db
    .selectFrom('acts')
    .leftJoin('actConfirmations', 'actConfirmations.actId', 'acts.id')
    .select(['acts.id', 'acts.partyId', 'acts.replacesId', 'acts.origin', 'actConfirmations.confirmedAt'])
    .select(['acts.step', 'acts.outcome', 'acts.happenedOn', 'acts.version', 'acts.year', 'acts.sessionKind', 'acts.sessionOn', 'acts.call', 'acts.sitting'])
    .select(['acts.membersInOffice', 'acts.membersPresent', 'acts.membersAtOpening', 'acts.calledByState', 'acts.votesFor', 'acts.votesAgainst', 'acts.votesAbstained', 'acts.presidentSide', 'acts.amount', 'acts.reference'])
    .where('acts.partyId', 'in', partyIds)
    .orderBy('acts.id')
    .execute();
  const byParty = Map.groupBy(rows, (row) => row.partyId);

  return new Map([...byParty].map(([partyId, acts]) => [partyId, acts.map(({ origin, confirmedAt, partyId: _, ...act }) => ({ ...act, awaitsConfirmation: origin === 'from_document' && confirmedAt === null }))]));
}

async function duesOf(db: Reader, partyIds: readonly number[]): Promise<Map<number, YearlyDue[]>> {
  const rows = await db.selectFrom('contributions').select(['partyId', 'year', 'agreedAmount', 'topUpAmount', 'dueOn']).where('partyId', 'in', partyIds).orderBy('year').execute();
  const byParty = Map.groupBy(rows, (row) => row.partyId);

  return new Map([...byParty].map(([partyId, years]) => [partyId, years.map(({ year, agreedAmount, topUpAmount, dueOn }) => ({ year, amount: agreedAmount + topUpAmount, dueOn }))]));
}

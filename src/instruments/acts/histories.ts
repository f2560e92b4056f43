import type { Matter } from '#law';
import { calendarOf } from '#law';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import type { Mandate, PartyContext, RecordedAct, Standings, TextVersion, YearlyDue } from '../standings/index.ts';
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

/** The histories of some parties, of one party or of two thousand, in six queries. */
export async function historiesOf(db: Reader, partyIds: readonly number[]): Promise<Map<number, History>> {
  if (partyIds.length === 0) return new Map();
  const [calendar, parties, mandates, acts, dues, versions] = await Promise.all([
    calendarOf(db),
    partiesWithBodies(db, partyIds),
    mandatesOf(db, partyIds),
    actsOf(db, partyIds),
    duesOf(db, partyIds),
    versionsOf(db, partyIds),
  ]);
  const contextOf = (party: PartyRow) => contextFrom(party, { mandates: mandates.get(party.partyId) ?? [], dues: dues.get(party.partyId) ?? [], versions: versions.get(party.instrumentId) ?? [], calendar });

  return new Map(parties.map((party) => [party.partyId, { ...party.names, context: contextOf(party), acts: acts.get(party.partyId) ?? [] }]));
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

/** What was issued or diffused later was not yet there. */
function asOf(context: PartyContext, day: Day): PartyContext {
  const versions = context.versions
    .filter(({ number, issuedOn }) => number === 1 || issuedOn <= day)
    .map((version) => ({ ...version, diffusedOn: version.diffusedOn && version.diffusedOn <= day ? version.diffusedOn : null }));

  return { ...context, versions, currentVersion: Math.min(context.currentVersion, Math.max(1, ...versions.map(({ number }) => number))) };
}

async function partiesWithBodies(db: Reader, partyIds: readonly number[]) {
  const rows = await db
    .selectFrom('parties')
    .innerJoin('instruments', 'instruments.id', 'parties.instrumentId')
    .innerJoin('bodies', 'bodies.id', 'parties.bodyId')
    .select(['parties.id as partyId', 'parties.instrumentId', 'parties.bodyId', 'parties.needsVisa', 'parties.majorityBase'])
    .select(['instruments.kind', 'instruments.ownerBodyId', 'instruments.startedOn', 'instruments.currentVersion', 'instruments.signatureDays'])
    .select((eb) => eb.ref('instruments.matter').$castTo<Matter | null>().as('matter'))
    .select(['bodies.level', 'bodies.territoryCode', 'bodies.kind as bodyKind'])
    .where('parties.id', 'in', partyIds)
    .execute();

  return rows.map((row) => ({ ...row, names: { partyId: row.partyId, instrumentId: row.instrumentId, bodyId: row.bodyId, ownerBodyId: row.ownerBodyId } }));
}

type PartyRow = Awaited<ReturnType<typeof partiesWithBodies>>[number];

const councilKinds: readonly string[] = ['regional_council', 'provincial_council', 'communal_council'];
/** The general elections of 2021, for a council whose seats are not known. */
const firstTerm: Mandate = { startsOn: '2021-09-08' as Day, seats: null };

function contextFrom(party: PartyRow, { mandates, dues, versions, calendar }: Pick<PartyContext, 'mandates' | 'dues' | 'versions' | 'calendar'>): PartyContext {
  const { kind, matter, needsVisa, majorityBase, startedOn, currentVersion, signatureDays } = party;
  const isCouncil = councilKinds.includes(party.bodyKind);

  return {
    kind,
    level: isCouncil ? party.level : null,
    isOwner: party.bodyId === party.ownerBodyId,
    matter,
    needsVisa,
    majorityBase,
    mandates: isCouncil ? (mandates.length ? mandates : [firstTerm]) : [],
    startedOn,
    currentVersion,
    signatureDays,
    versions,
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

/** The versions of each instrument's text, with the day on which its owner diffused each. */
async function versionsOf(db: Reader, partyIds: readonly number[]): Promise<Map<number, TextVersion[]>> {
  const rows = await db
    .selectFrom('instrumentVersions as v')
    .select(['v.instrumentId', 'v.number', 'v.issuedOn'])
    .select((eb) =>
      eb.selectFrom('acts').innerJoin('parties as owning', 'owning.id', 'acts.partyId')
        .whereRef('owning.instrumentId', '=', 'v.instrumentId').where('acts.step', '=', 'diffused').whereRef('acts.version', '=', 'v.number')
        .where((inner) => inner.not(inner.exists(inner.selectFrom('acts as later').whereRef('later.replacesId', '=', 'acts.id').select('later.id'))))
        .where('acts.outcome', '=', 'done').select((inner) => inner.fn.min('acts.happenedOn').as('day')).as('diffusedOn'))
    .where('v.instrumentId', 'in', db.selectFrom('parties').select('instrumentId').where('id', 'in', partyIds))
    .orderBy('v.number')
    .execute();
  const byInstrument = Map.groupBy(rows, (row) => row.instrumentId);

  return new Map([...byInstrument].map(([instrumentId, versions]) => [instrumentId, versions.map(({ number, issuedOn, diffusedOn }) => ({ number, issuedOn, diffusedOn: diffusedOn as Day | null }))]));
}

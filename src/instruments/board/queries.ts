import { sql } from 'kysely';
import { calendarOf } from '#law';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { seatsOn } from '#territories';
import { historiesOf, standingsIn } from '../acts/histories.ts';
import type { ContributionStanding, Standing } from '../standings/index.ts';
import type { Board, BoardParty, BoardSource } from './board.ts';
import { boardOn } from './board.ts';

/** What a board shows: one instrument, or every convention of a programme; narrowed to one province where asked. */
export interface BoardScope {
  instrumentId?: number;
  programmeId?: number;
  provinceCode?: string;
}

/** The board of a scope, today from the stored standings, on an earlier day from the acts that had happened by then. */
export async function boardOf(db: Db, scope: BoardScope, { day, today, year }: { day: Day; today: Day; year: number | null }): Promise<Board> {
  if (day < today) {
    const [parties, calendar] = await Promise.all([boardParties(db, scope, day), calendarOf(db)]);
    const derived = await derivedUntil(db, parties.map((party) => party.partyId), day, year);

    return boardOn({ parties, ...derived }, day, year, calendar);
  }
  const [parties, stored, calendar] = await Promise.all([boardParties(db, scope, day), storedStandings(db, scope, year), calendarOf(db)]);

  return boardOn({ parties, ...stored }, day, year, calendar);
}

/** The first day on which a scope has something to show; none where nothing lies in it. */
export async function firstDayOf(db: Db, { instrumentId, programmeId }: BoardScope): Promise<Day | undefined> {
  const { first } = await db
    .selectFrom('instruments')
    .select((eb) => eb.fn.min('startedOn').as('first'))
    .where((eb) => (instrumentId ? eb('id', '=', instrumentId) : eb('programmeId', '=', programmeId ?? 0)))
    .executeTakeFirstOrThrow();

  return (first as Day | null) ?? undefined;
}

const councilKinds = ['regional_council', 'provincial_council', 'communal_council'] as const;

/** The parties in their order, each with its place on the map. */
export async function boardParties(db: Db, scope: BoardScope, day: Day): Promise<BoardParty[]> {
  const rows = await db
    .selectFrom('parties')
    .innerJoin('instruments', 'instruments.id', 'parties.instrumentId')
    .innerJoin('bodies', 'bodies.id', 'parties.bodyId')
    .leftJoin('territories', 'territories.code', 'bodies.territoryCode')
    .select(['parties.id as partyId', 'parties.instrumentId', 'parties.bodyId', 'parties.needsVisa', 'bodies.nameAr', 'bodies.nameFr', 'bodies.level', 'bodies.kind'])
    .select(['bodies.territoryCode', 'territories.parentCode', 'territories.latitude', 'territories.longitude', 'territories.isoCode', seatsOn(day).as('seats')])
    .select((eb) => eb('parties.bodyId', '=', eb.ref('instruments.ownerBodyId')).as('isOwner'))
    .where((eb) => eb.and([...(scope.instrumentId ? [eb('parties.instrumentId', '=', scope.instrumentId)] : []), ...(scope.programmeId ? [eb('instruments.programmeId', '=', scope.programmeId)] : [])]))
    .orderBy('parties.instrumentId')
    .orderBy('parties.position')
    .execute();
  const parties = rows.map(({ parentCode, kind, level, isOwner, ...row }) => ({
    ...row,
    isOwner: Boolean(isOwner),
    level: (councilKinds as readonly string[]).includes(kind) ? level : null,
    provinceCode: level === 'commune' ? parentCode : level === 'province' ? row.territoryCode : null,
  }));

  return scope.provinceCode ? parties.filter((party) => party.provinceCode === scope.provinceCode) : parties;
}

type Derived = Omit<BoardSource, 'parties'>;

async function storedStandings(db: Db, scope: BoardScope, year: number | null): Promise<Derived> {
  const within = db
    .selectFrom('parties')
    .innerJoin('instruments', 'instruments.id', 'parties.instrumentId')
    .select('parties.id')
    .where((eb) => eb.and([...(scope.instrumentId ? [eb('parties.instrumentId', '=', scope.instrumentId)] : []), ...(scope.programmeId ? [eb('instruments.programmeId', '=', scope.programmeId)] : [])]));
  const [rows, money] = await Promise.all([
    standingRows(db, scope),
    year === null ? [] : db.selectFrom('contributionStandings').selectAll().where('partyId', 'in', within).where('year', '=', year).execute(),
  ]);

  return {
    standings: Map.groupBy(rows, (row) => row.partyId),
    contributions: new Map(money.map((row) => [row.partyId, row as ContributionStanding])),
  };
}

/**
 * Some thousand rows for a region. Their columns are named here as the program names them: renaming each column of each
 * row afterwards would take as long as asking for them.
 */
async function standingRows(db: Db, { instrumentId, programmeId }: BoardScope): Promise<(Standing & { partyId: number })[]> {
  const inScope = instrumentId ? sql`p.instrument_id = ${instrumentId}` : sql`p.instrument_id in (select id from instruments where programme_id = ${programmeId ?? 0})`;
  const { rows } = await sql<Standing & { partyId: number }>`
    select s.party_id as "partyId", s.step, s.year, s.state, s.outcome, s.happened_on as "happenedOn", s.act_id as "actId", s.opens_on as "opensOn", s.due_on as "dueOn",
      s.due_rule as "dueRule", s.silent_from as "silentFrom", s.votes_for as "votesFor", s.votes_cast as "votesCast", a.votes_abstained as "votesAbstained", a.session_on as "sessionOn",
      s.awaits_confirmation as "awaitsConfirmation"
    from standings s join parties p on p.id = s.party_id left join acts a on a.id = s.act_id and (s.votes_cast is not null or s.step = 'agenda') where ${inScope} order by s.party_id, s.step, s.year`.execute(db.withoutPlugins());

  return rows;
}

async function derivedUntil(db: Db, partyIds: readonly number[], day: Day, year: number | null): Promise<Derived> {
  const derived = standingsIn(await historiesOf(db, partyIds), day);
  const ofYear = (rows: readonly ContributionStanding[]) => rows.find((row) => row.year === year);

  return {
    standings: new Map([...derived].map(([partyId, { steps }]) => [partyId, steps])),
    contributions: new Map([...derived].flatMap(([partyId, { contributions }]) => {
      const row = ofYear(contributions);

      return row ? [[partyId, row] as const] : [];
    })),
  };
}

/** The official names of the prefectures and provinces, by code. */
export async function provincesNamed(db: Db): Promise<Map<string, { nameAr: string; nameFr: string }>> {
  const rows = await db.selectFrom('territories').select(['code', 'nameAr', 'nameFr']).where('level', '=', 'province').execute();

  return new Map(rows.map(({ code, ...names }) => [code, names]));
}

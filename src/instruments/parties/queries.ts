import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import type { History } from '../acts/histories.ts';
import { historiesOf } from '../acts/histories.ts';
import type { ActFacts, Standings } from '../standings/index.ts';
import { standingsOf } from '../standings/index.ts';

/** What an office is called by its holder. */
export interface OfficeTitle {
  titleAr: string;
  titleFr: string | null;
}

/** An act as its party's page tells it. */
export interface ToldAct extends ActFacts {
  id: number;
  note: string | null;
  origin: 'own_act' | 'from_document';
  recordedAt: Date;
  recordedByName: string;
  recordedForBodyId: number;
  /** The office in which it was recorded, as it was held that day. */
  recordedIn: OfficeTitle | null;
  recordedForAr: string;
  recordedForFr: string;
  confirmedAt: Date | null;
  confirmedByName: string | null;
  confirmedIn: OfficeTitle | null;
  replacesId: number | null;
  replacedBecause: string | null;
  replacedById: number | null;
  /** The document that proves it; whether this reader may have it is said by `mayReadEvidence`. */
  file: { id: number; name: string; sha256: string; byteSize: number } | null;
}

export interface PartyView {
  partyId: number;
  instrumentId: number;
  bodyId: number;
  bodyAr: string;
  bodyFr: string;
  territoryCode: string | null;
  history: History;
  standings: Standings;
  acts: ToldAct[];
}

/** One party of an instrument with its whole history; none when it is not a party of that one. */
export async function partyView(db: Db, instrumentId: number, partyId: number): Promise<PartyView | undefined> {
  const party = await db
    .selectFrom('parties')
    .innerJoin('bodies', 'bodies.id', 'parties.bodyId')
    .select(['parties.id as partyId', 'parties.instrumentId', 'parties.bodyId', 'bodies.nameAr as bodyAr', 'bodies.nameFr as bodyFr', 'bodies.territoryCode'])
    .where('parties.id', '=', partyId)
    .where('parties.instrumentId', '=', instrumentId)
    .executeTakeFirst();
  if (!party) return undefined;
  const [histories, acts] = await Promise.all([historiesOf(db, [partyId]), toldActs(db, partyId)]);
  const history = histories.get(partyId);

  return history && { ...party, history, standings: standingsOf(history.acts, history.context), acts };
}

async function toldActs(db: Db, partyId: number): Promise<ToldAct[]> {
  const rows = await db
    .selectFrom('acts')
    .innerJoin('users', 'users.id', 'acts.recordedBy')
    .innerJoin('bodies', 'bodies.id', 'acts.recordedForBodyId')
    .leftJoin('files', 'files.id', 'acts.fileId')
    .leftJoin('actConfirmations', 'actConfirmations.actId', 'acts.id')
    .leftJoin('users as confirming', 'confirming.id', 'actConfirmations.confirmedBy')
    .leftJoin('acts as later', 'later.replacesId', 'acts.id')
    .innerJoin('parties', 'parties.id', 'acts.partyId')
    .selectAll('acts')
    .select(['users.name as recordedByName', 'bodies.nameAr as recordedForAr', 'bodies.nameFr as recordedForFr', 'confirming.name as confirmedByName'])
    .select(['parties.bodyId', 'actConfirmations.confirmedAt', 'actConfirmations.confirmedBy', 'later.id as replacedById', 'files.name as fileName', 'files.sha256', 'files.byteSize'])
    .where('acts.partyId', '=', partyId)
    .orderBy('acts.happenedOn')
    .orderBy('acts.id')
    .execute();

  const officeOf = await officesHeld(db, rows.flatMap(({ recordedBy, confirmedBy }) => (confirmedBy ? [recordedBy, confirmedBy] : [recordedBy])));

  return rows.map(({ fileName, sha256, byteSize, bodyId, confirmedBy, ...row }) => ({
    ...row,
    recordedIn: officeOf(row.recordedBy, row.recordedForBodyId, row.recordedAt),
    confirmedIn: confirmedBy && row.confirmedAt ? officeOf(confirmedBy, bodyId, row.confirmedAt) : null,
    file: row.fileId !== null && fileName !== null && sha256 !== null && byteSize !== null ? { id: row.fileId, name: fileName, sha256, byteSize } : null,
  }));
}

/** Finds the office that somebody held in a body at a moment; the last that began, where there were several. */
async function officesHeld(db: Db, userIds: readonly string[]): Promise<(userId: string, bodyId: number, at: Date) => OfficeTitle | null> {
  const offices = await db.selectFrom('offices').select(['userId', 'bodyId', 'titleAr', 'titleFr', 'startsOn', 'endsOn']).where('userId', 'in', userIds.length ? [...new Set(userIds)] : ['']).orderBy('startsOn', 'desc').execute();

  return (userId, bodyId, at) => {
    const day = dayIn(at);

    return offices.find((office) => office.userId === userId && office.bodyId === bodyId && office.startsOn <= day && (office.endsOn === null || office.endsOn >= day)) ?? null;
  };
}

/** An act that awaits its party's confirmation, as the desk of that party names it. */
export interface ToConfirm {
  actId: number;
  partyId: number;
  instrumentId: number;
  step: ActFacts['step'];
  happenedOn: Day;
  titleAr: string;
  titleFr: string | null;
}

/** What others recorded for some bodies from documents and these bodies have not confirmed yet. */
export function actsToConfirm(db: Db, bodyIds: readonly number[]): Promise<ToConfirm[]> {
  return db
    .selectFrom('acts')
    .innerJoin('parties', 'parties.id', 'acts.partyId')
    .innerJoin('instruments', 'instruments.id', 'parties.instrumentId')
    .select(['acts.id as actId', 'acts.partyId', 'parties.instrumentId', 'acts.step', 'acts.happenedOn', 'instruments.titleAr', 'instruments.titleFr'])
    .where('parties.bodyId', 'in', bodyIds.length ? [...bodyIds] : [0])
    .where('acts.origin', '=', 'from_document')
    .where('acts.outcome', '!=', 'withdrawn')
    .where((eb) => eb.not(eb.exists(eb.selectFrom('actConfirmations').whereRef('actConfirmations.actId', '=', 'acts.id').select('actConfirmations.actId'))))
    .where((eb) => eb.not(eb.exists(eb.selectFrom('acts as later').whereRef('later.replacesId', '=', 'acts.id').select('later.id'))))
    .orderBy('acts.happenedOn')
    .orderBy('acts.id')
    .execute();
}

/** The parties that some bodies are, over every instrument. */
export function partiesOfBodies(db: Db, bodyIds: readonly number[]) {
  return db
    .selectFrom('parties')
    .innerJoin('instruments', 'instruments.id', 'parties.instrumentId')
    .innerJoin('bodies', 'bodies.id', 'parties.bodyId')
    .select(['parties.id as partyId', 'parties.instrumentId', 'parties.bodyId', 'bodies.nameAr as bodyAr', 'bodies.nameFr as bodyFr', 'instruments.titleAr', 'instruments.titleFr'])
    .where('parties.bodyId', 'in', bodyIds.length ? [...bodyIds] : [0])
    .orderBy('parties.id')
    .execute();
}

/** Money that parties have paid and the owner has not recorded as received, for the instruments of some bodies. */
export async function transfersToReceive(db: Db, ownerBodyIds: readonly number[]) {
  const rows = await db
    .selectFrom('contributionStandings')
    .innerJoin('parties', 'parties.id', 'contributionStandings.partyId')
    .innerJoin('instruments', 'instruments.id', 'parties.instrumentId')
    .innerJoin('bodies', 'bodies.id', 'parties.bodyId')
    .select(['parties.id as partyId', 'parties.instrumentId', 'parties.bodyId', 'bodies.nameAr as bodyAr', 'bodies.nameFr as bodyFr', 'instruments.titleAr', 'instruments.titleFr'])
    .select(['contributionStandings.year', 'contributionStandings.paid', 'contributionStandings.received', 'contributionStandings.lastPaidOn'])
    .where('instruments.ownerBodyId', 'in', ownerBodyIds.length ? [...ownerBodyIds] : [0])
    .whereRef('contributionStandings.paid', '>', 'contributionStandings.received')
    .orderBy('contributionStandings.year')
    .orderBy('parties.id')
    .execute();

  return rows.map(({ paid, received, lastPaidOn: paidOn, ...row }) => ({ ...row, amount: paid - received, paidOn }));
}

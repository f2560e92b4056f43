import type { Step } from '#instruments';
import { historiesOf } from '#instruments';
import { readableBy } from '#meetings';
import type { Actor } from '#people';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { deliveredBy } from './keeping/delivery.ts';
import type { DueKind } from './keeping/due.ts';
import type { Part } from './keeping/part.ts';
import { partOf } from './keeping/part.ts';
import type { DebtorNoun, Keeper } from './roll-up-words.ts';
import type { RollUp } from './roll-up.ts';
import { rollUp } from './roll-up.ts';
import { takenBy } from './keeping/taken.ts';
import type { DebtorRow, DeliveryRow, SpokenRow } from './rows.ts';
import { debtorRows, deliveryRows, spokenRows } from './rows.ts';

type Reader = Db | Trx;

/** One debtor with what it has done by the day of reading. */
export interface DebtorView extends DebtorRow {
  part: Part;
  deliveries: DeliveryRow[];
}

/** A commitment on a day: the sentence, the meeting, its debtors and where each stands. */
export interface CommitmentView extends SpokenRow {
  keeper: Keeper;
  noun: DebtorNoun;
  debtors: DebtorView[];
  counts: RollUp;
}

/** What narrows a reading of commitments. `bodyId` also leaves out the other debtors. */
export interface CommitmentScope {
  id?: number;
  ids?: readonly number[];
  meetingId?: number;
  seriesId?: number;
  instrumentId?: number;
  bodyId?: number;
  /** Only those with a debtor whose day is behind this one and who was not released. */
  pastOn?: Day;
  reader?: Actor;
}

/** Commitments on a day, each derived from acts and deliveries. Five queries for one commitment or for two hundred. */
export async function commitmentsIn(db: Reader, scope: CommitmentScope, day: Day): Promise<CommitmentView[]> {
  const spoken = await spokenRows(db, scope, scope.reader ? readableBy(scope.reader) : null);
  const ids = spoken.map(({ id }) => id);
  const [debtors, deliveries] = await Promise.all([debtorRows(db, ids, scope.bodyId ?? null), deliveryRows(db, ids)]);
  const histories = await historiesOf(db, [...new Set(debtors.flatMap(({ partyId }) => partyId ?? []))]);
  const byCommitment = Map.groupBy(debtors, ({ commitmentId }) => commitmentId);

  return spoken.map((commitment) => viewOf(commitment, (byCommitment.get(commitment.id) ?? []).map((debtor) => debtorOn(debtor, commitment, histories, deliveries, day))));
}

function debtorOn(debtor: DebtorRow, { step, year, heldOn }: SpokenRow, histories: Awaited<ReturnType<typeof historiesOf>>, all: readonly DeliveryRow[], day: Day): DebtorView {
  const deliveries = all.filter(({ commitmentId, bodyId }) => commitmentId === debtor.commitmentId && bodyId === debtor.bodyId);
  const history = histories.get(debtor.partyId ?? 0);
  const byStep = step && history ? takenBy(history.acts, history.context, { step, year, promisedOn: heldOn }, day) : null;
  const taken = step ? byStep : deliveredBy(deliveries, heldOn, day);

  return { ...debtor, deliveries, part: partOf({ promisedOn: heldOn, dueOn: debtor.dueOn, releasedOn: debtor.releasedOn }, taken, day) };
}

function viewOf(commitment: SpokenRow, debtors: DebtorView[]): CommitmentView {
  const noun = debtors.length > 0 && debtors.every(({ level }) => level === 'commune') ? 'commune' : 'body';

  return { ...commitment, keeper: commitment.step ?? 'deliverable', noun, debtors, counts: rollUp(debtors.map(({ part }) => part)) };
}

/** One commitment on a day; with a reader, only if that reader may read it. */
export async function commitmentView(db: Reader, id: number, day: Day, reader?: Actor): Promise<CommitmentView | undefined> {
  return (await commitmentsIn(db, { id, ...(reader ? { reader } : {}) }, day))[0];
}

/** What was promised in a meeting, in the order in which it was recorded. */
export function commitmentsOf(db: Reader, meetingId: number, day: Day): Promise<CommitmentView[]> {
  return commitmentsIn(db, { meetingId }, day);
}

/** What is to be kept by an instrument's steps. */
export function commitmentsOfInstrument(db: Reader, instrumentId: number, day: Day): Promise<CommitmentView[]> {
  return commitmentsIn(db, { instrumentId }, day);
}

/** One body's own part of a commitment, for its desk. */
export interface OwedPart {
  commitmentId: number;
  meetingId: number;
  meetingAr: string;
  meetingFr: string | null;
  heldOn: Day;
  sentenceAr: string;
  sentenceFr: string | null;
  step: Step | null;
  year: number | null;
  instrumentId: number | null;
  partyId: number | null;
  dueKind: DueKind;
  dueOn: Day;
  dueArticle: string | null;
  part: Part;
}

/** What a body still owes on a day, the most pressing first; all of its parts where `all` is asked. */
export async function commitmentsOwedBy(db: Reader, bodyId: number, day: Day, { all = false } = {}): Promise<OwedPart[]> {
  const commitments = await commitmentsIn(db, { bodyId }, day);
  const parts = commitments.flatMap((commitment) => commitment.debtors.map((debtor) => owedPart(commitment, debtor)));

  return parts
    .filter(({ part }) => all || part.kind === 'due' || part.kind === 'overdue')
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : one.commitmentId - other.commitmentId));
}

function owedPart({ id, meetingId, meetingAr, meetingFr, heldOn, sentenceAr, sentenceFr, step, year, instrumentId, dueKind }: CommitmentView, { partyId, dueOn, dueArticle, part }: DebtorView): OwedPart {
  return { commitmentId: id, meetingId, meetingAr, meetingFr, heldOn, sentenceAr, sentenceFr, step, year, instrumentId, partyId, dueKind, dueOn, dueArticle, part };
}

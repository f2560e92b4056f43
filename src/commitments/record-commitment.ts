import { instrumentReadBy } from '#instruments';
import { recordEvent } from '#journal';
import { lockMeeting, whyNotConclude } from '#meetings';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { DebtorChoice, Previewed } from './candidates.ts';
import { previewDebtors } from './candidates.ts';
import type { SpokenCommitment } from './commitment.ts';
import { whyNotBind, whyNotCommit, whyNotOwe } from './commitment.ts';

export type NewCommitment = SpokenCommitment & { debtors: DebtorChoice; submission: string };

/**
 * Records what a meeting promised. Its debtors are found now and frozen, each with its own due day: who joins the
 * territory or the instrument later owes nothing by it. Gives the commitment's id.
 */
export async function recordCommitment(db: Db, actor: Actor, input: NewCommitment, at: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const meeting = await lockMeeting(trx, input.meetingId);
    refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings'));
    refuseIf((await isRecorded(trx, input.submission)) ? refusal('commitment.recorded_twice') : undefined);
    refuseIf(whyNotConclude(meeting) ?? whyNotCommit(input, meeting.heldOn));
    await refuseForeignConclusion(trx, input);
    const debtors = await debtorsOf(trx, actor, input, meeting);
    refuseIf(whyNotOwe(debtors, input.keeping, input.due));

    const { id } = await trx.insertInto('commitments').values({ ...rowOf(input), recordedBy: actor.userId, recordedAt: at }).returning('id').executeTakeFirstOrThrow();
    await trx.insertInto('commitmentDebtors').values(debtors.map((debtor, index) => debtorRow(id, debtor, index + 1))).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, 'commitment.recorded', `commitment/${id}`, told(input, debtors), at);

    return id;
  });
}

async function isRecorded(trx: Trx, submission: string): Promise<boolean> {
  return (await trx.selectFrom('commitments').select('id').where('submission', '=', submission).executeTakeFirst()) !== undefined;
}

/** Who would owe it, and by when, before anything is recorded. Refused as recording it would be. */
export async function previewCommitment(db: Db, actor: Actor, input: NewCommitment): Promise<Previewed[]> {
  const meeting = await db.selectFrom('meetings').select(['ownerBodyId', 'heldOn']).where('id', '=', input.meetingId).executeTakeFirst();
  if (!meeting) throw new RefusalError(refusal('meeting.unknown'));
  refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings'));

  return debtorsOf(db, actor, input, meeting);
}

/** The debtors that the meeting's body may bind, on an instrument that the actor reads and that concerns this body. */
async function debtorsOf(db: Db | Trx, actor: Actor, { debtors, keeping, due }: NewCommitment, meeting: { ownerBodyId: number; heldOn: Day }): Promise<Previewed[]> {
  const instrumentId = keeping.by === 'step' ? keeping.instrumentId : null;
  const instrument = instrumentId === null ? null : await instrumentReadBy(db, actor, instrumentId, meeting.ownerBodyId);
  refuseIf(instrument === undefined ? refusal('commitment.instrument_unknown') : undefined);
  refuseIf(instrument && !instrument.concerns ? refusal('commitment.instrument_not_theirs') : undefined);
  const owner = await db.selectFrom('bodies').select(['id as bodyId', 'kind', 'territoryCode']).where('id', '=', meeting.ownerBodyId).executeTakeFirstOrThrow();
  const found = await previewDebtors(db, debtors, instrumentId, due, meeting.heldOn);
  refuseIf(whyNotBind(found, { ...owner, instrumentOwnerId: instrument?.ownerBodyId ?? null }));

  return found;
}

async function refuseForeignConclusion(trx: Trx, { conclusionId, meetingId }: NewCommitment): Promise<void> {
  if (conclusionId === null) return;
  const own = await trx.selectFrom('conclusions').select('id').where('id', '=', conclusionId).where('meetingId', '=', meetingId).executeTakeFirst();
  refuseIf(own ? undefined : refusal('commitment.conclusion_elsewhere'));
}

function rowOf({ keeping, due, debtors: _, ...spoken }: NewCommitment) {
  return {
    ...spoken,
    sentenceAr: spoken.sentenceAr.trim(),
    instrumentId: keeping.by === 'step' ? keeping.instrumentId : null,
    step: keeping.by === 'step' ? keeping.step : null,
    year: keeping.by === 'step' ? keeping.year : null,
    deliverableAr: keeping.by === 'deliverable' ? keeping.ar.trim() : null,
    deliverableFr: keeping.by === 'deliverable' ? keeping.fr : null,
    dueKind: due.kind,
    dueOn: due.kind === 'fixed' ? due.on : null,
  };
}

function debtorRow(commitmentId: number, { bodyId, party, due }: Previewed, position: number) {
  if (!due) throw new Error(`Body ${bodyId} has no due day`);

  return { commitmentId, bodyId, partyId: party?.id ?? null, position, ...due };
}

function told({ meetingId, sentenceAr, keeping }: NewCommitment, debtors: readonly Previewed[]) {
  const kept = keeping.by === 'step' ? { instrument: keeping.instrumentId, step: keeping.step, year: keeping.year } : { deliverable: keeping.ar };

  return { meeting: meetingId, sentence: sentenceAr, ...kept, debtors: JSON.stringify(debtors.map(({ bodyId, due }) => [bodyId, due?.dueOn])) };
}

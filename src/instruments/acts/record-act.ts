import { recordEvent } from '#journal';
import type { Actor } from '#people';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import { fingerprintOf, saveFile, sniff, whyNotAccept } from '#platform/files';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { ActFacts, StepRule } from '../standings/index.ts';
import { procedureFor, whyNotRecord, whyNotReplace } from '../standings/index.ts';
import type { RightToRecord } from './authority.ts';
import { isRefusal, rightToRecord, whyNotCorrect } from './authority.ts';
import type { History } from './histories.ts';
import { historiesOf, historyOf, standingsIn } from './histories.ts';
import type { Recording } from './store.ts';
import { isRecorded, lockParty, replaceStandings, saveAct } from './store.ts';

/** A document put forward as evidence, as it came: its bytes and the name its sender gave it. */
export interface Evidence {
  bytes: Uint8Array;
  name: string;
}

export interface Submission {
  facts: ActFacts;
  note: string | null;
  evidence: Evidence | null;
  /** A document that the house keeps already: the decision that it wrote itself. */
  keptFileId?: number | null;
  /** A mark made with the form: the same form sent twice is recorded once. */
  submission: string;
}

/** Records a party's act. Its standings follow in the same transaction, and the journal tells it. Gives the act's id. */
export async function recordAct(db: Db, actor: Actor, input: Submission & { partyId: number }, at: Date): Promise<number> {
  return db.transaction().execute((trx) => recordActIn(trx, actor, input, at));
}

/**
 * The same, as part of another act: what a council decides in its session records its party's step, or neither is done. `right`
 * is the one that the caller found where the step is neither side's own: the State's receipt of a decision, and its answer.
 */
export async function recordActIn(trx: Trx, actor: Actor, input: Submission & { partyId: number; right?: RightToRecord }, at: Date): Promise<number> {
  await lockParty(trx, input.partyId);
  const history = await historyOf(trx, input.partyId);
  const { rule, right } = await refuseUnlessMayRecord(trx, actor, input, history);
  refuseIf(whyNotRecord(history.acts, input.facts, history.context, dayIn(at)));
  const mediaType = input.evidence ? await sniff(input.evidence.bytes) : undefined;
  refuseIf(whyNotProved(rule, right, { ...input, mediaType }, Boolean(input.keptFileId)));

  const recording = await recordingOf(trx, actor, { ...input, mediaType }, { right, at });
  const actId = await saveAct(trx, input.facts, { ...recording, partyId: input.partyId });
  await settle(trx, history, input.facts);
  await recordEvent(trx, { userId: actor.userId, bodyId: right.forBodyId }, 'act.recorded', `party/${input.partyId}`, await eventFacts(trx, actId, input, recording), at);

  return actId;
}

export type Rectification = Submission & {
  actId: number;
  because: string;
};

/** Puts a rectifying act in the place of another (or withdraws it), naming it and saying why. Gives the new act's id. */
export async function rectifyAct(db: Db, actor: Actor, input: Rectification, at: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const { partyId } = await actToReplace(trx, input.actId);
    await lockParty(trx, partyId);
    const replaced = await actToReplace(trx, input.actId);
    const history = await historyOf(trx, replaced.partyId);
    const { rule, right } = await refuseUnlessMayRecord(trx, actor, input, history);
    refuseIf(whyNotCorrect(right, replaced));
    refuseIf((await isCountedVote(trx, input.actId)) ? refusal('rectification.voted_in_session') : undefined);
    refuseIf(input.because.trim() ? undefined : refusal('rectification.reason_missing'));
    refuseIf(whyNotReplace(history.acts, input.actId, input.facts, history.context, dayIn(at)));
    const mediaType = input.evidence ? await sniff(input.evidence.bytes) : undefined;
    refuseIf(whyNotProved(rule, right, { ...input, mediaType }, replaced.fileId !== null));

    const recording = await recordingOf(trx, actor, { ...input, mediaType }, { right, at });
    const kept = { ...recording, fileId: recording.fileId ?? replaced.fileId, replacesId: input.actId, replacedBecause: input.because.trim() };
    const actId = await saveAct(trx, input.facts, { ...kept, partyId: replaced.partyId });
    await settle(trx, history, input.facts);
    await recordEvent(trx, { userId: actor.userId, bodyId: right.forBodyId }, 'act.rectified', `party/${replaced.partyId}`, { ...(await eventFacts(trx, actId, input, kept)), replaces: input.actId, because: kept.replacedBecause }, at);

    return actId;
  });
}

/** Read again once the party is locked: its body may just have confirmed it. */
async function actToReplace(trx: Trx, actId: number) {
  const act = await trx
    .selectFrom('acts')
    .leftJoin('actConfirmations', 'actConfirmations.actId', 'acts.id')
    .select(['acts.partyId', 'acts.origin', 'acts.fileId', 'acts.recordedForBodyId', 'actConfirmations.confirmedAt'])
    .where('acts.id', '=', actId)
    .executeTakeFirst();
  if (!act) throw new RefusalError(refusal('rectification.act_unknown'));

  return act;
}

/** What a council voted in a session that is kept here stands as it was counted: a closed vote never changes. */
async function isCountedVote(trx: Trx, actId: number): Promise<boolean> {
  const vote = await trx.selectFrom('sessionActs').innerJoin('acts', 'acts.id', 'sessionActs.actId').select('acts.id').where('acts.id', '=', actId).where('acts.step', '=', 'deliberated').executeTakeFirst();

  return vote !== undefined;
}

async function refuseUnlessMayRecord(trx: Trx, actor: Actor, input: Submission & { right?: RightToRecord }, history: History): Promise<{ rule: StepRule; right: RightToRecord }> {
  const rule = procedureFor(history.context).find((other) => other.step === input.facts.step);
  if (!rule) throw new RefusalError(refusal('step.not_in_procedure', { step: input.facts.step }));
  const right = input.right ?? rightToRecord(actor, rule, history);
  if (isRefusal(right)) throw new RefusalError(right);
  if (await isRecorded(trx, input.submission)) throw new RefusalError(refusal('act.recorded_twice'));

  return { rule, right };
}

/** Evidence is asked by the step, and always when the act is another body's. */
function whyNotProved(rule: StepRule, right: RightToRecord, input: Submission & { mediaType: string | undefined }, hasEvidence: boolean) {
  if (input.evidence) return whyNotAccept(input.evidence.bytes, input.evidence.name, input.mediaType);
  if (hasEvidence || input.facts.outcome === 'withdrawn') return undefined;
  if (right.origin === 'from_document') return refusal('act.document_missing');

  return rule.evidence === 'required' ? refusal('act.evidence_missing', { step: rule.step }) : undefined;
}

async function recordingOf(trx: Trx, actor: Actor, input: Submission & { mediaType: string | undefined }, { right, at }: { right: RightToRecord; at: Date }): Promise<Omit<Recording, 'partyId'>> {
  const file = input.evidence ? await saveFile(trx, { ...input.evidence, mediaType: input.mediaType ?? 'application/octet-stream', uploadedBy: actor.userId, ownerBodyId: right.forBodyId }, at) : null;

  return {
    note: input.note,
    fileId: file?.id ?? input.keptFileId ?? null,
    origin: right.origin,
    recordedBy: actor.userId,
    recordedForBodyId: right.forBodyId,
    recordedAt: at,
    replacesId: null,
    replacedBecause: null,
    submission: input.submission,
  };
}

/** Derives anew what the act moved: the party, and every party where the owner's diffusion opens the others' step. */
async function settle(trx: Trx, history: History, facts: ActFacts): Promise<void> {
  const ids = facts.step === 'diffused' ? await partiesOf(trx, history.instrumentId) : [history.partyId];
  await replaceStandings(trx, standingsIn(await historiesOf(trx, ids)));
}

/** Held until the transaction ends: what another browser records meanwhile would otherwise be derived without this. */
async function partiesOf(trx: Trx, instrumentId: number): Promise<number[]> {
  const rows = await trx.selectFrom('parties').select('id').where('instrumentId', '=', instrumentId).orderBy('id').forUpdate().execute();

  return rows.map((row) => row.id);
}

/** All that the act states, its note, and the fingerprint of its evidence: an export is compared with the documents without the house. */
async function eventFacts(trx: Trx, actId: number, input: Submission, { origin, note, fileId }: Omit<Recording, 'partyId'>) {
  const told = Object.entries(input.facts).filter(([, value]) => value !== null && value !== undefined) as [string, string | number | Day][];

  return { act: actId, ...Object.fromEntries(told), origin, note, file: fileId, sha256: fileId === null ? null : await fingerprintOf(trx, fileId) };
}

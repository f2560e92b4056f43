import type { Evidence } from '#instruments';
import { recordEvent } from '#journal';
import type { Actor } from '#people';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { recordAnswer } from '../own-acts/answers.ts';
import { keepProof } from '../sessions/enter-formality.ts';
import type { LockedSession } from '../sessions/store.ts';
import { lockSession } from '../sessions/store.ts';
import type { DecisionStep } from './afterwards.ts';
import { whyNotAnswerSo } from './afterwards.ts';
import { followedDecision } from './queries.ts';

export interface StateAnswer {
  decisionId: number;
  step: DecisionStep;
  happenedOn: Day;
  reference: string | null;
  because: string | null;
  evidence: Evidence | null;
  submission: string;
}

const asActs = { visa_granted: 'granted', visa_refused: 'refused', opposed: 'opposed' } as const;

/**
 * Enters what the State's representative answered on a decision: an opposition within three working days, a visa within
 * twenty. Where the decision is its party's act, the answer is too, in the same transaction. Refuses by `whyNotAnswerSo`,
 * and an answer without its document.
 */
export async function answerDecision(db: Db, actor: Actor, input: StateAnswer, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => answerOn(trx, actor, await lockSession(trx, actor, await sessionBehind(trx, input.decisionId)), input, at));
}

/** The session in which a decision was taken. */
export async function sessionBehind(trx: Trx, decisionId: number): Promise<number> {
  const found = await trx.selectFrom('decisions').select('meetingId').where('id', '=', decisionId).executeTakeFirst();
  if (!found) throw new RefusalError(refusal('decision.unknown'));

  return found.meetingId;
}

/** The same on a session held for the council, which enters a document, or for the State's representative, who answers. */
export async function answerOn(trx: Trx, actor: Actor, session: LockedSession, input: StateAnswer, at: Date): Promise<void> {
  const { pointId, actId, bodyId } = await trx.selectFrom('decisions').select(['pointId', 'actId', 'bodyId']).where('id', '=', input.decisionId).executeTakeFirstOrThrow();
  refuseIf((await trx.selectFrom('decisionSteps').select('id').where('submission', '=', input.submission).executeTakeFirst()) ? refusal('decision.recorded_twice') : undefined);
  const { decisionId, step, happenedOn, reference, submission } = input;
  const because = input.because?.trim() || null;
  refuseIf(whyNotAnswerSo(await followedDecision(trx, decisionId), step, happenedOn, session.calendar, dayIn(at)));
  refuseIf(input.evidence ? undefined : refusal('decision.proof_missing'));
  refuseIf((step === 'opposed' || step === 'visa_refused') && !because ? refusal('decision.reason_missing') : undefined);

  const fileId = await keepProof(trx, actor, bodyId, input.evidence, at);
  await trx.insertInto('decisionSteps').values({ decisionId, step, happenedOn, reference, because, fileId, recordedForBodyId: session.forState ?? null, submission, recordedBy: actor.userId, recordedAt: at }).execute();
  const party = actId === null ? undefined : await trx.selectFrom('acts').select('partyId').where('id', '=', actId).executeTakeFirst();
  if (party && step in asActs) await recordAnswer(trx, actor, session, { partyId: party.partyId, pointId, outcome: asActs[step as keyof typeof asActs], day: happenedOn, reference, fileId, submission }, at);
  await recordEvent(trx, { userId: actor.userId, bodyId: session.forState ?? bodyId }, 'council.decision_answered', `decision/${decisionId}`, { step, day: happenedOn, reference, because, file: fileId }, at);
}

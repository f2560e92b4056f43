import { articleKey, ruleSetFor } from '#law';
import { whyNotChangeProgramme } from '#meetings';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import { dayIn } from '#platform/days';
import { refuseIf } from '#platform/refusals';
import { whyNotTheirs } from '../decisions/afterwards.ts';
import type { StateAnswer } from '../decisions/answer-decision.ts';
import { answerOn, sessionBehind } from '../decisions/answer-decision.ts';
import { followedDecision } from '../decisions/queries.ts';
import type { AskedPoint } from '../sessions/ask-point.ts';
import { putAsked } from '../sessions/ask-point.ts';
import type { EnteredFormality } from '../sessions/enter-formality.ts';
import { enterInto } from '../sessions/enter-formality.ts';
import { lockForState } from './lock.ts';
import type { Received } from './received.ts';

export type StatesPoint = Pick<AskedPoint, 'meetingId' | 'titleAr' | 'titleFr'> & { submission: string };

/**
 * Puts a point on the agenda at the request of the State's representative himself, by operation of law and within 8 days of
 * the agenda that came to him (113-14 art. 39, 112-14 art. 40, 111-14 art. 42). Nobody answers it, and an agenda that was
 * sent to the members is changed by it. Gives the point's id.
 */
export async function askForState(db: Db, actor: Actor, input: StatesPoint, at: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const session = await lockForState(trx, actor, input.meetingId, 'represent');
    refuseIf(whyNotChangeProgramme(session.meeting.state, articleKey(ruleSetFor(session.days.level, dayIn(at)).stateAddsItems.article)));

    return putAsked(trx, actor, session, { ...input, askedBy: 'state', askers: 0, instrumentId: null, sittingId: null, because: null }, at);
  });
}

export type StatesReceipt = Pick<EnteredFormality, 'meetingId' | 'happenedOn' | 'evidence' | 'replacesId' | 'because' | 'submission'> & { formality: Received; reference: string };

/**
 * Gives the State's receipt for what a council owes it: the agenda, the list of presence, the minutes with the decisions.
 * Its day starts the delays. Refuses by `whyNotEnter`, and what was entered before.
 */
export async function receiveForState(db: Db, actor: Actor, input: StatesReceipt, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => enterInto(trx, actor, await lockForState(trx, actor, input.meetingId, 'receive'), input, at));
}

/**
 * The State's own answer on a decision: an opposition within three working days of its receipt, the visa of a prefecture's,
 * a province's or a commune's. Given today: nobody answers for a day that is past. Refuses the visa of a region to its wali.
 */
export async function answerForState(db: Db, actor: Actor, input: Omit<StateAnswer, 'happenedOn'>, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const session = await lockForState(trx, actor, await sessionBehind(trx, input.decisionId), 'represent');
    refuseIf(whyNotTheirs(await followedDecision(trx, input.decisionId), input.step));
    await answerOn(trx, actor, session, { ...input, happenedOn: dayIn(at) }, at);
  });
}

import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { inTransaction } from '#platform/database';
import { dayIn } from '#platform/days';
import { refuseIf } from '#platform/refusals';
import { tellInvited } from '../invitations/tell-change.ts';
import { lockMeeting } from '../store.ts';
import type { MeetingState } from './state.ts';
import { isAhead, whyNotMove, whyNotPostpone } from './state.ts';
import type { Day } from '#platform/days';
import { bumpCalendar, readinessOf, savePastDate, saveStateChange, standingOf } from './store.ts';
import { shiftSittings } from './shift-sittings.ts';

export interface Move {
  meetingId: number;
  to: MeetingState;
  /** Asked of a cancellation. */
  because?: string | null;
  /** Said by the councils' acts alone, after they asked what the law asks of a session; a form never says it. */
  bySession?: boolean;
}

/**
 * Moves a meeting to its next state, in the caller's transaction where there is one: a row of its states and an event of
 * the journal. Convening asks for an agenda and participants, holding for its day, closing for its roll and approved
 * minutes. A cancelled meeting keeps its days as past ones. Refuses by `whyNotMove`.
 */
export async function moveMeeting(db: Db | Trx, actor: Actor, { meetingId, to, because = null, bySession = false }: Move, at: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings'));
    refuseIf(whyNotMove(standingOf(meeting), to, await readinessOf(trx, meetingId, { because, bySession }, at)));

    const reason = because?.trim() || null;
    await saveStateChange(trx, meetingId, { state: to, happenedOn: dayIn(at), because: reason }, actor.userId, at);
    if (to === 'cancelled') await savePastDate(trx, meeting, { outcome: 'cancelled', because: reason ?? '' }, actor, at);
    if (isAhead(meeting.state) && to !== 'held') await bumpCalendar(trx, meetingId);
    if (to === 'cancelled') await tellInvited(trx, meetingId, { what: 'cancelled', because: reason }, at);
    await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, `meeting.${to}`, `meeting/${meetingId}`, { from: meeting.state, day: meeting.heldOn, ...(reason ? { because: reason } : {}) }, at);
  });
}

export interface Postponement {
  meetingId: number;
  startsOn: Day;
  /** None: as many days as before. */
  endsOn: Day | null;
  because: string;
}

/**
 * Puts a meeting off to other days, as often as needed. The days given up stay with their reason, its sittings move along,
 * calendars are told anew. Refuses by `whyNotPostpone`, and a period too short for its sittings.
 */
export async function postponeMeeting(db: Db | Trx, actor: Actor, { meetingId, startsOn, endsOn, because }: Postponement, at: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings'));
    refuseIf(whyNotPostpone(standingOf(meeting), { startsOn, endsOn, because }, dayIn(at)));

    await savePastDate(trx, meeting, { outcome: 'postponed', because }, actor, at);
    const to = await shiftSittings(trx, meeting, { startsOn, endsOn });
    await bumpCalendar(trx, meetingId);
    await tellInvited(trx, meetingId, { what: 'postponed', because: because.trim() }, at);
    const facts = { from: meeting.heldOn, to: startsOn, until: to.endsOn, because: because.trim() };
    await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, 'meeting.postponed', `meeting/${meetingId}`, facts, at);
  });
}

import { recordEvent } from '#journal';
import { moveMeeting } from '#meetings';
import type { Actor } from '#people';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import { refusal, refuseIf } from '#platform/refusals';
import { whyNotExtend } from './session.ts';
import { lockSession } from './store.ts';

/** Extends an ordinary session, once, by the president's decision (113-14 art. 34, 112-14 art. 35, 111-14 art. 37). */
export async function extendSession(db: Db, actor: Actor, { meetingId, until }: { meetingId: number; until: Day }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const session = await lockSession(trx, actor, meetingId);
    refuseIf(whyNotExtend(session.days, until, session.calendar));
    await trx.updateTable('councilSessions').set({ extendedUntil: until }).where('meetingId', '=', meetingId).execute();
    await trx.updateTable('meetings').set({ endsOn: until }).where('id', '=', meetingId).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: session.council.id }, 'council.session_extended', `meeting/${meetingId}`, { until }, at);
  });
}

/** Closes a session that had its quorum: its delays run from this day. Points that it left stay undecided, and the page says which. */
export async function closeSession(db: Db, actor: Actor, { meetingId }: { meetingId: number }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const session = await lockSession(trx, actor, meetingId);
    const { closedOn, openedOn, opensOn } = session.days;
    refuseIf(closedOn ? refusal('session.closed', { day: closedOn }) : undefined);
    refuseIf(openedOn ? undefined : refusal('session.not_open'));
    refuseIf((await hasOpenVote(trx, meetingId)) ? refusal('session.vote_open') : undefined);

    const today = dayIn(at);
    await trx.updateTable('councilSessions').set({ closedOn: today }).where('meetingId', '=', meetingId).execute();
    await trx.updateTable('meetings').set({ endsOn: today > opensOn ? today : null }).where('id', '=', meetingId).execute();
    if (session.meeting.state === 'convened') await moveMeeting(trx, actor, { meetingId, to: 'held', bySession: true }, at);
    await recordEvent(trx, { userId: actor.userId, bodyId: session.council.id }, 'council.session_closed', `meeting/${meetingId}`, { day: today }, at);
  });
}

async function hasOpenVote(trx: Trx, meetingId: number): Promise<boolean> {
  return (await trx.selectFrom('votes').select('id').where('meetingId', '=', meetingId).where('closedAt', 'is', null).where('abandonedAt', 'is', null).executeTakeFirst()) !== undefined;
}

import { recordEvent } from '#journal';
import { calendarOf, sessionEnds, sessionText } from '#law';
import { prepareMeeting } from '#meetings';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { refusal, refuseIf } from '#platform/refusals';
import { shortDay } from '#platform/words';
import type { Council } from '../council.ts';
import { councilIn } from '../council.ts';
import { lockCouncil } from '../members/register.ts';
import { answerByCalling, requestToAnswer } from '../requests/answer-request.ts';
import type { SessionPlan } from './session.ts';
import { whyNotHold } from './session.ts';
import { seatMembers } from './store.ts';
import { sessionWordsIn } from './words.ts';

/** A session to be called: its plan, its place and the hour of its first sitting. */
export interface NewSession extends SessionPlan {
  bodyId: number;
  placeAr: string;
  placeFr: string | null;
  startsAt: string;
  /** The request that the session answers: who asked and when are the request's. */
  requestId: number | null;
  submission: string;
}

/**
 * Calls a session of a council: a meeting with its first sitting, the session by its law, and the members in office as
 * those who vote. Refuses by `whyNotHold` (113-14 art. 33 and 36-37 and their twins), a second ordinary session of the
 * month, a second session at one hour, and a council without a register of members. Gives the meeting's id.
 */
export async function callSession(db: Db, actor: Actor, told: NewSession, at: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    refuseIf(whyNotActFor(actor, told.bodyId, 'keep_council'));
    const input = await asRequested(trx, told);
    const { bodyId, kind, askedBy, askedOn, opensOn, submission, requestId } = input;
    const council = await councilIn(trx, bodyId);
    await lockCouncil(trx, bodyId);
    refuseIf((await trx.selectFrom('councilSessions').select('meetingId').where('submission', '=', submission).executeTakeFirst()) ? refusal('session.recorded_twice') : undefined);
    const calendar = await calendarOf(trx);
    refuseIf(whyNotHold(input, council.level, calendar));
    const sessions = await daysOfSessions(trx, bodyId);
    refuseIf(kind === 'ordinary' && sessions.some((session) => session.kind === 'ordinary' && session.heldOn.slice(0, 7) === opensOn.slice(0, 7)) ? refusal('session.same_month', { month: opensOn.slice(0, 7) }) : undefined);
    refuseIf(sessions.some((session) => session.heldOn === opensOn && session.startsAt?.slice(0, 5) === input.startsAt) ? refusal('session.same_hour', { opensOn, startsAt: input.startsAt }) : undefined);

    const meetingId = await prepareMeeting(trx, actor, meetingFrom(input, council, sessionEnds({ level: council.level, kind }, opensOn, calendar).day), at);
    await trx.insertInto('councilSessions').values({ meetingId, bodyId, level: council.level, kind, askedBy, askedOn: askedBy === 'president' ? null : askedOn, submission }).execute();
    const members = await seatMembers(trx, { meetingId, council }, opensOn, actor.userId, at);
    refuseIf(members.length ? undefined : refusal('session.without_members'));
    if (requestId) await answerByCalling(trx, actor, { requestId, meetingId }, at);
    await recordEvent(trx, { userId: actor.userId, bodyId }, 'council.session_called', `meeting/${meetingId}`, { kind, askedBy, askedOn, opensOn, request: requestId, members: members.length }, at);

    return meetingId;
  });
}

/** Who asked, and when, are the request's where the session answers one. */
async function asRequested(trx: Trx, told: NewSession): Promise<NewSession> {
  if (!told.requestId) return told;
  const { askedBy, askedOn } = await requestToAnswer(trx, { bodyId: told.bodyId, requestId: told.requestId });

  return { ...told, kind: 'extraordinary', askedBy, askedOn };
}

/** The sessions of a council that were not cancelled, by the day and the hour at which each opens. */
function daysOfSessions(trx: Trx, bodyId: number) {
  return trx
    .selectFrom('councilSessions')
    .innerJoin('meetings', 'meetings.id', 'councilSessions.meetingId')
    .leftJoin('sittings', (join) => join.onRef('sittings.meetingId', '=', 'meetings.id').onRef('sittings.day', '=', 'meetings.heldOn'))
    .select(['councilSessions.kind', 'meetings.heldOn', 'sittings.startsAt'])
    .where('councilSessions.bodyId', '=', bodyId)
    .where('meetings.state', '!=', 'cancelled')
    .execute();
}

/** The meeting may last as long as the law lets the session last: its sittings are placed within. Sittings are public. */
function meetingFrom(input: NewSession, council: Council, endsOn: Day) {
  const { kind, opensOn, placeAr, placeFr, startsAt, bodyId, submission } = input;
  const title = (language: 'ar' | 'fr') => (kind === 'ordinary' ? sessionText(opensOn.slice(0, 7), language) : sessionWordsIn(language).extraordinaryTitle(shortDay(opensOn, language)));
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);

  return {
    kind: 'council_session' as const, ownerBodyId: bodyId, seriesId: null, number: null, editionYear: null, titleAr: `${title('ar')}، ${council.nameAr}`, titleFr: `${capital(title('fr'))}, ${council.nameFr}`,
    mottoAr: null, mottoFr: null, startsOn: opensOn, endsOn, placeAr, placeFr, territoryCode: council.territoryCode, mode: 'in_person' as const, onlineAddress: null, visibility: 'public' as const,
    submission: `session/${submission}`, sittings: [{ day: opensOn, startsAt, endsAt: null, titleAr: null, titleFr: null, roomAr: null, roomFr: null, isClosedToPublic: false }],
  };
}

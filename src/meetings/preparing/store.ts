import type { Actor } from '#people';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import { refusal, RefusalError } from '#platform/refusals';
import type { LockedMeeting } from '../store.ts';
import type { MeetingPlan } from './plan.ts';
import type { MeetingState, Readiness, StandingMeeting } from './state.ts';

/** A locked meeting as the rules of its states read it. */
export function standingOf({ kind, state, heldOn }: Pick<LockedMeeting, 'kind' | 'state' | 'heldOn'>): StandingMeeting {
  return { kind, state, startsOn: heldOn };
}

/** What stands in the row of a meeting of what was planned; its title is given apart. */
export function planRow({ startsOn, titleAr: _ar, titleFr: _fr, kind: _kind, ...plan }: MeetingPlan) {
  return { ...plan, heldOn: startsOn, placeAr: plan.placeAr.trim(), mottoAr: plan.mottoAr?.trim() || null, onlineAddress: plan.mode === 'in_person' ? null : (plan.onlineAddress?.trim() ?? null) };
}

/** A move of a meeting: to which state, on which day, and why where a reason is asked. */
export interface StateChange {
  state: MeetingState;
  happenedOn: Day;
  because: string | null;
}

/** Writes a meeting's state and the row that says since when. Nothing ever changes that row. */
export async function saveStateChange(trx: Trx, meetingId: number, { state, happenedOn, because }: StateChange, by: string, at: Date): Promise<void> {
  await trx.updateTable('meetings').set({ state }).where('id', '=', meetingId).execute();
  await trx.insertInto('meetingStateChanges').values({ meetingId, state, happenedOn, because, recordedBy: by, recordedAt: at }).execute();
}

/** Keeps the days that a meeting gives up, with the reason. */
export async function savePastDate(trx: Trx, meeting: Pick<LockedMeeting, 'id' | 'heldOn' | 'endsOn'>, { outcome, because }: { outcome: 'postponed' | 'cancelled'; because: string }, actor: Actor, at: Date): Promise<void> {
  await trx.insertInto('meetingPastDates').values({ meetingId: meeting.id, startsOn: meeting.heldOn, endsOn: meeting.endsOn, outcome, because: because.trim(), recordedBy: actor.userId, recordedAt: at }).execute();
}

/** Tells calendars that what they know of a meeting is no longer so. */
export async function bumpCalendar(trx: Trx, meetingId: number): Promise<void> {
  await trx.updateTable('meetings').set((eb) => ({ calendarSequence: eb('calendarSequence', '+', 1) })).where('id', '=', meetingId).execute();
}

/** What a move asks of a meeting, counted while it is locked. */
export async function readinessOf(trx: Db | Trx, meetingId: number, asked: { because: string | null; bySession: boolean }, at: Date): Promise<Readiness> {
  const counted = await trx
    .selectNoFrom((eb) => [
      eb.selectFrom('agendaPoints').select((of) => of.fn.countAll<number>().as('count')).where('meetingId', '=', meetingId).where('answer', '=', 'accepted').as('points'),
      eb.selectFrom('participants').select((of) => of.fn.countAll<number>().as('count')).where('meetingId', '=', meetingId).where('removedAt', 'is', null).as('participants'),
      eb.selectFrom('meetingAttendance').select((of) => of.fn.countAll<number>().as('count')).where('meetingId', '=', meetingId).as('attendance'),
      eb.selectFrom('presenceEntries').select((of) => of.fn.countAll<number>().as('count')).where('meetingId', '=', meetingId).where('isWithdrawal', '=', false).as('entries'),
      eb.selectFrom('minutesVersions').select((of) => of.fn.countAll<number>().as('count')).where('meetingId', '=', meetingId).where('language', '=', 'ar').where('state', '=', 'approved').as('approved'),
    ])
    .executeTakeFirstOrThrow();

  return {
    ...asked,
    today: dayIn(at),
    points: counted.points ?? 0,
    participants: counted.participants ?? 0,
    roll: (counted.attendance ?? 0) + (counted.entries ?? 0),
    hasApprovedMinutes: (counted.approved ?? 0) > 0,
  };
}

/** The next free number of a series. Asked while the series is locked. */
export async function nextNumber(trx: Trx, seriesId: number): Promise<number> {
  const last = await trx.selectFrom('meetings').select((eb) => eb.fn.max('number').as('number')).where('seriesId', '=', seriesId).executeTakeFirst();

  return (last?.number ?? 0) + 1;
}

/** Stops an act on a version that somebody else has changed since it was read. */
export function refuseIfChanged(standing: number, read: number): void {
  if (standing !== read) throw new RefusalError(refusal('plan.changed_meanwhile'));
}

import type { Attendee, CalendarEvent } from '#platform/calendars';
import type { Day } from '#platform/days';
import { addDays, daysBetween } from '#platform/days';
import { senderMark } from '#platform/mail';
import type { Language } from '#platform/words';
import { wordingFor } from '../wording.ts';
import type { InvitedMeeting } from './meeting.ts';
import { wordsIn } from './words.ts';

/** What never changes about a place in calendars: the meeting's own name there, and its house. */
export const uidOf = (calendarUid: string, part = ''): string => `${calendarUid}${part}@multaqa`;

const seriesUid = (seriesId: number): string => `series-${seriesId}@multaqa`;

type Place = Pick<CalendarEvent, 'day' | 'lastDay' | 'startsAt' | 'endsAt'>;

/** What all entries of a meeting share. */
function head(meeting: InvitedMeeting, language: Language, stamp: Date) {
  return {
    sequence: meeting.calendarSequence,
    stamp,
    summary: wordingFor(language, meeting.titleAr, meeting.titleFr),
    location: wordingFor(language, meeting.placeAr, meeting.placeFr),
    status: meeting.state === 'cancelled' ? ('CANCELLED' as const) : meeting.state === 'prepared' ? ('TENTATIVE' as const) : ('CONFIRMED' as const),
    relatedTo: meeting.seriesId === null ? undefined : seriesUid(meeting.seriesId),
  };
}

/**
 * The one entry that an invitation by mail carries: RFC 5546 lets a request speak of one thing only. A meeting of one
 * sitting stands at its hours; one of several stands over its days, with the sittings told in it.
 */
export function requestOf(meeting: InvitedMeeting, language: Language, attendees: readonly Attendee[], stamp: Date): CalendarEvent {
  const words = wordsIn(language);
  const [only, ...others] = meeting.sittings;
  const place: Place = only && others.length === 0 ? { day: only.day, startsAt: only.startsAt, endsAt: only.endsAt } : { day: meeting.startsOn, lastDay: meeting.endsOn ?? meeting.startsOn, startsAt: null, endsAt: null };
  const told = [...(others.length ? meeting.sittings.map((sitting) => words.sittingLine(sitting)) : []), meeting.onlineAddress ?? ''].filter(Boolean);
  const owner = language === 'ar' ? meeting.ownerAr : meeting.ownerFr;

  return { ...head(meeting, language, stamp), ...place, uid: uidOf(meeting.calendarUid), description: told.join('\n') || undefined, organizer: { name: owner, address: senderMark }, attendees };
}

/** A meeting as a subscribed calendar shows it: each sitting at its hours; without sittings, each of its days. */
export function eventsOf(meeting: InvitedMeeting, language: Language, stamp: Date, url?: string): CalendarEvent[] {
  const shared = { ...head(meeting, language, stamp), url, description: meeting.onlineAddress ?? undefined };
  const days = Array.from({ length: daysBetween(meeting.startsOn, meeting.endsOn ?? meeting.startsOn) + 1 }, (_, index) => addDays(meeting.startsOn, index));
  const name = (day: Day) => (days.length > 1 ? wordsIn(language).dayOf(shared.summary, days.indexOf(day) + 1) : shared.summary);
  if (meeting.sittings.length === 0) return days.map((day, index) => ({ ...shared, summary: name(day), uid: uidOf(meeting.calendarUid, index ? `-day-${index + 1}` : ''), day, startsAt: null, endsAt: null }));

  return meeting.sittings.map(({ id, day, startsAt, endsAt, titleAr, titleFr, roomAr, roomFr }, index) => ({
    ...shared,
    summary: titleAr ? `${shared.summary} · ${wordingFor(language, titleAr, titleFr)}` : shared.summary,
    location: [roomAr ? wordingFor(language, roomAr, roomFr) : '', shared.location].filter(Boolean).join(language === 'ar' ? '، ' : ', '),
    uid: uidOf(meeting.calendarUid, meeting.sittings.length > 1 || index ? `-sitting-${id}` : ''), day, startsAt, endsAt,
  }));
}

import type { Day } from '#platform/days';
import { addDays } from '#platform/days';
import { zone } from './casablanca.ts';
import { foldLines } from './fold.ts';
import { escaped, line, local, utc } from './line.ts';
import { timeZoneLines } from './time-zone.ts';

/** Somebody asked to come, or who asks. */
export interface Attendee {
  name: string;
  address: string;
  role: 'CHAIR' | 'REQ-PARTICIPANT' | 'OPT-PARTICIPANT' | 'NON-PARTICIPANT';
  answer: 'NEEDS-ACTION' | 'ACCEPTED' | 'DECLINED' | 'DELEGATED';
  delegatedTo?: string | undefined;
  delegatedFrom?: string | undefined;
}

interface Entry {
  /** Never changes, whatever becomes of what it names. */
  uid: string;
  /** One more on each change that matters. */
  sequence: number;
  /** When this was written. */
  stamp: Date;
  summary: string;
  description?: string | undefined;
  url?: string | undefined;
  relatedTo?: string | undefined;
}

/** A sitting, or a whole day where no hour is set yet. */
export interface CalendarEvent extends Entry {
  day: Day;
  /** The last day, of a whole-day entry. */
  lastDay?: Day | undefined;
  /** Local hours, as printed; none for a whole day. */
  startsAt: string | null;
  endsAt: string | null;
  location?: string | undefined;
  status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  organizer?: { name: string; address: string } | undefined;
  attendees?: readonly Attendee[];
}

/** Something owed by a day. */
export interface CalendarTask extends Entry {
  dueOn: Day;
  percent: number;
  status: 'NEEDS-ACTION' | 'IN-PROCESS' | 'COMPLETED' | 'CANCELLED';
}

export interface Calendar {
  method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  name?: string | undefined;
  language?: string | undefined;
  events?: readonly CalendarEvent[];
  tasks?: readonly CalendarTask[];
}

/** A calendar in RFC 5545's words, its lines not folded yet: marks may still be written into it. */
export function calendarText({ method, name, language, events = [], tasks = [] }: Calendar): string {
  const years = events.filter((event) => event.startsAt !== null).map((event) => Number(event.day.slice(0, 4)));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    line('PRODID', '-//Multaqa//Multaqa//EN'),
    line('CALSCALE', 'GREGORIAN'),
    line('METHOD', method),
    ...(name ? [line('NAME', escaped(name), { LANGUAGE: language }), line('X-WR-CALNAME', escaped(name)), line('REFRESH-INTERVAL', 'PT1H', { VALUE: 'DURATION' }), line('X-PUBLISHED-TTL', 'PT1H')] : []),
    ...(years.length ? timeZoneLines(Math.min(...years), Math.max(...years) + 1) : []),
    ...events.flatMap(eventLines),
    ...tasks.flatMap(taskLines),
    'END:VCALENDAR',
  ];

  return `${lines.join('\r\n')}\r\n`;
}

/** The same as a file: folded. */
export function calendarFile(calendar: Calendar): string {
  return foldLines(calendarText(calendar));
}

function entryLines({ uid, sequence, stamp, summary, description, url, relatedTo }: Entry): string[] {
  return [
    line('UID', uid),
    line('SEQUENCE', String(sequence)),
    line('DTSTAMP', utc(stamp)),
    line('SUMMARY', escaped(summary)),
    ...(description ? [line('DESCRIPTION', escaped(description))] : []),
    ...(url ? [line('URL', url)] : []),
    ...(relatedTo ? [line('RELATED-TO', relatedTo, { RELTYPE: 'PARENT' })] : []),
  ];
}

function eventLines(event: CalendarEvent): string[] {
  const { location, status, organizer, attendees = [] } = event;

  return [
    'BEGIN:VEVENT',
    ...entryLines(event),
    ...timeLines(event),
    ...(location ? [line('LOCATION', escaped(location))] : []),
    line('STATUS', status),
    line('TRANSP', 'OPAQUE'),
    ...(organizer ? [line('ORGANIZER', `mailto:${organizer.address}`, { CN: organizer.name })] : []),
    ...attendees.map(attendeeLine),
    'END:VEVENT',
  ];
}

/** Hours that end after midnight belong to the next day; a sitting without an end lasts two hours in calendars. */
function timeLines({ day, lastDay = day, startsAt, endsAt }: CalendarEvent): string[] {
  if (startsAt === null) return [line('DTSTART', day.replaceAll('-', ''), { VALUE: 'DATE' }), line('DTEND', addDays(lastDay, 1).replaceAll('-', ''), { VALUE: 'DATE' })];
  const start = line('DTSTART', local(day, startsAt), { TZID: zone });

  return [start, endsAt === null ? line('DURATION', 'PT2H') : line('DTEND', local(endsAt <= startsAt ? addDays(day, 1) : day, endsAt), { TZID: zone })];
}

function attendeeLine({ name, address, role, answer, delegatedTo, delegatedFrom }: Attendee): string {
  const parameters = {
    CUTYPE: 'INDIVIDUAL', ROLE: role, PARTSTAT: answer, RSVP: answer === 'NEEDS-ACTION' ? 'TRUE' : 'FALSE', CN: name,
    'DELEGATED-TO': delegatedTo && `mailto:${delegatedTo}`, 'DELEGATED-FROM': delegatedFrom && `mailto:${delegatedFrom}`,
  };

  return line('ATTENDEE', `mailto:${address}`, parameters);
}

function taskLines(task: CalendarTask): string[] {
  return [
    'BEGIN:VTODO',
    ...entryLines(task),
    line('DUE', task.dueOn.replaceAll('-', ''), { VALUE: 'DATE' }),
    line('PERCENT-COMPLETE', String(task.percent)),
    line('STATUS', task.status),
    'END:VTODO',
  ];
}

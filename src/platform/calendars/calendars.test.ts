import fc from 'fast-check';
import ICAL from 'ical.js';
import type { VEvent } from 'node-ical';
import ical from 'node-ical';
import { describe, expect, test } from 'vitest';
import { toDay } from '#platform/days';
import type { Calendar, CalendarEvent } from './calendar.ts';
import { calendarFile } from './calendar.ts';
import { instantOf, offsetAt, transitionsIn } from './casablanca.ts';
import { foldLines } from './fold.ts';
import { timeZoneLines } from './time-zone.ts';

const stamp = new Date('2026-01-15T10:00:00Z');
const event: CalendarEvent = {
  uid: 'a1@multaqa', sequence: 2, stamp, summary: 'اللقاء التواصلي الثالث', day: toDay('2026-02-10'), startsAt: '09:30', endsAt: '12:00',
  location: 'مقر عمالة إقليم الحاجب، القاعة الكبرى; الطابق 2', status: 'CONFIRMED', relatedTo: 'series-1@multaqa',
  organizer: { name: 'مجلس جهة فاس-مكناس', address: 'multaqa@region.example' },
  attendees: [{ name: 'حدو، أمزيان "الرئيس"', address: 'rais@aitnaamane.example', role: 'REQ-PARTICIPANT', answer: 'DELEGATED', delegatedTo: 'naib@aitnaamane.example' }],
};
const file = (given: Partial<Calendar>) => calendarFile({ method: 'REQUEST', ...given });

/** Mozilla's parser, with the time zone that the file itself carries. */
function readByMozilla(text: string): InstanceType<typeof ICAL.Event>[] {
  const root = new ICAL.Component(ICAL.parse(text));
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = root.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  ICAL.TimezoneService.reset();

  return events;
}

describe('the clock of Casablanca', () => {
  test('is an hour ahead of UTC, and not in Ramadan', () => {
    expect([offsetAt(new Date('2026-02-01T12:00:00Z')), offsetAt(new Date('2026-03-01T12:00:00Z')), offsetAt(new Date('2026-04-01T12:00:00Z'))]).toEqual([60, 0, 60]);
  });
  test('changes twice a year, never on the same days', () => {
    const changes = transitionsIn(2019, 2025).map(({ at }) => at.toISOString().slice(5, 10));
    expect(changes).toHaveLength(14);
    expect(new Set(changes).size).toBe(14);
  });
  test('gives the instant of each hour that it shows', () => {
    fc.assert(fc.property(fc.date({ min: new Date('2019-01-01'), max: new Date('2029-12-31'), noInvalidDate: true }), (any) => {
      const minute = new Date(Math.floor(any.getTime() / 60_000) * 60_000);
      const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Africa/Casablanca', dateStyle: 'short', timeStyle: 'short' });
      const [day = '', time = ''] = shown.format(minute).split(' ');
      // In the hour that comes twice two instants show the same; both are right.
      expect(shown.format(instantOf(toDay(day), time))).toBe(shown.format(minute));
    }));
  });
});

describe('a file is read by two parsers that are not ours', () => {
  const sides = ['2026-02-10', '2026-02-14', '2026-02-16', '2026-03-10', '2026-03-21', '2026-03-23', '2027-02-09', '2027-03-16'];

  test.each(sides)('a meeting on %s at 9:30 is at the instant at which Casablanca shows 9:30', (day) => {
    const text = file({ events: [{ ...event, day: toDay(day) }] });
    const expected = instantOf(toDay(day), '09:30').toISOString();
    expect(readByMozilla(text).map((read) => read.startDate.toJSDate().toISOString())).toEqual([expected]);
    const read = Object.values(ical.sync.parseICS(text)).find((component) => component?.type === 'VEVENT') as VEvent;
    expect(new Date(read.start).toISOString()).toBe(expected);
  });

  test('Mozilla reads the time zone of the file, not its own: one without its changes would be an hour off in Ramadan', () => {
    const text = file({ events: [{ ...event, day: toDay('2026-03-10') }] });
    const without = text.replaceAll(/BEGIN:STANDARD[\s\S]*?END:STANDARD\r\n/gu, '');
    expect(readByMozilla(without).map((read) => read.startDate.toJSDate().toISOString())).toEqual(['2026-03-10T08:30:00.000Z']);
  });

  test('words, people, delegation and the series come through whole', () => {
    const [read] = readByMozilla(file({ events: [event] }));
    const [attendee] = read?.attendees ?? [];
    expect([read?.summary, read?.location, read?.sequence, read?.uid]).toEqual([event.summary, event.location, 2, 'a1@multaqa']);
    expect(['cn', 'partstat', 'delegated-to', 'rsvp'].map((name) => attendee?.getParameter(name))).toEqual(['حدو، أمزيان ”الرئيس”', 'DELEGATED', 'mailto:naib@aitnaamane.example', 'FALSE']);
    expect([read?.component.getFirstPropertyValue('status'), read?.component.getFirstPropertyValue('related-to')]).toEqual(['CONFIRMED', 'series-1@multaqa']);
  });

  test('a day without hours is a whole day, and what is owed has its day and share', () => {
    const text = file({ method: 'PUBLISH', name: 'التزامات', events: [{ ...event, startsAt: null, endsAt: null, lastDay: toDay('2026-02-11') }], tasks: [{ uid: 'k1@multaqa', sequence: 0, stamp, summary: 'المصادقة', dueOn: toDay('2026-10-31'), percent: 43, status: 'IN-PROCESS' }] });
    const root = new ICAL.Component(ICAL.parse(text));
    const [whole, owed] = [root.getFirstSubcomponent('vevent'), root.getFirstSubcomponent('vtodo')];
    expect([whole?.getFirstPropertyValue('dtstart')?.toString(), whole?.getFirstPropertyValue('dtend')?.toString()]).toEqual(['2026-02-10', '2026-02-12']);
    expect([owed?.getFirstPropertyValue('due')?.toString(), owed?.getFirstPropertyValue('percent-complete'), owed?.getFirstPropertyValue('status')]).toEqual(['2026-10-31', 43, 'IN-PROCESS']);
  });
});

describe('folded lines', () => {
  const anyText = fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => text.replaceAll(/\p{Cc}/gu, ''));
  const arabic = fc.array(fc.constantFrom(...'ابتثجحخ دذرزسشصض، ;\\طظ😀عغ'), { maxLength: 300 }).map((signs) => signs.join(''));

  test('take 75 octets at most, break no character and come back as they were', () => {
    fc.assert(fc.property(fc.oneof(anyText, arabic), (text) => {
      const folded = foldLines(`SUMMARY:${text}`);
      for (const piece of folded.split('\r\n')) expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75);
      expect(Buffer.from(folded).toString()).not.toContain('\ufffd');
      expect(folded.replaceAll('\r\n ', '')).toBe(`SUMMARY:${text}`);
    }));
  });

  test('of Arabic are read by both parsers as they were written', () => {
    fc.assert(fc.property(arabic.filter((text) => text.trim() === text && text !== ''), (summary) => {
      const text = file({ events: [{ ...event, summary }] });
      expect(readByMozilla(text)[0]?.summary).toBe(summary);
      const read = Object.values(ical.sync.parseICS(text)).find((component) => component?.type === 'VEVENT') as VEvent;
      expect(read.summary).toBe(summary);
    }), { numRuns: 50 });
  });
});

test('a time zone has one observance for the start and one for each change', () => {
  expect(timeZoneLines(2024, 2025).filter((line) => /^BEGIN:(?:STANDARD|DAYLIGHT)$/u.test(line))).toHaveLength(5);
});

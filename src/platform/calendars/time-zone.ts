import { offsetAt, transitionsIn, zone } from './casablanca.ts';
import { line } from './line.ts';

/**
 * The time zone of Casablanca for some years: each change of the clock as it really falls. A rule that repeats would be
 * wrong, since Ramadan moves by some eleven days a year.
 */
export function timeZoneLines(firstYear: number, lastYear: number): string[] {
  const start = new Date(Date.UTC(firstYear, 0, 1));
  const before = offsetAt(start);
  const changes = transitionsIn(firstYear, lastYear);

  return [
    'BEGIN:VTIMEZONE',
    line('TZID', zone),
    line('X-LIC-LOCATION', zone),
    ...observance(start, before, before),
    ...changes.flatMap(({ at, from, to }) => observance(at, from, to)),
    'END:VTIMEZONE',
  ];
}

/** Its beginning is told by the clock before it. The hour ahead of UTC is called daylight, the other standard, as readers expect. */
function observance(at: Date, from: number, to: number): string[] {
  const kind = to > 0 ? 'DAYLIGHT' : 'STANDARD';
  const shown = new Date(at.getTime() + from * 60_000).toISOString();

  return [
    `BEGIN:${kind}`,
    line('DTSTART', `${shown.slice(0, 10).replaceAll('-', '')}T${shown.slice(11, 19).replaceAll(':', '')}`),
    line('TZOFFSETFROM', offset(from)),
    line('TZOFFSETTO', offset(to)),
    line('TZNAME', to === 0 ? '+00' : `+${String(to / 60).padStart(2, '0')}`),
    `END:${kind}`,
  ];
}

function offset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];

  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(rest).padStart(2, '0')}`;
}

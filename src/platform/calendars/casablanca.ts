import type { Day } from '#platform/days';

export const zone = 'Africa/Casablanca';

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const millisecondsPerMinute = 60_000;
const hours = 3_600_000;

/** Minutes by which Casablanca is ahead of UTC at an instant: 60, and 0 in Ramadan. */
export function offsetAt(instant: Date): number {
  const part = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const local = Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'], part['hour'], part['minute'], part['second']);

  return Math.round((local - Math.floor(instant.getTime() / 1000) * 1000) / millisecondsPerMinute);
}

/** The instant at which clocks in Casablanca show an hour (`09:30`, seconds are let go) on a day. An hour that a change leaves out is read by the clock before it. */
export function instantOf(day: Day, time: string): Date {
  const local = Date.parse(`${day}T${time.slice(0, 5)}:00Z`);
  const guess = new Date(local - offsetAt(new Date(local)) * millisecondsPerMinute);

  return new Date(local - offsetAt(guess) * millisecondsPerMinute);
}

/** A change of the clock: the first instant under the new offset. */
export interface Transition {
  at: Date;
  from: number;
  to: number;
}

const known = new Map<number, Transition[]>();

/** Every change of the clock in the years asked, the first and last included: the moon sets them, no rule does. */
export function transitionsIn(firstYear: number, lastYear: number): Transition[] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index).flatMap((year) => {
    const found = known.get(year) ?? searchIn(year);
    known.set(year, found);

    return found;
  });
}

function searchIn(year: number): Transition[] {
  const found: Transition[] = [];
  const end = Date.UTC(year + 1, 0, 1);
  const step = 12 * hours;
  for (let time = Date.UTC(year, 0, 1); time < end; time += step) {
    const [from, to] = [offsetAt(new Date(time)), offsetAt(new Date(time + step))];
    if (from !== to) found.push({ at: new Date(firstAfter(time, time + step, from)), from, to });
  }

  return found;
}

function firstAfter(low: number, high: number, from: number): number {
  let [before, after] = [low, high];
  while (after - before > 1000) {
    const middle = Math.floor((before + after) / 2000) * 1000;
    if (offsetAt(new Date(middle)) === from) before = middle;
    else after = middle;
  }

  return after;
}

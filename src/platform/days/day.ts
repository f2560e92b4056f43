/** A civil day, `YYYY-MM-DD`, without a time or a zone. Days compare with `<` and `>`. */
export type Day = string & { readonly __day: true };

const millisecondsPerDay = 86_400_000;
const casablanca = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Africa/Casablanca',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** True for a day that exists in the calendar, from 1900 to 2999: `2023-02-29` is none, and no act of ours lies outside. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^(?:19|2\d)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);

  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day written in `text`. Throws on anything else: check people's input with `isDay` first. */
export function toDay(text: string): Day {
  if (!isDay(text)) throw new Error(`Not a day: ${text}`);

  return text;
}

/** The civil day in Casablanca at an instant: near midnight it differs from the UTC day. */
export function dayIn(instant: Date): Day {
  return casablanca.format(instant) as Day;
}

const quarter = 15 * 60_000;

/** The instant at which a day begins in Casablanca. */
export function beginningOf(day: Day): Date {
  let time = Date.parse(`${day}T00:00:00Z`) - 8 * quarter;
  while (dayIn(new Date(time)) < day) time += quarter;

  return new Date(time);
}

/** The day `count` days later, or earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * millisecondsPerDay).toISOString().slice(0, 10) as Day;
}

/** The last day of the month in which a day lies. */
export function lastDayOfMonth(day: Day): Day {
  const [year = 0, month = 0] = day.split('-').map(Number);

  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) as Day;
}

/** Whole days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / millisecondsPerDay);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() || 7) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

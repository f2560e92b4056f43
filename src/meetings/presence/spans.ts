import { instantOf } from '#platform/calendars';
import type { Day } from '#platform/days';
import { addDays } from '#platform/days';
import type { Sitting } from '../preparing/sittings.ts';
import type { Span } from './roll.ts';

/** A stretch of a meeting whose roll is asked for: one sitting, or half a day. */
export interface RollSpan extends Span {
  /** As it stands in an address: `sitting-7`, `2026-12-10-morning`. */
  key: string;
  day: Day;
  kind: 'sitting' | 'morning' | 'afternoon';
  sitting: Sitting | null;
  /** Its hours are the meeting's own: only then is anybody late or gone early. */
  isTimed: boolean;
}

/** The hour that parts a day's sheets: who comes after it signs for the afternoon. */
const noon = '13:00';
const midnight = '00:00';

/** Every stretch for which a roll can be read, in order: the sittings of each day, and its two halves where they say more than one sitting does. */
export function spansOf({ startsOn, endsOn }: { startsOn: Day; endsOn: Day | null }, sittings: readonly Sitting[]): RollSpan[] {
  const days: Day[] = [];
  for (let day = startsOn; day <= (endsOn ?? startsOn); day = addDays(day, 1)) days.push(day);

  return days.flatMap((day) => {
    const own = sittings.filter((sitting) => sitting.day === day);
    const halves = (['morning', 'afternoon'] as const).flatMap((kind) => halfOf(day, kind, own) ?? []);

    return [...own.map((sitting) => ofSitting(sitting, own)), ...halves];
  });
}

function ofSitting(sitting: Sitting, sameDay: readonly Sitting[]): RollSpan {
  const next = sameDay.find((other) => other.startsAt > sitting.startsAt)?.startsAt;
  const end = sitting.endsAt ?? next;

  return { key: `sitting-${sitting.id}`, day: sitting.day, kind: 'sitting', sitting, isTimed: true, from: instantOf(sitting.day, sitting.startsAt), to: end ? instantOf(sitting.day, end) : instantOf(addDays(sitting.day, 1), midnight) };
}

function halfOf(day: Day, kind: 'morning' | 'afternoon', sittings: readonly Sitting[]): RollSpan | undefined {
  const isIn = ({ startsAt }: Sitting) => (kind === 'morning') === (startsAt < noon);
  const inside = sittings.filter(isIn);
  if (inside.length === 1 || (inside.length === 0 && sittings.length > 0)) return undefined;
  const [from, to] = kind === 'morning' ? [instantOf(day, midnight), instantOf(day, noon)] : [instantOf(day, noon), instantOf(addDays(day, 1), midnight)];

  return { key: `${day}-${kind}`, day, kind, sitting: null, isTimed: false, from, to };
}

/** The stretch asked for, else the one that is under way or was last, else the first. */
export function spanAsked(spans: readonly RollSpan[], key: string | undefined, at: Date): RollSpan {
  const begun = spans.filter(({ from }) => from <= at).toSorted((one, other) => one.from.getTime() - other.from.getTime());
  const span = spans.find((one) => one.key === key) ?? begun.at(-1) ?? spans[0];
  if (!span) throw new Error('A meeting has a day, and a day two halves');

  return span;
}

import { instantOf } from '#platform/calendars';
import type { Day } from '#platform/days';
import { addDays, dayIn } from '#platform/days';
import { refusal } from '#platform/refusals';
import type { Presence, TimedSpan } from '../presence/queries.ts';
import type { RollSpan } from '../presence/spans.ts';
import { entriesUntil } from '../presence/timeline.ts';

/** Of what a list of attendance tells: the whole meeting, one of its sittings or half-days, or one instant. */
export type Stretch = { kind: 'whole' } | { kind: 'span'; span: RollSpan } | { kind: 'instant'; at: Date };

/** Why no list is made of an instant: it is not in the meeting's days, or nobody knows it yet. */
export function whyNotListAt(instant: Date, days: { startsOn: Day; endsOn: Day | null }, at: Date) {
  const day = dayIn(instant);
  if (day < days.startsOn || day > (days.endsOn ?? days.startsOn)) return refusal('list.outside_days', { from: days.startsOn, to: days.endsOn ?? days.startsOn });

  return instant > at ? refusal('list.not_yet') : undefined;
}

export type ListRefusal = NonNullable<ReturnType<typeof whyNotListAt>>['code'];

/** The presence of a stretch, with the hours between which its roll is read. Of an instant nothing is known that came after it. */
export function presenceWithin(presence: Presence, stretch: Stretch, { startsOn, endsOn }: { startsOn: Day; endsOn: Day | null }): { presence: Presence; span: TimedSpan } {
  if (stretch.kind === 'span') return { presence, span: stretch.span };
  if (stretch.kind === 'whole') return { presence, span: { from: instantOf(startsOn, '00:00'), to: instantOf(addDays(endsOn ?? startsOn, 1), '00:00'), isTimed: false } };

  return { presence: { ...presence, entries: entriesUntil(presence.entries, stretch.at) }, span: { from: stretch.at, to: new Date(stretch.at.getTime() + 1), isTimed: false } };
}

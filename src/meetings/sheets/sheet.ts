import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import { refusal } from '#platform/refusals';

/** The hours that a signature stands for. */
export interface SheetHours {
  from: Date;
  to: Date;
}

/** Why a signed sheet cannot be typed back: its hours are turned round, outside the meeting's days, or have not passed yet. */
export function whyNotOpenSheet({ from, to }: SheetHours, days: { startsOn: Day; endsOn: Day | null }, at: Date) {
  if (from >= to) return refusal('sheet.ends_before_it_begins');
  const [first, last] = [days.startsOn, days.endsOn ?? days.startsOn];
  if (dayIn(from) < first || dayIn(from) > last) return refusal('presence.outside_days', { from: first, to: last });

  return to > at ? refusal('sheet.not_over') : undefined;
}

type CodeOf<Rule extends (...facts: never[]) => { code: string } | undefined> = NonNullable<ReturnType<Rule>>['code'];

export type SheetRefusal = Exclude<CodeOf<typeof whyNotOpenSheet>, 'presence.outside_days'> | 'sheet.unknown' | 'sheet.row_typed' | 'sheet.row_not_typed';

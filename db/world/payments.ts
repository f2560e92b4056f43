import type { Calendar } from '#law';
import { nextWorkingDay } from '#law';
import type { Day } from '#platform/days';
import { addDays } from '#platform/days';
import type { Chronicle } from './chronicle.ts';
import type { Payment } from './el-hajeb.ts';

/** The due day of each year's contribution, as the convention agrees it. */
export const dueDays: Readonly<Record<number, Day>> = {
  2023: '2023-12-29' as Day,
  2024: '2024-06-28' as Day,
  2025: '2025-06-30' as Day,
  2026: '2026-06-30' as Day,
};

/** Tells one year's contribution as far as it went; money moves on working days only. The pace, in days, makes a party prompt or slow; amounts in centimes. */
export function tellPayment(story: Chronicle, payment: Payment, year: number, due: number, { signedOn, pace, calendar }: { signedOn: Day; pace: number; calendar: Calendar }): void {
  if (payment === 'none' || due <= 0) return;
  const start = signedOn > `${year}-02-10` ? addDays(signedOn, 12) : (`${year}-02-10` as Day);
  const on = (days: number) => nextWorkingDay(addDays(start, days), calendar);
  const way = (from: number) => ({ budgeted: on(from), committed: on(from + 9), ordered: on(from + 15 + pace), paid: on(from + 22 + pace) });
  if (payment === 'budgeted') story.money(year, due, { budgeted: on(0) });
  if (payment === 'whole') story.money(year, due, { ...way(0), received: on(31 + pace) });
  if (payment === 'on_its_way') story.money(year, due, way(0));
  const first = Math.round(due * 0.6);
  if (payment === 'a_part' || payment === 'in_parts') story.money(year, first, { ...way(0), received: on(33 + pace) });
  if (payment === 'in_parts') story.money(year, due - first, { ...way(75), received: on(75 + 40 + pace) });
}

import { instantOf } from '#platform/calendars';
import type { Day } from '#platform/days';
import { addDays } from '#platform/days';
import { refusal } from '#platform/refusals';
import type { Sitting } from '../preparing/sittings.ts';
import type { PresenceEntry, Stay } from '../presence/timeline.ts';
import { holdingEntries, staysOf } from '../presence/timeline.ts';

/** Half a day of a meeting, with the hours of its sittings where they are known. */
export interface Half {
  day: Day;
  part: 'morning' | 'afternoon';
  from: Date;
  to: Date;
}

const noon = '13:00';

/** The halves of each day on which a meeting sat; both of a day of which no sitting is known. */
export function halvesOf({ startsOn, endsOn }: { startsOn: Day; endsOn: Day | null }, sittings: readonly Sitting[]): Half[] {
  const days: Day[] = [];
  for (let day = startsOn; day <= (endsOn ?? startsOn); day = addDays(day, 1)) days.push(day);

  return days.flatMap((day) => {
    const own = sittings.filter((sitting) => sitting.day === day);
    const [morning, afternoon] = [own.filter(({ startsAt }) => startsAt < noon), own.filter(({ startsAt }) => startsAt >= noon)];
    const [begin, middle, end] = [instantOf(day, '00:00'), instantOf(day, noon), instantOf(addDays(day, 1), '00:00')];
    const whole: Half[] = [{ day, part: 'morning', from: begin, to: middle }, { day, part: 'afternoon', from: middle, to: end }];

    return own.length === 0 ? whole : [...hoursOf(day, 'morning', morning, middle), ...hoursOf(day, 'afternoon', afternoon, end)];
  });
}

function hoursOf(day: Day, part: Half['part'], sittings: readonly Sitting[], bound: Date): Half[] {
  if (sittings.length === 0) return [];
  const starts = sittings.map(({ startsAt }) => instantOf(day, startsAt).getTime());
  const ends = sittings.map(({ endsAt }) => (endsAt ? instantOf(day, endsAt) : bound).getTime());

  return [{ day, part, from: new Date(Math.min(...starts)), to: new Date(Math.max(...ends)) }];
}

/** How long somebody who came before stays in half a day before it counts: who goes out at noon has not been there in the afternoon. */
const least = 15 * 60_000;

/**
 * The halves in which somebody was there, as far as the timeline vouches for it. Who did not say when they left is vouched for
 * until the end of the half in which they were last seen, and no further: a roll may suppose more, a paper for others may not.
 */
export function attendedHalves(entries: readonly PresenceEntry[], participantId: number, halves: readonly Half[]): Half[] {
  const own = holdingEntries(entries).filter((entry) => entry.participantId === participantId);
  const stays = staysOf(own).get(participantId) ?? [];

  return halves.filter((half) => stays.some((stay) => isIn(stay, half, stay.to ?? vouchedUntil(stay, own, halves))));
}

function isIn({ from }: Stay, half: Half, until: Date): boolean {
  const overlap = Math.min(until.getTime(), half.to.getTime()) - Math.max(from.getTime(), half.from.getTime());

  return overlap >= least || (overlap > 0 && from >= half.from && from < half.to);
}

function vouchedUntil({ day, from }: Stay, own: readonly PresenceEntry[], halves: readonly Half[]): Date {
  const next = instantOf(addDays(day, 1), '00:00');
  const seen = own.filter(({ happenedAt }) => happenedAt >= from && happenedAt < next).reduce((last, { happenedAt }) => (happenedAt > last ? happenedAt : last), from);

  return halves.find((half) => half.day === day && half.to > seen)?.to ?? seen;
}

/** As a half is written where only its name counts: `2026-11-24-morning`. */
export function keyOf({ day, part }: Pick<Half, 'day' | 'part'>): string {
  return `${day}-${part}`;
}

/** Why nobody attests somebody's presence: they have no name, and anybody could bring the paper; or they were not there. */
export function whyNotAttest(attended: readonly Half[], name: string | null) {
  if (!name) return refusal('attestation.nobody_named');

  return attended.length ? undefined : refusal('attestation.nobody_there');
}

export type AttestationRefusal = NonNullable<ReturnType<typeof whyNotAttest>>['code'];

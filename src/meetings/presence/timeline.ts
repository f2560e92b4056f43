import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';

export const directions = ['arrival', 'departure'] as const;
export type Direction = (typeof directions)[number];

export const presenceCapacities = ['member', 'representing', 'guest', 'staff', 'press'] as const;
export type PresenceCapacity = (typeof presenceCapacities)[number];

/** An arrival or a departure as it was recorded. `replacesId` names the entry that it takes the place of. */
export interface PresenceEntry {
  id: number;
  participantId: number;
  direction: Direction;
  happenedAt: Date;
  capacity: PresenceCapacity;
  nonce: string;
  replacesId: number | null;
  /** It takes back the entry that it names, and states nothing itself. */
  isWithdrawal: boolean;
}

/** A time somebody was there; without an end, until the day's end: nobody is there overnight. */
export interface Stay {
  day: Day;
  from: Date;
  to: Date | null;
}

/** What the timeline shows beside presence: entries that change nothing, or that do not fit the one before. */
export interface Finding {
  entryId: number;
  kind: 'duplicate' | 'departure_without_arrival' | 'other_capacity';
}

/** The entries that stand, in the order in which they happened: none that another replaced or took back. */
export function holdingEntries<Entry extends PresenceEntry>(entries: readonly Entry[]): Entry[] {
  const replaced = new Set(entries.map((entry) => entry.replacesId));

  return entries.filter((entry) => !entry.isWithdrawal && !replaced.has(entry.id)).toSorted(asTheyHappened);
}

/** At one instant arrivals come first; the nonce settles the rest, so that the order in which entries are received says nothing. */
function asTheyHappened(one: PresenceEntry, other: PresenceEntry): number {
  return one.happenedAt.getTime() - other.happenedAt.getTime() || directions.indexOf(one.direction) - directions.indexOf(other.direction) || (one.nonce < other.nonce ? -1 : 1);
}

/** Each participant's stays, day by day. An arrival of somebody who is there, or a departure of somebody who is not, changes nothing. */
export function staysOf(entries: readonly PresenceEntry[]): Map<number, Stay[]> {
  const stays = new Map<number, Stay[]>();
  for (const { participantId, direction, happenedAt } of holdingEntries(entries)) {
    const own = stays.get(participantId) ?? [];
    const open = openStay(own, happenedAt);
    if (direction === 'arrival' && !open) own.push({ day: dayIn(happenedAt), from: happenedAt, to: null });
    if (direction === 'departure' && open) open.to = happenedAt;
    stays.set(participantId, own);
  }

  return stays;
}

function openStay(stays: readonly Stay[], instant: Date): Stay | undefined {
  const last = stays.at(-1);

  return last && last.to === null && last.day === dayIn(instant) ? last : undefined;
}

/** What stands of the timeline up to an instant. What was corrected to a later hour does not come back as it stood before. */
export function entriesUntil<Entry extends PresenceEntry>(entries: readonly Entry[], instant: Date): Entry[] {
  return holdingEntries(entries).filter((entry) => entry.happenedAt <= instant);
}

/** Who is there at an instant. */
export function presentAt(entries: readonly PresenceEntry[], instant: Date): Set<number> {
  const until = entriesUntil(entries, instant);
  const day = dayIn(instant);

  return new Set([...staysOf(until)].filter(([, stays]) => stays.some((stay) => stay.day === day && (stay.to === null || stay.to > instant))).map(([participantId]) => participantId));
}

/** What to look at on the timeline: the same person taken twice, gone without having come, or come in another capacity. */
export function findingsOf(entries: readonly PresenceEntry[]): Finding[] {
  const findings: Finding[] = [];
  for (const own of Map.groupBy(holdingEntries(entries), (entry) => entry.participantId).values()) {
    let before: PresenceEntry | undefined;
    for (const entry of own) {
      const sameDay = before && dayIn(before.happenedAt) === dayIn(entry.happenedAt) ? before : undefined;
      if (sameDay?.direction === entry.direction) findings.push({ entryId: entry.id, kind: 'duplicate' });
      else if (entry.direction === 'departure' && !sameDay) findings.push({ entryId: entry.id, kind: 'departure_without_arrival' });
      if (before && before.capacity !== entry.capacity) findings.push({ entryId: entry.id, kind: 'other_capacity' });
      before = entry;
    }
  }

  return findings.toSorted((one, other) => one.entryId - other.entryId);
}

import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import { refusal } from '#platform/refusals';
import type { MeetingState } from '../preparing/state.ts';
import type { Direction, PresenceCapacity } from './timeline.ts';

export const presenceProofs = ['hand', 'paper', 'qr', 'own_telephone'] as const;
export type PresenceProof = (typeof presenceProofs)[number];

/** An arrival or a departure as a device, a sheet or a hand states it. The nonce is made where it was taken, once. */
export interface StatedEntry {
  nonce: string;
  /** The short code on a badge or a sheet, or the secret in a QR; or the participant, chosen from a list. */
  by: { code: string } | { token: string } | { participantId: number };
  direction: Direction;
  happenedAt: Date;
  /** None: the capacity in which they were asked. */
  capacity: PresenceCapacity | null;
  onBehalfOfAr: string | null;
  onBehalfOfFr: string | null;
  proof: PresenceProof;
  device: string | null;
  sittingId: number | null;
  /** The signed sheet from which it was typed. */
  sheetId?: number | null;
}

/** What became of one entry: taken, taken before by this very nonce, or why it was not taken. Each is told to the device. */
export type Redeemed = { nonce: string; participantId: number | null } & ({ status: 'taken' | 'taken_before' } | { status: 'refused'; no: EntryRefused });

/** The clocks of telephones are not all right: so many minutes ahead are let in, and count as now. */
export const minutesAhead = 5;

/** Why no presence is taken in a meeting: it is not convened yet, or its roll is settled. */
export function whyNotTakePresence({ state }: { state: MeetingState }) {
  if (state === 'prepared') return refusal('presence.not_convened');
  if (state === 'cancelled') return refusal('presence.meeting_cancelled');

  return state === 'convened' || state === 'held' ? undefined : refusal('presence.roll_settled');
}

/** Why one entry cannot be true: nobody has that code, or it lies outside the meeting's days or ahead of the clock. */
export function whyNotEnter(entry: Pick<StatedEntry, 'happenedAt'>, isKnown: boolean, days: { startsOn: Day; endsOn: Day | null }, at: Date) {
  if (!isKnown) return refusal('presence.unknown_code');
  if (entry.happenedAt.getTime() > at.getTime() + minutesAhead * 60_000) return refusal('presence.in_future');
  const day = dayIn(entry.happenedAt);

  return day < days.startsOn || day > (days.endsOn ?? days.startsOn) ? refusal('presence.outside_days', { from: days.startsOn, to: days.endsOn ?? days.startsOn }) : undefined;
}

type CodeOf<Rule extends (...facts: never[]) => { code: string } | undefined> = NonNullable<ReturnType<Rule>>['code'];

type EntryRefused = NonNullable<ReturnType<typeof whyNotEnter>>;
export type EntryRefusal = EntryRefused['code'];
export type PresenceRefusal = EntryRefusal | CodeOf<typeof whyNotTakePresence> | 'presence.reason_missing' | 'presence.entry_unknown' | 'presence.already_replaced';

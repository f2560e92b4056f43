import type { Counts } from './lane.ts';

/** What a process of devices is asked to do: everything of it crosses from one process to another. */
export interface Plan {
  base: string;
  devices: Device[];
}

/** A telephone at the door, a member's own, a participant's own, or the organiser's screen. */
export type Device =
  | { kind: 'door'; cookie: string; meetingId: number; entries: ToEnter[]; batch: number }
  | { kind: 'member'; cookie: string; memberId: number; path: string; voices: number }
  | { kind: 'reader'; cookie: string; reads: { what: string; path: string }[] };

/** An entry to be sent; some are sent twice, as when an answer was lost on its way. */
export interface ToEnter {
  participantId: number;
  direction: 'arrival' | 'departure';
  isSentTwice: boolean;
}

/** What a telephone at the door was told of an entry, each time it was sent. */
export interface SentEntry {
  nonce: string;
  participantId: number;
  direction: 'arrival' | 'departure';
  fates: string[];
}

/** What a member sent, in order; the last voice is the member's. */
export interface SentVoice {
  memberId: number;
  nonce: string;
  choice: 'for' | 'against' | 'abstain';
  /** Sent once more later, after others: a line that came back late. */
  isLate: boolean;
  status: number;
}

export interface Outcome {
  counts: Counts;
  entries: SentEntry[];
  voices: SentVoice[];
  /** Answers that no device expects, as they were. */
  surprises: string[];
}

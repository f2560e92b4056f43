import type { Counts } from './lane.ts';

/** What a process of devices is asked to do: everything of it crosses from one process to another. */
export interface Plan {
  base: string;
  devices: Device[];
}

/** A telephone at the door, a member's own, a participant's own, the organiser's page, or something that watches the hall: a projector, a telephone in the room. */
export type Device =
  | { kind: 'door'; cookie: string; meetingId: number; entries: ToEnter[]; batch: number }
  | { kind: 'member'; cookie: string; memberId: number; path: string; voices: number }
  | { kind: 'watcher'; cookie: string; what: string; path: string; showsPresent: boolean }
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

/** What something that watched the hall was sent, and what stood on it at the end. */
export interface Watched {
  what: string;
  /** How often it was told anew, over all its connections. */
  times: number;
  connections: number;
  /** How many the last picture told to be in the room; not a number where it does not say. */
  present: number;
  showsPresent: boolean;
}

export interface Outcome {
  /** From the first request to the last answer. */
  seconds: number;
  counts: Counts;
  entries: SentEntry[];
  voices: SentVoice[];
  watched: Watched[];
  /** Answers that no device expects, as they were. */
  surprises: string[];
}

import { createHash } from 'node:crypto';
import { instantOf } from '#platform/calendars';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { addDays } from '#platform/days';
import type { Language } from '#platform/words';
import { addressee, peopleOf } from '../invitations/people.ts';
import { entriesOf } from '../presence/store.ts';
import { findingsOf, presentAt } from '../presence/timeline.ts';
import { presenceWordsIn } from '../presence/words.ts';
import { wordingFor } from '../wording.ts';

/** One of those expected, as far as a telephone at the door must know them. */
export interface ExpectedPerson {
  id: number;
  name: string;
  quality: string;
  code: string;
  /** By which the telephone recognises the QR of an invitation without keeping its secret. */
  mark: string;
  isThere: boolean;
}

/** What a telephone keeps of a meeting to work without a network, and what the timeline shows of entries taken so far, by nonce. */
export interface Expectation {
  people: ExpectedPerson[];
  findings: Record<string, { kind: string; sentence: string }>;
  /** From then on the telephone forgets it, in milliseconds of the epoch: the end of the meeting's last day. */
  until: number;
}

export async function expectationOf(db: Db, meeting: { id: number; heldOn: Day; endsOn: Day | null }, language: Language, at: Date): Promise<Expectation> {
  const [people, entries] = await Promise.all([peopleOf(db, meeting.id), entriesOf(db, meeting.id)]);
  const there = presentAt(entries, at);
  const nonces = new Map(entries.map(({ id, nonce }) => [id, nonce]));
  const { findingKinds } = presenceWordsIn(language).pages;
  const findings = findingsOf(entries).map(({ entryId, kind }) => [nonces.get(entryId) ?? '', { kind, sentence: findingKinds[kind] }] as const);

  return {
    people: people.map((person) => ({
      id: person.id,
      name: addressee(person, language),
      quality: person.name ? wordingFor(language, person.titleAr, person.titleFr) : '',
      code: person.shortCode,
      mark: markOf(person.token),
      isThere: there.has(person.id),
    })),
    findings: Object.fromEntries(findings),
    until: instantOf(addDays(meeting.endsOn ?? meeting.heldOn, 1), '00:00').getTime(),
  };
}

/** Half of the SHA-256 of a participant's secret. */
export function markOf(token: string): string {
  return createHash('sha256').update(token).digest('hex').slice(0, 32);
}

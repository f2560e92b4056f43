import { refusal } from '#platform/refusals';
import type { Language } from '#platform/words';
import { folded } from '#platform/words';
import type { MeetingState } from '../preparing/state.ts';

export const capacities = ['member', 'representing', 'guest', 'staff', 'press'] as const;
export type Capacity = (typeof capacities)[number];

/** Somebody who is asked to come: by name, or by title and institution alone. */
export interface Person {
  name: string | null;
  titleAr: string;
  titleFr: string | null;
  institutionAr: string | null;
  institutionFr: string | null;
  bodyId: number | null;
  mail: string | null;
  language: Language;
  capacity: Capacity;
  hasVote: boolean;
}

/** Nothing unseen, one sign, an at, a point: the mail server says the rest. */
const address = /^[^\s\p{C}@<>(),;:"]{1,64}@[^\s\p{C}@<>(),;:"]+\.[^\s\p{C}@<>(),;:".]{2,}$/u;

export function isAddress(text: string): boolean {
  return address.test(text) && text.length <= 254;
}

/** Why somebody cannot be asked to a meeting. */
export function whyNotInvite(state: MeetingState, { titleAr, mail }: Pick<Person, 'titleAr' | 'mail'>) {
  if (state !== 'prepared' && state !== 'convened') return refusal('participant.meeting_over');
  if (!titleAr.trim()) return refusal('participant.title_missing');
  if (mail !== null && !isAddress(mail)) return refusal('participant.mail_unreadable');

  return undefined;
}

/**
 * By what two lines mean the same person, as people look for names: the address and the name; where one of them is missing,
 * what there is with the title and the institution. A post-box that an office shares stands for several people.
 */
export function personKey({ mail, name, titleAr, bodyId, institutionAr }: Pick<Person, 'mail' | 'name' | 'titleAr' | 'bodyId' | 'institutionAr'>): string {
  if (mail && name) return [mail.toLowerCase(), folded(name)].join('|');

  return [mail?.toLowerCase() ?? '', folded(name ?? ''), folded(titleAr), bodyId ?? folded(institutionAr ?? '')].join('|');
}

type CodeOf<Rule extends (...facts: never[]) => { code: string } | undefined> = NonNullable<ReturnType<Rule>>['code'];

export type ParticipantRefusal = CodeOf<typeof whyNotInvite> | 'participant.unknown' | 'participant.already_there' | 'participant.reason_missing' | 'list.unknown' | 'list.nobody' | 'list.already_there';

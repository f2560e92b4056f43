import { folded } from '#platform/words';
import type { Answer } from './invitation.ts';
import { answers } from './invitation.ts';
import type { InvitedPerson } from './people.ts';

export const filters = ['all', ...answers, 'unsent', 'failed', 'letters'] as const;
export type Filter = (typeof filters)[number];

export function filterAsked(text: string | undefined): Filter {
  return filters.find((filter) => filter === text) ?? 'all';
}

/** Whether somebody is kept by a filter. Nobody is unsent before the invitations leave but who has not left with them. */
export function isKept({ standing, mail }: InvitedPerson, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'unsent':
      return !standing.isSent;
    case 'failed':
      return standing.hasFailed;
    case 'letters':
      return mail === null;
    case 'awaited':
    case 'accepted':
    case 'declined':
    case 'delegated':
      return standing.answer === filter;
  }
}

/** Those who are found by words: each word in the name, the title, the institution, the address or the code, as people look for names. */
export function found(people: readonly InvitedPerson[], asked: string): InvitedPerson[] {
  const words = folded(asked).split(' ').filter(Boolean);

  return people.filter(({ name, titleAr, titleFr, institutionAr, institutionFr, mail, shortCode }) => {
    const text = folded([name, titleAr, titleFr, institutionAr, institutionFr, mail, shortCode].filter(Boolean).join(' '));

    return words.every((word) => text.includes(word));
  });
}

export function countAnswers(people: readonly InvitedPerson[]): Record<Answer, number> {
  return Object.fromEntries(answers.map((answer) => [answer, people.filter(({ standing }) => standing.answer === answer).length])) as Record<Answer, number>;
}

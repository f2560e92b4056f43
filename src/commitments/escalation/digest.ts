import { nameOf } from '#bodies';
import { wordingFor } from '#meetings';
import type { NewMail } from '#platform/mail';
import type { Language } from '#platform/words';
import type { CommitmentView, DebtorView } from '../queries.ts';
import type { Telling } from './ladder.ts';
import { levels } from './ladder.ts';
import { escalationWordsIn } from './words.ts';

/** A step with all that is told of it. */
export interface FullTelling extends Telling {
  commitment: CommitmentView;
  debtor: DebtorView;
  officeId: number | null;
}

export interface Recipient {
  userId: string;
  name: string;
  email: string;
  language: Language;
}

/** Names of late debtors told one by one; the others are counted. */
const mostNamed = 12;

/** Where a person sees what they were told of, and why. */
export const noticesPath = '/commitments/notices';

/** The one mail that tells somebody of everything overdue that concerns them, level by level, commitment by commitment. */
export function digestMail({ userId, name, email, language }: Recipient, tellings: readonly FullTelling[]): NewMail {
  const { mail: words } = escalationWordsIn(language);
  const byCommitment = Map.groupBy(tellings, ({ commitmentId }) => commitmentId);
  const subject = words.subject(byCommitment.size);

  return {
    kind: 'escalation', about: `user/${userId}`, to: email, name, language, subject,
    letter: {
      language,
      heading: subject,
      paragraphs: [words.greeting(name), ...levels.flatMap((level) => partOf(tellings.filter((telling) => telling.level === level), language))],
      link: { label: words.link, path: noticesPath },
      foot: [words.foot],
    },
  };
}

function partOf(tellings: readonly FullTelling[], language: Language): string[] {
  const [first] = tellings;
  if (!first) return [];
  const { mail: words } = escalationWordsIn(language);
  const alike = Map.groupBy(tellings, ({ commitmentId, debtor }) => `${commitmentId} ${debtor.dueOn}`);

  return [words.opening[first.level], ...[...alike.values()].flatMap((same) => (same[0] ? [words.about(toldOf(same[0], same, language))] : []))];
}

function toldOf({ commitment, debtor }: FullTelling, same: readonly FullTelling[], language: Language) {
  const names = same.map((telling) => nameOf(telling.debtor, language));
  const others = names.length - mostNamed;

  return {
    sentence: wordingFor(language, commitment.sentenceAr, commitment.sentenceFr),
    meeting: wordingFor(language, commitment.meetingAr, commitment.meetingFr),
    dueOn: debtor.dueOn,
    debtors: others > 0 ? [...names.slice(0, mostNamed), escalationWordsIn(language).mail.andOthers(others)] : names,
  };
}

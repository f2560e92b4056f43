import { nameOf } from '#bodies';
import { wordsIn as instrumentWordsIn } from '#instruments';
import { wordingFor } from '#meetings';
import type { Column } from '#platform/spreadsheets';
import { csvOf } from '#platform/spreadsheets';
import type { Language } from '#platform/words';
import { longDay } from '#platform/words';
import { newsOf } from './pages/commitment-line.tsx';
import { partText } from './pages/part-standing.tsx';
import type { CommitmentView, DebtorView } from './queries.ts';
import { wordsIn } from './words.ts';

/** Commitments as a table, for a terminal. */
export function commitmentsTable(commitments: readonly CommitmentView[], language: Language): string {
  const words = wordsIn(language);

  return tableOf<CommitmentView>([
    { heading: words.commitmentNumber, kind: 'number', read: ({ id }) => id },
    { heading: words.saidIn, kind: 'words', read: ({ meetingAr, meetingFr }) => wordingFor(language, meetingAr, meetingFr) },
    { heading: words.sentence, kind: 'words', read: ({ sentenceAr, sentenceFr }) => wordingFor(language, sentenceAr, sentenceFr) },
    { heading: words.standing, kind: 'words', read: (commitment) => newsOf(commitment, language) },
  ], commitments);
}

/** A commitment in plain lines and its debtors as a table. */
export function commitmentText(commitment: CommitmentView, language: Language): string {
  const words = wordsIn(language);
  const { sentenceAr, sentenceFr, spokenByTitleAr, spokenByTitleFr, step, year, deliverableAr, deliverableFr } = commitment;
  const keeping = step ? `${words.keptByStep}: ${instrumentWordsIn(language).steps[step]}${year === null ? '' : ` ${year}`}` : `${words.keptByDeliverable}: ${wordingFor(language, deliverableAr ?? '', deliverableFr)}`;

  return [
    newsOf(commitment, language),
    words.quoted(wordingFor(language, sentenceAr, sentenceFr)),
    `${words.spokenBy}: ${wordingFor(language, spokenByTitleAr, spokenByTitleFr)}`,
    `${words.saidIn}: ${wordingFor(language, commitment.meetingAr, commitment.meetingFr)} · ${longDay(commitment.heldOn, language)}`,
    keeping,
    '',
    debtorsTable(commitment.debtors, language),
  ].join('\n');
}

function debtorsTable(debtors: readonly DebtorView[], language: Language): string {
  const words = wordsIn(language);
  const standing = ({ part }: DebtorView) => (part.kind === 'kept' && part.late ? words.parts.late : words.parts[part.kind]);

  return tableOf<DebtorView>([
    { heading: words.bodyNumber, kind: 'number', read: ({ bodyId }) => bodyId },
    { heading: words.debtor, kind: 'words', read: (debtor) => nameOf(debtor, language) },
    { heading: words.when, kind: 'day', read: ({ dueOn }) => dueOn },
    { heading: words.standing, kind: 'words', read: (debtor) => `${standing(debtor)} · ${partText(debtor.part, language)}` },
  ], debtors);
}

function tableOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return csvOf(columns, rows).replace(/^\ufeff/u, '').trimEnd();
}

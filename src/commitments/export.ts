import { nameOf } from '#bodies';
import { wordsIn as instrumentWordsIn } from '#instruments';
import { wordingFor } from '#meetings';
import type { Column } from '#platform/spreadsheets';
import type { Language } from '#platform/words';
import { partText } from './pages/part-standing.tsx';
import type { CommitmentView, DebtorView } from './queries.ts';
import { wordsIn } from './words.ts';

/** One debtor's part of a commitment: a row of the table. */
export interface OwedRow {
  commitment: CommitmentView;
  debtor: DebtorView;
}

export function owedRows(commitments: readonly CommitmentView[]): OwedRow[] {
  return commitments.flatMap((commitment) => commitment.debtors.map((debtor) => ({ commitment, debtor })));
}

/** Commitments as a table, a row for each debtor's part. */
export function owedColumns(language: Language): Column<OwedRow>[] {
  const words = wordsIn(language);
  const { steps } = instrumentWordsIn(language);

  return [
    { heading: words.commitmentNumber, kind: 'number', read: ({ commitment }) => commitment.id },
    { heading: words.saidIn, kind: 'words', read: ({ commitment }) => wordingFor(language, commitment.meetingAr, commitment.meetingFr), width: 32 },
    { heading: words.meetingOn, kind: 'day', read: ({ commitment }) => commitment.heldOn },
    { heading: words.sentence, kind: 'words', read: ({ commitment }) => wordingFor(language, commitment.sentenceAr, commitment.sentenceFr), width: 56 },
    { heading: words.keptBy, kind: 'words', read: ({ commitment }) => (commitment.step ? steps[commitment.step] : wordingFor(language, commitment.deliverableAr ?? '', commitment.deliverableFr)), width: 28 },
    { heading: words.year, kind: 'number', read: ({ commitment }) => commitment.year },
    { heading: words.debtor, kind: 'words', read: ({ debtor }) => nameOf(debtor, language), width: 28 },
    { heading: words.when, kind: 'day', read: ({ debtor }) => debtor.dueOn },
    { heading: words.standing, kind: 'words', read: ({ debtor: { part } }) => (part.kind === 'kept' && part.late ? words.parts.late : words.parts[part.kind]) },
    { heading: words.note, kind: 'words', read: ({ debtor }) => partText(debtor.part, language), width: 36 },
    { heading: words.releasedBecause, kind: 'words', read: ({ debtor }) => debtor.releasedBecause },
  ];
}

import type { Language } from '#platform/words';
import { wordingFor } from '#meetings';
import { Meter } from '#ui';
import type { CommitmentView } from '../queries.ts';
import { wordsIn } from '../words.ts';

/** The roll-up sentence of a commitment: its news. */
export function newsOf(commitment: CommitmentView, language: Language): string {
  return wordsIn(language).rollUp(commitment.counts, commitment.keeper, commitment.noun, commitment.year);
}

export function CommitmentMeter({ commitment: { counts }, language }: { commitment: CommitmentView; language: Language }) {
  const part = (count: number) => (counts.all ? count / counts.all : 0);

  return (
    <Meter
      label={wordsIn(language).meter(counts.kept, counts.all)}
      parts={[{ share: part(counts.kept - counts.late), tone: 'done' }, { share: part(counts.late), tone: 'due' }, { share: part(counts.overdue), tone: 'late' }]}
    />
  );
}

/** A commitment in a list: the sentence, its news, how many kept it. */
export function CommitmentLine({ commitment, language }: { commitment: CommitmentView; language: Language }) {
  return (
    <div class="listed">
      <div>
        <a class="strong" href={`/commitments/${commitment.id}`}>{newsOf(commitment, language)}</a>
        <p class="small soft" dir="auto">{wordsIn(language).quoted(wordingFor(language, commitment.sentenceAr, commitment.sentenceFr))}</p>
      </div>
      <CommitmentMeter commitment={commitment} language={language} />
    </div>
  );
}

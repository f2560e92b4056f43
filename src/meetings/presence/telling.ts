import type { Language } from '#platform/words';
import { wordingFor } from '../wording.ts';
import type { RollSpan } from './spans.ts';
import { presenceWordsIn } from './words.ts';

/** A stretch in the reader's words: the sitting's own title with its hours, or the half of its day. */
export function spanTitle({ kind, day, sitting }: RollSpan, language: Language): string {
  const words = presenceWordsIn(language).pages;
  if (kind !== 'sitting' || !sitting) return words.halves[kind === 'afternoon' ? 'afternoon' : 'morning'](day);
  const told = words.sitting(day, sitting.startsAt, sitting.endsAt);

  return sitting.titleAr ? `${wordingFor(language, sitting.titleAr, sitting.titleFr)} · ${told}` : told;
}

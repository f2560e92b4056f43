import type { Language } from '#platform/words';
import type { Step } from '../standings/index.ts';
import { partyWordsIn } from './words.ts';

/** What a button that leads to a step's form says: the act and its object. */
export function recordLabel(step: Step, language: Language): string {
  return partyWordsIn(language).recordOf[step];
}

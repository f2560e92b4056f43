import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { shortDay } from '#platform/words';
import { pageWordsIn } from '../pages/words.ts';
import type { NextStep } from './next-step.ts';

/** What comes next for a party, whom it waits for, and until or from when. `near` is the day whose year need not be repeated: on a page of today only. */
export function nextText(next: NextStep, language: Language, near?: Day): string {
  const words = pageWordsIn(language);
  const when = next.by ? words.nextBy(shortDay(next.by, language, near)) : next.nextLegalDay ? words.nextLegal(shortDay(next.nextLegalDay, language, near)) : null;

  return words.next(words.awaited[next.awaited], words.actions[next.step], when);
}

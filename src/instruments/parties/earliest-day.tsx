import { articleText } from '#law';
import type { Language } from '#platform/words';
import { shortDay } from '#platform/words';
import type { Earliest } from '../standings/index.ts';
import { partyWordsIn } from './words.ts';

/** The first day on which the law lets a step happen, with the article that sets it. */
export function EarliestDay({ earliest: { day, article }, language }: { earliest: Earliest; language: Language }) {
  return <>{partyWordsIn(language).earliest(shortDay(day, language))} <span class="article">{articleText(article, language)}</span></>;
}

import type { Language } from '#platform/words';
import { timeOf } from '#platform/words';
import type { Tone } from '#ui';
import type { ArticleStanding } from '../articles/article.ts';
import { newsroomWordsIn } from '../newsroom/words.ts';

/** Where an article stands, in a word with its sign: towards its readers first, then on its writer's desk. */
export function standingOf({ work, published, publishedAt, withdrawnAt }: Omit<ArticleStanding, 'latest' | 'writtenBy'>, now: Date, language: Language): { tone: Tone; text: string } {
  const words = newsroomWordsIn(language).standings;
  if (work === 'submitted') return { tone: 'due', text: published !== null && !withdrawnAt ? words.correctionWaits : words.waits };
  if (withdrawnAt) return { tone: 'no', text: words.withdrawn(timeOf(withdrawnAt, language)) };
  if (published === null || publishedAt === null) return { tone: 'none', text: words.draft };
  if (work === 'writing') return { tone: 'due', text: words.correctionWritten };

  return publishedAt > now ? { tone: 'tacit', text: words.planned(timeOf(publishedAt, language)) } : { tone: 'done', text: words.published(timeOf(publishedAt, language)) };
}

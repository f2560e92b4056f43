import type { Language } from '#platform/words';
import { wordsIn } from './words.ts';

interface PagesProps {
  language: Language;
  /** How many lines there are in all, and how many stand on one page. */
  count: number;
  size: number;
  page: number;
  hrefOf: (page: number) => string;
}

/** The way through a long list, page by page; nothing where all of it stands on one. */
export function Pages({ language, count, size, page, hrefOf }: PagesProps) {
  const words = wordsIn(language);
  const last = Math.max(1, Math.ceil(count / size));
  if (last === 1) return null;

  return (
    <nav class="pages" aria-label={words.pages}>
      {page > 1 ? <a class="button" rel="prev" href={hrefOf(page - 1)}>{words.previousPage}</a> : null}
      <span class="small soft">{words.pageOf(page, last)}</span>
      {page < last ? <a class="button" rel="next" href={hrefOf(page + 1)}>{words.nextPage}</a> : null}
    </nav>
  );
}

import type { Ask, Trouble } from '#platform/web';
import { wordsIn } from '#platform/web';
import { showPage } from './answer.tsx';
import { here } from './visit.ts';
import { portalWordsIn } from './words.ts';

/** The page of an error within a portal: what happened in one sentence, and two ways on. */
export async function portalTrouble(c: Ask, { status, refusal }: Trouble): Promise<Response> {
  const { language, visit } = c.var;
  const words = portalWordsIn(language);
  const title = status === 404 ? words.unknown.title : wordsIn(language).titles[status];
  c.status(status);
  const page = await showPage(
    c,
    { title, isAside: true },
    <div class="stack">
      <h1>{title}</h1>
      <p>{status === 404 ? words.unknown.lead : c.var.explain(refusal)}</p>
      <p class="chips"><a class="button button--main" href={here(visit)}>{words.home}</a> <a class="button" href={here(visit, '/search')}>{words.search}</a></p>
    </div>,
    { tags: [] },
  );
  page.headers.set('cache-control', 'no-store');

  return page;
}

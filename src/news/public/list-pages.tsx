import type { Child } from 'hono/jsx';
import type { Day } from '#platform/days';
import { monthYear } from '#platform/words';
import type { Category, Visit } from '#portals';
import { here, said, wordsAround } from '#portals';
import { Tile } from './article-tile.tsx';
import type { ListedArticle } from './queries.ts';
import { publicNewsWordsIn } from './words.ts';

export const articlesOnAPage = 12;

interface ListView {
  visit: Visit;
  title: string;
  lead?: string;
  articles: readonly ListedArticle[];
  count: number;
  page: number;
  /** The list's own path, without its page. */
  path: string;
  category?: Category;
  months?: readonly { month: string; count: number }[];
}

/** Articles, the latest first: all of a portal, of one category or of one month. */
export function ListPage({ visit, title, lead, articles, count, page, path, category, months = [] }: ListView) {
  const language = wordsAround[visit.language];
  const words = publicNewsWordsIn(language);
  const last = Math.max(1, Math.ceil(count / articlesOnAPage));
  const at = (number: number) => here(visit, number === 1 ? path : `${path}?page=${number}`);

  return (
    <>
      <div class="head">
        <h1>{title}</h1>
        {lead ? <p class="soft">{lead}</p> : null}
      </div>
      <div class="stack">
        {visit.site.categories.length ? (
          <nav aria-label={words.categories}>
            <ul class="chips">
              <li><a class="chip" href={here(visit, '/news')} aria-current={category || path !== '/news' ? undefined : 'page'}>{words.all}</a></li>
              {visit.site.categories.map((one) => <li><a class="chip" href={here(visit, `/categories/${one.slug}`)} aria-current={one.id === category?.id ? 'page' : undefined}>{said(language, one.nameAr, one.nameFr)}</a></li>)}
            </ul>
          </nav>
        ) : null}
        {articles.length ? <div class="tiles">{articles.map((article, index) => <Tile article={article} visit={visit} level={2} isFirst={index === 0} />)}</div> : <p class="notice">{path === '/news' ? words.none : words.noneHere}</p>}
        {last > 1 ? (
          <nav class="pages" aria-label={words.pagesLabel}>
            {page > 1 ? <a class="button" rel="prev" href={at(page - 1)}>{words.previous}</a> : null}
            <span class="small soft">{words.pageOf(page, last)}</span>
            {page < last ? <a class="button" rel="next" href={at(page + 1)}>{words.next}</a> : null}
          </nav>
        ) : null}
        {months.length ? (
          <section>
            <h2>{words.archive}</h2>
            <ul class="chips">{months.map(({ month, count: many }) => <li><a class="chip" href={here(visit, `/news/months/${month}`)}>{monthYear(`${month}-01` as Day, language)} <span class="small soft">{words.articles(many)}</span></a></li>)}</ul>
          </section>
        ) : null}
      </div>
    </>
  );
}

interface HomeView {
  visit: Visit;
  articles: readonly ListedArticle[];
  figures: Child;
  meetings: Child;
}

/** A portal's first page: who speaks, what is new, how far the programmes have come, which meetings are ahead. */
export function HomePage({ visit, articles, figures, meetings }: HomeView) {
  const language = wordsAround[visit.language];
  const words = publicNewsWordsIn(language);
  const { site } = visit;

  return (
    <div class="stack">
      <section class="welcome">
        <h1>{said(language, site.titleAr, site.titleFr)}</h1>
        <p class="standfirst" dir="auto">{said(language, site.welcomeAr, site.welcomeFr)}</p>
      </section>
      {figures}
      <section>
        <h2>{words.latest}</h2>
        {articles.length ? <div class="tiles">{articles.map((article) => <Tile article={article} visit={visit} level={3} />)}</div> : <p class="notice">{words.none}</p>}
        {articles.length ? <p><a class="button" href={here(visit, '/news')}>{words.allNews}</a></p> : null}
      </section>
      {meetings}
    </div>
  );
}

import { Hono } from 'hono';
import { publicProgress } from '#instruments';
import type { Day } from '#platform/days';
import { dayIn, isDay, lastDayOfMonth } from '#platform/days';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, Env } from '#platform/web';
import { monthYear } from '#platform/words';
import { ProgrammeFigures, said, showPage } from '#portals';
import { publicMeetings } from '#publication';
import { isAhead, MeetingLines } from '../around/pages.tsx';
import { aroundWordsIn } from '../around/words.ts';
import { belowArticle } from '../discussion/below-article.tsx';
import { commentsForMachines } from '../discussion/json-ld.ts';
import { ArticlePage, WithdrawnPage } from './article-page.tsx';
import { shortened } from './article-tile.tsx';
import { newsArticleOf } from './json-ld.ts';
import { articlesOnAPage, HomePage, ListPage } from './list-pages.tsx';
import { pictureForSharing } from './sharing.ts';
import type { ArticleFilter, ReadArticle } from './queries.ts';
import { monthsOf, nextPublication, readArticle, readArticles } from './queries.ts';
import { publicNewsWordsIn } from './words.ts';

/** A portal's news as everybody reads them, below the portal's own path. */
export const newsPages = new Hono<Env>()
  .get('/:language{(?:ar|fr|zgh)}', (c) => showHome(c))
  .get('/:language{(?:ar|fr|zgh)}/news', (c) => showNews(c))
  .get('/:language{(?:ar|fr|zgh)}/news/months/:month{[0-9]{4}-[0-9]{2}}', (c) => showMonth(c))
  .get('/:language{(?:ar|fr|zgh)}/categories/:category{[a-z0-9-]{1,60}}', (c) => showCategory(c))
  .get('/:language{(?:ar|fr|zgh)}/:kind{(?:news|pages)}/:article{[1-9][0-9]{0,8}}', (c) => showArticle(c));

async function showHome(c: Ask): Promise<Response> {
  const { db, visit, language, clock } = c.var;
  const today = dayIn(clock());
  const [{ articles }, progress, until, all] = await Promise.all([readArticles(db, { ...filterOf(c), most: 6 }), publicProgress(db, Number(today.slice(0, 4))), nextPublication(db, visit.site.id, clock()), publicMeetings(db, 50, visit.site.bodyId)]);
  const own = progress.filter(({ ownerBodyId }) => ownerBodyId === visit.site.bodyId);
  const figures = own.length ? <>{own.map((programme) => <ProgrammeFigures programme={programme} visit={visit} today={today} />)}</> : null;

  const ahead = all.filter((meeting) => isAhead(meeting, today)).toReversed().slice(0, 5);
  const meetings = ahead.length ? <section class="card"><h2>{aroundWordsIn(language).ahead}</h2><MeetingLines visit={visit} meetings={ahead} /></section> : null;

  return showPage(c, { title: said(language, visit.site.titleAr, visit.site.titleFr), description: shortened(said(language, visit.site.welcomeAr, visit.site.welcomeFr)), current: 'home' }, <HomePage {...{ visit, articles, figures, meetings }} />, { tags: ['articles', 'figures', 'meetings'], until });
}

async function showNews(c: Ask): Promise<Response> {
  const words = publicNewsWordsIn(c.var.language);
  const { site } = c.var.visit;
  const months = await monthsOf(c.var.db, site.id, c.var.clock());

  return showList(c, { title: words.news, lead: words.newsLead(said(c.var.language, site.bodyNameAr, site.bodyNameFr)), path: '/news', months });
}

async function showMonth(c: Ask): Promise<Response> {
  const month = c.req.param('month') ?? '';
  const first = `${month}-01`;
  if (!isDay(first)) throw new RefusalError(refusal('page.not_found'));
  const words = publicNewsWordsIn(c.var.language);

  return showList(c, { title: `${words.news}: ${monthYear(first, c.var.language)}`, path: `/news/months/${month}` }, { from: first, to: lastDayOfMonth(first) });
}

async function showCategory(c: Ask): Promise<Response> {
  const category = c.var.visit.site.categories.find(({ slug }) => slug === c.req.param('category'));
  if (!category) throw new RefusalError(refusal('page.not_found'));

  return showList(c, { title: said(c.var.language, category.nameAr, category.nameFr), path: `/categories/${category.slug}`, category }, { categoryId: category.id });
}

type ListHead = Pick<Parameters<typeof ListPage>[0], 'title' | 'path'> & Partial<Pick<Parameters<typeof ListPage>[0], 'lead' | 'category' | 'months'>>;

async function showList(c: Ask, head: ListHead, filter: Partial<ArticleFilter> = {}): Promise<Response> {
  const { db, visit, clock } = c.var;
  const page = pageAsked(c);
  const [{ articles, count }, until] = await Promise.all([readArticles(db, { ...filterOf(c), ...filter, most: articlesOnAPage, skip: (page - 1) * articlesOnAPage }), nextPublication(db, visit.site.id, clock())]);
  if (page > 1 && articles.length === 0) throw new RefusalError(refusal('page.not_found'));

  return showPage(c, { title: head.title, description: head.lead, current: 'news', isAside: page > 1 }, <ListPage {...{ visit, articles, count, page }} {...head} />, { tags: ['articles'], until });
}

function filterOf(c: Ask): Omit<ArticleFilter, 'most'> {
  const { visit, clock } = c.var;

  return { portalId: visit.site.id, language: visit.language, at: clock() };
}

/** The page of a list that an address asks for: the first where it names none; none that cannot be. */
function pageAsked(c: Ask): number {
  const asked = c.req.query('page') ?? '1';
  if (!/^[1-9]\d{0,5}$/u.test(asked)) throw new RefusalError(refusal('page.not_found'));

  return Number(asked);
}

async function showArticle(c: Ask): Promise<Response> {
  const { db, visit, language, clock } = c.var;
  const kind = c.req.param('kind') === 'news' ? 'news' : 'page';
  const article = await readArticle(db, { portalId: visit.site.id, kind, id: Number(c.req.param('article')), language: visit.language, at: clock() });
  if (!article) throw new RefusalError(refusal('page.not_found'));
  if (article.withdrawnAt) return showWithdrawn(c, article);
  const page = kind === 'news' ? pageAsked(c) : 1;
  const [figures, { articles: others }, below] = await Promise.all([figuresAbout(c, article), kind === 'news' ? readArticles(db, { ...filterOf(c), except: article.id, most: 3 }) : { articles: [] }, kind === 'news' ? belowArticle(c, article, page) : null]);
  const head = {
    title: article.title, description: shortened(article.standfirst || article.plain), kind: 'article' as const, languages: article.languages, isAside: article.language !== visit.language || page > 1, picture: pictureForSharing(article),
    ...(kind === 'news' ? { current: 'news' as const, machine: newsArticleOf(visit, article, below ? commentsForMachines(visit, article.id, below) : {}) } : {}),
    crumbs: [...(kind === 'news' ? [{ label: publicNewsWordsIn(language).news, href: `${visit.base}/${visit.language}/news` }] : []), { label: shortened(article.title, 60) }],
  };

  return showPage(c, head, <ArticlePage {...{ visit, article, figures, others }} comments={below?.section ?? null} />, { tags: [`article-${article.id}`, 'articles', 'figures', 'meetings', ...(below ? [below.tag] : [])], until: below?.until });
}

/** Gone, and said to be: never unknown. */
async function showWithdrawn(c: Ask, article: ReadArticle): Promise<Response> {
  c.status(410);

  return showPage(c, { title: article.title, isAside: true }, <WithdrawnPage article={article} language={c.var.language} />, { tags: [`article-${article.id}`] });
}

/** The public figures of the first programme that an article is about, by itself, its meeting or its convention. */
async function figuresAbout(c: Ask, { subjects }: ReadArticle) {
  const programmeId = subjects.find((subject) => subject.programmeId !== null)?.programmeId;
  if (!programmeId) return null;
  const today: Day = dayIn(c.var.clock());
  const programme = (await publicProgress(c.var.db, Number(today.slice(0, 4)))).find(({ id }) => id === programmeId);

  return programme ? <ProgrammeFigures programme={programme} visit={c.var.visit} today={today} /> : null;
}

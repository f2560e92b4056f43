import { dayIn } from '#platform/days';
import { longDay } from '#platform/words';
import type { Visit } from '#portals';
import { here, said, wordsAround } from '#portals';
import { Picture } from '../pictures/picture.tsx';
import type { ListedArticle } from './queries.ts';

/** An article in a list: its picture, its title, the day, what it says in a sentence or two. */
export function Tile({ article, visit, level, isFirst = false }: { article: ListedArticle; visit: Visit; level: 2 | 3; isFirst?: boolean }) {
  const language = wordsAround[visit.language];
  const title = <a href={here(visit, `/news/${article.id}`)}>{article.title}</a>;
  const tongue = article.language === visit.language ? {} : { lang: article.language, dir: 'auto' as const };

  return (
    <article class="tile">
      {article.picture ? <div class="tile__picture"><Picture picture={article.picture} sizes="(width <= 700px) 100vw, 22rem" isFirst={isFirst} isAside /></div> : null}
      <div class="tile__words">
        {level === 2 ? <h2 {...tongue}>{title}</h2> : <h3 {...tongue}>{title}</h3>}
        <p class="small soft"><time datetime={article.publishedAt.toISOString()}>{longDay(dayIn(article.publishedAt), language)}</time>{article.categoryAr ? <> · <bdi>{said(language, article.categoryAr, article.categoryFr)}</bdi></> : null}</p>
        <p class="small" {...tongue}>{shortened(article.standfirst)}</p>
      </div>
    </article>
  );
}

const longest = 180;

/** The first words of a text, whole. */
export function shortened(text: string, most = longest): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);

  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))}…`;
}

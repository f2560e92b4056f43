// oxlint-disable-next-line eslint/no-restricted-imports -- drawn by #platform/prose, which lets nothing through but its own set
import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import type { Language } from '#platform/words';
import { longDay } from '#platform/words';
import type { Visit } from '#portals';
import { here, said, wordsAround } from '#portals';
import { Picture } from '../pictures/picture.tsx';
import { Tile } from './article-tile.tsx';
import type { ListedArticle, ReadArticle, ReadSubject } from './queries.ts';
import { publicNewsWordsIn } from './words.ts';

/** The language and direction of a text that stands in another language's page. */
export function tongueOf(language: ReadArticle['language']): { lang: string; dir: 'rtl' | 'ltr' } {
  return { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' };
}

interface ArticleView {
  visit: Visit;
  article: ReadArticle;
  /** Public figures of the programme that it is about. */
  figures: Child;
  others: readonly ListedArticle[];
  comments: Child;
}

/** An article: what happened, in its own words; what it is about, as it stands today; what readers said. */
export function ArticlePage({ visit, article, figures, others, comments }: ArticleView) {
  const language = wordsAround[visit.language];
  const words = publicNewsWordsIn(language);
  const [lead, ...more] = article.pictures;
  const tongue = tongueOf(article.language);

  return (
    <>
      <div class="columns">
        <article class="article">
          {article.language === visit.language ? null : <p class="notice">{words.onlyIn(words.languages[article.language])}</p>}
          <div {...tongue}>
            <h1>{article.title}</h1>
          </div>
          {article.kind === 'news' ? <Facts {...{ article, visit, language }} /> : null}
          {article.corrections.length ? <Corrections {...{ article, language }} /> : null}
          <div {...tongue}>
            {article.standfirst ? <p class="standfirst">{article.standfirst}</p> : null}
            {lead ? <figure><Picture picture={lead} sizes="(width <= 900px) 100vw, 44rem" isFirst /><Caption picture={lead} words={words} /></figure> : null}
            <div class="prose">{raw(article.html)}</div>
            {more.map((picture) => (article.html.includes(`/pictures/${picture.id}-`) ? null : <figure><Picture picture={picture} sizes="(width <= 900px) 100vw, 44rem" /><Caption picture={picture} words={words} /></figure>))}
          </div>
        </article>
        <aside class="stack">
          {figures}
          {article.subjects.length ? <Subjects {...{ subjects: article.subjects, visit, language }} /> : null}
        </aside>
      </div>
      {comments}
      {others.length ? (
        <section class="others">
          <h2>{words.otherNews}</h2>
          <div class="tiles">{others.map((other) => <Tile article={other} visit={visit} level={3} />)}</div>
        </section>
      ) : null}
    </>
  );
}

function Facts({ article, visit, language }: { article: ReadArticle; visit: Visit; language: Language }) {
  const words = publicNewsWordsIn(language);
  const day = dayIn(article.publishedAt);

  return (
    <p class="article__facts">
      <time datetime={article.publishedAt.toISOString()}>{words.published(longDay(day, language))}</time>
      <span><bdi>{said(language, article.officeAr, article.officeFr)}</bdi></span>
      {article.placeAr ? <span><bdi>{said(language, article.placeAr, article.placeFr)}</bdi></span> : null}
      {article.happenedOn && article.happenedOn !== day ? <span>{words.happened(longDay(article.happenedOn, language))}</span> : null}
      {article.categorySlug ? <span><a href={here(visit, `/categories/${article.categorySlug}`)}>{said(language, article.categoryAr ?? '', article.categoryFr)}</a></span> : null}
    </p>
  );
}

function Corrections({ article, language }: { article: ReadArticle; language: Language }) {
  const words = publicNewsWordsIn(language);

  return (
    <section class="notice" aria-label={words.corrections}>
      {article.corrections.map(({ at, ar, fr }) => (
        <p class="small"><b><time datetime={at.toISOString()}>{words.corrected(longDay(dayIn(at), language))}</time></b>: <span dir="auto">{said(language, ar ?? fr ?? '', fr)}</span></p>
      ))}
    </section>
  );
}

function Caption({ picture: { caption, credit }, words }: { picture: ReadArticle['pictures'][number]; words: ReturnType<typeof publicNewsWordsIn> }) {
  return caption || credit ? <figcaption>{caption} {credit ? <span>{words.credit(credit)}</span> : null}</figcaption> : null;
}

function Subjects({ subjects, visit, language }: { subjects: readonly ReadSubject[]; visit: Visit; language: Language }) {
  const words = publicNewsWordsIn(language);

  return (
    <section class="card">
      <h2>{words.about}</h2>
      <dl class="small stack">
        {subjects.map((subject) => (
          <div>
            <dt class="soft">{words.subjects[subject.kind]}</dt>
            <dd><Named {...{ subject, visit, language }} /></dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Named({ subject, visit, language }: { subject: ReadSubject; visit: Visit; language: Language }) {
  const name = <bdi>{said(language, subject.ar, subject.fr)}</bdi>;
  if (subject.kind === 'meeting') return <a href={here(visit, `/meetings/${subject.id}`)}>{name}</a>;

  return subject.kind === 'programme' ? <a href={here(visit, `/programmes/${subject.id}`)}>{name}</a> : name;
}

/** What stands at the address of an article that was taken back: that it was, when and why. */
export function WithdrawnPage({ article, language }: { article: ReadArticle; language: Language }) {
  const words = publicNewsWordsIn(language);
  const day: Day = dayIn(article.withdrawnAt ?? article.publishedAt);

  return (
    <article class="article stack">
      <p class="soft">{words.withdrawn}</p>
      <h1 {...tongueOf(article.language)}>{article.title}</h1>
      <div class="notice notice--late">
        <p>{words.withdrawnOn(longDay(day, language))}</p>
        <p><b>{words.because}</b> <span dir="auto">{said(language, article.withdrawnBecauseAr ?? '', article.withdrawnBecauseFr)}</span></p>
      </div>
    </article>
  );
}

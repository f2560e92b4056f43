import type { Language } from '#platform/words';
import { timeOf } from '#platform/words';
import { Card } from '#ui';
import type { Desk } from './desk.ts';
import { Task } from './task.tsx';
import { wordsIn } from './words.ts';

/** Articles that nobody reads before the reader has, and those that somebody gave back to be written on. */
export function ArticlesCard({ articles: { toRead, returned }, language }: { articles: Desk['articles']; language: Language }) {
  const { articles: words } = wordsIn(language);
  if (toRead.length + returned.length === 0) return null;
  const named = ({ portalAr, portalFr }: Desk['articles']['toRead'][number]) => <bdi>{language === 'ar' ? portalAr : portalFr}</bdi>;

  return (
    <Card title={words.title}>
      <ul class="list">
        {toRead.map((article) => <Task title={<bdi lang={article.language}>{article.title}</bdi>} about={<>{named(article)} · {words.writtenBy(article.writer, timeOf(article.writtenAt, language))}</>} href={`/newsroom/${article.portal}/articles/${article.id}`} label={words.read} main />)}
        {returned.map((article) => <Task title={<bdi lang={article.language}>{article.title}</bdi>} about={<>{named(article)} · {words.returned} <span dir="auto">{article.returnedBecause}</span></>} href={`/newsroom/${article.portal}/articles/${article.id}/writing`} label={words.goOn} main />)}
      </ul>
    </Card>
  );
}

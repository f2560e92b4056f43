/** `npm run bench -- search`: how long visitors wait for what they look for, among 100,000 articles, against the plainest query that PostgreSQL could be asked. */
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { connect, migrate, startEmbedded } from '#platform/database';
import { rebuildSearch, search } from '#search';
import { once, row, title } from '../timing.ts';
import { layArticles } from './lay-articles.ts';
import type { AskedQuestion } from './vocabulary.ts';
import { questionsOf, textsOf, vocabulary } from './vocabulary.ts';

const isQuick = process.argv.includes('--quick');
const at = new Date('2026-11-24T09:00:00Z');
const folder = await mkdtemp(join(tmpdir(), 'multaqa-bench-search-'));
const embedded = await startEmbedded({ folder: join(folder, 'cluster'), fast: true });
const texts = [...textsOf(vocabulary(), isQuick ? 5000 : 100_000)];

const percentile = (values: readonly number[], share: number): number => values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** Word for word, folded, ranked and cut at twenty: nothing else of what a search here does. */
const plainest = `select key, title from search_entries, (select to_tsquery('simple', array_to_string(words_for_search($2), ' & ')) as query) q where portal_id = $1 and words @@ query order by ts_rank(words, query) desc limit 20`;

/** Each question once, beside the plainest query for the same words, in turns. */
async function ask(pool: pg.Pool, find: (asked: string) => Promise<{ count: number }>, portalId: number, questions: readonly AskedQuestion[]) {
  const taken: { question: AskedQuestion; ours: number; plain: number; count: number }[] = [];
  for (const question of questions) {
    const plain = await once(() => pool.query(plainest, [portalId, question.asked]));
    let count = 0;
    const ours = await once(async () => { ({ count } = await find(question.asked)); });
    taken.push({ question, ours, plain, count });
  }

  return taken;
}

try {
  await migrate(embedded.ownerUrl);
  const owner = new pg.Client({ connectionString: embedded.ownerUrl });
  await owner.connect();
  const portalId = await layArticles(owner, texts);
  const { db, pool, close } = connect(embedded.url);
  const rebuilt = await once(() => rebuildSearch(db));
  await owner.query('vacuum analyze search_entries, search_words');
  const { rows: [sizes] } = await owner.query<Record<string, string>>(`select pg_size_pretty(pg_total_relation_size('search_entries')) as entries, pg_size_pretty(pg_total_relation_size('search_words')) as words, (select count(*) from search_words) as many, pg_size_pretty(pg_total_relation_size('article_texts')) as texts`);
  title(`Search over ${texts.length} articles (others at work: ${loadavg()[0]?.toFixed(1)})`);
  row('all entries written anew, seconds', rebuilt / 1000);
  row('articles, entries, list of words', sizes?.['texts'] ?? '', sizes?.['entries'] ?? '', `${sizes?.['words']} (${sizes?.['many']})`);
  const find = (asked: string) => search(db, { portalId, language: 'ar', asked, at, most: 20, skip: 0 });
  await ask(pool, find, portalId, questionsOf(texts, 40));
  const all = await ask(pool, find, portalId, questionsOf(texts, 200));
  row('', 'p50, ms', 'p95, ms', 'plain p50', 'plain p95', 'found');
  for (const [label, kinds] of [['200 questions', null], ['as they are written', 'whole'], ['by a beginning', 'beginning'], ['with a slip', 'slip']] as const) {
    const own = all.filter(({ question }) => kinds === null || question.kind === kinds);
    row(label, percentile(own.map(({ ours }) => ours), 0.5), percentile(own.map(({ ours }) => ours), 0.95), percentile(own.map(({ plain }) => plain), 0.5), percentile(own.map(({ plain }) => plain), 0.95), `${own.filter(({ count }) => count > 0).length}/${own.length}`);
  }
  row('against the plainest query: p50 and p95', percentile(all.map(({ ours }) => ours), 0.5) / percentile(all.map(({ plain }) => plain), 0.5), percentile(all.map(({ ours }) => ours), 0.95) / percentile(all.map(({ plain }) => plain), 0.95));
  title('The slowest');
  for (const { question, ours, plain, count } of all.toSorted((one, other) => other.ours - one.ours).slice(0, 6)) row(`${question.kind}: ${question.asked}`, ours, plain, String(count));
  for (const asked of ['المجلس', 'التكوين الجماعة', 'في', 'ال', 'م', 'المج']) row(`common: ${asked}`, await once(() => find(asked)), await once(() => pool.query(plainest, [portalId, asked])));
  await close();
  await owner.end();
} finally {
  await embedded.stop();
  await rm(folder, { recursive: true, force: true });
}

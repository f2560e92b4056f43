import { sql } from 'kysely';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import type { PageLanguage } from '#portals';
import { nearWords, slipsForgiven } from './near-words.ts';
import type { AskedWord, Wanted } from './question.ts';
import { asQuery, wantedOf, wordsThatCount } from './question.ts';

export const foundKinds = ['article', 'page', 'meeting', 'decision', 'document', 'programme'] as const;

export type FoundKind = (typeof foundKinds)[number];

export interface Search {
  portalId: number;
  language: PageLanguage;
  /** As `askedFor` leaves it. */
  asked: string;
  kind?: FoundKind | undefined;
  at: Date;
  most: number;
  skip: number;
}

/** Something that was found, in the language in which it answers. */
export interface Found {
  kind: FoundKind;
  key: number;
  language: PageLanguage;
  title: string;
  standfirst: string;
  body: string;
  happenedOn: Day;
  /** Of a decision: `2026/12`. */
  place: string | null;
}

export interface Findings {
  found: Found[];
  count: number;
  /** There are more than are counted: those named are the newest of them, and those that have it in their title. */
  isMore: boolean;
  wanted: readonly Wanted[];
}

/** Of more than these the newest are looked at, whatever the word is. */
const mostByTitle = 200;
const mostByWords = 500;

/** What everybody may read on a portal of some words, the best first: in titles before standfirsts before texts, the newer a little before the older. */
export async function search(db: Db, asked: Search): Promise<Findings> {
  const words = wordsThatCount(await knownWords(db, asked.asked));
  if (words.length === 0) return { found: [], count: 0, isMore: false, wanted: [] };
  const wanted = await Promise.all(words.map(async (word) => wantedOf(word, word.isKnown || word.kin.length ? [] : await near(db, word))));
  const first = await look(db, asked, wanted);
  if (first.count > 0 || words.every(({ isKnown, kin }) => !isKnown && !kin.length)) return first;
  // Each word is one that somebody wrote, and no text has them all: one of them may be a slip all the same.
  const forgiving = await Promise.all(words.map(async (word) => wantedOf(word, await near(db, word))));

  return look(db, asked, forgiving);
}

/** The words of a question as the database folds them, with their like. */
async function knownWords(db: Db, asked: string): Promise<AskedWord[]> {
  const { rows } = await sql<AskedWord>`
    select w.word, exists (select from search_words d where d.word >= w.word and d.word < w.word || chr(1114111)) as is_known,
           array(select distinct d.word from search_words d where d.root = root_for_search(w.word) and d.word <> w.word limit 24) as kin
    from unnest(words_for_search(${asked})) with ordinality as w(word, place) order by w.place limit 40`.execute(db);

  return rows;
}

async function near(db: Db, { word }: AskedWord): Promise<string[]> {
  if (slipsForgiven(word) === 0) return [];
  const { rows } = await sql<{ word: string }>`select words_near(${word}) as word`.execute(db);

  return nearWords(word, rows.map((row) => row.word));
}

interface Candidate extends Pick<Found, 'kind' | 'key' | 'language'> {
  score: number;
  isByTitle: boolean;
}

async function look(db: Db, asked: Search, wanted: readonly Wanted[]): Promise<Findings> {
  const candidates = await candidatesFor(db, asked, asQuery(wanted));
  const chosen = chooseLanguage(candidates, asked.language).toSorted((one, other) => other.score - one.score);
  const page = chosen.slice(asked.skip, asked.skip + asked.most);

  return { found: await told(db, page), count: chosen.length, isMore: candidates.filter(({ isByTitle }) => !isByTitle).length >= mostByWords, wanted };
}

async function candidatesFor(db: Db, { portalId, kind, at }: Search, query: string): Promise<Candidate[]> {
  const open = sql`portal_id = ${portalId} and visible_from <= ${at} ${kind === undefined ? sql`` : sql`and kind = ${kind}::found_kind`}`;
  const { rows } = await sql<Candidate>`
    with by_title as (select kind, key, language, happened_on, words, title_words from search_entries where ${open} and title_words @@ ${query}::tsquery order by happened_on desc limit ${mostByTitle}),
    by_words as (select kind, key, language, happened_on, words, title_words from search_entries where ${open} and words @@ ${query}::tsquery order by happened_on desc limit ${mostByWords})
    select kind, key, language, is_by_title,
           (title_words @@ ${query}::tsquery)::int + ts_rank('{0.1, 0.2, 0.5, 1}', words, ${query}::tsquery) * (1 + 0.25 * exp(least(0, happened_on - ${at}::date) / 730.0)) as score
    from (select *, true as is_by_title from by_title union all select *, false from by_words) t`.execute(db);

  return rows;
}

/** A thing that answers in two languages is found once: in the reader's where it answers in that. */
function chooseLanguage(candidates: readonly Candidate[], language: PageLanguage): Candidate[] {
  const chosen = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const name = `${candidate.kind} ${candidate.key}`;
    const known = chosen.get(name);
    if (!known || (candidate.language !== known.language && candidate.language === language)) chosen.set(name, candidate);
  }

  return [...chosen.values()];
}

/** More of a text than this is not searched for its passage; the beginning is shown instead. */
const longestRead = 30_000;

async function told(db: Db, page: readonly Candidate[]): Promise<Found[]> {
  if (page.length === 0) return [];
  const { rows } = await sql<Found>`
    select e.kind, e.key, e.language, e.title, e.standfirst, left(e.body, ${longestRead}) as body, e.happened_on,
           case e.kind when 'decision' then (select d.year || '/' || d.number from decisions d where d.id = e.key) end as place
    from unnest(${page.map(({ kind }) => kind)}::found_kind[], ${page.map(({ key }) => key)}::int[], ${page.map(({ language }) => language)}::tongue[]) with ordinality as p(kind, key, language, place)
    join search_entries e on (e.kind, e.key, e.language) = (p.kind, p.key, p.language) order by p.place`.execute(db);

  return rows;
}

/** Writes all that can be found anew. Gives how many entries there are. */
export async function rebuildSearch(db: Db): Promise<number> {
  const { rows: [row] } = await sql<{ count: number }>`select rebuild_search() as count`.execute(db);

  return row?.count ?? 0;
}

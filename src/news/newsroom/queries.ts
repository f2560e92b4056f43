import { sql } from 'kysely';
import type { Db, Trx } from '#platform/database';
import type { ArticleKind, ArticleStanding, Tongue } from '../articles/article.ts';

/** Where an article stands for those who work on it; one that is out and is written on stands in two places. */
export const stages = ['waiting', 'drafts', 'planned', 'published', 'withdrawn'] as const;

export type Stage = (typeof stages)[number];

export interface WorkedOn extends ArticleStanding {
  id: number;
  kind: ArticleKind;
  language: Tongue;
  languages: readonly Tongue[];
  title: string;
  writer: string;
  writtenAt: Date;
  officeAr: string;
  officeFr: string | null;
  /** Why it was given back, where it was and nothing was written since. */
  returnedBecause: string | null;
}

const isIn = (stage: Stage, at: Date) => ({
  waiting: sql<boolean>`a.work = 'submitted'`,
  drafts: sql<boolean>`a.work = 'writing'`,
  planned: sql<boolean>`a.published is not null and a.withdrawn_at is null and a.published_at > ${at}`,
  published: sql<boolean>`a.published is not null and a.withdrawn_at is null and a.published_at <= ${at}`,
  withdrawn: sql<boolean>`a.withdrawn_at is not null`,
})[stage];

/** What waits longest is read first, what comes out next stands first; of the rest the latest. */
const orders: Readonly<Record<Stage, ReturnType<typeof sql>>> = {
  waiting: sql`v.written_at, a.id`,
  drafts: sql`v.written_at desc, a.id desc`,
  planned: sql`a.published_at, a.id`,
  published: sql`a.published_at desc, a.id desc`,
  withdrawn: sql`a.withdrawn_at desc, a.id desc`,
};

const articleRows = sql`
  select a.id, a.kind, a.work, a.latest, a.published, a.published_at, a.withdrawn_at, v.written_by, v.written_at, u.name as writer, o.name_ar as office_ar, o.name_fr as office_fr, t.language, t.title,
         (select array_agg(language::text order by language) from article_texts where article_id = v.article_id and number = v.number) as languages,
         case when a.work = 'writing' then (select s.because from article_steps s where s.article_id = a.id and s.number = a.latest and s.step = 'returned' order by s.id desc limit 1) end as returned_because
  from articles a
  join article_versions v on v.article_id = a.id and v.number = a.latest
  join author_offices o on o.id = v.office_id
  join users u on u.id = v.written_by
  join lateral (select language, title from article_texts where article_id = v.article_id and number = v.number order by language limit 1) t on true`;

/** The articles of a portal at a stage, a page of them. */
export async function workOf(db: Db, { portalId, stage, most, skip }: { portalId: number; stage: Stage; most: number; skip: number }, at: Date): Promise<WorkedOn[]> {
  const { rows } = await sql<WorkedOn>`${articleRows} where a.portal_id = ${portalId} and ${isIn(stage, at)} order by ${orders[stage]} limit ${most} offset ${skip}`.execute(db);

  return rows;
}

/** How many articles of a portal stand at each stage. */
export async function workCounts(db: Db, portalId: number, at: Date): Promise<Record<Stage, number>> {
  const counted = sql.join(stages.map((stage) => sql`count(*) filter (where ${isIn(stage, at)})::int as ${sql.ref(stage)}`));
  const { rows: [counts] } = await sql<Record<Stage, number>>`select ${counted} from articles a where a.portal_id = ${portalId}`.execute(db);

  return counts ?? { waiting: 0, drafts: 0, planned: 0, published: 0, withdrawn: 0 };
}

/** An article of a portal, as it stands with its newest version; none of another portal. */
export async function articleOf(db: Db | Trx, portalId: number, id: number): Promise<WorkedOn | undefined> {
  const { rows: [found] } = await sql<WorkedOn>`${articleRows} where a.portal_id = ${portalId} and a.id = ${id}`.execute(db);

  return found;
}

export interface WaitingArticle extends WorkedOn {
  portal: string;
  portalAr: string;
  portalFr: string;
}

/** What waits for somebody as its second reader on the portals of some bodies, none of it their own, the longest first; and what was given back to them. */
export async function articlesAwaiting(db: Db, userId: string, { publishing, writing }: { publishing: readonly number[]; writing: readonly number[] }): Promise<{ toRead: WaitingArticle[]; returned: WaitingArticle[] }> {
  if (publishing.length + writing.length === 0) return { toRead: [], returned: [] };
  const { rows } = await sql<WaitingArticle>`
    select w.*, p.slug as portal, p.title_ar as portal_ar, p.title_fr as portal_fr from (${articleRows}
      where a.work = 'submitted' and v.written_by <> ${userId} and a.portal_id in (select id from portals where body_id = any(${[...publishing]}::int[]))
         or a.work = 'writing' and v.written_by = ${userId} and a.portal_id in (select id from portals where body_id = any(${[...writing]}::int[]))
            and exists (select from article_steps s where s.article_id = a.id and s.number = a.latest and s.step = 'returned')) w
    join articles x on x.id = w.id join portals p on p.id = x.portal_id
    order by w.written_at, w.id`.execute(db);

  return { toRead: rows.filter(({ work }) => work === 'submitted'), returned: rows.filter(({ work }) => work === 'writing') };
}

/** The office in whose name somebody wrote last on a portal, else the portal's first; none where it has none. */
export async function usualOfficeOf(db: Db, portalId: number, userId: string): Promise<number | null> {
  const { rows: [found] } = await sql<{ id: number }>`
    select o.id from author_offices o
    left join lateral (select max(v.written_at) as at from article_versions v where v.office_id = o.id and v.written_by = ${userId}) used on true
    where o.portal_id = ${portalId} order by used.at desc nulls last, o.id limit 1`.execute(db);

  return found?.id ?? null;
}

/** A step of an article towards its readers, or a version that was written, by whom and when. */
export interface Happening {
  kind: 'written' | 'submitted' | 'returned' | 'approved' | 'withdrawn';
  number: number;
  by: string;
  at: Date;
  because: string | null;
  becauseFr: string | null;
  effectiveAt: Date | null;
}

/** All that happened to an article, the latest first. */
export async function historyOf(db: Db, articleId: number): Promise<Happening[]> {
  const { rows } = await sql<Happening>`
    select * from (
      select 'written' as kind, v.number, u.name as by, v.written_at as at, null as because, null as because_fr, null::timestamptz as effective_at, 0 as sequence
      from article_versions v join users u on u.id = v.written_by where v.article_id = ${articleId}
      union all
      select s.step::text, s.number, u.name, s.recorded_at, s.because, s.because_fr, s.effective_at, s.id
      from article_steps s join users u on u.id = s.recorded_by where s.article_id = ${articleId}) h
    order by at desc, sequence desc, number desc`.execute(db);

  return rows;
}

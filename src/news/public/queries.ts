import { sql } from 'kysely';
import type { Db } from '#platform/database';
import { prepared } from '#platform/database';
import type { Day } from '#platform/days';
import type { ArticleKind, Tongue } from '../articles/article.ts';

/** One size and form of a picture. */
export interface Rendition {
  format: 'avif' | 'webp' | 'jpeg';
  width: number;
  height: number;
  mark: string;
}

/** A picture as an article shows it, in the article's language. */
export interface ShownPicture {
  id: number;
  colour: string;
  alternative: string;
  caption: string | null;
  credit: string | null;
  renditions: readonly Rendition[];
}

/** An article in a list of articles. */
export interface ListedArticle {
  id: number;
  language: Tongue;
  title: string;
  standfirst: string;
  publishedAt: Date;
  categorySlug: string | null;
  categoryAr: string | null;
  categoryFr: string | null;
  picture: ShownPicture | null;
}

/** An article as everybody reads it. */
export interface ReadArticle {
  id: number;
  kind: ArticleKind;
  /** The language in which it was found: another than the one asked for where it has none in that. */
  language: Tongue;
  languages: readonly Tongue[];
  title: string;
  standfirst: string;
  html: string;
  plain: string;
  publishedAt: Date;
  withdrawnAt: Date | null;
  withdrawnBecauseAr: string | null;
  withdrawnBecauseFr: string | null;
  officeAr: string;
  officeFr: string | null;
  categorySlug: string | null;
  categoryAr: string | null;
  categoryFr: string | null;
  placeAr: string | null;
  placeFr: string | null;
  happenedOn: Day | null;
  commentsUntil: Day | null;
  pictures: readonly ShownPicture[];
  corrections: readonly { at: Date; ar: string | null; fr: string | null }[];
  subjects: readonly ReadSubject[];
}

/** What an article is about, named; of meetings only those that are public. */
export type ReadSubject = { kind: 'meeting' | 'programme' | 'instrument' | 'body'; id: number; ar: string; fr: string | null; programmeId: number | null } | { kind: 'territory'; id: string; ar: string; fr: string | null; programmeId: null };

/** The pictures of the version `v` in the language of the text `t`, with their sizes, as JSON. */
const picturesOf = (most?: number) => sql`(
  select coalesce(json_agg(json_build_object('id', p.id, 'colour', p.colour, 'alternative', w.alternative, 'caption', w.caption, 'credit', w.credit, 'renditions', r.sizes) order by x.position), '[]')
  from article_pictures x join pictures p on p.id = x.picture_id
  join article_picture_texts w on w.article_id = x.article_id and w.number = x.number and w.picture_id = x.picture_id and w.language = t.language
  cross join lateral (select json_agg(json_build_object('format', format, 'width', width, 'height', height, 'mark', left(sha256, 12)) order by width) as sizes from picture_renditions where picture_id = p.id) r
  where x.article_id = v.article_id and x.number = v.number ${most === undefined ? sql`` : sql`and x.position < ${most}`})`;

/** The text in the language asked for, else in Arabic, else in whichever there is. */
const textIn = (language: Tongue) => sql`join lateral (
  select * from article_texts where article_id = v.article_id and number = v.number
  order by language <> ${language}::tongue, language <> 'ar', language limit 1) t on true`;

/** An article of a portal that was ever read by everybody, withdrawn ones with their reason; none whose moment has not come. */
export async function readArticle(db: Db, { portalId, kind, id, language, at }: { portalId: number; kind: ArticleKind; id: number; language: Tongue; at: Date }): Promise<ReadArticle | undefined> {
  const { rows: [found] } = await sql<ReadArticle>`${sql.raw(prepared)}
    select a.id, a.kind, t.language, t.title, t.standfirst, t.html, t.plain, a.published_at, a.withdrawn_at, a.comments_until,
           (select array_agg(language::text order by language) from article_texts where article_id = v.article_id and number = v.number) as languages,
           o.name_ar as office_ar, o.name_fr as office_fr, c.slug as category_slug, c.name_ar as category_ar, c.name_fr as category_fr, v.place_ar, v.place_fr, v.happened_on,
           case when a.withdrawn_at is not null then (select because from article_steps where article_id = a.id and step = 'withdrawn' order by id desc limit 1) end as withdrawn_because_ar,
           case when a.withdrawn_at is not null then (select because_fr from article_steps where article_id = a.id and step = 'withdrawn' order by id desc limit 1) end as withdrawn_because_fr,
           ${picturesOf()} as pictures,
           (select coalesce(json_agg(json_build_object('at', s.effective_at, 'ar', m.correction_ar, 'fr', m.correction_fr) order by s.id), '[]')
            from article_steps s join article_versions m on m.article_id = s.article_id and m.number = s.number
            where s.article_id = a.id and s.step = 'approved' and m.correction_ar is not null or s.article_id = a.id and s.step = 'approved' and m.correction_fr is not null) as corrections,
           (select coalesce(json_agg(json_build_object(
              'kind', case when x.meeting_id is not null then 'meeting' when x.programme_id is not null then 'programme' when x.instrument_id is not null then 'instrument' when x.body_id is not null then 'body' else 'territory' end,
              'id', coalesce(to_json(coalesce(x.meeting_id, x.programme_id, x.instrument_id, x.body_id)), to_json(x.territory_code)),
              'ar', coalesce(m.title_ar, p.title_ar, i.title_ar, b.name_ar, k.name_ar), 'fr', coalesce(m.title_fr, p.title_fr, i.title_fr, b.name_fr, k.name_fr),
              'programmeId', coalesce(x.programme_id, i.programme_id, r.programme_id)) order by x.position), '[]')
            from article_subjects x left join meetings m on m.id = x.meeting_id left join meeting_series r on r.id = m.series_id left join programmes p on p.id = x.programme_id
            left join instruments i on i.id = x.instrument_id left join bodies b on b.id = x.body_id left join territories k on k.code = x.territory_code
            where x.article_id = v.article_id and x.number = v.number and (m.id is null or is_open(m))) as subjects
    from articles a
    join article_versions v on v.article_id = a.id and v.number = a.published
    ${textIn(language)}
    join author_offices o on o.id = v.office_id
    left join categories c on c.id = v.category_id
    where a.id = ${id} and a.portal_id = ${portalId} and a.kind = ${kind} and a.published_at <= ${at}`.execute(db);

  return found && { ...found, corrections: found.corrections.map((one) => ({ ...one, at: new Date(one.at) })) };
}

export interface ArticleFilter {
  portalId: number;
  language: Tongue;
  at: Date;
  categoryId?: number;
  /** The first and the last day of publication. */
  from?: Day;
  to?: Day;
  meetingId?: number;
  programmeId?: number;
  /** Those alone that have the language asked for. */
  only?: boolean;
  except?: number;
  most: number;
  skip?: number;
}

/** The articles that everybody reads, the latest first, each in the language asked for where it has it; with how many there are in all. */
export async function readArticles(db: Db, { portalId, language, at, categoryId, from, to, meetingId, programmeId, only, except, most, skip = 0 }: ArticleFilter): Promise<{ articles: ListedArticle[]; count: number }> {
  const { rows } = await sql<ListedArticle & { total: number }>`${sql.raw(prepared)}
    with found as (
      select a.id, a.published, a.published_at, count(*) over ()::int as total from articles a join article_versions v on v.article_id = a.id and v.number = a.published
      where a.portal_id = ${portalId} and a.kind = 'news' and a.withdrawn_at is null and a.published_at <= ${at}
        ${categoryId === undefined ? sql`` : sql`and v.category_id = ${categoryId}`}
        ${from === undefined ? sql`` : sql`and a.published_on >= ${from}`} ${to === undefined ? sql`` : sql`and a.published_on <= ${to}`}
        ${except === undefined ? sql`` : sql`and a.id <> ${except}`}
        ${meetingId === undefined ? sql`` : sql`and exists (select from article_subjects x where x.article_id = a.id and x.number = a.published and x.meeting_id = ${meetingId})`}
        ${programmeId === undefined ? sql`` : sql`and exists (select from article_subjects x where x.article_id = a.id and x.number = a.published and x.programme_id = ${programmeId})`}
        ${only ? sql`and exists (select from article_texts x where x.article_id = a.id and x.number = a.published and x.language = ${language}::tongue)` : sql``}
      order by a.published_at desc, a.id desc limit ${most} offset ${skip}
    )
    select f.id, f.total, f.published_at, t.language, t.title, t.standfirst, c.slug as category_slug, c.name_ar as category_ar, c.name_fr as category_fr, ${picturesOf(1)} -> 0 as picture
    from found f join article_versions v on v.article_id = f.id and v.number = f.published
    ${textIn(language)}
    left join categories c on c.id = v.category_id
    order by f.published_at desc, f.id desc`.execute(db);

  return { articles: rows.map(({ total: _, ...article }) => article), count: rows[0]?.total ?? 0 };
}

/** The next moment at which a planned article comes out; none where none is planned. */
export async function nextPublication(db: Db, portalId: number, at: Date): Promise<Date | undefined> {
  const row = await db.selectFrom('articles').select('publishedAt').where('portalId', '=', portalId).where('withdrawnAt', 'is', null).where('publishedAt', '>', at).orderBy('publishedAt').limit(1).executeTakeFirst();

  return row?.publishedAt ?? undefined;
}

/** The months in which articles came out, the latest first, with how many: `2023-05`. */
export async function monthsOf(db: Db, portalId: number, at: Date): Promise<{ month: string; count: number }[]> {
  const { rows } = await sql<{ month: string; count: number }>`
    select to_char(published_on, 'YYYY-MM') as month, count(*)::int as count from articles
    where portal_id = ${portalId} and kind = 'news' and published is not null and withdrawn_at is null and published_at <= ${at}
    group by 1 order by 1 desc`.execute(db);

  return rows;
}

import type pg from 'pg';
import type { Text } from './vocabulary.ts';

/** A body with a portal and as many published articles; their entries are left to be written at once. Asked of the owner, whom rights do not stop. */
export async function layArticles(owner: pg.Client, texts: readonly Text[]): Promise<number> {
  await owner.query(`insert into users (id, name, email, email_verified, created_at, updated_at) values ('bench', 'bench', 'bench@house.example', false, now(), now())`);
  const { rows: [body] } = await owner.query<{ id: number }>(`insert into bodies (kind, slug, name_ar, name_fr) values ('regional_council', 'bench', 'مجلس', 'Conseil') returning id`);
  const { rows: [portal] } = await owner.query<{ id: number }>(
    `insert into portals (body_id, slug, title_ar, title_fr, welcome_ar, postal_address_ar, email, information_officer_ar, information_email, publication_director_ar, hosting_ar, security_email, opened_by, opened_at)
     values ($1, 'bench', 'بوابة', 'Portail', 'مرحبا', 'العنوان', 'a@house.example', 'مكتب', 'a@house.example', 'مدير', 'الدار', 'a@house.example', 'bench', now()) returning id`, [body?.id]);
  const { rows: [office] } = await owner.query<{ id: number }>(`insert into author_offices (portal_id, name_ar) values ($1, 'خلية التواصل') returning id`, [portal?.id]);
  await owner.query('alter table articles disable trigger user');
  for (let from = 0; from < texts.length; from += 5000) await layPart(owner, portal?.id ?? 0, office?.id ?? 0, texts.slice(from, from + 5000), from);
  await owner.query('alter table articles enable trigger user');

  return portal?.id ?? 0;
}

/** One came out every hour, up to yesterday. */
async function layPart(owner: pg.Client, portalId: number, officeId: number, texts: readonly Text[], from: number): Promise<void> {
  const columns = [texts.map(({ title }) => title), texts.map(({ standfirst }) => standfirst), texts.map(({ body }) => body)];
  await owner.query('begin');
  await owner.query(
    `insert into articles (portal_id, kind, latest, work, published, published_at, published_on, created_by, created_at)
     select $1, 'news', 1, 'settled', 1, timestamptz '2026-11-23 09:00Z' - at, (timestamptz '2026-11-23 09:00Z' - at)::date, 'bench', timestamptz '2026-11-23 09:00Z' - at
     from generate_series(1, $2) place, lateral (select (place + $3) * interval '1 hour' as at) t order by place`, [portalId, texts.length, from]);
  await owner.query(`insert into article_versions (article_id, number, office_id, written_by, written_at) select id, 1, $1, 'bench', created_at from articles where id > $2`, [officeId, from]);
  await owner.query(
    `insert into article_texts (article_id, number, language, title, standfirst, body, html, plain)
     select place + $4, 1, 'ar', title, standfirst, '', '', body from unnest($1::text[], $2::text[], $3::text[]) with ordinality t(title, standfirst, body, place)`, [...columns, from]);
  await owner.query('commit');
}

import type pg from 'pg';

const escape = (text: unknown): string => String(text ?? '').replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);

/** A page of 25 kB that is the same for everybody and asks nothing. */
export function fixedPage(): string {
  const paragraph = '<p>في إطار سلسلة اللقاءات التواصلية حول برنامج التكوين المستمر لفائدة المنتخبين</p>';

  return `<!doctype html><html lang="ar" dir="rtl"><body>${paragraph.repeat(Math.ceil(25_000 / Buffer.byteLength(paragraph)))}</body></html>`;
}

type Row = Record<string, unknown>;

/** What an article's page costs at the least: the house's own questions, and strings joined by hand; the rest of the page is of the same length. */
export async function barePage(pool: pg.Pool): Promise<string> {
  const [article, others, comments, figures] = await Promise.all([
    pool.query<Row>(`select a.*, t.title, t.standfirst, t.html, o.name_ar, c.name_ar as category_ar,
      (select json_agg(json_build_object('id', p.id, 'sizes', (select json_agg(r) from picture_renditions r where r.picture_id = p.id))) from article_pictures x join pictures p on p.id = x.picture_id where x.article_id = a.id and x.number = a.published) as pictures,
      (select json_agg(s) from article_steps s where s.article_id = a.id) as steps, (select json_agg(x) from article_subjects x where x.article_id = a.id and x.number = a.published) as subjects
      from articles a join article_versions v on v.article_id = a.id and v.number = a.published join article_texts t on t.article_id = v.article_id and t.number = v.number and t.language = 'ar'
      join author_offices o on o.id = v.office_id left join categories c on c.id = v.category_id where a.id = 1`),
    pool.query<Row>(`select a.id, a.published_at, t.title, t.standfirst from articles a join article_texts t on t.article_id = a.id and t.number = a.published and t.language = 'ar' where a.published is not null and a.id <> 1 order by a.published_at desc limit 3`),
    pool.query<Row>(commentsQuery),
    pool.query<Row>('select p.*, (select count(*) from standings s join parties q on q.id = s.party_id join instruments i on i.id = q.instrument_id where i.programme_id = p.id) from programmes p'),
  ]);
  const one = article.rows[0] ?? {};
  let html = `<!doctype html><html lang="ar" dir="rtl"><head><style>${'a{color:#17614a}'.repeat(800)}</style></head><body><h1>${escape(one['title'])}</h1><p>${escape(one['standfirst'])}</p>${String(one['html'])}`;
  for (const row of figures.rows) html += `<p>${escape(row['title_ar'])} ${escape(row['count'])}</p>`;
  for (const row of comments.rows) html += `<article><b>${escape(row['name'])}</b> <time>${escape(row['sent_at'])}</time><p>${escape(row['text'])}</p></article>`;
  for (const row of others.rows) html += `<article><h3><a href="/news/${escape(row['id'])}">${escape(row['title'])}</a></h3><p>${escape(row['standfirst'])}</p></article>`;

  return `${html}</body></html>`;
}

const commentsQuery = `select c.id, c.answers_to, c.sent_at, coalesce(o.name_ar, t.name) as name, t.text from comments c join comment_texts t on t.comment_id = c.id and t.number = c.latest
  left join author_offices o on o.id = c.office_id where c.article_id = 1 and c.state = 'approved' order by c.sent_at, c.id`;

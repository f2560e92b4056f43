import { sql } from 'kysely';
import type { Db, Trx } from '#platform/database';
import { prepared } from '#platform/database';
import type { Addresses } from '#platform/mail';
import { queueMails, undisclosed } from '#platform/mail';
import { said, wordsAround } from '#portals';
import type { Tongue } from '../articles/article.ts';
import type { Outcome, RejectionReason } from './comment.ts';
import { makeKey } from './store.ts';
import { commentWordsIn } from './words.ts';

/** What a letter to an author tells. */
export type Tidings = 'received' | Outcome | 'answered';

interface About {
  language: Tongue;
  slug: string;
  titleAr: string;
  titleFr: string;
  article: string;
  wantsMails: boolean;
  reason: RejectionReason | null;
}

/**
 * Writes to a comment's author, with a link of its own by which they come back. The letter names neither them nor what they
 * wrote: whoever types another's address sends nothing of their own to it. Nothing goes where no address is kept, and after
 * the first letter nothing to who wants none.
 */
export async function writeToAuthor(trx: Trx, commentId: number, tidings: Tidings, at: Date): Promise<void> {
  const { rows: [about] } = await sql<About>`${sql.raw(prepared)}
    select c.language, p.slug, p.title_ar, p.title_fr, e.wants_mails, t.title as article, d.reason
    from comments c join comment_addresses e on e.comment_id = c.id join articles a on a.id = c.article_id join portals p on p.id = a.portal_id
    join lateral (select title from article_texts where article_id = a.id and number = a.published order by language <> c.language, language <> 'ar', language limit 1) t on true
    left join lateral (select reason from comment_decisions where comment_id = c.id order by id desc limit 1) d on true
    where c.id = ${commentId}`.execute(trx);
  if (!about || (tidings !== 'received' && !about.wantsMails)) return;
  const language = wordsAround[about.language];
  const { letters, reasons, foot } = commentWordsIn(language);
  const site = said(language, about.titleAr, about.titleFr);
  const { subject, paragraphs, link } = letters[tidings];
  const key = await makeKey(trx, commentId, at);
  const letter = {
    language, heading: subject(site), paragraphs: paragraphs(about.article, about.reason ? reasons[about.reason].title : ''),
    link: { label: link, path: `/portals/${about.slug}/${about.language}/comments/${key}` }, foot: [foot(site)],
  };
  await queueMails(trx, [{ kind: `comment_${tidings}`, about: `comment/${commentId}`, to: undisclosed(`comment-${commentId}`), name: null, language, subject: subject(site), letter }], at);
}

/** Where the author of a comment is written to, as their letter goes; none once it was forgotten. */
export const commentAddresses: Addresses = async (db: Db, key) => {
  const [, id] = /^comment-(\d{1,9})$/u.exec(key) ?? [];
  const row = id ? await db.selectFrom('commentAddresses').select('email').where('commentId', '=', Number(id)).executeTakeFirst() : undefined;

  return row?.email;
};

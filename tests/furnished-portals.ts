import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { DocumentKind } from '#documents';
import { addDocument, documentKinds, documentPath, replaceDocument, withdrawDocument } from '#documents';
import type { ArticleVersion } from '#news';
import { addPicture, answerOfficially, approveArticle, beginArticle, decideComment, marksOf, sendComment, submitArticle, withdrawArticle, writeArticle } from '#news';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import { toDay } from '#platform/days';
import { linkIn } from './discussed-portal.ts';
import { now } from './now.ts';
import { officerOf, portalOf } from './one-portal.ts';
import { actorNamed } from './world-actors.ts';

/** Everything that an article may hold. */
const wholeBody = `## عنوان

فقرة فيها **نص بارز** و*مائل* و[رابط](https://example.ma/a_b) و[رابط داخلي](/portals/fes-meknes/ar) وسنوات 2023-2026.

### عنوان أصغر

- أول
  1. أول الأول
  2. ثانيه
- ثان

> اقتباس
>
> > داخل اقتباس

| الجماعة | المساهمة |
|---|--:|
| أ | 1 000 |
| ب | 25% |

#### عنوان أصغر بعد

***

سطر\\
آخر`;

/** The demonstration world's portals with one of each page that a body may make of them, by addresses that a crawl does not find as well. */
export interface FurnishedPortals {
  /** An article with everything in it, pages of comments, corrections and subjects. */
  article: string;
  /** A comment with answers below it, on its own page. */
  thread: string;
  /** What the author of a comment sees by the link of their letter. */
  own: string;
  /** Gone, and said to be. */
  withdrawn: readonly string[];
  /** The portal of a council that posted decisions. */
  council: string;
  portalId: number;
  articleId: number;
  /** Comments of the article: one that waits, one that is published. */
  comments: { waiting: number; published: number };
  documentId: number;
}

interface Desk {
  db: Db;
  writer: Actor;
  reader: Actor;
  portalId: number;
  officeId: number;
}

export async function furnishPortals(db: Db): Promise<FurnishedPortals> {
  const [writer, reader] = [await actorNamed(db, 'akhbar@region.example'), await actorNamed(db, 'naiba@region.example')];
  const { id: portalId } = await db.selectFrom('portals').select('id').where('slug', '=', 'fes-meknes').executeTakeFirstOrThrow();
  const { id: officeId } = await db.selectFrom('authorOffices').select('id').where('portalId', '=', portalId).executeTakeFirstOrThrow();
  const desk: Desk = { db, writer, reader, portalId, officeId };
  const articleId = await articleWithEverything(desk);
  await publish(desk, { ...plain(desk, 'خبر بالعربية والأمازيغية'), texts: (['ar', 'zgh'] as const).map((language) => ({ language, title: language === 'ar' ? 'خبر بالأمازيغية كذلك' : 'ⵉⵙⴰⵍⵏ', standfirst: 'ⵉⵙⴰⵍⵏ', body: 'ⵉⵙⴰⵍⵏ' })) });
  await publish(desk, plain(desk, 'من نحن'), 'page');
  const gone = await publish(desk, plain(desk, 'خبر يسحب'));
  await withdrawArticle(db, reader, { articleId: gone, because: 'خطأ في التاريخ', becauseFr: 'Erreur de date' }, now);
  const comments = await discuss(desk, articleId);
  const [documentId, document] = await shelve(desk);

  return {
    portalId, articleId, comments, documentId, article: `/news/${articleId}`, thread: `/news/${articleId}/comments/${comments.published}`, own: (await linkIn(db, 'comment_received')).replace(/^\/portals\/fes-meknes\/(?:ar|fr)/u, ''),
    withdrawn: [`/news/${gone}`, document], council: await councilWithDecisions(db),
  };
}

function plain({ officeId }: Desk, title: string): ArticleVersion {
  const texts = (['ar', 'fr'] as const).map((language) => ({ language, title, standfirst: title, body: title }));

  return { texts, categoryId: null, officeId, placeAr: null, placeFr: null, happenedOn: null, pictures: [], subjects: [], correctionAr: null, correctionFr: null };
}

async function publish({ db, writer, reader, portalId }: Desk, version: ArticleVersion, kind: 'news' | 'page' = 'news'): Promise<number> {
  const articleId = await beginArticle(db, writer, { portalId, kind, ...version }, now);
  await submitArticle(db, writer, { articleId }, now);
  await approveArticle(db, reader, { articleId, number: 1, effectiveAt: null }, now);

  return articleId;
}

async function articleWithEverything(desk: Desk): Promise<number> {
  const { db, writer, reader, portalId } = desk;
  const bytes = await readFile(resolve(import.meta.dirname, '../db/world/portals/drawings/meeting.png'));
  const pictureId = await addPicture(db, writer, { portalId, bytes }, now);
  const meeting = await db.selectFrom('meetings').select('id').where('visibility', '=', 'public').where('ownerBodyId', '=', writer.offices[0]?.bodyId ?? 0).executeTakeFirst();
  const instrument = await db.selectFrom('instruments').select(['id', 'programmeId']).where('programmeId', 'is not', null).executeTakeFirstOrThrow();
  const category = await db.selectFrom('categories').select('id').where('portalId', '=', portalId).executeTakeFirstOrThrow();
  const version: ArticleVersion = {
    ...plain(desk, ''), texts: (['ar', 'fr'] as const).map((language) => ({ language, title: language === 'ar' ? 'خبر فيه "كل" شيء <b> & أكثر' : 'Un article où il y a « tout » <b> & plus', standfirst: 'ملخص 2023-2026 <i> & "قول"', body: `${wholeBody}\n\n![القاعة](picture:${pictureId})\n` })),
    categoryId: category.id, placeAr: 'فاس', placeFr: 'Fès', happenedOn: toDay('2026-11-20'),
    pictures: [{ pictureId, texts: (['ar', 'fr'] as const).map((language) => ({ language, alternative: 'قاعة "كبيرة" & ناس', caption: 'القاعة <b>', credit: 'خلية التواصل' })) }],
    subjects: [...(meeting ? [{ meetingId: meeting.id }] : []), { programmeId: instrument.programmeId ?? 0 }, { instrumentId: instrument.id }, { bodyId: writer.offices[0]?.bodyId ?? 0 }, { territoryCode: '03.171' }],
  };
  const articleId = await publish(desk, version);
  await writeArticle(db, writer, { articleId, seen: 1, ...version, correctionAr: 'صحح العدد: 17 بدل 16', correctionFr: 'Chiffre corrigé : 17 au lieu de 16' }, now);
  await submitArticle(db, writer, { articleId }, now);
  await approveArticle(db, reader, { articleId, number: 2, effectiveAt: null }, now);

  return articleId;
}

/** More comments than stand on a page, with answers of a reader and of the body, one erased and one that waits. */
async function discuss({ db, writer, portalId, officeId }: Desk, articleId: number): Promise<FurnishedPortals['comments']> {
  const say = async (turn: number, text: string, { answersTo = null, at = now }: { answersTo?: number | null; at?: Date } = {}) => {
    const email = `reader-${turn}@reader.example`;

    return (await sendComment(db, { portalId, articleId, answersTo, language: 'ar', wantsMails: true, name: `قارئ <${turn}> & "صديق"`, email, text, marks: marksOf('a secret', { email, text, from: `10.0.${turn}.1` }) }, at)) ?? 0;
  };
  const approve = async (commentId: number) => decideComment(db, writer, { commentId, outcome: 'approved', reason: null, note: null, number: 1, seen: 0 }, now);
  const first = await say(1, 'سطر <b>\n\nوسطر & "آخر" https://example.ma');
  await approve(first);
  for (let turn = 2; turn <= 22; turn += 1) await approve(await say(turn, `تعليق ${turn}`));
  await approve(await say(30, 'جواب قارئ', { answersTo: first }));
  await answerOfficially(db, writer, { commentId: first, officeId, text: 'جواب رسمي', submission: 'furnished' }, now);

  // The last to be written to: whose link is found, and may still be corrected.
  return { published: first, waiting: await say(31, 'تعليق ينتظر', { at: new Date(now.getTime() + 1000) }) };
}

async function shelve({ db, writer, portalId }: Desk): Promise<[number, string]> {
  const pdf = Buffer.from('%PDF-1.7\none\n%%EOF\n');
  const words = { titleAr: 'وثيقة "عامة" & أكثر', titleFr: 'Document « public »', descriptionAr: 'وصف <b>', descriptionFr: null, year: 2025, datedOn: toDay('2026-01-05'), language: 'ar' as const };
  const add = (kind: DocumentKind, submission: string) => addDocument(db, writer, { portalId, kind, instrumentId: null, ...words, file: { bytes: pdf, name: 'a.pdf' }, submission }, now);
  const ids: number[] = [];
  for (const kind of documentKinds.filter((one) => one !== 'convention')) ids.push(await add(kind, `furnished-${kind}`));
  const [documentId = 0] = ids;
  await replaceDocument(db, writer, { documentId, seen: 1, ...words, file: null, changeAr: 'رقم صحح', changeFr: null }, now);
  const gone = await add('other', 'furnished-gone');
  await withdrawDocument(db, writer, { documentId: gone, becauseAr: 'خطأ', becauseFr: null }, now);

  return [documentId, documentPath(gone)];
}

async function councilWithDecisions(db: Db): Promise<string> {
  const { bodyId } = await db.selectFrom('openObjects').select('bodyId').where('kind', '=', 'Decision').where('isPublic', '=', true).groupBy('bodyId').orderBy((eb) => eb.fn.countAll(), 'desc').executeTakeFirstOrThrow();
  await portalOf(db, await officerOf(db, 'furnished-keeper', bodyId, 'director_of_services'), bodyId, 'council');

  return '/portals/council';
}

import { randomUUID } from 'node:crypto';
import { addDocument } from '#documents';
import { approveArticle, beginArticle, marksOf, sendComment, submitArticle } from '#news';
import { toDay } from '#platform/days';
import { addCategory, nameAuthorOffice } from '#portals';
import { now } from '../now.ts';
import { portalOf } from '../one-portal.ts';
import type { Scene, Stage } from './scene.ts';

/** The own council's public site: an article that is written, one that waits for its second reader, one that is out with a comment that waits; a report in its library. */
export async function layPortal({ db, bodies, own }: Stage): Promise<Scene> {
  const [director, writer] = [await own('director_of_services'), await own('training_officer')];
  const portalId = await portalOf(db, director, bodies.own, 'matrix');
  const officeId = await nameAuthorOffice(db, director, { portalId, nameAr: 'خلية التواصل', nameFr: null }, now);
  const category = await addCategory(db, director, { portalId, slug: 'akhbar', nameAr: 'أخبار', nameFr: 'Actualités' }, now);
  const texts = [{ language: 'ar' as const, title: 'خبر', standfirst: 'ملخص', body: 'نص' }];
  const begin = () => beginArticle(db, writer, { portalId, kind: 'news', officeId, texts, categoryId: null, placeAr: null, placeFr: null, happenedOn: null, pictures: [], subjects: [], correctionAr: null, correctionFr: null }, now);
  const [draft, waiting, published] = [await begin(), await begin(), await begin()];
  for (const articleId of [waiting, published]) await submitArticle(db, writer, { articleId }, now);
  await approveArticle(db, director, { articleId: published, number: 1, effectiveAt: null }, now);
  const document = await addDocument(db, director, { portalId, kind: 'annual_report', instrumentId: null, titleAr: 'التقرير السنوي', titleFr: null, descriptionAr: null, descriptionFr: null, year: 2025, datedOn: toDay('2026-01-05'), language: 'ar', file: { bytes: Buffer.from('%PDF-1.7\n%%EOF\n'), name: 'report.pdf' }, submission: randomUUID() }, now);
  const said = { email: 'qari@reader.example', text: 'متى يبدأ التكوين؟' };
  const comment = await sendComment(db, { ...said, name: 'قارئ', portalId, articleId: published, answersTo: null, language: 'ar', wantsMails: true, marks: marksOf('a secret of more than thirty-two signs', { ...said, from: '192.0.2.1' }) }, now);

  return { comment: String(comment), portal: 'matrix', portalId: String(portalId), document: String(document), category: String(category), draft: String(draft), waiting: String(waiting), published: String(published) };
}

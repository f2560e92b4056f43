import type { ImportedComment } from '#news';
import { addPicture, approveArticle, beginArticle, importComments, submitArticle } from '#news';
import type { Actor, OfficeRole } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { addCategory, nameAuthorOffice, openPortal } from '#portals';
import { photograph } from './photograph.ts';

/** Where the articles of the measured portal stand: the one that was talked about, with its photograph and without, and one of those beside it. */
export const paths = { home: '/portals/region/ar', article: '/portals/region/ar/news/1', words: '/portals/region/ar/news/2', next: '/portals/region/ar/news/3' } as const;

/** The portal that is measured: an article as long as the one of the founding document with a photograph and twenty comments, the same without a photograph, others beside it. */
export async function layOut(db: Db, at: Date): Promise<void> {
  const { id: bodyId } = await db.insertInto('bodies').values({ kind: 'regional_council', slug: 'region', nameAr: 'مجلس الجهة', nameFr: 'Conseil régional' }).returning('id').executeTakeFirstOrThrow();
  const [writer, reader] = [await officer(db, 'writer', bodyId, 'communication_officer'), await officer(db, 'reader', bodyId, 'secretary_general')];
  const words = { titleAr: 'بوابة الجهة', titleFr: 'Portail de la région', welcomeAr: 'مرحبا', welcomeFr: null, postalAddressAr: 'فاس', postalAddressFr: null, telephone: null, informationOfficerAr: 'مكتب', informationOfficerFr: null, publicationDirectorAr: 'المدير', publicationDirectorFr: null, hostingAr: 'الجهة', hostingFr: null, declaration: null };
  const portalId = await openPortal(db, writer, { bodyId, slug: 'region', host: null, ...words, email: 'a@region.example', informationEmail: 'i@region.example', securityEmail: 's@region.example', commentsOpenDays: 366, addressesKeptDays: 365 }, at);
  const officeId = await nameAuthorOffice(db, writer, { portalId, nameAr: 'خلية التواصل', nameFr: 'Communication' }, at);
  const categoryId = await addCategory(db, writer, { portalId, slug: 'takwin', nameAr: 'التكوين', nameFr: 'Formation' }, at);
  for (let number = 1; number <= 5; number += 1) {
    const pictures = number === 2 ? [] : [{ pictureId: await addPicture(db, writer, { portalId, bytes: await photograph(number) }, at), texts: [{ language: 'ar' as const, alternative: 'رؤساء الجماعات حول طاولة مستديرة', caption: 'جانب من اللقاء التواصلي بالحاجب', credit: 'خلية التواصل' }] }];
    const articleId = await beginArticle(db, writer, { portalId, kind: 'news', texts: [{ language: 'ar', title: 'اللقاء التواصلي حول برنامج التكوين المستمر', standfirst: 'اجتمع رؤساء الجماعات والأطر المكلفون بالمالية لتدارس تمويل برنامج التكوين.', body }], categoryId, officeId, placeAr: 'الحاجب', placeFr: null, happenedOn: '2026-05-10' as Day, pictures, subjects: [{ bodyId }], correctionAr: null, correctionFr: null }, at);
    await submitArticle(db, writer, { articleId }, at);
    await approveArticle(db, reader, { articleId, number: 1, effectiveAt: null }, at);
    if (number <= 2) await importComments(db, writer, { articleId, comments: commentsOn(officeId, at) }, at);
  }
}

/** Twenty, each different: fifteen of readers, and five answers of the office. */
function commentsOn(officeId: number, at: Date): ImportedComment[] {
  const comment = (key: number, answers: string | null): ImportedComment => ({ key: String(key), answers, officeId: answers === null ? null : officeId, name: names[key % names.length] ?? '', text: said.slice(key % 5).concat(said.slice(0, key % 5)).slice(0, 2 + (key % 3)).join(' '), email: '', language: 'ar', state: 'approved', sentAt: new Date(at.getTime() - (40 - key) * 600_000) });

  return Array.from({ length: 20 }, (_, index) => comment(index, index < 15 ? null : String(index - 15)));
}

const names = ['عبد اللطيف', 'زهراء', 'ادريس', 'Fatima-Zahra', 'مواطن من عين تاوجطات', 'نعيمة', 'Mustapha'];
const said = [
  'شكرا على نشر مخرجات اللقاء، ونتمنى أن يشمل التكوين الموظفين أيضا.',
  'متى تبدأ الدورة الأولى، وكيف يسجل منتخبو الجماعات البعيدة عن مركز الإقليم؟',
  'قرأنا أن كل جماعة تساهم بعشرة آلاف درهم. هل أدت الجماعات كلها مساهماتها؟',
  'الأهم هو تتبع ما التزم به الحاضرون، فاللقاءات كثيرة والتنفيذ قليل.',
  'نقترح عقد الدورات يوم السبت حتى يتمكن الجميع من الحضور.',
];

const paragraph = 'انعقد اللقاء في إطار التحضير لإطلاق برامج التكوين المندرجة في التصميم المديري الجهوي للتكوين المستمر لفائدة أعضاء مجالس الجماعات الترابية، قصد ضمان نجاعة تنفيذه وتتبعه وتقييمه، وتلته مناقشة مع رؤساء الجماعات الحاضرين.';
const body = Array.from({ length: 8 }, (_, index) => (index === 3 ? `## ما قيل\n\n- ${paragraph}\n- ${paragraph}` : paragraph)).join('\n\n');

async function officer(db: Db, userId: string, bodyId: number, role: OfficeRole): Promise<Actor> {
  await db.insertInto('users').values({ id: userId, name: userId, email: `${userId}@house.example` }).execute();

  return { userId, name: userId, isAdministrator: false, language: 'ar', offices: [{ bodyId, role, startsOn: '2020-01-01' as Day, endsOn: null, bodyLevel: 'region', territoryCode: null, title: role }] };
}

import { randomUUID } from 'node:crypto';
import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import { concludedConventions } from '#instruments';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import { toDay } from '#platform/days';
import { testDatabase } from '../../tests/database.ts';
import { now } from '../../tests/now.ts';
import { officerOf } from '../../tests/one-portal.ts';
import { siteOn } from '../../tests/site.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { visitor } from '../../tests/visitor.ts';
import { whyNotBelongTo, whyNotPublishFile, whyNotReplace, whyNotTell, whyNotWithdraw } from './document.ts';
import { fileSize } from './file-size.ts';
import type { NewDocument } from './keep-document.ts';
import { addDocument, replaceDocument, withdrawDocument } from './keep-document.ts';

const pdf = (text: string) => Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`);
const stands = { latest: 2, withdrawnAt: null };

describe('a document', () => {
  test.each<[string, Parameters<typeof whyNotPublishFile>, string | undefined]>([
    ['is a PDF', [{ bytes: pdf(''), name: 'a.pdf' }, 'application/pdf'], undefined],
    ['is one by its content and not by its name', [{ bytes: Buffer.from('PK'), name: 'a.pdf' }, 'application/zip'], 'document.not_a_pdf'],
    ['is no picture', [{ bytes: Buffer.from('x'), name: 'a.png' }, 'image/png'], 'document.not_a_pdf'],
    ['is named as what it is', [{ bytes: pdf(''), name: 'a.exe' }, 'application/pdf'], 'file.not_what_it_says'],
    ['holds something', [{ bytes: Buffer.from(''), name: 'a.pdf' }, undefined], 'file.empty'],
    ['has some bounds', [{ bytes: Buffer.alloc(11 * 1024 * 1024), name: 'a.pdf' }, undefined], 'file.too_big'],
  ])('%s', (_, facts, code) => expect(whyNotPublishFile(...facts)?.code).toBe(code));

  test.each<[string, string | undefined, string | undefined]>([
    ['bears a day that came', whyNotTell({ datedOn: toDay('2026-01-05'), year: 2025 }, toDay('2026-01-05'))?.code, undefined],
    ['bears no day ahead', whyNotTell({ datedOn: toDay('2026-01-06'), year: 2025 }, toDay('2026-01-05'))?.code, 'document.dated_ahead'],
    ['may plan some years', whyNotTell({ datedOn: toDay('2026-01-05'), year: 2046 }, toDay('2026-01-05'))?.code, undefined],
    ['plans no century', whyNotTell({ datedOn: toDay('2026-01-05'), year: 2047 }, toDay('2026-01-05'))?.code, 'document.year_out_of_reach'],
    ['is the text of a concluded convention', whyNotBelongTo('convention', true)?.code, undefined],
    ['is no text of a draft', whyNotBelongTo('convention', false)?.code, 'document.convention_not_concluded'],
    ['is no text of one where it is a report', whyNotBelongTo('annual_report', true)?.code, 'document.no_convention'],
    ['gives way to a newer version', whyNotReplace(stands, { seen: 2, change: 'رقم' })?.code, undefined],
    ['gives way to one that says what is new', whyNotReplace(stands, { seen: 2, change: ' ' })?.code, 'document.change_unsaid'],
    ['gives way to what was written after reading it', whyNotReplace(stands, { seen: 1, change: 'رقم' })?.code, 'document.changed_meanwhile'],
    ['does not come back', whyNotReplace({ latest: 2, withdrawnAt: now }, { seen: 2, change: 'رقم' })?.code, 'document.withdrawn_already'],
    ['is withdrawn with a reason', whyNotWithdraw(stands, '')?.code, 'document.reason_missing'],
    ['is withdrawn once', whyNotWithdraw({ latest: 2, withdrawnAt: now }, 'خطأ')?.code, 'document.withdrawn_already'],
    ['tells what it weighs', fileSize(1, 'ar'), '1 كيلوبايت'],
    ['tells it in French', fileSize(1_300_000, 'fr'), '1,3 Mo'],
  ])('%s', (_, told, expected) => expect(told).toBe(expected));
});

describe('in the library of a portal', () => {
  let db: Db;
  let keeper: Actor;
  let stranger: Actor;
  let portalId: number;
  let slug: string;
  let anybody: Visitor;
  let convention: Awaited<ReturnType<typeof concludedConventions>>[number];
  const report = (): NewDocument => ({ portalId, kind: 'annual_report', instrumentId: null, titleAr: 'التقرير السنوي للتكوين', titleFr: 'Rapport annuel de formation', descriptionAr: 'حصيلة الدورات.', descriptionFr: null, year: 2025, datedOn: toDay('2026-01-05'), language: 'ar', file: { bytes: pdf('one'), name: 'report.pdf' }, submission: randomUUID() });
  const words = { titleAr: 'التقرير السنوي للتكوين', titleFr: null, descriptionAr: null, descriptionFr: null, year: 2025, datedOn: toDay('2026-01-05'), language: 'ar' as const };

  beforeAll(async () => {
    ({ db } = await testDatabase({ world: true }));
    const { ownerBodyId } = await db.selectFrom('house').select('ownerBodyId').executeTakeFirstOrThrow();
    const other = await db.selectFrom('bodies').select('id').where('id', '<>', ownerBodyId).where('kind', '=', 'ministry').executeTakeFirstOrThrow();
    keeper = await officerOf(db, 'keeper', ownerBodyId, 'communication_officer');
    stranger = await officerOf(db, 'stranger', other.id, 'communication_officer');
    const portal = await db.selectFrom('portals').select(['id', 'slug']).where('bodyId', '=', ownerBodyId).executeTakeFirstOrThrow();
    portalId = portal.id;
    slug = portal.slug;
    [convention] = await concludedConventions(db, { bodyId: ownerBodyId }) as [typeof convention];
    anybody = visitor(siteOn(db));
  });

  const page = (path: string, headers = {}) => anybody.get(`/portals/${slug}/ar/library${path}`, headers);

  test('a report is published, replaced and withdrawn, and says so at its address', async () => {
    await expect(addDocument(db, stranger, report(), now)).rejects.toThrow('authority.not_your_body');
    const id = await addDocument(db, keeper, report(), now);
    expect(load((await page('')).html)('main').text()).toContain('التقرير السنوي للتكوين');
    expect((await page('/annual-reports/2025')).html).toContain('، 1 كيلوبايت، بالعربية');
    expect([(await page('/annual-reports/2024')).status, (await page('/budgets')).status]).toEqual([404, 404]);
    const first = await page(`/documents/${id}/versions/1.pdf`);
    expect([first.status, first.headers.get('content-type'), first.headers.get('content-security-policy'), first.headers.get('cache-control'), first.headers.get('link'), first.html.includes('one')]).toEqual([200, 'application/pdf', "default-src 'none'; sandbox", 'public, max-age=0, must-revalidate', null, true]);
    expect(decodeURIComponent(first.headers.get('content-disposition') ?? '')).toBe("attachment; filename*=UTF-8''التقرير السنوي للتكوين.pdf");
    expect((await page(`/documents/${id}/versions/1.pdf`, { 'if-none-match': first.headers.get('etag') ?? '' })).status).toBe(304);
    await replaceDocument(db, keeper, { ...words, documentId: id, seen: 1, file: { bytes: pdf('two'), name: 'report.pdf' }, changeAr: 'صُحح جدول الحضور', changeFr: null }, now);
    const former = await page(`/documents/${id}/versions/1`);
    expect([former.status, load(former.html)('.notice').text().includes('عوضتها نسخة أحدث'), (await page(`/documents/${id}`)).html.includes('صُحح جدول الحضور')]).toEqual([200, true, true]);
    const old = await page(`/documents/${id}/versions/1.pdf`);
    expect([old.headers.get('link'), decodeURIComponent(old.headers.get('content-disposition') ?? '').includes('نسخة سابقة 1')]).toEqual([`</portals/${slug}/ar/library/documents/${id}/versions/2.pdf>; rel="latest-version"`, true]);
    await withdrawDocument(db, keeper, { documentId: id, becauseAr: 'أرقام غير مراجعة', becauseFr: null }, now);
    const gone = await page(`/documents/${id}`);
    expect([gone.status, gone.html.includes('أرقام غير مراجعة'), (await page(`/documents/${id}/versions/2.pdf`)).status, load((await page('')).html)('main').text().includes('التقرير السنوي للتكوين')]).toEqual([410, true, 410, false]);
  });

  test('a convention shows what the house knows of it, and of its parties only those who signed', async () => {
    const id = await addDocument(db, keeper, { ...report(), kind: 'convention', instrumentId: convention.id, titleAr: 'نص الاتفاقية' }, now);
    const text = load((await page(`/documents/${id}`)).html)('main').text();
    expect([text.includes(convention.parties[0]?.nameAr ?? '-'), text.includes('للمادة 11')]).toEqual([true, true]);
    const unsigned = await db.selectFrom('parties').innerJoin('bodies', 'bodies.id', 'parties.bodyId').select('nameAr').where('instrumentId', '=', convention.id).where('nameAr', 'not in', convention.parties.map(({ nameAr }) => nameAr)).execute();
    expect(convention.unsigned).toBe(unsigned.length);
    expect(unsigned.filter(({ nameAr }) => text.includes(nameAr))).toEqual([]);
  });

  test('a convention that nobody signed is no public fact', async () => {
    const draft = await db.selectFrom('instruments').select('id').where('kind', '<>', 'convention').executeTakeFirstOrThrow();
    await expect(addDocument(db, keeper, { ...report(), kind: 'convention', instrumentId: draft.id }, now)).rejects.toThrow('document.convention_not_concluded');
  });

  test('of two who replace the same version, the second is told; the same form adds once', async () => {
    const document = report();
    const id = await addDocument(db, keeper, document, now);
    const both = await Promise.allSettled(['أ', 'ب'].map((changeAr) => replaceDocument(db, keeper, { ...words, documentId: id, seen: 1, file: null, changeAr, changeFr: null }, now)));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(addDocument(db, keeper, document, now)).rejects.toThrow('a_document_is_added_once');
  });

  test.each(['/documents/999999', '/documents/999999/versions/9.pdf', '?page=0', '?page=7', '/nothing'])('%s is not found', async (path) => expect((await page(path)).status).toBe(404));
});

import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Newsroom } from '../../../tests/newsroom.ts';
import { openNewsroom } from '../../../tests/newsroom.ts';
import { now } from '../../../tests/now.ts';
import type { Answer, Visitor } from '../../../tests/visitor.ts';
import { visitor } from '../../../tests/visitor.ts';

const room = '/newsroom/region-a';
const fresh = `${room}/articles/new`;
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const arabic = { 'title-ar': 'لقاء تواصلي بإفران', 'standfirst-ar': 'اجتمع رؤساء الجماعات.', 'body-ar': 'فقرة أولى عن اللقاء.\r\n\r\nفقرة ثانية **هامة**.', 'placeAr': 'إفران' };

let house: Newsroom;

beforeAll(async () => {
  house = await openNewsroom();
});

/** Sends the form of an article with a button of it pressed. */
function press(who: Visitor, page: string, deed: string, fields: Record<string, string> = {}): Promise<Answer> {
  return who.send(page, page, { ...fields, do: deed });
}

async function begin(who: Visitor, fields: Record<string, string> = {}, deed = 'save'): Promise<string> {
  const { status, location } = await press(who, fresh, deed, { ...arabic, ...fields });
  expect(status).toBe(303);

  return String(location).replace(/\/writing$/u, '');
}

const publicPage = (path: string) => visitor(house.app).get(`/portals/region-a${path}`);
const textOf = (html: string) => load(html)('main').text().replaceAll(/[\u2066-\u2069]/gu, '');

describe('the life of an article, without scripts', () => {
  test('it is written, given back, written on, read, published, corrected and withdrawn', async () => {
    const { writer, reader, goTo } = house;
    const first = await press(writer, fresh, 'submit', { ...arabic, 'standfirst-ar': '' });
    expect([first.status, textOf(first.html).includes('يلزمه ملخص ومتن'), load(first.html)('[name=body-ar]').val()]).toEqual([422, true, arabic['body-ar'].replaceAll('\r\n', '\n')]);
    const article = await begin(writer, {}, 'submit');
    expect((await writer.get(`${room}?stage=waiting`)).html).toContain('لقاء تواصلي بإفران');
    expect(load((await writer.get(article)).html)(`form[action="${article}/approval"]`).length).toBe(0);
    const silent = await reader.send(article, `${article}/return`, { missing: ' ' });
    expect([silent.status, load(silent.html)('#error-missing').text()]).toEqual([422, 'اكتبوا السبب.']);
    expect((await reader.send(article, `${article}/return`, { missing: 'ينقص عدد الحاضرين' })).status).toBe(303);
    expect((await writer.get(`${article}/writing`)).html).toContain('ينقص عدد الحاضرين');
    expect(textOf((await writer.get('/desk')).html)).toContain('أعيد إليكم: ينقص عدد الحاضرين');
    expect((await press(writer, `${article}/writing`, 'submit', { 'body-ar': `${arabic['body-ar']}\n\nحضر ثلاثون رئيسا.` })).location).toBe(article);
    expect((await reader.get('/desk')).html).toContain(`href="${article}"`);
    const waiting = (await reader.get(article)).html;
    expect(textOf(waiting)).toContain('ما تغير منذ النسخة 1');
    expect(load(waiting)('.changes ins').text()).toContain('حضر ثلاثون رئيسا.');
    const id = article.split('/').at(-1);
    expect((await publicPage(`/ar/news/${id}`)).status).toBe(404);
    expect((await reader.send(article, `${article}/approval`, { when: 'now' })).status).toBe(303);
    expect((await publicPage(`/ar/news/${id}`)).html).toContain('حضر ثلاثون رئيسا.');
    goTo(later(10));
    const unsaid = await press(writer, `${article}/writing`, 'submit', { 'body-ar': 'حضر أربعون رئيسا.' });
    expect([unsaid.status, textOf(unsaid.html).includes('اكتبوا ما الذي صححتموه')]).toEqual([422, true]);
    await press(writer, `${article}/writing`, 'submit', { 'body-ar': 'حضر أربعون رئيسا.', 'correctionAr': 'كان العدد خاطئا.' });
    expect((await publicPage(`/ar/news/${id}`)).html).not.toContain('كان العدد خاطئا');
    expect(textOf((await reader.get(article)).html)).toContain('ما تغير منذ النسخة المنشورة');
    await reader.send(article, `${article}/approval`);
    expect((await publicPage(`/ar/news/${id}`)).html).toContain('كان العدد خاطئا');
    expect((await reader.send(article, `${article}/withdrawal`, { becauseAr: 'طلب من المعني بالأمر' })).status).toBe(303);
    const gone = await publicPage(`/ar/news/${id}`);
    expect([gone.status, gone.html.includes('طلب من المعني بالأمر')]).toEqual([410, true]);
    const history = textOf((await writer.get(article)).html);
    for (const step of ['كتبت النسخة 3', 'أعيدت النسخة 1 إلى كاتبها', 'أجيزت النسخة 2 للنشر', 'سحب المقال']) expect(history).toContain(step);
    expect((await writer.get(`${article}/versions/2`)).html).toContain('حضر ثلاثون رئيسا.');
    expect((await writer.get(`${article}/versions/9`)).status).toBe(404);
    goTo(now);
  });

  test('with a French text, its withdrawal says why in French too', async () => {
    const article = await begin(house.writer, { 'title-fr': 'Rencontre à Ifrane', 'standfirst-fr': 'Les présidents se sont réunis.', 'body-fr': 'Un paragraphe.' }, 'submit');
    await house.reader.send(article, `${article}/approval`, { when: 'now' });
    const half = await house.reader.send(article, `${article}/withdrawal`, { becauseAr: 'خطأ' });
    expect([half.status, load(half.html)('#error-becauseFr').length, load(half.html)('[name=becauseAr]').val()]).toEqual([422, 1, 'خطأ']);
  });

  test('what says the same as before is no new version', async () => {
    const article = await begin(house.writer);
    await press(house.writer, `${article}/writing`, 'save');
    await press(house.writer, `${article}/writing`, 'submit');
    const { latest, work } = await house.db.selectFrom('articles').select(['latest', 'work']).where('id', '=', Number(article.split('/').at(-1))).executeTakeFirstOrThrow();
    expect([latest, work]).toEqual([1, 'submitted']);
  });

  test('the same form sent twice begins one article', async () => {
    const form = load((await house.writer.get(fresh)).html)(`form[action="${fresh}"]`);
    const fields = { ...Object.fromEntries(form.serializeArray().map(({ name, value }) => [name, value])), ...arabic, do: 'save' };
    const both = await Promise.all([house.writer.post(fresh, fields), house.writer.post(fresh, fields)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
  });
});

describe('two who write at once', () => {
  test('the second sees what the first wrote, keeps what they typed, and wins only by sending again', async () => {
    const { writer, colleague } = house;
    const article = await begin(writer);
    const form = load((await colleague.get(`${article}/writing`)).html)(`form[action="${article}/writing"]`);
    const opened = Object.fromEntries(form.serializeArray().map(({ name, value }) => [name, value]));
    await press(writer, `${article}/writing`, 'save', { 'body-ar': 'فقرة أولى كتبها الأول.' });
    const late = await colleague.post(`${article}/writing`, { ...opened, 'body-ar': 'فقرة أولى كتبها الثاني.', 'do': 'save' });
    const page = load(late.html);
    expect([late.status, page('[name=body-ar]').val(), page('#theirs').text().includes('كتبها الأول'), page('#theirs ins').text()]).toEqual([409, 'فقرة أولى كتبها الثاني.', true, 'الثاني.']);
    const again = Object.fromEntries(page(`form[action="${article}/writing"]`).serializeArray().map(({ name, value }) => [name, value]));
    expect((await colleague.post(`${article}/writing`, { ...again, do: 'save' })).status).toBe(303);
    expect((await writer.get(`${article}/versions/3`)).html).toContain('كتبها الثاني');
    expect((await writer.get(`${article}/versions/2`)).html).toContain('كتبها الأول');
  });

  test('a look at the preview meanwhile does not hide that another wrote', async () => {
    const { writer, colleague } = house;
    const article = await begin(writer);
    const opened = Object.fromEntries(load((await colleague.get(`${article}/writing`)).html)(`form[action="${article}/writing"]`).serializeArray().map(({ name, value }) => [name, value]));
    await press(writer, `${article}/writing`, 'save', { 'body-ar': 'نص آخر.' });
    const looked = await colleague.post(`${article}/writing`, { ...opened, do: 'preview' });
    const kept = Object.fromEntries(load(looked.html)(`form[action="${article}/writing"]`).serializeArray().map(({ name, value }) => [name, value]));
    expect((await colleague.post(`${article}/writing`, { ...kept, do: 'save' })).status).toBe(409);
  });
});

describe('in the form', () => {
  test('a preview shows each language as it will be read, with what was not taken and its line, and keeps what was typed', async () => {
    const { html, status } = await press(house.writer, fresh, 'preview', { ...arabic, 'body-ar': 'قبل\n\n<script>alert(1)</script> بعد', 'body-fr': '## Titre', 'title-fr': 'Titre' });
    const page = load(html);
    expect([status, page('#preview .reading').length, page('#preview script').length, page('#preview h2.reading__title').first().text()]).toEqual([200, 2, 0, 'لقاء تواصلي بإفران']);
    expect(page('#preview .told--problems').text()).toContain('السطر 3');
    expect(page('[name=title-fr]').val()).toBe('Titre');
  });

  test('a name of a camera’s file is refused at its field', async () => {
    const { status, html } = await press(house.writer, fresh, 'save', { ...arabic, 'title-ar': 'DSC 6384' });
    expect([status, load(html)('#error-title-ar').text().includes('آلة تصوير'), load(html)('a[href="#field-title-ar"]').length]).toEqual([422, true, 1]);
  });

  test('a text without its title is told at the title, and nothing typed is lost', async () => {
    const { status, html } = await press(house.writer, fresh, 'save', { 'body-fr': 'Un texte' });
    expect([status, load(html)('#error-title-fr').length, load(html)('[name=body-fr]').val()]).toEqual([422, 1, 'Un texte']);
  });

  test('subjects are searched, added and removed without losing anything; a key pressed in the search searches', async () => {
    const page = load((await press(house.writer, fresh, 'enter', { ...arabic, find: 'مجلس جهه' })).html);
    expect(page('[name=title-ar]').val()).toBe(arabic['title-ar']);
    const mark = `body:${house.bodies.other}`;
    expect(page(`button[value="about:${mark}"]`).length).toBe(1);
    const added = load((await press(house.writer, fresh, `about:${mark}`, arabic)).html);
    expect([added('[name=subjects]').val(), added('[name=find]').val()]).toEqual([mark, '']);
    const article = await begin(house.writer, { subjects: mark });
    expect(textOf((await house.writer.get(article)).html)).toContain('مجلس جهة أخرى');
    const removed = load((await press(house.writer, `${article}/writing`, `forget:${mark}`)).html);
    expect(removed('[name=subjects]').length).toBe(0);
  });

  test('a new office is named by who runs the portal, in the same act', async () => {
    const article = await begin(house.writer, { officeId: '', officeAr: 'مصلحة الإعلام' });
    expect(textOf((await house.writer.get(article)).html)).toContain('مصلحة الإعلام');
    const other = await press(house.colleague, fresh, 'save', { ...arabic, officeId: '', officeAr: 'مصلحة أخرى' });
    expect([other.status, load(other.html)('#error-officeId').length]).toEqual([422, 1]);
  });
});

describe('planned by the clock of Casablanca', () => {
  test.each<[string, Record<string, string>, string]>([
    ['a day without its hour', { day: '2026-12-01' }, 'hour'],
    ['an hour that has passed', { day: '2026-11-24', hour: '09:00' }, 'day'],
  ])('%s is told at its field', async (_, fields, field) => {
    const article = await begin(house.writer, {}, 'submit');
    const { status, html } = await house.reader.send(article, `${article}/approval`, { when: 'later', ...fields });
    expect([status, load(html)(`#error-${field}`).length]).toEqual([422, 1]);
  });

  test('it comes out at its minute, midnight too', async () => {
    const article = await begin(house.writer, {}, 'submit');
    expect((await house.reader.send(article, `${article}/approval`, { when: 'later', day: '2026-12-01', hour: '00:00' })).status).toBe(303);
    const { publishedAt, publishedOn } = await house.db.selectFrom('articles').select(['publishedAt', 'publishedOn']).where('id', '=', Number(article.split('/').at(-1))).executeTakeFirstOrThrow();
    expect(publishedOn).toBe('2026-12-01');
    expect(textOf((await house.reader.get(article)).html)).toContain('ينشر في 1 دجنبر 2026 على الساعة 00:00');
    expect(publishedAt && publishedAt > now).toBe(true);
    expect((await house.reader.get(`${room}?stage=planned`)).html).toContain(article);
  });
});

describe('who has no business with it', () => {
  test.each(['', '/articles/new', '/settings'])('does not find %s', async (path) => {
    expect((await house.stranger.get(`${room}${path}`)).status).toBe(404);
  });

  test('parts of another portal, and a meeting that is not public, are not taken', async () => {
    const { db, otherPortalId, writer, stranger } = house;
    const { id: office } = await db.selectFrom('authorOffices').select('id').where('portalId', '=', otherPortalId).executeTakeFirstOrThrow();
    const { id: picture } = await db.insertInto('pictures').values({ portalId: otherPortalId, sha256: 'f'.repeat(64), width: 10, height: 10, colour: '#ffffff', addedBy: 'stranger', addedAt: now }).returning('id').executeTakeFirstOrThrow();
    const { id: meeting } = await db.insertInto('meetings').values({ ownerBodyId: house.bodies.own, titleAr: 'لقاء داخلي', heldOn: '2026-11-20', placeAr: 'فاس', createdBy: 'writer', createdAt: now, submission: 'quiet', visibility: 'participants' } as never).returning('id').executeTakeFirstOrThrow();
    const strange: Record<string, string>[] = [{ officeId: String(office) }, { pictures: String(picture) }, { subjects: `meeting:${meeting}` }, { subjects: 'programme:999999' }, { subjects: 'territory:99.999' }, { categoryId: '999999' }];
    for (const fields of strange) {
      const { status, html } = await press(writer, fresh, 'save', { ...arabic, ...fields });
      expect([status, textOf(html).includes('لا يخص هذا الموقع')]).toEqual([422, true]);
    }
    expect((await press(writer, fresh, 'find', { ...arabic, find: 'لقاء داخلي' })).html).not.toContain(`meeting:${meeting}`);
    const article = await begin(writer);
    expect((await stranger.get(article.replace('region-a', 'region-b'))).status).toBe(404);
    expect((await writer.post(`${room}/articles/999999/writing`, { do: 'save' })).status).toBe(403);
  });
});

describe('the portal itself', () => {
  test('is opened with its first office, and changed by one at a time', async () => {
    const { db, reader, writer, bodies } = house;
    const { id } = await db.insertInto('bodies').values({ kind: 'regional_council', slug: 'region-c', nameAr: 'مجلس ثالث', nameFr: 'Troisième conseil' }).returning('id').executeTakeFirstOrThrow();
    await db.insertInto('offices').values({ userId: 'reader', bodyId: id, role: 'secretary_general', titleAr: 'كاتب عام', titleFr: null, startsOn: '2021-10-11' as never, appointedAt: now }).execute();
    const opening = `/newsroom/open/${id}`;
    const fields = { welcomeAr: 'مرحبا', postalAddressAr: 'فاس', email: 'c@region.example', informationOfficerAr: 'مكتب الضبط', informationEmail: 'i@region.example', publicationDirectorAr: 'المدير العام للمصالح', hostingAr: 'الجهة', securityEmail: 's@region.example' };
    const wrong = await reader.send(opening, opening, { ...fields, officeAr: 'خلية', email: 'nowhere' });
    expect([wrong.status, load(wrong.html)('#error-email').length]).toEqual([422, 1]);
    expect((await reader.send(opening, opening, { ...fields, officeAr: 'خلية التواصل' })).location).toBe('/newsroom/region-c');
    expect((await writer.get(opening)).status).toBe(404);
    expect((await writer.get('/newsroom')).location).toBe(room);
    expect((await reader.get('/newsroom')).html).toContain('/newsroom/region-c');
    const settings = `${room}/settings`;
    const form = load((await writer.get(settings)).html)(`form[action="${settings}"]`);
    const opened = Object.fromEntries(form.serializeArray().map(({ name, value }) => [name, value]));
    expect((await writer.send(settings, settings, { welcomeAr: 'أهلا بكم' })).status).toBe(303);
    const late = await writer.post(settings, { ...opened, welcomeAr: 'مرحبا بكم' });
    expect([late.status, load(late.html)('[name=welcomeAr]').val(), textOf(late.html).includes('المحفوظ الآن: أهلا بكم')]).toEqual([409, 'مرحبا بكم', true]);
    expect((await writer.send(settings, `${settings}/categories`, { categoryAr: 'بلاغات', categoryFr: 'Communiqués', categorySlug: 'takwin' })).status).toBe(422);
    expect((await writer.send(settings, `${settings}/categories`, { categoryAr: 'بلاغات', categoryFr: 'Communiqués', categorySlug: 'balaghat' })).status).toBe(303);
    expect((await writer.get(settings)).html).toContain('Communiqués');
    expect(bodies.own).toBeGreaterThan(0);
  });
});

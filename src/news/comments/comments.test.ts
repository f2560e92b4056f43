import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, beginningOf, dayIn } from '#platform/days';
import type { TestDatabase } from '../../../tests/database.ts';
import { testDatabase } from '../../../tests/database.ts';
import type { DiscussedPortal } from '../../../tests/discussed-portal.ts';
import { discussedPortal, hiddenIn, linkIn, say } from '../../../tests/discussed-portal.ts';
import { now } from '../../../tests/now.ts';
import type { Visitor } from '../../../tests/visitor.ts';
import { visitor } from '../../../tests/visitor.ts';
import { forgetAddresses } from './forget-addresses.ts';

let house: TestDatabase;
let portal: DiscussedPortal;
let reader: Visitor;
let first: Visitor;
let at = now;

const later = (seconds: number) => { at = new Date(at.getTime() + seconds * 1000); };
const wait = () => later(5);
const root = '/portals/region-a/ar';
const written = { name: 'حدو أمزيان', email: 'haddou@reader.example', text: 'متى يبدأ التكوين في إفران؟' };

beforeAll(async () => {
  house = await testDatabase();
  portal = await discussedPortal(house, () => at);
  reader = visitor(portal.app);
  first = await portal.signedIn('portal-first');
}, 60_000);
afterAll(() => portal.close());

async function article(title: string) {
  const id = await portal.publish(title);

  return { id, page: `${root}/news/${id}`, action: `${root}/news/${id}/comments` };
}

const lastComment = async () => (await house.db.selectFrom('comments').select('id').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()).id;
const queue = '/newsroom/region-a/comments';
const decide = (who: Visitor, id: number, fields: Record<string, string>) => who.send(`${queue}/${id}`, `${queue}/${id}/decisions`, fields);

describe('a comment', () => {
  test('is read once more, sent, published, seen at the next request, answered, and erased at once by its author', async () => {
    const { id, page, action } = await article('لقاء إفران');
    const { html } = await reader.get(page);
    expect(['لن يتم نشر عنوان بريدكم الإلكتروني', '09.08', 'D-W-123/2026', 'a@region.example', '365'].filter((part) => !html.includes(part))).toEqual([]);
    const review = await reader.post(action, written);
    expect([review.status, review.headers.get('cache-control'), review.headers.get('referrer-policy'), review.html.includes('متى يبدأ التكوين')]).toEqual([200, 'private, no-store', 'strict-origin', true]);
    const early = await reader.post(action, { ...hiddenIn(review), step: 'send' });
    expect([early.status, early.html.includes('بسرعة')]).toEqual([422, true]);
    wait();
    expect((await reader.post(action, { ...hiddenIn(early), step: 'edit' })).html).toContain('>متى يبدأ التكوين في إفران؟</textarea>');
    const sent = await reader.post(action, { ...hiddenIn(early), step: 'send' });
    expect([sent.status, sent.location, (await reader.get(`${action}/thanks`)).status]).toEqual([303, `${action}/thanks`, 200]);
    expect((await say(reader, action, { ...written, text: `${written.text} !` }, wait)).status).toBe(303);
    expect(await house.db.selectFrom('comments').select('state').where('articleId', '=', id).execute()).toEqual([{ state: 'waiting' }]);
    const before = await reader.get(page);
    expect([before.html.includes('متى يبدأ'), (portal.sites.pages?.size.pages ?? 0) > 0]).toEqual([false, true]);
    const comment = await lastComment();
    expect((await decide(first, comment, { outcome: 'approved' })).status).toBe(303);
    const after = await reader.get(page);
    expect([after.html.includes('متى يبدأ التكوين'), after.html.includes('"@type":"Comment"'), after.html.includes('"commentCount":1')]).toEqual([true, true, true]);
    expect((await first.send(`${queue}/${comment}`, `${queue}/${comment}/answers`, { text: 'يبدأ في يناير.', officeId: String(portal.officeId) })).status).toBe(303);
    expect((await reader.get(page)).html).toMatch(/comment--official[\s\S]*قسم التواصل[\s\S]*جواب رسمي[\s\S]*يبدأ في يناير/u);
    const own = await linkIn(house.db, 'comment_answered');
    const ownPage = await reader.get(own);
    expect([ownPage.status, ownPage.headers.get('cache-control'), ownPage.headers.get('x-robots-tag')?.includes('noindex'), ownPage.html.includes('يبدأ في يناير')]).toEqual([200, 'private, no-store', true, true]);
    expect((await reader.get(own.replace(/[^/]+$/u, 'x'.repeat(32)))).status).toBe(404);
    expect((await reader.send(own, `${own}/erasure`)).status).toBe(303);
    const erased = await reader.get(page);
    expect([erased.html.includes('متى يبدأ'), erased.html.includes('حذف صاحب هذا التعليق تعليقه'), erased.html.includes('يبدأ في يناير')]).toEqual([false, true, true]);
    expect([(await reader.get(own)).status, await house.db.selectFrom('commentTexts').select(['name', 'text']).where('commentId', '=', comment).execute(), await house.db.selectFrom('commentAddresses').select('email').where('commentId', '=', comment).execute()]).toEqual([200, [{ name: null, text: null }], []]);
  }, 60_000);

  test('is corrected by its author within ten minutes, and never once it was read', async () => {
    const { action } = await article('خبر آخر');
    await say(reader, action, { ...written, email: 'two@reader.example' }, wait);
    const own = await linkIn(house.db, 'comment_received');
    expect((await reader.send(own, `${own}/text`, { text: '' })).status).toBe(422);
    expect((await reader.send(own, `${own}/text`, { text: 'متى يبدأ التكوين في صفرو؟' })).status).toBe(303);
    const comment = await lastComment();
    const old = await first.post(`${queue}/${comment}/decisions`, { ...Object.fromEntries([['_csrf', tokenIn((await first.get(`${queue}/${comment}`)).html)]]), outcome: 'approved', number: '1', seen: '0' });
    expect([old.status, old.html.includes('تغير نص التعليق')]).toEqual([409, true]);
    const form = await reader.get(own);
    later(601);
    expect((await reader.post(`${own}/text`, { ...hiddenIn(form), text: 'غيره' })).status).toBe(422);
    expect((await decide(first, comment, { outcome: 'rejected', reason: '' })).status).toBe(422);
    expect((await decide(first, comment, { outcome: 'rejected', reason: 'off_topic', note: 'للمصلحة فقط' })).status).toBe(303);
    const told = await reader.get(own);
    expect([told.html.includes('خارج الموضوع'), told.html.includes('للمصلحة فقط'), told.html.includes('/text"')]).toEqual([true, false, false]);
    await reader.send(own, `${own}/letters`);
    expect((await decide(first, comment, { outcome: 'approved' })).status).toBe(303);
    expect(await house.db.selectFrom('mails').select('id').where('about', '=', `comment/${comment}`).where('kind', '=', 'comment_approved').execute()).toEqual([]);
  }, 60_000);

  test('comes to words that stand there already by one author only, also where two correct theirs at once', async () => {
    const { action } = await article('خبر لنصين');
    const same = 'نتمنى أن تبرمج دورات التكوين في نهاية الأسبوع حتى يحضرها أعضاء المجالس الذين يشتغلون.';
    const own: string[] = [];
    for (const [index, text] of ['متى تنشر تواريخ الدورات؟', 'أين تعقد الدورات؟'].entries()) {
      await say(reader, action, { ...written, email: `both-${index}@reader.example`, text }, wait);
      own.push(await linkIn(house.db, 'comment_received'));
    }
    const both = await Promise.all(own.map((link) => reader.send(link, `${link}/text`, { text: same })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    const refused = both.find(({ status }) => status === 422)?.html ?? '';
    expect([refused.includes('هذا النص منشور أو معروض تحت المقال نفسه'), refused.includes(same)]).toEqual([true, true]);
  }, 60_000);

  test('is decided once by two at once: the second learns who decided what', async () => {
    const { action } = await article('خبر لاثنين');
    await say(reader, action, { ...written, email: 'three@reader.example' }, wait);
    const comment = await lastComment();
    const second = await portal.signedIn('portal-second');
    const pages = await Promise.all([first, second].map((who) => who.get(`${queue}/${comment}`)));
    const both = await Promise.all([first, second].map((who, index) => who.post(`${queue}/${comment}/decisions`, { _csrf: tokenIn(pages[index]?.html ?? ''), number: '1', seen: '0', outcome: index ? 'rejected' : 'approved', reason: index ? 'insulting' : '' })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(both.find(({ status }) => status === 409)?.html).toMatch(/بت portal-(?:first|second) في هذا التعليق/u);
  }, 60_000);

  test('waits where too much comes from one address or network, and nothing typed is lost', async () => {
    const { action } = await article('خبر يكثر التعليق عليه');
    const from = '198.51.100.9';
    const answers = [];
    for (let number = 0; number < 6; number += 1) answers.push(await say(reader, action, { ...written, email: 'often@reader.example', text: `التعليق رقم ${number} على هذا المقال`, from }, wait));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303, 429]);
    expect(answers.at(-1)?.html).toContain('التعليق رقم 5 على هذا المقال');
    const kept = await house.db.selectFrom('commentTries').select('digest').execute();
    expect(JSON.stringify(kept)).not.toMatch(/198\.51|often/u);
  }, 60_000);

  test('is pointed to the national portal where it looks like a complaint, and may go all the same', async () => {
    const { action } = await article('خبر وشكاية');
    const fields = { ...written, email: 'four@reader.example', text: 'هذه شكاية من تأخر النقل' };
    expect((await reader.post(action, fields)).html).toContain('https://www.chikaya.ma');
    expect((await say(reader, action, fields, wait)).status).toBe(303);
    expect((await first.get(queue)).html).toContain('يشبه شكاية');
  }, 60_000);

  test('is taken until the end of the last day in Casablanca, also on a page that was kept', async () => {
    const { id, page, action } = await article('خبر ينتهي أجله');
    const { commentsUntil } = await house.db.selectFrom('articles').select('commentsUntil').where('id', '=', id).executeTakeFirstOrThrow();
    const midnight = beginningOf(addDays(commentsUntil ?? dayIn(at), 1));
    const today = at;
    at = new Date(midnight.getTime() - 1000);
    expect((await reader.get(page)).html).toContain('id="comment"');
    at = midnight;
    const closed = await reader.get(page);
    expect([closed.html.includes('id="comment"'), closed.html.includes('انتهى أجل التعليق')]).toEqual([false, true]);
    expect((await reader.post(action, written)).status).toBe(422);
    at = today;
  }, 60_000);

  test('leaves no address behind once its time is over, and only their number is recorded', async () => {
    const { count } = await house.db.selectFrom('commentAddresses').select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
    expect(Number(count)).toBeGreaterThan(3);
    expect(await forgetAddresses(house.db, new Date(at.getTime() + 364 * 86_400_000))).toBe(0);
    expect(await forgetAddresses(house.db, new Date(at.getTime() + 366 * 86_400_000))).toBe(Number(count));
    const event = await house.db.selectFrom('journalEvents').select(['kind', 'facts']).orderBy('sequence', 'desc').limit(1).executeTakeFirstOrThrow();
    expect([event.kind, event.facts]).toEqual(['comment.addresses_forgotten', `{"count":${count}}`]);
  });
});

function tokenIn(html: string): string {
  return /name="_csrf" value="([^"]+)"/u.exec(html)?.[1] ?? '';
}

import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '#platform/database';
import { demonstrationAccounts } from '#world';
import { testDatabase } from '../../tests/database.ts';
import { siteOn } from '../../tests/site.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { visitor } from '../../tests/visitor.ts';
import { linesOf } from '../../tests/pdf-text.ts';

let db: Db;
let president: Visitor;
let council: string;
let session: string;

const signedIn = async (email: string, language = 'ar'): Promise<Visitor> => {
  const who = visitor(siteOn(db), 'http://multaqa.test', language);
  await who.send('/sign-in', '/sign-in', { email, password: demonstrationAccounts.find((account) => account.email === email)?.password ?? '' });

  return who;
};
const text = (html: string, selector = 'main') => load(html)(selector).text().replaceAll(/\s+/gu, ' ').trim();

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  president = await signedIn('rais@aitnaamane.example');
  council = load((await president.get('/desk')).html)('a[href^="/councils/"]').attr('href') ?? '';
});

describe('a commune holds its session on paper forms that work without scripts', () => {
  test('the register is pasted, and a line that cannot be read is named', async () => {
    const wrong = await president.send(`${council}/members/new`, `${council}/members`, { startsOn: '2021-10-11', list: 'حدو; قبطان' });
    expect([wrong.status, text(wrong.html, '#errors')]).toEqual([422, expect.stringContaining('السطر 1: الصفة «قبطان» غير معروفة')]);
    expect(load(wrong.html)('[name=list]').val()).toBe('حدو; قبطان');
    const full = await president.send(`${council}/members/new`, `${council}/members`, { startsOn: '2021-10-11', list: 'العضو 17' });
    expect([full.status, text(full.html, '#errors')]).toEqual([422, expect.stringContaining('16')]);
    const last = load((await president.get(`${council}/members`)).html)('tbody tr a[href*="/members/"]').last().attr('href') ?? '';
    expect((await president.send(last, `${last}/end`, { endsOn: '2026-11-20', because: 'استقالة' })).status).toBe(303);
    expect((await president.send(`${council}/members/new`, `${council}/members`, { startsOn: '2026-11-21', list: 'العضو 16; عضو' })).status).toBe(303);
    expect(load((await president.get(`${council}/members`)).html)('table').first().find('tbody tr').length).toBe(16);
  });

  test('an ordinary session on another day is refused with the article', async () => {
    const refused = await president.send(`${council}/sessions/new`, `${council}/sessions`, { kind: 'ordinary', opensOn: '2026-12-07', placeAr: 'مقر الجماعة' });
    expect([refused.status, text(refused.html, '#errors')]).toEqual([422, expect.stringContaining('المادة 33 من القانون التنظيمي رقم 113.14')]);
    const called = await president.send(`${council}/sessions/new`, `${council}/sessions`, { kind: 'extraordinary', opensOn: '2026-11-24', startsAt: '15:00', placeAr: 'مقر الجماعة' });
    expect(called.status).toBe(303);
    session = called.location ?? '';
  });

  test('the checklist says what is late, with its article, and bars none of it', async () => {
    const [instrument] = await db.selectFrom('instruments').select('id').where('reference', '=', '01-03/2023').execute();
    await president.send(`${session}/points/new`, `${session}/points`, { titleAr: 'المصادقة على اتفاقية تمويل برامج التكوين', instrumentId: String(instrument?.id) });
    expect((await president.send(`${session}/formalities/notice_to_members`, `${session}/formalities/notice_to_members`, { happenedOn: '2026-11-24' })).status).toBe(303);
    const { html } = await president.get(session);
    expect(text(html)).toContain('تم بعد الأجل');
    expect(text(html)).toContain('المادة 35 من القانون التنظيمي رقم 113.14');
  });

  test('before the roll the register is a sheet to sign, on which nobody is missing; the notice tells the day of opening once', async () => {
    const sheet = await printed(`${session}/attendance.pdf`);
    expect([sheet.includes('متغيب'), sheet.includes('الحضوروالتوقيع')]).toEqual([false, true]);
    expect(await printed(`${session}/attendance.pdf?language=fr`)).toContain('Registredeprésence');
    expect(await printed(`${session}/letters.pdf`)).not.toMatch(/المفتتحة|تُفتتح/u);
  });

  test('the threshold stands on the page before the vote, and so does what is in the way', async () => {
    const point = load((await president.get(session)).html)('#agenda a[href*="/points/"]').first().attr('href') ?? '';
    expect(text((await president.get(point)).html)).toContain('لا مداولة قبل التحقق من النصاب القانوني');
    const members = load((await president.get(`${session}/roll`)).html)('[name=there]').toArray().map((box) => box.attribs['value'] ?? '');
    const roll = await president.get(`${session}/roll`);
    const token = String(load(roll.html)('[name=_csrf]').val());
    const body = new URLSearchParams([['_csrf', token], ['readAsThere', ''], ...members.slice(0, 12).map((id) => ['there', id] as [string, string])]);
    expect((await postRaw(`${session}/roll`, body)).status).toBe(303);
    expect((await president.send(session, `${session}/calls`)).status).toBe(303);
    const page = text((await president.get(point)).html);
    expect(page).toContain('يلزم 7 أصوات من أصل 12');
    expect(page).toContain('المادة 43 من القانون التنظيمي رقم 113.14');
    const vote = (await president.send(point, `${point}/votes`, { method: 'show_of_hands' })).location ?? '';
    const tooMany = await president.send(vote, `${vote}/closing`, { for: '13' });
    expect([tooMany.status, text(tooMany.html, '#errors')]).toEqual([422, expect.stringContaining('مجموع الأصوات (13)')]);
    expect((await president.send(vote, `${vote}/closing`, { for: '10', against: '2' })).status).toBe(303);
    expect(text((await president.get(vote)).html)).toContain('صادق المجلس: 10 من أصل 12 من الأصوات المعبر عنها');
  });

  test('once the roll was called the register tells who is missing', async () => {
    expect(await printed(`${session}/attendance.pdf`)).toContain('متغيب');
  });

  test('the council closes its sitting to the public without debate, and opens it again', async () => {
    const publicity = load((await president.get(session)).html)('#sittings a[href$="/publicity"]').attr('href') ?? '';
    const page = await president.get(publicity);
    expect(text(page.html)).toContain('المادة 48 من القانون التنظيمي رقم 113.14');
    const hour = load(page.html)('[name=decidedAt]').val();
    const sitting = load((await president.get(session.replace('/session', '/programme'))).html)('a[href*="/sittings/"]:not([href$="/new"])').first().attr('href') ?? '';
    expect(load((await president.get(sitting)).html)('[name=isClosedToPublic]').length).toBe(0);
    const byForm = await president.send(sitting, sitting, { isClosedToPublic: 'yes', because: 'سبب' });
    expect([byForm.status, text(byForm.html, '#errors')]).toEqual([422, expect.stringContaining('إلا بقرار من المجلس')]);
    const few = await president.send(publicity, `${publicity}/closures`, { askedBy: 'third_of_members', askers: '5', for: '10' });
    expect([few.status, text(few.html, '#errors'), load(few.html)('[name=for]').val(), load(few.html)('[name=decidedAt]').val()]).toEqual([422, expect.stringContaining('المطلوب 6 على الأقل من أصل 16'), '10', hour]);
    expect((await president.send(publicity, `${publicity}/closures`, { for: '10', against: '2' })).status).toBe(303);
    const closed = await president.get(publicity);
    expect(text(closed.html, '#sittings')).toMatch(/غير مفتوحة للعموم ابتداء من .*الموافقون 10، المعارضون 2/u);
    expect(text((await visitor(siteOn(db)).get(session.replace('/session', '').replace('/meetings', '/public/meetings'))).html)).toContain('غير مفتوحة للعموم');
    const ended = await president.send(publicity, `${publicity}/reopenings`, { reopenedAt: '23:59' });
    expect([ended.status, text(ended.html, '#errors')]).toEqual([422, expect.stringContaining('لم تحن هذه الساعة بعد')]);
    expect((await president.send(publicity, `${publicity}/reopenings`)).status).toBe(303);
    expect(text((await president.get(session)).html, '#sittings')).toContain('أُعيد فتح');
  });

  test('the party’s page leads back to the decision, which leads to it', async () => {
    const decision = `${council}/decisions/2026/1`;
    const { html } = await president.get(decision);
    const party = load(html)('a[href^="/conventions/"]').attr('href') ?? '';
    expect(load((await president.get(party.split('#')[0] ?? '')).html)(`a[href="${decision}"]`).text()).toBe('مقرر المجلس عدد 1/2026');
  });

  test('the decision and the letters are Arabic documents that can be read back', async () => {
    const pdf = async (path: string) => new Uint8Array(await (await siteOn(db).request(new URL(path, 'http://multaqa.test'), { headers: { cookie: [...president.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } })).arrayBuffer());
    const decision = (await linesOf(await pdf(`${council}/decisions/2026/1.pdf`))).join(' ');
    expect(decision).toContain('1/2026');
    expect(decision.replaceAll(/[\s\u2066-\u2069]/gu, '')).toContain('الموافقون');
    expect((await linesOf(await pdf(`${session}/letters.pdf`))).join(' ').replaceAll(/[\s\u2066-\u2069]/gu, '')).toContain('العضو16');
    expect((await linesOf(await pdf(`${session}/attendance.pdf`))).flat().length).toBeGreaterThan(16);
  });
});

/** A paper's text without the spaces between its signs. */
async function printed(path: string): Promise<string> {
  const response = await siteOn(db).request(new URL(path, 'http://multaqa.test'), { headers: { cookie: [...president.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } });

  return (await linesOf(new Uint8Array(await response.arrayBuffer()))).flat().join('\n').replaceAll(/[\s\u2066-\u2069]/gu, '');
}

async function postRaw(path: string, body: URLSearchParams): Promise<Response> {
  const headers = { cookie: [...president.cookies].map(([name, value]) => `${name}=${value}`).join('; '), 'content-type': 'application/x-www-form-urlencoded' };

  return siteOn(db).request(new URL(path, 'http://multaqa.test'), { method: 'POST', body: body.toString(), headers });
}

describe('who may not read finds nothing', () => {
  test.each([['takwin@region.example', 'the Region’s officer'], ['katib@elhajeb.example', 'the province, before anything is handed over']])('%s (%s)', async (email) => {
    const who = await signedIn(email);
    for (const path of [`${council}/members`, `${council}/absences`, `${session}/roll`, `${session}/attendance.pdf`, `${council}/decisions/2026/1`, `${council}/members/new`]) expect([path, (await who.get(path)).status]).toEqual([path, 404]);
    const { status, html } = await who.get(session);
    expect([status, text(html).includes('المناداة'), text(html).includes('المصادقة على اتفاقية تمويل برامج التكوين')]).toEqual([200, false, true]);
  });

  test('another office of the commune reads the session and keeps none of it', async () => {
    const finance = await signedIn('maliya@aitnaamane.example');
    expect((await finance.get(session)).status).toBe(200);
    expect((await finance.get(`${council}/absences`)).status).toBe(404);
    expect((await finance.get(`${session}/formalities/notice_to_members`)).status).toBe(404);
    expect(load((await finance.get(`${council}/members`)).html)('main').text()).not.toContain('rais@aitnaamane.example');
  });

  test('the province has the notice that went out, and reads a decision once it gave its receipt, which the party’s page tells as the State’s own', async () => {
    await president.send(session, `${session}/closing`);
    const [province, stranger] = [await signedIn('katib@elhajeb.example'), await signedIn('takwin@region.example')];
    expect([(await province.get(`${session}/letters.pdf`)).status, (await stranger.get(`${session}/letters.pdf`)).status]).toEqual([200, 404]);
    const receipt = `${session}/state/receipts/minutes_to_state`;
    expect((await stranger.get(receipt)).status).toBe(404);
    expect((await province.send(receipt, receipt, { happenedOn: '2026-11-24', reference: '77' })).status).toBe(303);
    const acts = await db.selectFrom('acts').innerJoin('bodies', 'bodies.id', 'acts.recordedForBodyId').select(['acts.origin', 'bodies.slug']).where('acts.step', '=', 'transmitted').where('acts.reference', '=', '77').execute();
    expect(acts).toEqual([{ origin: 'own_act', slug: 'administration-03.171' }]);
    const corrected = await president.send(`${session}/formalities/minutes_to_state`, `${session}/formalities/minutes_to_state`, { happenedOn: '2026-11-24', reference: '78', because: 'خطأ' });
    expect([corrected.status, text(corrected.html, '#errors')]).toEqual([422, expect.stringContaining('لا يصححه غيره')]);
    expect((await province.get(`${council}/decisions/2026/1`)).status).toBe(200);
    expect((await province.get(`${council}/members`)).status).toBe(404);
  });

});

test.each(['fr', 'en'])('every page speaks %s', async (language) => {
  const who = await signedIn('rais@aitnaamane.example', language);
  for (const path of [council, `${council}/members`, `${council}/decisions`, `${council}/decisions/2026/1`, `${council}/absences`, `${council}/sessions/new`, session, `${session}/roll`, `${session}/publicity`, `${session}/points/new`]) {
    const { status, html } = await who.get(path);
    expect([path, status]).toEqual([path, 200]);
    expect(html).not.toMatch(/undefined|\[object/u);
  }
});

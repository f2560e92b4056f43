import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '#platform/database';
import { demonstrationAccounts } from '#world';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import { oneMeeting } from '../../../tests/one-meeting.ts';
import { siteOn } from '../../../tests/site.ts';
import type { Visitor } from '../../../tests/visitor.ts';
import { visitor } from '../../../tests/visitor.ts';
import { actorNamed } from '../../../tests/world-actors.ts';

let db: Db;
let app: ReturnType<typeof siteOn>;
let officer: Visitor;
let meeting: string;
let own: string;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  app = siteOn(db);
  officer = await signedIn('takwin@region.example');
  meeting = `/meetings/${await oneMeeting(db, await actorNamed(db, 'takwin@region.example'))}/invitations`;
});

async function signedIn(email: string): Promise<Visitor> {
  const who = visitor(app);
  await who.send('/sign-in', '/sign-in', { email, password: demonstrationAccounts.find((account) => account.email === email)?.password ?? '' });

  return who;
}

const upload = async (who: Visitor, text: string | Uint8Array, name = 'list.csv') => {
  const form = load((await who.get(`${meeting}/imports/new`)).html)('form[enctype]');
  const body = new FormData();
  body.set('_csrf', String(form.find('[name=_csrf]').val()));
  body.set('list', new File([typeof text === 'string' ? text : new Uint8Array(text)], name, { type: 'text/csv' }));

  return app.request(new URL(`${meeting}/imports/new`, 'http://multaqa.test'), { method: 'POST', body, headers: { cookie: [...who.cookies].map(([key, value]) => `${key}=${value}`).join('; ') } });
};

describe('the organiser', () => {
  test('adds a person, whose mistakes are told at their fields, and who is found as people write', async () => {
    const wrong = await officer.send(`${meeting}/new`, `${meeting}/new`, { titleAr: 'مدير', mail: 'not an address' });
    expect([wrong.status, load(wrong.html)('#errors').text().includes('عنوان البريد الإلكتروني غير صحيح'), load(wrong.html)('[name=titleAr]').val()]).toEqual([422, true, 'مدير']);
    expect((await officer.send(`${meeting}/new`, `${meeting}/new`, { titleAr: 'رئيس جماعة آيت نعمان', name: 'حدو أمزيان', mail: 'rais@aitnaamane.example', capacity: 'member' })).status).toBe(303);
    for (const find of ['امزيان', 'ايت نعمان', 'جماعه']) expect(load((await officer.get(`${meeting}?find=${encodeURIComponent(find)}`)).html)('tbody tr')).toHaveLength(1);
    expect(load((await officer.get(`${meeting}?find=${encodeURIComponent('فاس')}`)).html)('tbody tr')).toHaveLength(0);
  });

  test('invites the presidents of the province, with how many that is today', async () => {
    expect((await officer.send(`${meeting}/lists/new`, `${meeting}/lists/new`, { invitedAs: 'office', role: 'president', bodyKind: 'communal_council', territoryCode: '03.171', capacity: 'member' })).status).toBe(303);
    expect((await officer.get(meeting)).html).toContain('(16)');
    expect((await officer.send(`${meeting}/lists/new`, `${meeting}/lists/new`, { invitedAs: 'office', role: 'president', bodyKind: 'communal_council', territoryCode: '03.171', capacity: 'member' })).status).toBe(422);
  });

  test('brings in a list in two steps: nothing while a line is wrong, and the same list twice changes nothing', async () => {
    const wrong = await upload(officer, '\ufeffالصفة;الاسم;البريد الإلكتروني;صفة الحضور\nمدير;أحمد;x@;عضو\nخبير;سعاد;souad@x.example;ضيف\n');
    const page = new URL(wrong.headers.get('location') ?? '', 'http://multaqa.test').pathname;
    const shown = await officer.get(page);
    expect([load(shown.html)('tbody tr').length, shown.html.includes('عنوان البريد غير صحيح'), load(shown.html)(`form[action="${page}/application"]`).length]).toEqual([2, true, 0]);
    expect((await officer.post(`${page}/application`, { _csrf: String(load(shown.html)('[name=_csrf]').first().val()) })).status).toBe(422);
    const right = 'title,name,email,capacity,langue\nخبيرة,سعاد,Souad@x.example,guest,fr\nصحفي,,,صحافة,\n';
    const apply = async () => {
      const there = new URL((await upload(officer, right)).headers.get('location') ?? '', 'http://multaqa.test').pathname;

      return load((await officer.get(there)).html)(`form[action="${there}/application"]`).length ? (await officer.send(there, `${there}/application`)).status : 'nothing';
    };
    expect([await apply(), await apply()]).toEqual([303, 'nothing']);
    expect((await upload(officer, Uint8Array.from([0xc7, 0xe1, 0xd5, 0xdd, 0xc9]))).status).toBe(422);
  });

  test('sends the invitations', async () => {
    const sent = await officer.send(meeting, `${meeting}/dispatch`);
    expect([sent.status, sent.location]).toEqual([303, meeting]);
    expect((await officer.get(meeting)).html).toContain('لم يؤكد أحد حضوره من أصل 18');
    const { token } = await db.selectFrom('participants').select('token').where('mail', '=', 'rais@aitnaamane.example').where('meetingId', '=', Number(meeting.split('/')[2])).where('name', '=', 'حدو أمزيان').orderBy('id').executeTakeFirstOrThrow();
    own = `/i/${token}`;
  });

  test('prints letters, and has the list without any secret', async () => {
    const token = String(load((await officer.get(meeting)).html)(`form[action="${meeting}/letters"] [name=_csrf]`).val());
    const letters = await officer.post(`${meeting}/letters`, { _csrf: token });
    expect([letters.status, letters.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    for (const kind of ['csv', 'xlsx']) expect((await officer.get(`${meeting}.${kind}`)).status).toBe(200);
    expect((await officer.get(`${meeting}.csv`)).html).not.toContain(own.slice(3));
    expect((await officer.get(meeting)).html).not.toContain(own.slice(3));
  });
});

describe('nobody else', () => {
  test.each(['', '/new', '/lists/new', '/imports/new', '/imports/1', '.csv', '/1'])('reads %s: a finance officer finds nothing, a participant without the office is told', async (path) => {
    expect((await (await signedIn('maliya@aitnaamane.example')).get(`/meetings/3/invitations${path}`)).status).toBe(403);
    expect((await (await signedIn('admin@region.example')).get(`${meeting}${path}`)).status).toBe(404);
  });
});

test('who has an account finds the invitation at the own desk, until it is answered', async () => {
  const president = await signedIn('rais@aitnaamane.example');
  expect(load((await president.get('/desk')).html)(`a[href="${own}"]`)).toHaveLength(1);
});

describe('the own page', () => {
  const browser = { 'sec-fetch-dest': 'document', 'user-agent': 'Mozilla/5.0 (Linux; Android 9)' };
  const openings = async () => (await db.selectFrom('invitationSteps').select('id').where('step', '=', 'opened').execute()).length;

  test('is kept by nobody and tells its address to nobody', async () => {
    const { status, headers } = await visitor(app).get(own);
    expect([status, headers.get('referrer-policy'), headers.get('cache-control'), headers.get('x-robots-tag')?.includes('noindex')]).toEqual([200, 'same-origin', 'private, no-store', true]);
  });

  test('counts as opened in a browser alone, once: not for a program that looks ahead', async () => {
    await app.request(new URL(own, 'http://multaqa.test'), { method: 'HEAD', headers: browser });
    await visitor(app).get(own, { ...browser, 'sec-purpose': 'prefetch' });
    await visitor(app).get(own, { ...browser, 'user-agent': 'WhatsApp/2.23' });
    await visitor(app).get(own);
    expect(await openings()).toBe(0);
    await visitor(app).get(own, browser);
    await visitor(app).get(own, browser);
    expect(await openings()).toBe(1);
  });

  test('confirms, declines with a reason, delegates and accepts, without scripts', async () => {
    const who = visitor(app);
    expect((await who.send(own, `${own}/receipt`)).status).toBe(303);
    const silent = await who.send(own, `${own}/answer`, { answer: 'declined', because: '' });
    expect([silent.status, load(silent.html)('#errors').text().includes('يجب ذكر سبب الاعتذار'), load(silent.html)('details[open]').length]).toEqual([422, true, 1]);
    expect((await who.send(own, `${own}/answer`, { answer: 'delegated', delegateName: 'زهرة <b>', delegateTitle: 'نائبة', reference: 'كتاب 3' })).status).toBe(303);
    const { html } = await who.get(own);
    expect([html.includes('أنبتم من يحضر باسمكم.'), html.includes('زهرة &lt;b&gt;'), html.includes('أُكد التوصل بهذه الدعوة يوم 24 نونبر 2026.')]).toEqual([true, true, true]);
    expect((await who.send(own, `${own}/answer`, { answer: 'accepted' })).status).toBe(303);
    expect((await who.get(own)).html).toContain('أكدتم حضوركم.');
  });

  test('gives the meeting to a calendar', async () => {
    const { html, headers } = await visitor(app).get(`${own}/calendar.ics`);
    expect([headers.get('content-type'), html.includes('DTSTART;TZID=Africa/Casablanca:20261210T093000')]).toEqual(['text/calendar; charset=utf-8', true]);
  });

  test.each(['/i/short', `/i/${'x'.repeat(24)}`, "/i/a'b"])('is none at %s', async (path) => expect((await visitor(app).get(path)).status).toBe(404));

  test('of a meeting that is still prepared is none', async () => {
    const id = await oneMeeting(db, await actorNamed(db, 'takwin@region.example'));
    const { token } = await db.insertInto('participants').values({ meetingId: id, invitedAs: 'person', titleAr: 'ضيف', capacity: 'guest', shortCode: 'AAAAA', token: 'x'.repeat(23) + 'y', addedAt: now }).returning('token').executeTakeFirstOrThrow();
    expect((await visitor(app).get(`/i/${token}`)).status).toBe(404);
  });
});

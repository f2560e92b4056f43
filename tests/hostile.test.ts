import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '#platform/database';
import { makeApp } from '../src/app.tsx';
import { testDatabase } from './database.ts';
import { siteOn } from './site.ts';
import type { Visitor } from './visitor.ts';
import { visitor } from './visitor.ts';
import { partyOf, visitorNamed } from './world-actors.ts';

let db: Db;
let app: ReturnType<typeof siteOn>;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  app = siteOn(db);
});

/** A body as no browser writes it, from a browser that has been here. */
function post(path: string, type: string, body: string, { cookies }: Visitor): Promise<Response> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  return Promise.resolve(app.request(new URL(path, 'http://multaqa.test'), { method: 'POST', body, headers: { cookie, 'content-type': type } }));
}

describe('what anybody may send', () => {
  const form = 'application/x-www-form-urlencoded';

  test.each([['as many fields as a visitor’s form holds', 16_000, 413], ['more than that', 17_000, 413], ['a thousand fields of one name', 1000, 403]] as const)('%s costs less to refuse than to send', async (_, count, status) => {
    const who = visitor(app);
    await who.get('/sign-in');
    const start = performance.now();
    expect((await post('/sign-in', form, 'a&'.repeat(count), who)).status).toBe(status);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('as many fields as a megabyte holds are refused to whoever signed in as well', async () => {
    const who = await visitorNamed(app, 'takwin@region.example');
    expect((await post('/meetings', form, 'a&'.repeat(400_000), who)).status).toBe(413);
  });

  test.each([
    ['from another site', { origin: 'https://evil.example' }],
    ['without a visit', {}],
  ])('a form %s is refused before it is read', async (_, headers) => {
    const never = new ReadableStream({ pull: () => { throw new Error('It was read'); } }, { highWaterMark: 0 });
    const request = new Request('http://multaqa.test/sign-in', { method: 'POST', body: never, duplex: 'half', headers: { 'content-type': form, ...headers } });
    expect((await app.request(request)).status).toBe(403);
  });

  test('a file goes to the checking of sealed papers, and nowhere else without signing in', async () => {
    const who = visitor(app);
    await who.get('/sign-in');
    const file = `--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n${'a'.repeat(40_000)}\r\n--x--\r\n`;
    expect((await post('/sign-in', 'multipart/form-data; boundary=x', file, who)).status).toBe(413);
    expect((await post('/verify/ABCD', 'multipart/form-data; boundary=x', file, who)).status).toBe(403);
  });

  const boundless = 'multipart/form-data';
  test.each([
    ['multipart without a boundary', boundless, 'a'],
    ['multipart cut off', `${boundless}; boundary=x`, '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb'],
    ['multipart with nothing in it', `${boundless}; boundary=x`, ''],
  ])('%s is unreadable, and no fault of the program', async (_, type, body) => {
    const who = visitor(app);
    await who.get('/sign-in');
    expect((await post('/sign-in', type, body, who)).status).toBe(400);
  });

  test('as many parts as a file’s size holds cost less to refuse than to read, also where visitors may send a file', async () => {
    const who = visitor(app);
    await who.get('/verify');
    const parts = `${'--x\r\nContent-Disposition: form-data; name=""\r\n\r\n\r\n'.repeat(200_000)}--x--\r\n`;
    const type = 'multipart/form-data; boundary=x';
    const timed = async (work: () => Promise<unknown>) => {
      const start = performance.now();
      await work();

      return performance.now() - start;
    };
    const read = await timed(() => new Response(parts, { headers: { 'content-type': type } }).formData());
    const refused = await timed(async () => expect((await post('/verify/ABCD', type, parts, who)).status).toBe(413));
    expect(refused).toBeLessThan(read);
  });

  test.each([form, 'multipart/form-data; boundary=x'])('whoever leaves while sending %s is no fault of the program', async (type) => {
    const lines: string[] = [];
    const other = makeApp({ db, secret: 'a secret of more than thirty-two signs', report: (line) => void lines.push(line) });
    const who = visitor(other);
    await who.get('/verify');
    const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const cut = new ReadableStream({ pull: (stream) => stream.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })) });
    const { status } = await other.request(new Request('http://multaqa.test/verify/ABCD', { method: 'POST', body: cut, duplex: 'half', headers: { cookie, 'content-type': type } }));
    expect([status, lines]).toEqual([400, []]);
  });

  test('a sign that is nothing is refused wherever it stands', async () => {
    const who = visitor(app);
    const { status } = await who.send('/sign-in', '/sign-in', { email: 'a\0@x.ma', password: 'x' });
    expect(status).toBe(400);
    expect((await who.get('/conventions?search=%00')).status).toBe(404);
    expect((await who.get('/%00')).status).toBe(404);
  });
});

/** Pages and forms asked in a way that no link and no browser asks: an answer, and never a fault of the program. */
describe('what somebody in office may send', () => {
  const meeting = { titleAr: 'لقاء', heldOn: '2026-11-20', placeAr: 'فاس', 'chair.0.titleAr': 'رئيس' };
  let officer: Visitor;
  let administrator: Visitor;

  beforeAll(async () => {
    officer = await visitorNamed(app, 'takwin@region.example');
    administrator = await visitorNamed(app, 'admin@region.example');
  });

  test.each([
    ['a territory that does not exist', { territoryCode: '99.999' }],
    ['a chair of a body that does not exist', { 'chair.0.bodyId': '999999' }],
    ['a chair without a title', { 'chair.1.titleFr': 'Président' }],
    ['a participant without a title', { 'attendance.0.institutionAr': 'جماعة' }],
    ['a participant of a body that does not exist', { 'attendance.0.titleAr': 'عضو', 'attendance.0.bodyId': '999999' }],
    ['more people than a hall holds', { 'attendance.0.titleAr': 'عضو', 'attendance.0.presentCount': '999999999' }],
    ['an endless title', { 'chair.0.titleAr': 'ر'.repeat(201) }],
    ['an endless conclusion', { 'conclusion.0.ar': 'خ'.repeat(4001) }],
    ['a conclusion in French alone', { 'conclusion.0.fr': 'Conclusion' }],
    ['a day that is none', { heldOn: '9999-12-31' }],
    ['a title of which nothing is seen', { titleAr: '\u200B\u200F\u2060 \u00AD' }],
  ])('a meeting with %s', async (_, fields) => {
    const { status, html } = await officer.send('/meetings/new', '/meetings', { ...meeting, ...fields });
    expect(status).toBe(422);
    expect(load(html)('#errors')).toHaveLength(1);
  });

  test('a plan in a territory that does not exist', async () => {
    const { status, html } = await officer.send('/meetings/plans/new', '/meetings/plans', { titleAr: 'لقاء', startsOn: '2026-12-20', placeAr: 'فاس', territoryCode: '99.999' });
    expect([status, load(html)('#errors')]).toMatchObject([422, { length: 1 }]);
  });

  test('a title that turns round what stands after it', async () => {
    const { location } = await officer.send('/meetings/new', '/meetings', { ...meeting, titleAr: 'لقاء\u202E \u0007سري\u202C', placeAr: 'فاس\u2028مكناس\rصفرو' });
    expect(await db.selectFrom('meetings').select(['titleAr', 'placeAr']).where('id', '=', Number(location?.split('/').at(-1))).executeTakeFirstOrThrow()).toEqual({ titleAr: 'لقاء سري', placeAr: 'فاس\nمكناس\nصفرو' });
  });

  test.each(['a@b.ma\u202E', 'a\u200B@b.ma', 'a,b@b.ma', 'a@b.ma\r\nBcc: c@d.ma'])('a post-box %j takes no other sign with it', async (mail) => {
    const { location } = await officer.send('/meetings/plans/new', '/meetings/plans', { titleAr: `لقاء ${mail.length}`, startsOn: '2026-12-20', placeAr: 'فاس' });
    const room = String(location).replace('/programme', '/invitations');
    const { status } = await officer.send(`${room}/new`, `${room}/new`, { titleAr: 'رئيس', mail, language: 'ar', capacity: 'member' });
    const kept = await db.selectFrom('participants').select('mail').where('meetingId', '=', Number(/\d+/u.exec(room)?.[0])).execute();
    expect([[303, 422].includes(status), kept.every(({ mail: box }) => box === 'a@b.ma')]).toEqual([true, true]);
  });

  test('a commitment out of a conclusion that is not the meeting’s', async () => {
    for (const conclusionId of ['999999', '99999999999', 'x']) {
      const { status } = await officer.send('/meetings/3/commitments/new', '/meetings/3/commitments', { conclusionId, sentenceAr: 'جملة', speakerAr: 'رئيس', keptBy: 'deliverable', deliverableAr: 'لائحة', dueKind: 'fixed', dueOn: '2026-12-31', debtors: 'body', bodyId: '1' });
      expect(status).toBeLessThan(500);
    }
  });

  test.each([
    ['/conventions/1/board?day=1950-01-01', 200],
    ['/conventions/1/board?day=2015-07-22', 200],
    ['/conventions/1/board?day=2023-01-01', 200],
    ['/conventions/1/board?day=9999-99-99&year=x', 200],
    ['/conventions/1/board.csv?day=1950-01-01', 200],
    ['/conventions/1/board.pdf?day=1950-01-01', 200],
    ['/programmes/1/board?day=1950-01-01', 200],
    ['/programmes/1/board?day=2023-01-01', 200],
    ['/conventions/99999999999/board', 404],
    ['/meetings/99999999999', 404],
    ['/commitments/1e3', 404],
  ])('%s', async (path, status) => {
    expect((await officer.get(path)).status).toBe(status);
  });

  test('a board asked for a day before it existed says so and shows its first day', async () => {
    const { html } = await officer.get('/conventions/1/board?day=2015-07-22');
    expect(load(html)('.notice').first().text()).toContain('لم يكن لهذه اللوحة وجود');
    expect(load(html)('input[name=day]').attr('value')).toBe('2023-05-15');
  });

  test.each(['/imports/99999999999', '/imports/1.5', '/imports/0x1', '/imports/1e2'])('an import by the number %s', async (path) => {
    expect((await administrator.get(`/administration/territories${path}`)).status).toBe(404);
  });

  test.each(['99999999999', '0x1e9', '1e2', '-1', '1.5', ''])('an office in the body %s', async (bodyId) => {
    const account = { name: 'حسن أوعلي', email: `hassan@example.ma`, language: 'ar', role: 'president', titleAr: 'رئيس', startsOn: '2026-11-20', bodyId };
    expect((await administrator.send('/administration/accounts/new', '/administration/accounts/new', account)).status).toBe(422);
  });

  test('the last year of a holiday that there is not', async () => {
    const { status } = await administrator.send('/administration/calendar', '/administration/calendar/years', { name: 'nope', until: '2030' });
    expect(status).toBeLessThan(500);
    expect(status).toBeGreaterThanOrEqual(400);
  });

  test('a vote of nobody', async () => {
    const president = await visitorNamed(app, 'rais@aitnaamane.example');
    const path = `/conventions/1/parties/${await partyOf(db, '03.171.07.03')}/acts`;
    const { status, html } = await president.send(`${path}/new?step=deliberated`, path, { happenedOn: '2026-10-05', outcome: 'approved', membersInOffice: '0', membersPresent: '0', votesFor: '0', votesAgainst: '0' });
    expect(status).toBe(422);
    expect(load(html)('#errors').text()).toContain('عدد الأعضاء المزاولين مهامهم لا يقل عن 1.');
  });
});

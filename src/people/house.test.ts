import { load } from 'cheerio';
import type { Hono } from 'hono';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '#platform/database';
import { addDays, dayIn } from '#platform/days';
import type { Env } from '#platform/web';
import { testDatabase } from '../../tests/database.ts';
import { houseOfPeople } from '../../tests/house-of-people.ts';
import { now } from '../../tests/now.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { visitor } from '../../tests/visitor.ts';
import { actorOf, createAccount, initialiseHouse, wordsIn } from './index.ts';

const password = 'سبع سنابل خضر';
const minute = 60_000;

let db: Db;
let app: Hono<Env>;
let clock = now;
let once = '';

beforeAll(async () => {
  ({ db } = await testDatabase());
  app = houseOfPeople(db, () => clock);
  const begun = await initialiseHouse(db, { slug: 'region-03', name: 'سعاد المريني', email: 'souad@example.ma' }, now);
  once = begun.oneTimePassword;
  const administrator = await actorOf(db, begun.userId, dayIn(now));
  if (!administrator) throw new Error('No administrator');
  await createAccount(db, administrator, { name: 'نادية العلمي', email: 'nadia@example.ma', password }, now);
});

beforeEach(async () => {
  clock = now;
  await db.deleteFrom('signInAttempts').execute();
});

const signIn = (who: Visitor, typed = password, email = 'nadia@example.ma', page = '/sign-in') => who.send(page, '/sign-in', { email, password: typed });

async function nadia(base?: string): Promise<Visitor> {
  const who = visitor(app, base);
  expect((await signIn(who)).status).toBe(303);

  return who;
}

const sessions = async (email: string): Promise<number> => (await db.selectFrom('sessions').innerJoin('users', 'users.id', 'sessions.userId').select('sessions.id').where('email', '=', email).execute()).length;

describe('the door', () => {
  test('opens to the right password and leads to the page asked for', async () => {
    const who = visitor(app);
    expect((await who.get('/desk')).location).toBe('/sign-in?to=%2Fdesk');
    expect((await signIn(who, password, 'nadia@example.ma', '/sign-in?to=%2Faccount%2Fpassword%3Fa%3D1')).location).toBe('/account/password?a=1');
    expect((await who.get('/desk')).html).toBe('نادية العلمي');
    expect((await who.get('/sign-in?to=/desk')).location).toBe('/desk');
  });

  test.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)', '/%09/evil.example\t'])('never leads to another site: %s', async (to) => {
    const who = visitor(app);
    const { location } = await signIn(who, password, 'nadia@example.ma', `/sign-in?to=${encodeURIComponent(to)}`);
    expect(new URL(location ?? '', 'http://multaqa.test').origin).toBe('http://multaqa.test');
    const direct = await visitor(app).send('/sign-in', '/sign-in', { email: 'nadia@example.ma', password, to });
    expect([direct.status, new URL(direct.location ?? '', 'http://multaqa.test').origin]).toEqual([303, 'http://multaqa.test']);
  });

  test('answers a wrong password and an unknown address with the same page, the address written back and the password not', async () => {
    const plain = (html: string, email: string) => html.replaceAll(/name="_csrf" value="[^"]+"/g, '').replaceAll(email, '');
    const wrong = await signIn(visitor(app), 'not this one');
    const unknown = await signIn(visitor(app), 'not this one', 'nobody@example.ma');
    expect([wrong.status, unknown.status]).toEqual([422, 422]);
    expect(plain(unknown.html, 'nobody@example.ma')).toBe(plain(wrong.html, 'nadia@example.ma'));
    expect(wrong.html).toContain('البريد الإلكتروني أو كلمة السر غير صحيحة.');
    expect(wrong.html).toContain('value="nadia@example.ma"');
    expect(wrong.html).not.toContain('not this one');
  });

  test.each([
    ['ar', /ابتداء من 24 نونبر 2026 على الساعة \d\d:15/u],
    ['fr', /à partir du 24 novembre 2026 à \d\d:15/u],
    ['en', /from 24 November 2026, \d\d:15/u],
  ])('closed after five wrong ones, says until when in the reader’s language (%s), and opens then', async (language, until) => {
    const who = visitor(app, undefined, language);
    for (let turn = 0; turn < 5; turn += 1) await signIn(who, 'not this one');
    const closed = await signIn(who);
    expect(closed.status).toBe(422);
    expect(closed.html).toMatch(until);
    clock = new Date(now.getTime() + 15 * minute);
    expect((await signIn(who)).status).toBe(303);
  });

  test.each([
    ['http://multaqa.test', 'multaqa-session', false],
    ['https://multaqa.test', '__Host-multaqa-session', true],
  ])('gives at %s the cookie %s, which no script reads and no other site sends', async (base, name, secure) => {
    const answer = await signIn(visitor(app, base));
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith(`${name}=`)) ?? '';
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    expect(cookie).toMatch(/; Path=\/(;|$)/i);
    expect(/; Secure/i.test(cookie)).toBe(secure);
    expect(cookie).not.toMatch(/domain=/i);
  });

  test('a session ends in the database when its person goes out, and its cookie opens nothing afterwards', async () => {
    const who = await nadia();
    const stolen = visitor(app);
    for (const [name, value] of who.cookies) stolen.cookies.set(name, value);
    expect((await stolen.get('/desk')).status).toBe(200);
    const before = await sessions('nadia@example.ma');
    expect((await who.send('/account/password', '/sign-out')).location).toBe('/');
    expect(await sessions('nadia@example.ma')).toBe(before - 1);
    expect((await who.get('/desk')).status).toBe(303);
    expect((await stolen.get('/desk')).status).toBe(303);
  });
});

describe('a form', () => {
  test('without its mark, with another’s or from another site is refused and changes nothing', async () => {
    const who = await nadia();
    const token = load((await who.get('/account/password')).html)('input[name=_csrf]').attr('value') ?? '';
    const others = load((await visitor(app).get('/sign-in')).html)('input[name=_csrf]').attr('value') ?? '';
    const before = await sessions('nadia@example.ma');
    expect((await who.post('/sign-out', {})).status).toBe(403);
    expect((await who.post('/sign-out', { _csrf: others })).status).toBe(403);
    expect((await who.post('/sign-out', { _csrf: token }, { origin: 'https://evil.example' })).html).toContain('form.from_elsewhere');
    expect((await who.post('/sign-out', { _csrf: token }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(await sessions('nadia@example.ma')).toBe(before);
    expect((await who.post('/sign-out', { _csrf: token }, { origin: 'http://multaqa.test', 'sec-fetch-site': 'same-origin' })).status).toBe(303);
  });

  test('written before somebody signed in counts no more afterwards', async () => {
    const who = visitor(app);
    const old = load((await who.get('/sign-in')).html)('input[name=_csrf]').attr('value') ?? '';
    await signIn(who);
    expect((await who.post('/sign-out', { _csrf: old })).status).toBe(403);
  });
});

describe('a language', () => {
  test('is kept in the browser of a visitor and in the account of who signed in', async () => {
    const who = visitor(app);
    const back = await who.send('/sign-in', '/language', { language: 'fr', to: '/sign-in?to=%2Fdesk' });
    expect([back.status, back.location]).toEqual([303, '/sign-in?to=%2Fdesk']);
    expect((await who.get('/sign-in')).html).toContain('<html lang="fr" dir="ltr">');
    const signedIn = await nadia();
    await signedIn.send('/account/password', '/language', { language: 'en', to: '//evil.example' }).then(({ location }) => expect(location).toBe('/'));
    expect((await (await nadia()).get('/account/password')).html).toContain('<html lang="en" dir="ltr">');
    await db.updateTable('users').set({ language: null }).execute();
  });
});

describe('a change of password', () => {
  const change = (who: Visitor, current: string, next: string, again = next) => who.send('/account/password', '/account/password', { currentPassword: current, newPassword: next, newPasswordAgain: again });

  test('ends the sessions elsewhere and leaves this one open', async () => {
    const [here, elsewhere] = [await nadia(), await nadia()];
    const changed = await change(here, password, 'rain on the cedars');
    expect([changed.status, changed.location]).toEqual([303, '/account/password']);
    expect((await elsewhere.get('/desk')).status).toBe(303);
    expect((await here.get('/desk')).status).toBe(200);
    expect((await signIn(visitor(app))).status).toBe(422);
    expect((await change(here, 'rain on the cedars', password)).status).toBe(303);
  });

  test('that is repeated differently, too short or made by who does not know the present one is not made', async () => {
    const who = await nadia();
    const differing = await change(who, password, 'rain on the cedars', 'rain on the cedar');
    expect(differing.status).toBe(422);
    expect(load(differing.html)('#error-newPasswordAgain').text()).toContain('غير متطابقتين');
    expect((await change(who, password, 'short')).html).toContain('12 حرفا على الأقل');
    expect((await change(who, 'not this one', 'rain on the cedars')).html).toContain('كلمة السر الحالية غير صحيحة');
  });

  test('is asked first of who came in with a password for one sign-in', async () => {
    const who = visitor(app);
    await signIn(who, once, 'souad@example.ma');
    expect((await who.get('/administration/accounts')).location).toBe('/account/password');
    expect((await change(who, once, 'olive trees at dusk')).location).toBe('/desk');
    expect((await who.get('/administration/accounts')).status).toBe(200);
    expect((await signIn(visitor(app), once, 'souad@example.ma')).status).toBe(422);
  });

  test('other sessions are ended by a button', async () => {
    const [here, elsewhere] = [await nadia(), await nadia()];
    expect((await here.send('/account/password', '/account/other-sessions')).status).toBe(303);
    expect((await elsewhere.get('/desk')).status).toBe(303);
    expect((await here.get('/desk')).status).toBe(200);
  });
});

describe('the pages of administration', () => {
  const souad = async () => {
    const who = visitor(app);
    await signIn(who, 'olive trees at dusk', 'souad@example.ma');

    return who;
  };
  const list = '/administration/accounts';

  test('are closed to everybody else', async () => {
    expect((await (await nadia()).get(list)).status).toBe(403);
    expect((await (await nadia()).get(`${list}/new`)).html).toContain('authority.not_administrator');
    expect((await visitor(app).get(list)).location).toBe(`/sign-in?to=${encodeURIComponent(list)}`);
  });

  test('open an account, show its password once, end its office and give another password', async () => {
    const who = await souad();
    const body = await db.selectFrom('bodies').select('id').where('slug', '=', 'commune-03.171.01.05').executeTakeFirstOrThrow();
    const fields = { name: 'حسن أوعلي', email: 'Hassan@example.ma', language: 'ar', bodyId: String(body.id), role: 'president', titleAr: 'رئيس جماعة الحاجب', startsOn: addDays(dayIn(now), -10) };
    const again = await who.send(`${list}/new`, `${list}/new`, { ...fields, titleAr: '' });
    expect(again.status).toBe(422);
    expect(load(again.html)('#field-bodyId option[selected]').attr('value')).toBe(String(body.id));
    const made = await who.send(`${list}/new`, `${list}/new`, fields);
    expect(made.status).toBe(303);
    const page = await who.get(made.location ?? '');
    const shown = /[a-z2-9]{4}(-[a-z2-9]{4}){3}/.exec(load(page.html)('.notice').text())?.[0] ?? '';
    expect((await who.get(made.location ?? '')).html).not.toContain(shown);
    const hassan = visitor(app);
    expect((await signIn(hassan, shown, 'hassan@example.ma')).status).toBe(303);
    const end = load(page.html)('a[href$="/end"]').attr('href') ?? '';
    expect((await who.send(end, end, { endsOn: '2020-01-01' })).status).toBe(422);
    expect((await who.send(end, end, { endsOn: addDays(dayIn(now), -1) })).location).toBe(made.location);
    expect((await who.get(made.location ?? '')).html).toContain(wordsIn('ar').offices.over);
    expect((await who.send(made.location ?? '', `${made.location}/one-time-password`)).status).toBe(303);
    expect((await hassan.get('/account/password')).status).toBe(303);
  });

  test('find an account by a name, a body, and show an unknown one as not found', async () => {
    const who = await souad();
    const names = async (search: string) => load((await who.get(`${list}?search=${encodeURIComponent(search)}`)).html)('tbody th').toArray().length;
    expect(await names('')).toBe(3);
    expect(await names('نادية')).toBe(1);
    expect(await names('الحاجب')).toBe(1);
    expect(await names('%')).toBe(0);
    expect((await who.get(`${list}/nobody`)).status).toBe(404);
  });
});

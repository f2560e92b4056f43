import { load } from 'cheerio';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from './database.ts';
import { siteOn } from './site.ts';
import { signedInTo } from './world-visitors.ts';

let app: ReturnType<typeof siteOn>;

beforeAll(async () => {
  app = siteOn((await testDatabase({ world: true })).db);
});

const programme = { titleAr: 'برنامج تأهيل الكفاءات', firstYear: '2027', lastYear: '2029' };

test('a programme is opened from the conventions, and chosen for its first one', async () => {
  const who = await signedInTo(app, 'takwin@region.example');
  expect(load((await who.get('/conventions')).html)('a[href="/programmes/new"]').length).toBe(1);
  const { status, location } = await who.send('/programmes/new', '/programmes', programme);
  expect([status, location]).toEqual([303, expect.stringMatching(/^\/conventions\/new\?programme=\d+$/u)]);
  const id = location?.split('=').at(-1) ?? '';
  const form = await who.get(location ?? '');
  expect([load(form.html)('[name=programmeId] option[selected]').attr('value'), form.html.includes('فُتح البرنامج')]).toEqual([id, true]);
  expect((await who.get(`/programmes/${id}/board`)).status).toBe(200);
  const opened = await who.send(location ?? '', '/conventions', { titleAr: 'اتفاقية أولى', textAr: 'المادة 1', startedOn: '2026-11-02', province: '03.271', communes: 'yes' });
  expect(opened.status).toBe(303);
  expect(load((await who.get('/conventions')).html)('main h2').text()).toContain('برنامج تأهيل الكفاءات');
});

test('a refused programme keeps what was typed', async () => {
  const who = await signedInTo(app, 'takwin@region.example', 'fr');
  const reversed = await who.send('/programmes/new', '/programmes', { ...programme, titleAr: 'برنامج آخر', lastYear: '2026' });
  expect([reversed.status, load(reversed.html)('[name=titleAr]').val(), load(reversed.html)('#errors').text().includes('précède la première')]).toEqual([422, 'برنامج آخر', true]);
  const spelled = await who.send('/programmes/new', '/programmes', { ...programme, titleAr: 'برنامج آخر', lastYear: '29' });
  expect([spelled.status, load(spelled.html)('#error-lastYear').text()]).toEqual([422, 'Saisissez une année en quatre chiffres, comme 2027.']);
});

test('a commune’s finance officer opens none', async () => {
  const who = await signedInTo(app, 'maliya@aitnaamane.example');
  expect([(await who.get('/programmes/new')).status, load((await who.get('/conventions')).html)('a[href="/programmes/new"]').length]).toEqual([403, 0]);
});

import ICAL from 'ical.js';
import { load } from 'cheerio';
import { beforeAll, expect, test } from 'vitest';
import { addParticipant, convene, postponeMeeting } from '#meetings';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { demonstrationAccounts } from '#world';
import { testDatabase } from '../../tests/database.ts';
import { now } from '../../tests/now.ts';
import { oneMeeting } from '../../tests/one-meeting.ts';
import { siteOn } from '../../tests/site.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { visitor } from '../../tests/visitor.ts';
import { actorNamed } from '../../tests/world-actors.ts';

let db: Db;
let app: ReturnType<typeof siteOn>;
let president: Visitor;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  app = siteOn(db);
  president = visitor(app);
  await president.send('/sign-in', '/sign-in', { email: 'rais@aitnaamane.example', password: demonstrationAccounts[2]?.password ?? '' });
});

/** Opens an address as the page does, and gives its path as it is shown once. */
async function opened(holds: string): Promise<string> {
  expect((await president.send('/account/calendars', '/account/calendars', { holds, label: 'الهاتف' })).status).toBe(303);
  const shown = (await president.get('/account/calendars')).html;

  return /http:\/\/multaqa\.test(\/calendar\/[\w-]+\.ics)/u.exec(shown)?.[1] ?? '';
}

const read = async (path: string) => {
  const { html, headers, status } = await visitor(app).get(path);

  return { status, headers, root: status === 200 ? new ICAL.Component(ICAL.parse(html)) : undefined };
};

const starts = (root: Awaited<ReturnType<typeof read>>['root']): string[] => root?.getAllSubcomponents('vevent').map((event) => String(event.getFirstPropertyValue('dtstart'))) ?? [];

test('a person’s diary holds the meetings that they are asked to, follows their changes and costs nothing when nothing changed', async () => {
  const officer = await actorNamed(db, 'takwin@region.example');
  const meetingId = await oneMeeting(db, officer);
  await addParticipant(db, officer, { meetingId, name: 'حدو أمزيان', titleAr: 'رئيس جماعة آيت نعمان', titleFr: null, institutionAr: null, institutionFr: null, bodyId: null, mail: 'rais@aitnaamane.example', language: 'ar', capacity: 'member', hasVote: false }, now);
  const path = await opened('own');
  const before = starts((await read(path)).root);
  await convene(db, officer, { meetingId }, now);
  const { headers, root } = await read(path);
  expect(starts(root).toSorted()).toEqual([...before, '2026-12-10T09:30:00'].toSorted());
  expect((await visitor(app).get(path, { 'if-none-match': headers.get('etag') ?? '' })).status).toBe(304);
  await postponeMeeting(db, officer, { meetingId, startsOn: '2026-12-17' as Day, endsOn: null, because: 'تأجيل' }, now);
  const after = await read(path);
  expect([after.headers.get('etag') === headers.get('etag'), starts(after.root).toSorted()]).toEqual([false, [...before, '2026-12-17T09:30:00'].toSorted()]);
});

test('a body’s diary holds what it owes, with its day and what is kept', async () => {
  const { bodyId } = (await actorNamed(db, 'rais@aitnaamane.example')).offices[0] ?? { bodyId: 0 };
  const { root } = await read(await opened(String(bodyId)));
  const tasks = root?.getAllSubcomponents('vtodo') ?? [];
  expect(tasks.length).toBeGreaterThan(0);
  for (const task of tasks) expect([task.getFirstPropertyValue('due')?.toString(), [0, 100].includes(Number(task.getFirstPropertyValue('percent-complete')))]).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d$/u), true]);
});

test('an address is kept by its digest alone, and ends when it is revoked or the office ends', async () => {
  const { userId, offices } = await actorNamed(db, 'rais@aitnaamane.example');
  const own = await opened('own');
  const bodys = await opened(String(offices[0]?.bodyId));
  const kept = JSON.stringify(await db.selectFrom('calendarAddresses').selectAll().execute());
  expect(kept).not.toContain(own.slice('/calendar/'.length, -'.ics'.length));
  expect((await president.get('/account/calendars')).html).not.toContain(own);
  const { id } = await db.selectFrom('calendarAddresses').select('id').where('bodyId', 'is', null).orderBy('id', 'desc').executeTakeFirstOrThrow();
  expect((await president.send('/account/calendars', `/account/calendars/${id}/revocation`)).status).toBe(303);
  expect((await read(own)).status).toBe(404);
  expect((await read(bodys)).status).toBe(200);
  await db.updateTable('offices').set({ endsOn: '2026-11-23' as Day }).where('userId', '=', userId).execute();
  expect((await read(bodys)).status).toBe(404);
});

test('nobody opens the diary of a body that is not theirs, or closes another’s', async () => {
  const other = visitor(app);
  await other.send('/sign-in', '/sign-in', { email: 'takwin@region.example', password: demonstrationAccounts[0]?.password ?? '' });
  const { html } = await other.get('/account/calendars');
  const token = String(load(html)('form[action="/account/calendars"] [name=_csrf]').val());
  expect((await other.post('/account/calendars', { _csrf: token, holds: '1', label: 'x' })).status).toBe(403);
  const { id } = await db.selectFrom('calendarAddresses').select('id').where('revokedAt', 'is', null).executeTakeFirstOrThrow();
  expect((await other.post(`/account/calendars/${id}/revocation`, { _csrf: token })).status).toBe(404);
});

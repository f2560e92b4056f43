import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import { testDatabase } from '../../../tests/database.ts';
import { officerOf, portalOf } from '../../../tests/one-portal.ts';
import { siteOn } from '../../../tests/site.ts';
import type { Visitor } from '../../../tests/visitor.ts';
import { visitor } from '../../../tests/visitor.ts';

let db: Db;
let anybody: Visitor;
let keeper: Actor;
let posted: { id: number; year: number; number: number; titleAr: string; meetingId: number }[];
let bodyId: number;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  const most = await db.selectFrom('openObjects').select('bodyId').where('kind', '=', 'Decision').where('isPublic', '=', true).groupBy('bodyId').orderBy((eb) => eb.fn.countAll(), 'desc').executeTakeFirstOrThrow();
  bodyId = most.bodyId;
  keeper = await officerOf(db, 'keeper', bodyId, 'director_of_services');
  await portalOf(db, keeper, bodyId, 'council');
  posted = await db.selectFrom('decisions').innerJoin('openObjects', (join) => join.onRef('openObjects.key', '=', 'decisions.id').on('kind', '=', 'Decision').on('isPublic', '=', true)).select(['decisions.id', 'year', 'number', 'titleAr', 'decisions.meetingId']).where('decisions.bodyId', '=', bodyId).orderBy('year', 'desc').orderBy('number', 'desc').execute();
  anybody = visitor(siteOn(db));
});

const rowsIn = (csv: string) => parse<Record<string, string>>(csv, { columns: true, bom: true });

/** What the portal's search finds of a session and its decisions. */
const foundOf = async (meetingId = 0) => db.selectFrom('searchEntries').select(['kind', 'key']).where((eb) => eb.or([eb.and([eb('kind', '=', 'meeting'), eb('key', '=', meetingId)]), eb.and([eb('kind', '=', 'decision'), eb('key', 'in', posted.filter((one) => one.meetingId === meetingId).map(({ id }) => id))])])).execute();

describe('the register of decisions', () => {
  test('lists what was posted, each with a page of its own', async () => {
    const [first] = posted;
    const list = await anybody.get('/portals/council/ar/decisions');
    expect([list.status, list.html.includes(first?.titleAr ?? '-')]).toEqual([200, true]);
    const one = await anybody.get(`/portals/council/ar/decisions/${first?.year}/${first?.number}`);
    expect([one.status, one.html.includes(first?.titleAr ?? '-'), one.headers.get('set-cookie')]).toEqual([200, true, null]);
  });

  test('is open data in the columns of the SCDL, in which votes add up', async () => {
    const csv = await anybody.get('/portals/council/ar/decisions.csv');
    expect([csv.headers.get('content-type'), csv.headers.get('link'), csv.headers.get('access-control-allow-origin')]).toEqual(['text/csv; charset=utf-8; header=present', '<https://opendatacommons.org/licenses/odbl/1-0/>; rel="license"', '*']);
    const rows = rowsIn(csv.html);
    expect(Object.keys(rows[0] ?? {})).toEqual(['COLL_NOM', 'DELIB_ID', 'DELIB_DATE', 'DELIB_OBJET', 'VOTE_EFFECTIF', 'VOTE_REEL', 'VOTE_POUR', 'VOTE_CONTRE', 'VOTE_ABSTENTION', 'DELIB_URL']);
    expect(rows.map((row) => row['DELIB_ID'])).toEqual(posted.map(({ year, number }) => `${year}-${String(number).padStart(4, '0')}`));
    expect(rows.filter((row) => Number(row['VOTE_POUR']) + Number(row['VOTE_CONTRE']) + Number(row['VOTE_ABSTENTION']) !== Number(row['VOTE_REEL']) || Number(row['VOTE_REEL']) > Number(row['VOTE_EFFECTIF']))).toEqual([]);
    for (const row of rows) expect((await anybody.get(new URL(row['DELIB_URL'] ?? '').pathname)).status).toBe(200);
    const json = JSON.parse((await anybody.get('/portals/council/fr/decisions.json')).html) as { license: { name: string }; deliberations: unknown[] };
    expect([json.license.name, json.deliberations.length]).toEqual(['ODbL-1.0', posted.length]);
  });

  test('comes as unchanged to whoever has it', async () => {
    const { headers } = await anybody.get('/portals/council/ar/decisions.csv');
    expect((await anybody.get('/portals/council/ar/decisions.csv', { 'if-none-match': headers.get('etag') ?? '' })).status).toBe(304);
  });

  test('has nothing of what was not posted, or of a session that is public no more', async () => {
    const closed = posted.at(-1);
    const hidden = posted.filter(({ meetingId }) => meetingId === closed?.meetingId);
    const before = await db.selectFrom('meetings').select('visibility').where('id', '=', closed?.meetingId ?? 0).executeTakeFirstOrThrow();
    await db.updateTable('meetings').set({ visibility: 'participants' }).where('id', '=', closed?.meetingId ?? 0).execute();
    const [rows, found] = [rowsIn((await anybody.get('/portals/council/ar/decisions.csv')).html), await foundOf(closed?.meetingId)];
    expect(found).toEqual([]);
    expect(rows.length).toBe(posted.length - hidden.length);
    expect((await anybody.get(`/portals/council/ar/decisions/${closed?.year}/${closed?.number}`)).status).toBe(404);
    await db.updateTable('meetings').set(before).where('id', '=', closed?.meetingId ?? 0).execute();
    expect((await foundOf(closed?.meetingId)).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['decision', 'meeting']));
  });

  test('keeps a subject that would run as a formula from running', async () => {
    const { decisionsAsCsv } = await import('./open-data.ts');
    const visit = { site: { bodyNameAr: 'مجلس', bodyNameFr: 'Conseil', host: null }, base: '', origin: 'https://a.example', language: 'ar' } as never;
    const decision = { year: 2026, number: 1, decidedOn: '2026-01-01', titleAr: '=HYPERLINK("http://x")', titleFr: null, entitled: 1, votesFor: 1, votesAgainst: 0, votesAbstained: 0 } as never;
    const csv = decisionsAsCsv(visit, [decision]);
    expect([csv.startsWith('\uFEFFCOLL_NOM,'), csv.endsWith('\r\n')]).toEqual([true, true]);
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
  });

  test.each(['/ar/decisions/1999', '/ar/decisions/2026/999999', '/ar/decisions/2026/0', '/en/decisions.csv', '/ar/decisions.xml'])('%s is not found', async (path) => expect((await anybody.get(`/portals/council${path}`)).status).toBe(404));
});

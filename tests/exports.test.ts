import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '#platform/database';
import { testDatabase } from './database.ts';
import { oneMeeting } from './one-meeting.ts';
import { siteOn } from './site.ts';
import { actorNamed, visitorNamed } from './world-actors.ts';
import { visitor } from './visitor.ts';

let db: Db;
let app: ReturnType<typeof siteOn>;
let own: number;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  app = siteOn(db);
  own = await oneMeeting(db, await actorNamed(db, 'takwin@region.example'));
  await db.updateTable('meetings').set({ titleAr: '=HYPERLINK("http://x")' }).where('id', '=', own).execute();
});

const rowsFor = async (email: string, path: string) => parse((await (await visitorNamed(app, email)).get(path)).html, { bom: true, columns: true }) as Record<string, string>[];

describe('meetings as a file', () => {
  test('hold what their reader may read, and nothing that a spreadsheet runs', async () => {
    const rows = await rowsFor('takwin@region.example', '/meetings/list.csv');
    expect(rows.find((row) => row['الرقم'] === String(own))).toMatchObject({ 'اللقاء': '\'=HYPERLINK("http://x")', 'من': '2026-12-10', 'الوضعية': 'قيد الإعداد' });
    const others = await rowsFor('maliya@aitnaamane.example', '/meetings/list.csv');
    const open = await db.selectFrom('meetings').select('id').where('visibility', '=', 'public').execute();
    expect(others.map((row) => Number(row['الرقم'])).toSorted((one, other) => one - other)).toEqual([3, ...open.map(({ id }) => id)].toSorted((one, other) => one - other));
  });

  test('are those asked for', async () => {
    expect((await rowsFor('takwin@region.example', '/meetings/list.csv?year=2023&kind=communication')).map((row) => row['من']).toSorted()).toEqual(['2023-04-05', '2023-04-19', '2023-05-10', '2023-05-16', '2023-05-18', '2023-05-24', '2023-05-30', '2023-06-06', '2023-06-13']);
  });
});

describe('commitments as a file', () => {
  test('have a row for each part, with its day and standing', async () => {
    const rows = await rowsFor('takwin@region.example', '/commitments/list.csv');
    expect(rows).toHaveLength((await db.selectFrom('commitmentDebtors').innerJoin('commitments', 'commitments.id', 'commitmentDebtors.commitmentId').select('commitmentDebtors.bodyId').where('commitments.meetingId', '=', 3).execute()).length);
    expect(rows.find((row) => row['الملتزم'] === 'جماعة آيت نعمان' && row['السنة (للمراحل السنوية)'] === '2023')).toMatchObject({ 'الأجل': '2023-12-29', 'الوضعية': 'متأخر' });
  });

  test('are a workbook too', async () => {
    const who = await visitorNamed(app, 'takwin@region.example');
    const answer = await app.request('http://multaqa.test/commitments/list.xlsx', { headers: { cookie: [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } });
    expect(Object.keys(unzipSync(new Uint8Array(await answer.arrayBuffer())))).toContain('xl/worksheets/sheet1.xml');
  });
});

test('nobody has a file without signing in', async () => {
  for (const path of ['/meetings/list.csv', '/meetings/list.xlsx', '/commitments/list.csv', '/commitments/list.xlsx']) expect((await visitor(app).get(path)).status).toBe(303);
});

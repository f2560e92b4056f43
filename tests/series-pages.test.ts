import { load } from 'cheerio';
import { beforeAll, expect, test } from 'vitest';
import { openSeries } from '#meetings';
import type { Db } from '#platform/database';
import { testDatabase } from './database.ts';
import { now } from './now.ts';
import { siteOn } from './site.ts';
import { actorNamed } from './world-actors.ts';
import { signedInTo } from './world-visitors.ts';

let db: Db;
let app: ReturnType<typeof siteOn>;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  app = siteOn(db);
});

const series = { titleAr: 'لقاءات التتبع', editionAr: 'لقاء التتبع', editionGender: 'masculine' };

test('a series is opened under a programme of its body', async () => {
  const who = await signedInTo(app, 'takwin@region.example');
  const programmeId = load((await who.get('/meetings/series/new')).html)('[name=programmeId] option').last().attr('value') ?? '';
  expect(programmeId).toMatch(/^\d+$/u);
  const { status, location } = await who.send('/meetings/series/new', '/meetings/series', { ...series, programmeId });
  expect(status).toBe(303);
  expect(await db.selectFrom('meetingSeries').select('programmeId').where('id', '=', Number(location?.split('/').at(-1))).executeTakeFirst()).toEqual({ programmeId: Number(programmeId) });
});

test('a refused series keeps the programme that was chosen', async () => {
  const who = await signedInTo(app, 'takwin@region.example');
  const programmeId = load((await who.get('/meetings/series/new')).html)('[name=programmeId] option').last().attr('value') ?? '';
  const { status, html } = await who.send('/meetings/series/new', '/meetings/series', { ...series, titleAr: '', programmeId });
  expect([status, load(html)('[name=programmeId] option[selected]').attr('value')]).toEqual([422, programmeId]);
});

test('no series stands under another body’s programme', async () => {
  const officer = await actorNamed(db, 'takwin@region.example');
  const own = officer.offices[0]?.bodyId ?? 0;
  await expect(openSeries(db, officer, { ownerBodyId: own, programmeId: 99_999, titleAr: 'سلسلة', titleFr: null, editionAr: 'لقاء', editionFr: null, editionGender: 'masculine' }, now)).rejects.toMatchObject({ refusal: { code: 'programme.elsewhere' } });
});

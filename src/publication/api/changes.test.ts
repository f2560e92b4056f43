import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { addSeat, endSeat, makeKnown, moveMeeting, openSeries, withdrawPoint } from '#meetings';
import { toDay } from '#platform/days';
import { now } from '../../../tests/now.ts';
import type { OpenWorld, Told } from '../../../tests/open-world.ts';
import { openWorld, pathOf } from '../../../tests/open-world.ts';
import { publicForum } from '../../../tests/public-meeting.ts';
import { actorNamed, visitorNamed } from '../../../tests/world-actors.ts';
import { paths } from './addresses.ts';
import { kinds } from './schemas.ts';

let { db, ownerDb, app, officer, anybody, inside, forum, read, walk, faultsOf } = {} as OpenWorld;

beforeAll(async () => {
  ({ db, ownerDb, app, officer, anybody, inside, forum, read, walk, faultsOf } = await openWorld());
});

const ever = 'modified_since=2000-01-01T00:00:00Z';
const since = (instant: string) => `?modified_since=${instant}`;

describe('what changed', () => {
  const pointOf = (meetingId: number) => db.selectFrom('agendaPoints').select('id').where('meetingId', '=', meetingId).where('titleAr', '=', 'عرض حصيلة التكوين').executeTakeFirstOrThrow();
  const only = (object: Told | undefined) => Object.keys(object ?? {}).toSorted();

  test('is told from its very instant on, and neither before nor after', async () => {
    const { modified, created, id } = await read(`/api/v1/meetings/${await publicForum(db, officer)}`);
    const ids = async (query: string) => (await walk(`meetings${query}`)).map((meeting) => meeting.id);
    const later = new Date(new Date(modified).getTime() + 1).toISOString();
    const earlier = new Date(new Date(modified).getTime() - 1).toISOString();
    expect(await ids(since(modified))).toContain(id);
    expect(await ids(since(later))).not.toContain(id);
    expect(await ids(`?modified_until=${modified}`)).toContain(id);
    expect(await ids(`?modified_until=${earlier}`)).not.toContain(id);
    expect(await ids(`?created_since=${created}`)).toContain(id);
    expect(await ids(`?created_since=${new Date(new Date(created).getTime() + 1).toISOString()}`)).not.toContain(id);
    // The same instant, as Casablanca's clocks show it.
    expect(await ids(since(modified.replace(/T.*/u, (time) => time)).replace('Z', '%2B00:00'))).toContain(id);
  });

  test('a point that is withdrawn leaves its address, and its meeting has changed', async () => {
    const meeting = await publicForum(db, officer);
    const point = await pointOf(meeting);
    const [{ modified }, item] = await Promise.all([read(`/api/v1/meetings/${meeting}`), read(`/api/v1/agenda-items/${point.id}`)]);
    await withdrawPoint(db, officer, { meetingId: meeting, pointId: point.id, because: 'سر داخلي' }, now);
    const gone = await read(`/api/v1/agenda-items/${point.id}`);
    expect([only(gone), gone['deleted'], gone.created, gone.modified > item.modified]).toEqual([['created', 'deleted', 'id', 'modified', 'type'], true, item.created, true]);
    expect((await walk(`agenda-items${since(gone.modified)}`))).toContainEqual(gone);
    expect((await walk('agenda-items?limit=100')).map(({ id }) => id)).not.toContain(gone.id);
    expect((await read(`/api/v1/meetings/${meeting}`)).modified > modified).toBe(true);
    expect((await walk(`papers${since(gone.modified)}`)).map((paper) => paper['deleted'])).toEqual([true]);
  });

  test('a point that is for those who take part from now on is gone for everybody, and there for them', async () => {
    const meeting = await publicForum(db, officer);
    const point = await pointOf(meeting);
    await db.updateTable('agendaPoints').set({ visibility: 'participants' }).where('id', '=', point.id).execute();
    expect(only(await read(`/api/v1/agenda-items/${point.id}`))).toEqual(['created', 'deleted', 'id', 'modified', 'type']);
    expect((await read(`/api/v1/agenda-items/${point.id}`, inside))['public']).toBe(false);
  });

  test('a meeting that is closed to the public is gone with all that belonged to it; one that never was public is never named', async () => {
    const meeting = await publicForum(db, officer);
    const belongs = (object: Told) => JSON.stringify(object).includes(`/meetings/${meeting}`);
    const own = (await walk('agenda-items?limit=100')).filter(belongs).map(({ id }) => id);
    expect(own).toHaveLength(1);
    await db.updateTable('meetings').set({ visibility: 'internal' }).where('id', '=', meeting).execute();
    const gone = await read(`/api/v1/meetings/${meeting}`);
    expect(only(gone)).toEqual(['created', 'deleted', 'id', 'modified', 'type']);
    for (const kind of kinds) expect((await walk(`${paths[kind]}?limit=100`)).filter(belongs)).toEqual([]);
    expect((await walk(`agenda-items${since(gone.modified)}`)).map(({ id, deleted }) => [id, deleted])).toEqual([[own[0], true]]);
    expect((await anybody.get('/api/v1/meetings/3')).status).toBe(404);
    expect((await walk(`meetings?limit=100&${ever}`)).map(({ id }) => id)).not.toContain('http://multaqa.test/api/v1/meetings/3');
    await db.updateTable('meetings').set({ visibility: 'public' }).where('id', '=', meeting).execute();
    expect((await read(`/api/v1/meetings/${meeting}`))['deleted']).toBeUndefined();
  });

  test('a meeting that was cancelled stays, and says so', async () => {
    const meeting = await publicForum(db, officer);
    await moveMeeting(db, officer, { meetingId: meeting, to: 'cancelled', because: 'سر داخلي' }, now);
    expect(await read(`/api/v1/meetings/${meeting}`)).toMatchObject({ cancelled: true, meetingState: 'cancelled' });
  });

  test('a committee is known before it meets once its owner makes it known, with who sits in it; each change of its composition is told', async () => {
    const ownerBodyId = officer.offices[0]?.bodyId ?? 0;
    const mandate = { mandateAr: 'تتبع التكوين', mandateFr: 'Suivi de la formation', establishedByAr: 'المادة 4', establishedByFr: null, meetingsYearly: 2 };
    const seriesId = await openSeries(db, officer, { ownerBodyId, programmeId: null, kind: 'committee', titleAr: 'لجنة التتبع', titleFr: 'Comité de suivi', editionAr: 'الاجتماع', editionFr: null, editionGender: 'masculine', mandate }, now);
    const path = `/api/v1/organizations/${1_000_000 + seriesId}`;
    const page = `/meetings/series/${seriesId}`;
    const stranger = await visitorNamed(app, 'rais@aitnaamane.example');
    const statuses = async () => Promise.all([anybody.get(path), stranger.get(path), inside.get(path), stranger.get(page)]).then((answers) => answers.map(({ status }) => status));
    expect(await statuses()).toEqual([404, 404, 200, 404]);

    expect((await inside.send(page, `${page}/publicity`)).status).toBe(303);
    expect(await statuses()).toEqual([200, 200, 200, 200]);
    const known = await read(path);
    expect([known, faultsOf('Organization', known)]).toEqual([expect.objectContaining({ name: 'لجنة التتبع', classification: 'committee', 'multaqa:mandate': { ar: 'تتبع التكوين', fr: 'Suivi de la formation' }, membership: [] }), null]);
    const seatId = await addSeat(db, officer, { seriesId, capacity: 'chair', titleAr: 'رئيس اللجنة', titleFr: 'Président', bodyId: ownerBodyId, startsOn: toDay('2026-01-01') }, now);
    const seated = await read(path);
    expect([seated['membership'], seated.modified > known.modified, seated.created]).toEqual([[{ role: 'chair', name: 'رئيس اللجنة', 'multaqa:names': { ar: 'رئيس اللجنة', fr: 'Président' }, 'multaqa:body': `http://multaqa.test/api/v1/bodies/${ownerBodyId}`, startDate: '2026-01-01', endDate: null }], true, known.created]);
    expect((await walk(`organizations${since(seated.modified)}`)).map(({ id }) => id)).toContain(seated.id);
    await endSeat(db, officer, { seriesId, seatId, endsOn: toDay('2026-06-30') }, now);
    const ended = await read(path);
    expect([(ended['membership'] as { endDate: string }[])[0]?.endDate, ended.modified > seated.modified, faultsOf('Organization', ended)]).toEqual(['2026-06-30', true, null]);

    await makeKnown(db, officer, { seriesId, isPublic: false }, now);
    expect([only(await read(path)), (await walk(`organizations${since(ended.modified)}`)).find(({ id }) => id === ended.id)?.['deleted'], await statuses()]).toEqual([['created', 'deleted', 'id', 'modified', 'type'], true, [200, 200, 200, 404]]);
    await expect(makeKnown(db, await actorNamed(db, 'rais@aitnaamane.example'), { seriesId, isPublic: true }, now)).rejects.toMatchObject({ refusal: { code: 'authority.not_your_body' } });
  });

  test('nobody but the database itself keeps what changed', async () => {
    await expect(db.updateTable('openObjects').set({ isPublic: true, wasPublic: true }).execute()).rejects.toThrow(/permission denied/u);
  });
});

test('what does not change is not told anew', async () => {
  const { modified } = await read(`/api/v1/meetings/${forum}`);
  await db.updateTable('meetings').set((eb) => ({ calendarSequence: eb('calendarSequence', '+', 1) })).where('id', '=', forum).execute();
  expect((await read(`/api/v1/meetings/${forum}`)).modified).toBe(modified);
});

test('minutes that are published bring their file and their commitments with them', async () => {
  const { id: fileId, sha256 } = await db.selectFrom('files').select(['id', 'sha256']).executeTakeFirstOrThrow();
  await db.updateTable('meetings').set({ visibility: 'public' }).where('id', '=', 3).execute();
  const own = async () => (await walk('commitments')).filter(({ meeting }) => meeting === 'http://multaqa.test/api/v1/meetings/3');
  await db.insertInto('minutesSeals').values({ meetingId: 3, code: `T${randomUUID().slice(0, 8)}`, fileId, sha256, content: '{}', sealedBy: officer.userId, sealedAt: now }).execute();
  expect(await own()).toEqual([]);
  expect((await inside.send('/meetings/3/minutes', '/meetings/3/minutes/publication')).status).toBe(303);
  expect((await own()).map(({ counts }) => (counts as { all: number }).all)).toContain(17);
  const protocol = await read(pathOf((await read('/api/v1/meetings/3'))['resultsProtocol']));
  expect([faultsOf('File', protocol), (await anybody.get(pathOf(protocol['accessUrl']))).status]).toEqual([null, 200]);
});

test('an act of a debtor changes the commitment that it keeps', async () => {
  const [commitment] = await walk('commitments', inside);
  const key = Number(commitment?.id.split('/').at(-1));
  const last = await db.selectFrom('commitmentDebtors').innerJoin('acts', 'acts.partyId', 'commitmentDebtors.partyId').select((eb) => eb.fn.max('acts.recordedAt').as('at')).where('commitmentId', '=', key).executeTakeFirstOrThrow();
  expect(new Date(commitment?.modified ?? 0).getTime()).toBeGreaterThanOrEqual(last.at?.getTime() ?? Number.POSITIVE_INFINITY);
});

test('every page of a long list is found by an index', async () => {
  await sql`insert into open_objects (kind, key, body_id, is_public, was_public, content, created_at, modified_at)
    select 'File', 600000000 + n, 1, n % 4 = 0, n % 2 = 0, '', now(), '2030-01-01'::timestamptz + n * interval '1 minute' from generate_series(1, 20000) n`.execute(ownerDb);
  await sql`analyze open_objects`.execute(ownerDb);
  const plan = async (where: string, order = 'key') => JSON.stringify((await sql.raw(`explain (format json) select key from open_objects o where kind = 'File' and ${where} order by ${order} limit 101`).execute(ownerDb)).rows);
  const bySequence = /"Node Type": ?"Seq Scan"/u;
  expect(await plan('key > 605000000 and was_public and is_public')).toContain('open_objects_everybody_may_know_of');
  expect(await plan("key > 0 and was_public and modified_at >= '2030-01-14T21:00:00Z'")).toContain('open_objects_by_change');
  expect(await plan('key > 0 and was_public and is_public and body_id = 2')).toMatch(/open_objects_of_a_body|everybody_may_know_of/u);
  for (const where of ['key > 605000000 and was_public and is_public', "key > 0 and was_public and modified_at >= '2030-01-14T00:00:00Z'", 'key > 0 and was_public and body_id = 2']) expect(await plan(where)).not.toMatch(bySequence);
});

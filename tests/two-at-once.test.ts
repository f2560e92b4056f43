import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '#platform/database';
import { addDays, dayIn } from '#platform/days';
import { testDatabase } from './database.ts';
import { now } from './now.ts';
import { siteOn } from './site.ts';
import type { Visitor } from './visitor.ts';
import { visitorNamed } from './world-actors.ts';

let db: Db;
let app: ReturnType<typeof siteOn>;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  app = siteOn(db);
});

describe('one form sent many times at once', () => {
  test('is recorded once, and every other copy is told so', async () => {
    const officer = await visitorNamed(app, 'takwin@region.example');
    const form = load((await officer.get('/meetings/new')).html)('form[action="/meetings"]').first();
    const fields = { ...Object.fromEntries(form.serializeArray().map(({ name, value }) => [name, value])), titleAr: 'لقاء مكرر', heldOn: '2026-11-20', placeAr: 'فاس', 'chair.0.titleAr': 'رئيس' };
    const answers = await Promise.all(Array.from({ length: 6 }, () => officer.post('/meetings', fields)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409, 409, 409, 409, 409]);
    const { count } = await db.selectFrom('meetings').select((eb) => eb.fn.countAll<number>().as('count')).where('titleAr', '=', 'لقاء مكرر').executeTakeFirstOrThrow();
    expect(count).toBe(1);
  });
});

/** What somebody writes in one window and somebody else, or the same hand, in another, at the same moment. */
describe('two at once', () => {
  /** Two windows of the one who runs meetings, and two of the one who keeps a council. */
  let [chief, chiefsOther, keeper, keepersOther]: Visitor[] = [];
  let [room, held] = ['', ''];

  /** The same form, sent so many times at once: with one outcome, and the others told. */
  const together = async (who: Visitor, page: string, action: string, fields: Record<string, string>) => {
    const form = load((await who.get(page)).html)(`form[action="${action}"]`).first();
    const sent = { ...Object.fromEntries(form.serializeArray().map(({ name, value }) => [name, value])), ...fields };

    return (await Promise.all([1, 2, 3].map(() => who.post(action, sent)))).map(({ status }) => status).toSorted();
  };

  beforeAll(async () => {
    [chief, chiefsOther, keeper, keepersOther] = await Promise.all(['takwin@region.example', 'takwin@region.example', 'katiba@aitnaamane.example', 'katiba@aitnaamane.example'].map((email) => visitorNamed(app, email)));
    const { location } = await chief!.send('/meetings/plans/new', '/meetings/plans', { titleAr: 'لقاء يُكتب من نافذتين', startsOn: dayIn(now), placeAr: 'فاس', startsAt: '09:00', endsAt: '12:00' });
    room = String(location).replace('/programme', '');
    ({ location: held } = (await chief!.send('/meetings/new', '/meetings', { titleAr: 'لقاء انعقد', heldOn: '2026-11-20', placeAr: 'فاس', 'chair.0.titleAr': 'رئيس' })) as { location: string });
  });

  test.each<[string, () => [Visitor, string, string], Record<string, string>]>([
    ['a point', () => [chief!, `${room}/points/new`, `${room}/points`], { titleAr: 'نقطة' }],
    ['a series', () => [chief!, '/meetings/series/new', '/meetings/series'], { titleAr: 'سلسلة', editionAr: 'لقاء' }],
    ['what was said', () => [chief!, `${held}/minutes`, `${held}/minutes/interventions`], { speakerAr: 'رئيس', summaryAr: 'قال' }],
    ['a point asked of a council', () => [keeper!, '/meetings/16/session/points/new', '/meetings/16/session/points'], { titleAr: 'نقطة' }],
  ])('%s, sent three times, is recorded once', async (_, places, fields) => {
    expect(await together(...places(), fields)).toEqual([303, 409, 409]);
  });

  test('a sitting changed by two keeps the first change, and tells the second', async () => {
    const [one, other] = [chief!, chiefsOther!];
    const page = load((await one.get(`${room}/programme`)).html)(`a[href^="${room}/sittings/"]:not([href$="new"])`).attr('href') ?? '';
    const [read] = [load((await other.get(page)).html)(`form[action="${page}"]`).serializeArray()];
    expect((await one.send(page, page, { titleAr: 'الجلسة الافتتاحية' })).status).toBe(303);
    const { status, html } = await other.post(page, { ...Object.fromEntries(read.map(({ name, value }) => [name, value])), roomAr: 'القاعة الكبرى' });
    expect([status, load(html)('[name=roomAr]').attr('value'), load(html)('.notice').text()]).toEqual([409, 'القاعة الكبرى', expect.stringContaining('الجلسة الافتتاحية')]);
  });

  test('a point put into a sitting that is taken out meanwhile is told so, and keeps what was typed', async () => {
    const { status, html } = await chief!.send(`${room}/points/new`, `${room}/points`, { titleAr: 'نقطة مكتوبة', sittingId: '99999' });
    expect([status, load(html)('[name=titleAr]').attr('value')]).toEqual([404, 'نقطة مكتوبة']);
  });

  test('a member changed by two keeps the first change, and tells the second', async () => {
    const [one, other] = [keeper!, keepersOther!];
    const page = load((await one.get('/councils/489/members')).html)('a[href^="/councils/489/members/"]:not([href$="new"])').last().attr('href') ?? '';
    const read = load((await other.get(page)).html)(`form[action="${page}"]`).serializeArray();
    expect((await one.send(page, page, { mail: 'a@x.ma' })).status).toBe(303);
    const { status, html } = await other.post(page, { ...Object.fromEntries(read.map(({ name, value }) => [name, value])), position: '14' });
    expect([status, load(html)('[name=position]').attr('value'), load(html)('.notice').text()]).toEqual([409, '14', expect.stringContaining('a@x.ma')]);
  });

  test('a session called by two for one day is called once', async () => {
    const fields = { kind: 'extraordinary', opensOn: addDays(dayIn(now), 20), placeAr: 'مقر الجماعة', askedBy: 'president' };
    const answers = await Promise.all([keeper!, keepersOther!].map((who) => who.send('/councils/489/sessions/new', '/councils/489/sessions', fields)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422]);
  });

  test('a roll called by two brings each member in once', async () => {
    const who = keeper!;
    const page = load((await who.get('/meetings/15/session/roll')).html);
    const fields: [string, string][] = page('form[action="/meetings/15/session/roll"]').serializeArray().filter(({ name }) => name !== 'there').map(({ name, value }) => [name, value]);
    const there = page('[name=there]').toArray().map((box): [string, string] => ['there', page(box).attr('value') ?? '']);
    const answers = await Promise.all([1, 2].map(() => who.post('/meetings/15/session/roll', [...fields, ...there])));
    const arrivals = await db.selectFrom('presenceEntries').select('participantId').where('meetingId', '=', 15).execute();
    expect([answers.map(({ status }) => status), arrivals.length]).toEqual([[303, 303], new Set(arrivals.map(({ participantId }) => participantId)).size]);
  });
});

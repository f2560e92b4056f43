import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#people';
import { instantOf } from '#platform/calendars';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import { linesOf } from '../../../tests/pdf-text.ts';
import { siteOn } from '../../../tests/site.ts';
import { visitor } from '../../../tests/visitor.ts';
import type { Visitor } from '../../../tests/visitor.ts';
import { actorNamed } from '../../../tests/world-actors.ts';
import { demonstrationAccounts } from '#world';
import { answerInvitation, correctPresence, prepareMeeting, saveParticipants, takePresence } from '../index.ts';
import { presenceOf } from '../presence/queries.ts';
import { meetingHead } from '../queries.ts';
import { countsIn, listOf } from './lines.ts';
import { listPdf } from './list-pdf.ts';
import { kindsOf, levelOf } from './protocol.ts';
import type { Stretch } from './stretch.ts';
import { presenceWithin, whyNotListAt } from './stretch.ts';

const day = '2026-11-24' as Day;
const at = (hour: string, on: Day = day) => instantOf(on, hour);
const days = { startsOn: day, endsOn: null };

const levels: [string, { bodyId: number | null; institutionAr: string | null }, string][] = [
  ['a council’s president with the councils of communes', { bodyId: 1, institutionAr: 'جماعة' }, 'communal_council'],
  ['somebody of a unit that belongs to nobody among the others', { bodyId: 2, institutionAr: 'مصلحة' }, 'other'],
  ['a university, of which the house knows nothing, among the others', { bodyId: null, institutionAr: 'جامعة' }, 'other'],
  ['an expert who comes for nobody by themselves', { bodyId: null, institutionAr: null }, 'nobody'],
];

test.each(levels)('protocol puts %s', (_, person, level) => expect(levelOf(person, new Map([[1, 'communal_council'], [2, 'unit']]))).toBe(level));

const instants: [string, Date, string | undefined][] = [
  ['of an hour that has passed', at('08:59'), undefined],
  ['of the very minute', now, undefined],
  ['of an hour to come', at('18:00'), 'list.not_yet'],
  ['of the evening before, an hour before midnight in Casablanca', at('23:00', '2026-11-23' as Day), 'list.outside_days'],
];

test.each(instants)('a list %s', (_, instant, code) => expect(whyNotListAt(instant, days, now)?.code).toBe(code));

let db: Db;
let organiser: Actor;
let officer: Visitor;
let meetingId: number;
let ids: number[];
let room: string;

const entry = (id: number, direction: 'arrival' | 'departure', hour: string) => ({ nonce: randomUUID(), by: { participantId: id }, direction, happenedAt: at(hour), capacity: null, onBehalfOfAr: null, onBehalfOfFr: null, proof: 'hand' as const, device: null, sittingId: null });

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  organiser = await actorNamed(db, 'takwin@region.example');
  officer = visitor(siteOn(db));
  await officer.send('/sign-in', '/sign-in', { email: 'takwin@region.example', password: demonstrationAccounts.find(({ email }) => email === 'takwin@region.example')?.password ?? '' });
  meetingId = await prepareMeeting(db, organiser, { ownerBodyId: organiser.offices[0]?.bodyId ?? 0, submission: randomUUID(), kind: 'communication', seriesId: null, number: null, editionYear: null, titleAr: 'اللقاء التواصلي', titleFr: 'Rencontre', mottoAr: null, mottoFr: null, startsOn: day, endsOn: null, placeAr: 'مقر العمالة', placeFr: 'Siège', territoryCode: null, mode: 'in_person', onlineAddress: null, visibility: 'participants' }, now);
  const bodies = await db.selectFrom('bodies').select(['id', 'kind', 'nameAr', 'nameFr']).where('kind', 'in', ['communal_council', 'regional_council', 'prefecture_administration']).orderBy('id').execute();
  const of = (kind: string, nth = 0) => bodies.filter((body) => body.kind === kind)[nth];
  const seat = (titleAr: string, body: ReturnType<typeof of>, name: string | null = null) => ({ invitedAs: 'office' as const, name, titleAr, bodyId: body?.id ?? null, institutionAr: body?.nameAr ?? null, institutionFr: body?.nameFr ?? null, capacity: 'member' as const });
  ids = await db.transaction().execute((trx) => saveParticipants(trx, meetingId, [
    seat('خبير', undefined, 'سعاد'), seat('رئيس الجماعة', of('communal_council')), seat('رئيس الجماعة', of('communal_council', 1)), seat('مدير المصالح', of('communal_council')), seat('نائبة الرئيس', of('regional_council'), 'حليمة'), seat('الكاتب العام', of('prefecture_administration')),
  ], organiser.userId, at('07:00', '2026-11-20' as Day)));
  await db.updateTable('meetings').set({ state: 'convened' }).where('id', '=', meetingId).execute();
  const tokens = await db.selectFrom('participants').select(['id', 'token']).where('meetingId', '=', meetingId).orderBy('id').execute();
  const answered = { because: null, reference: null, delegateName: null, delegateTitle: null, delegateMail: null };
  const before = at('07:00', '2026-11-23' as Day);
  await answerInvitation(db, { ...answered, nonce: randomUUID(), token: tokens[1]?.token ?? '', answer: 'delegated', reference: '12/2026', delegateName: 'نعيمة', delegateTitle: 'النائبة الأولى' }, before);
  await answerInvitation(db, { ...answered, nonce: randomUUID(), token: tokens[3]?.token ?? '', answer: 'declined', because: 'سفر' }, before);
  const { id: delegate } = await db.selectFrom('participants').select('id').where('meetingId', '=', meetingId).where('representsId', '=', ids[1] ?? 0).executeTakeFirstOrThrow();
  await takePresence(db, { meetingId, taker: { actor: organiser }, entries: [entry(delegate, 'arrival', '08:10'), entry(ids[4] ?? 0, 'arrival', '08:00'), entry(ids[4] ?? 0, 'departure', '08:20'), entry(ids[5] ?? 0, 'arrival', '08:05')] }, now);
  room = `/meetings/${meetingId}/presence`;
});

async function groupsOf(stretch: Stretch) {
  const meeting = await meetingHead(db, organiser, meetingId);
  if (!meeting) throw new Error('The meeting is there');
  const presence = await presenceOf(db, meeting);
  const within = presenceWithin(presence, stretch, days);

  return { meeting, groups: listOf(within.presence, within.span, await kindsOf(db, presence.people.flatMap(({ bodyId }) => bodyId ?? []))) };
}

const told = async (stretch: Stretch) => (await groupsOf(stretch)).groups.map(({ level, lines }) => [level, lines.map(({ state }) => state)]);

describe('the attendance list', () => {
  test('goes by level of institution in the order of protocol, one line for each seat', async () => {
    const { groups } = await groupsOf({ kind: 'whole' });
    expect(groups.map(({ level, lines }) => [level, lines.map(({ state }) => state)])).toEqual([['prefecture_administration', ['present']], ['regional_council', ['present']], ['communal_council', ['represented', 'excused', 'absent']], ['nobody', ['absent']]]);
    expect(groups[2]?.counts).toEqual({ present: 0, represented: 1, excused: 1, absent: 1 });
    expect(countsIn(groups.flatMap(({ lines }) => lines))).toEqual({ present: 2, represented: 1, excused: 1, absent: 2 });
  });

  test('says by whom a seat was taken, by which delegation, and when', async () => {
    const line = (await groupsOf({ kind: 'whole' })).groups[2]?.lines[0];
    expect([line?.substitute?.name, line?.reference, line?.stays.map(({ from }) => from)]).toEqual(['نعيمة', '12/2026', [at('08:10')]]);
  });

  test.each([['08:07', ['absent', 'excused', 'absent'], 'present'], ['08:10', ['represented', 'excused', 'absent'], 'present'], ['08:20', ['represented', 'excused', 'absent'], 'absent']] as const)('of %s knows nothing that came later', async (hour, communes, region) => {
    expect(await told({ kind: 'instant', at: at(hour) })).toEqual([['prefecture_administration', ['present']], ['regional_council', [region]], ['communal_council', communes], ['nobody', ['absent']]]);
  });

  test('an arrival that was corrected to a later hour is not there before it', async () => {
    const { id } = await db.selectFrom('presenceEntries').select('id').where('participantId', '=', ids[5] ?? 0).executeTakeFirstOrThrow();
    await correctPresence(db, organiser, { meetingId, entryId: id, because: 'سهو', instead: { direction: 'arrival', happenedAt: at('08:40') } }, now);
    expect((await told({ kind: 'instant', at: at('08:30') }))[0]).toEqual(['prefecture_administration', ['absent']]);
    expect((await told({ kind: 'whole' }))[0]).toEqual(['prefecture_administration', ['present']]);
  });

  test('is one paper in Arabic and in French, with its columns on each page and its totals', async () => {
    const { meeting, groups } = await groupsOf({ kind: 'whole' });
    const long = Array.from({ length: 20 }, () => groups).flat();
    const arabic = await linesOf(await listPdf({ meeting, stretch: { kind: 'whole' }, groups: long, at: now, address: 'https://multaqa.example' }, 'ar'));
    expect(arabic.length).toBeGreaterThan(2);
    for (const page of arabic.slice(0, -1)) expect(page.join('\n')).toContain('المؤسسة');
    expect(arabic[0]?.join('\n').replaceAll(' ', '')).toMatch(/120مدعوا·الحاضرون:40·.*:20·المعتذرون:20·الغائبون:40/u);
    const lasting = { ...meeting, endsOn: '2026-11-25' as Day };
    expect((await linesOf(await listPdf({ meeting: lasting, stretch: { kind: 'whole' }, groups, at: now, address: 'https://multaqa.example' }, 'fr'), 'ltr')).flat().join('\n')).toMatch(/24 novembre : dès 08:\d\d\n[^]*24 novembre : 08:00.*08:20/u);
    const french = (await linesOf(await listPdf({ meeting, stretch: { kind: 'whole' }, groups, at: now, address: 'https://multaqa.example' }, 'fr'), 'ltr')).flat().join('\n');
    for (const words of ['Administration territoriale', 'Conseils communaux', 'délégation']) expect(french).toContain(words);
  });
});

describe('over HTTP', () => {
  test.each([['', 200], ['?language=fr', 200], ['?span=2026-11-24-morning', 200], ['?at=08:10', 200], ['?at=18:00', 422], ['?at=25:00', 422], ['?at=08:10&on=2026-13-40', 422], ['?at=08:10&on=2026-11-25', 422], ['?span=2026-11-25-morning', 404]])('list.pdf%s answers %i', async (query, status) => {
    const answer = await officer.get(`${room}/list.pdf${query}`);
    expect([answer.status, answer.headers.get('content-type')?.startsWith('application/pdf')]).toEqual([status, status === 200]);
  });

  test('the roll links to it, for its stretch and for the whole', async () => {
    const { html } = await officer.get(`${room}?span=2026-11-24-morning`);
    for (const link of ['list.pdf?span=2026-11-24-morning&amp;language=ar', 'list.pdf?language=ar', 'list.pdf?language=fr']) expect([link, html.includes(link)]).toEqual([link, true]);
  });
});

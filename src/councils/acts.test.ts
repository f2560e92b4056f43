import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { bodyOfTerritory } from '#bodies';
import { commitmentView } from '#commitments';
import type { Actor } from '#people';
import { actorOf } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { dayIn, toDay } from '#platform/days';
import type { TestDatabase } from '../../tests/database.ts';
import { testDatabase } from '../../tests/database.ts';
import { answerDecision, askPoint, callRoll, callSession, closeSession, closeVote, countQuorum, decisionsIn, enterFormality, openVote, recordsBehind, registerMembers } from './index.ts';

const origin = 'https://multaqa.test';
const document = { name: 'وثيقة.pdf', bytes: new TextEncoder().encode('%PDF-1.7\n%%EOF\n') };
const at = (text: string) => new Date(text);
const refusedWith = (code: string) => ({ refusal: { code } });

let database: TestDatabase;
let db: Db;
let director: Actor;
let commune: number;
let instrumentId: number;
let members: number[];

/** Aït Yaazem never put the convention on an agenda: its session of October 2023 is held here. */
const code = '03.171.03.03';

beforeAll(async () => {
  database = await testDatabase({ world: true });
  ({ db } = database);
  commune = (await bodyOfTerritory(db, code, 'communal_council'))?.id ?? 0;
  director = (await actorOf(db, `clerk-commune-${code}`, toDay('2023-09-01'))) as Actor;
  ({ id: instrumentId } = await db.selectFrom('instruments').select('id').where('reference', '=', '01-03/2023').executeTakeFirstOrThrow());
});

const roles = ['president', 'vice_president', 'secretary'] as const;
const sixteen = Array.from({ length: 16 }, (_, index) => ({ name: `عضو رقم ${index + 1}`, role: roles[index] ?? ('member' as const), mail: null }));
const formality = (meetingId: number, name: Parameters<typeof enterFormality>[2]['formality'], day: string, rest: Partial<Parameters<typeof enterFormality>[2]> = {}) =>
  enterFormality(db, director, { meetingId, formality: name, happenedOn: day as Day, reference: null, evidence: null, replacesId: null, because: null, submission: randomUUID(), ...rest }, at(`${day}T10:00:00Z`));

test('the register of members never has more members than seats', async () => {
  const input = { bodyId: commune, startsOn: toDay('2021-10-11'), members: sixteen };
  const { seats } = await db.selectFrom('councilSeats').select('seats').where('territoryCode', '=', code).executeTakeFirstOrThrow();
  const tooMany = Array.from({ length: seats + 1 }, (_, index) => ({ name: `عضو رقم ${index + 1}`, role: 'member' as const, mail: null }));
  await expect(registerMembers(db, director, { ...input, members: tooMany }, at('2023-09-01T09:00:00Z'))).rejects.toMatchObject(refusedWith('members.more_than_seats'));
  members = await registerMembers(db, director, input, at('2023-09-01T09:00:00Z'));
  expect(members).toHaveLength(16);
});

describe('an ordinary session of October 2023, from its call to a vote that keeps a promise', () => {
  let meetingId: number;
  let pointId: number;
  let voteId: number;

  test('opens in the first week of October and on no other day', async () => {
    const plan = { bodyId: commune, kind: 'ordinary' as const, askedBy: 'president' as const, askedOn: null, placeAr: 'مقر الجماعة', placeFr: null, startsAt: '10:00', requestId: null };
    await expect(callSession(db, director, { ...plan, opensOn: toDay('2023-10-09'), submission: randomUUID() }, at('2023-09-01T09:00:00Z'))).rejects.toMatchObject(refusedWith('session.outside_its_days'));
    const submission = randomUUID();
    const twice = await Promise.allSettled([0, 1].map(() => callSession(db, director, { ...plan, opensOn: toDay('2023-10-04'), submission }, at('2023-09-01T09:00:00Z'))));
    meetingId = twice.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))[0] ?? 0;
    expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('its point is put on the agenda of the party when the agenda leaves', async () => {
    pointId = await askPoint(db, director, { meetingId, askedBy: 'president', askers: 0, titleAr: 'المصادقة على اتفاقية تمويل برامج تكوين المنتخبين', titleFr: 'Convention de financement de la formation des élus', instrumentId, sittingId: null, because: null }, at('2023-09-05T09:00:00Z'));
    await formality(meetingId, 'agenda_to_state', '2023-09-12');
    const [act] = await db.selectFrom('acts').innerJoin('parties', 'parties.id', 'acts.partyId').select(['acts.step', 'acts.sessionOn', 'acts.origin']).where('parties.bodyId', '=', commune).where('acts.step', '=', 'agenda').execute();
    expect(act).toEqual({ step: 'agenda', sessionOn: '2023-10-04', origin: 'own_act' });
  });

  test('nothing is voted before the quorum, and no roll is called before the notice', async () => {
    await expect(callRoll(db, director, { meetingId, there: members, readAsThere: [] }, at('2023-10-04T09:00:00Z'))).rejects.toMatchObject(refusedWith('quorum.not_convened'));
    await formality(meetingId, 'notice_to_members', '2023-09-22');
    await expect(openVote(db, director, { meetingId, pointId, method: 'show_of_hands', matter: null, submission: randomUUID() }, at('2023-10-04T09:05:00Z'))).rejects.toMatchObject(refusedWith('session.before_quorum'));
  });

  test('the quorum is counted from presence, and leaving does not undo it', async () => {
    expect(await callRoll(db, director, { meetingId, there: members.slice(0, 12), readAsThere: [] }, at('2023-10-04T09:10:00Z'))).toEqual({ arrived: 12, left: 0 });
    expect(await countQuorum(db, director, { meetingId, origin }, at('2023-10-04T09:15:00Z'))).toMatchObject({ call: 1, membersInOffice: 16, membersPresent: 12, quorumNeeded: 9, hasQuorum: true });
    expect(await callRoll(db, director, { meetingId, there: members.slice(0, 8), readAsThere: members.slice(0, 12) }, at('2023-10-04T09:30:00Z'))).toEqual({ arrived: 0, left: 4 });
  });

  test('more hands than members in the hall are refused: the numbers come from the vote', async () => {
    voteId = await openVote(db, director, { meetingId, pointId, method: 'show_of_hands', matter: 'financial_incidence', submission: randomUUID() }, at('2023-10-04T10:00:00Z'));
    const close = (counts: { for: number; against: number; abstained: number }) => closeVote(db, director, { voteId, counts, textAr: null, textFr: null, reservationsAr: null, firstNumber: 18, origin }, at('2023-10-04T10:10:00Z'));
    await expect(close({ for: 9, against: 0, abstained: 0 })).rejects.toMatchObject(refusedWith('vote.more_voices_than_voters'));
    expect(await close({ for: 7, against: 1, abstained: 0 })).toMatchObject({ approved: true, needed: 5, isTie: false });
    await expect(close({ for: 8, against: 0, abstained: 0 })).rejects.toMatchObject(refusedWith('vote.closed_before'));
  });

  test('the party’s act is recorded by itself, with the decision as its evidence', async () => {
    const [decision] = await decisionsIn(db, { meetingId });
    expect(decision).toMatchObject({ number: 18, year: 2023, outcome: 'approved', needsVisa: true });
    const act = await db.selectFrom('acts').selectAll().where('id', '=', (await db.selectFrom('decisions').select('actId').where('id', '=', decision?.id ?? 0).executeTakeFirstOrThrow()).actId ?? 0).executeTakeFirstOrThrow();
    expect(act).toMatchObject({ step: 'deliberated', outcome: 'approved', origin: 'own_act', reference: '18/2023', membersInOffice: 16, membersPresent: 8, membersAtOpening: 12, votesFor: 7, votesAgainst: 1, call: 1, sitting: 1, fileId: decision?.fileId });
    expect((await recordsBehind(db, [act.id])).get(act.id)).toMatchObject({ meetingId, decision: { number: 18, year: 2023 } });
  });

  test('the promise of the meeting of El Hajeb is kept, in time', async () => {
    const { id } = await db.selectFrom('commitments').select('id').where('step', '=', 'deliberated').executeTakeFirstOrThrow();
    const debtor = (await commitmentView(db, id, toDay('2023-10-31')))?.debtors.find(({ bodyId }) => bodyId === commune);
    expect(debtor?.part).toMatchObject({ kind: 'kept', on: '2023-10-04', late: false, awaitsConfirmation: false });
  });

  test('minutes handed over against a receipt transmit it, and the State’s visa is the party’s', async () => {
    await expect(formality(meetingId, 'minutes_to_state', '2023-10-04', { reference: '77' })).rejects.toMatchObject(refusedWith('formality.before_closing'));
    await closeSession(db, director, { meetingId }, at('2023-10-04T12:00:00Z'));
    await expect(formality(meetingId, 'minutes_to_state', '2023-10-10')).rejects.toMatchObject(refusedWith('formality.receipt_missing'));
    await formality(meetingId, 'minutes_to_state', '2023-10-10', { reference: '77' });
    const [decision] = await decisionsIn(db, { meetingId });
    await answerDecision(db, director, { decisionId: decision?.id ?? 0, step: 'visa_granted', happenedOn: toDay('2023-10-20'), reference: '901', because: null, evidence: document, submission: randomUUID() }, at('2023-10-21T09:00:00Z'));
    const steps = await db.selectFrom('standings').innerJoin('parties', 'parties.id', 'standings.partyId').select(['standings.step', 'standings.state', 'standings.happenedOn']).where('parties.bodyId', '=', commune).where('standings.step', 'in', ['transmitted', 'visa']).execute();
    expect(steps).toEqual(expect.arrayContaining([{ step: 'transmitted', state: 'done', happenedOn: '2023-10-10' }, { step: 'visa', state: 'done', happenedOn: '2023-10-20' }]));
  });

  test.each(['update votes set votes_for = 8', "insert into ballots (vote_id, member_id, choice, recorded_at, nonce) select vote_id, member_id, 'for', now(), gen_random_uuid() from voters where vote_id = {vote}", 'update decisions set number = 1', 'delete from decisions', 'update session_calls set members_present = 16', 'truncate session_acts', 'update voters set member_id = member_id'])('not even the owner may: %s', async (statement) => {
    await expect(sql.raw(statement.replace('{vote}', String(voteId))).execute(database.ownerDb)).rejects.toThrow(/never|closed|append/iu);
  });

  test('its day is that of Casablanca', () => expect(dayIn(at('2023-10-04T10:10:00Z'))).toBe('2023-10-04'));
});

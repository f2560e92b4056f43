import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { journalEvents, verifyEvents } from '#journal';
import { toDay } from '#platform/days';
import type { CouncilHouse } from '../../tests/council-house.ts';
import { at, callExtraordinary, openCouncil, openExtraordinary, origin } from '../../tests/council-house.ts';
import { testDatabase } from '../../tests/database.ts';
import { addSitting } from '#meetings';
import { abandonVote, askNames, askPoint, callRoll, closeVote, countQuorum, decisionsIn, giveVoice, openVote, postponePoint, recuseMember, typeVoices } from './index.ts';

let house: CouncilHouse;
let neighbours: CouncilHouse;

beforeAll(async () => {
  const { db } = await testDatabase();
  house = await openCouncil(db, '03.171.03.01');
  neighbours = await openCouncil(db, '03.171.03.05');
});

const refusedWith = (code: string) => ({ refusal: { code } });
const open = (meetingId: number, pointId: number, rest: Partial<Parameters<typeof openVote>[2]> = {}, when = at('10:00')) => openVote(house.db, house.director, { meetingId, pointId, method: 'show_of_hands', matter: null, submission: randomUUID(), ...rest }, when);
const close = (voteId: number, counts: { for: number; against: number; abstained: number } | null, when = at('10:30')) => closeVote(house.db, house.director, { voteId, counts, textAr: null, textFr: null, reservationsAr: null, firstNumber: null, origin }, when);
const hands = (yes: number, no = 0, abstained = 0) => ({ for: yes, against: no, abstained });

describe('many at once', () => {
  test('two browsers that close one vote make one decision', async () => {
    const { meetingId, points: [point = 0] } = await openExtraordinary(house, ['نقطة']);
    const vote = await open(meetingId, point);
    const both = await Promise.allSettled([close(vote, hands(8)), close(vote, hands(9))]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refusedWith('vote.closed_before') });
    expect(await decisionsIn(house.db, { meetingId })).toHaveLength(1);
  });

  test('the register has no gap and no number twice, across sessions of one council', async () => {
    const sessions = [];
    for (let count = 0; count < 4; count += 1) sessions.push(await openExtraordinary(house, [`نقطة ${count}`]));
    const votes = [];
    for (const { meetingId, points: [point = 0] } of sessions) votes.push(await open(meetingId, point));
    await Promise.all(votes.map((vote) => close(vote, hands(8))));
    const numbers = (await decisionsIn(house.db, { bodyId: house.bodyId })).map(({ number }) => number).toReversed();
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  test('no voice is lost or doubled, however often it is sent, and none enters after the count', async () => {
    const { meetingId, points: [point = 0] } = await openExtraordinary(house, ['تصويت بالأسماء'], 16);
    const voteId = await open(meetingId, point, { method: 'by_name' });
    const ballots = house.people.map((person, index) => ({ person, voteId, choice: index % 3 === 2 ? ('against' as const) : ('for' as const), nonce: randomUUID() }));
    const sent = await Promise.allSettled([...ballots, ...ballots, ...ballots].map(({ person, ...ballot }) => giveVoice(house.db, person, ballot, at('10:10'))));
    expect(sent.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(await close(voteId, null)).toMatchObject({ for: 11, against: 5, abstained: 0, approved: true });
    await expect(giveVoice(house.db, house.people[0]!, { voteId, choice: 'against', nonce: randomUUID() }, at('10:40'))).rejects.toMatchObject(refusedWith('vote.closed_before'));
  });

  test('a count and the voices on their way: what is counted is what is kept', async () => {
    const { meetingId, points: [point = 0] } = await openExtraordinary(house, ['سباق'], 16);
    const voteId = await open(meetingId, point, { method: 'by_name' });
    await typeVoices(house.db, house.director, { voteId, ballots: [{ memberId: house.members[15]!, choice: 'for' }], nonceOf: () => randomUUID() }, at('10:05'));
    const racing = house.people.slice(0, 15).map((person) => giveVoice(house.db, person, { voteId, choice: 'for', nonce: randomUUID() }, at('10:10')));
    const [result] = await Promise.all([close(voteId, null), Promise.allSettled(racing)]);
    const kept = await house.db.selectFrom('ballots').select('memberId').where('voteId', '=', voteId).execute();
    expect(result.for).toBe(kept.length);
  });
});

describe('who votes', () => {
  test('a member may change the own voice until the count; the secretary does not type over it', async () => {
    const { meetingId, points: [point = 0] } = await openExtraordinary(house, ['نقطة']);
    const voteId = await open(meetingId, point, { method: 'by_name' });
    const mine = (choice: 'for' | 'against') => giveVoice(house.db, house.people[1]!, { voteId, choice, nonce: randomUUID() }, at('10:10'));
    await mine('for');
    await mine('against');
    const type = (index: number, choice: 'for' | 'abstain') => typeVoices(house.db, house.director, { voteId, ballots: [{ memberId: house.members[index]!, choice }], nonceOf: () => randomUUID() }, at('10:12'));
    await expect(type(1, 'for')).rejects.toMatchObject(refusedWith('ballot.members_own'));
    await type(0, 'for');
    await type(2, 'abstain');
    expect(await close(voteId, null)).toMatchObject({ for: 1, against: 1, abstained: 1, isTie: true, presidentSide: 'for', approved: true });
  });

  test('a voice that arrives once more after a later one changes nothing, and is nobody else’s', async () => {
    const { meetingId, points: [point = 0] } = await openExtraordinary(house, ['نقطة']);
    const voteId = await open(meetingId, point, { method: 'by_name' });
    const early = { voteId, choice: 'for' as const, nonce: randomUUID() };
    await giveVoice(house.db, house.people[1]!, early, at('10:10'));
    await giveVoice(house.db, house.people[1]!, { voteId, choice: 'against', nonce: randomUUID() }, at('10:11'));
    await giveVoice(house.db, house.people[1]!, early, at('10:12'));
    await expect(giveVoice(house.db, house.people[2]!, early, at('10:13'))).rejects.toMatchObject(refusedWith('ballot.nonce_taken'));
    expect(await house.db.selectFrom('ballots').select('choice').where('voteId', '=', voteId).execute()).toEqual([{ choice: 'against' }]);
    expect(await house.db.selectFrom('voices').select('choice').where('voteId', '=', voteId).orderBy('recordedAt').execute()).toEqual([{ choice: 'for' }, { choice: 'against' }]);
  });

  test('neither who is absent, nor who came after the vote opened, nor a recused member', async () => {
    const { meetingId, points: [point = 0] } = await openExtraordinary(house, ['نقطة']);
    await recuseMember(house.db, house.director, { meetingId, pointId: point, memberId: house.members[3]!, because: 'عضو في الجمعية المستفيدة' }, at('09:30'));
    const voteId = await open(meetingId, point, { method: 'by_name' });
    await callRoll(house.db, house.director, { meetingId, there: house.members.slice(0, 14), readAsThere: house.members.slice(0, 12) }, at('10:05'));
    const voice = (index: number) => giveVoice(house.db, house.people[index]!, { voteId, choice: 'for', nonce: randomUUID() }, at('10:10'));
    for (const index of [15, 13, 3]) await expect(voice(index)).rejects.toMatchObject(refusedWith('ballot.not_a_voter'));
    await voice(0);
    await expect(recuseMember(house.db, house.director, { meetingId, pointId: point, memberId: house.members[4]!, because: 'سبب' }, at('10:15'))).rejects.toMatchObject(refusedWith('recusal.vote_open'));
    expect(await house.db.selectFrom('votes').select(['membersPresent', 'membersRecused']).where('id', '=', voteId).executeTakeFirst()).toEqual({ membersPresent: 12, membersRecused: 1 });
    await close(voteId, null);
  });

  test('nobody of another council keeps, opens or votes here', async () => {
    const { meetingId, points: [point = 0] } = await openExtraordinary(house, ['نقطة']);
    await expect(openVote(house.db, neighbours.director, { meetingId, pointId: point, method: 'by_name', matter: null, submission: randomUUID() }, at('10:00'))).rejects.toMatchObject(refusedWith('authority.not_your_body'));
    const voteId = await open(meetingId, point, { method: 'by_name' });
    await expect(giveVoice(house.db, neighbours.people[0]!, { voteId, choice: 'for', nonce: randomUUID() }, at('10:10'))).rejects.toMatchObject(refusedWith('ballot.not_a_voter'));
    await expect(closeVote(house.db, house.people[0]!, { voteId, counts: null, textAr: null, textFr: null, reservationsAr: null, firstNumber: null, origin }, at('10:11'))).rejects.toMatchObject(refusedWith('authority.not_your_body'));
    await abandonVote(house.db, house.director, { voteId, because: 'فُتح خطأ' }, at('10:12'));
    await expect(close(voteId, null)).rejects.toMatchObject(refusedWith('vote.closed_before'));
  });
});

describe('what a vote comes to', () => {
  test('a tie by show of hands asks for the names, and the president’s side prevails', async () => {
    const { meetingId, points: [point = 0] } = await openExtraordinary(house, ['تعادل']);
    const voteId = await open(meetingId, point);
    await expect(close(voteId, hands(6, 6))).rejects.toMatchObject(refusedWith('vote.tie_asks_names'));
    await askNames(house.db, house.director, { voteId }, at('10:20'));
    const ballots = house.members.slice(0, 12).map((memberId, index) => ({ memberId, choice: index % 2 ? ('for' as const) : ('against' as const) }));
    await typeVoices(house.db, house.director, { voteId, ballots, nonceOf: () => randomUUID() }, at('10:25'));
    expect(await close(voteId, null)).toMatchObject({ for: 6, against: 6, isTie: true, presidentSide: 'against', approved: false });
    expect((await decisionsIn(house.db, { meetingId }))[0]).toMatchObject({ outcome: 'rejected', needsVisa: false });
  });

  test('the majority of the members in office, then a second sitting by the votes cast', async () => {
    const { meetingId, points: [point = 0] } = await openExtraordinary(house, ['برنامج العمل']);
    const first = await open(meetingId, point, { matter: 'development_programme' });
    expect(await house.db.selectFrom('votes').select(['base', 'votesNeeded', 'article']).where('id', '=', first).executeTakeFirst()).toEqual({ base: 'members_in_office', votesNeeded: 9, article: '113-14:43' });
    expect(await close(first, hands(8, 0, 4))).toMatchObject({ approved: false, goesToSecondSitting: true });
    expect(await decisionsIn(house.db, { meetingId })).toEqual([]);
    await expect(open(meetingId, point, { matter: 'development_programme' }, at('10:40'))).rejects.toMatchObject(refusedWith('vote.second_sitting_is_another'));
    await addSitting(house.db, house.director, { meetingId, because: 'جلسة ثانية', day: toDay('2026-11-24'), startsAt: '15:00', endsAt: null, titleAr: null, titleFr: null, roomAr: null, roomFr: null, isClosedToPublic: false }, at('11:00'));
    const second = await open(meetingId, point, { matter: 'development_programme' }, at('16:30'));
    expect(await close(second, hands(5, 3, 4), at('16:40'))).toMatchObject({ approved: true, needed: 5 });
    expect((await decisionsIn(house.db, { meetingId }))[0]).toMatchObject({ outcome: 'approved', needsVisa: true, visaMatter: 'development_programme' });
  });

  test('an approval with reservations says them in the decision, and a rejection has none', async () => {
    const { meetingId, points: [point = 0] } = await openExtraordinary(house, ['اتفاقية شراكة']);
    const voteId = await open(meetingId, point);
    const reserved = (counts: ReturnType<typeof hands>) => closeVote(house.db, house.director, { voteId, counts, textAr: null, textFr: null, reservationsAr: 'مراجعة المادة 4', firstNumber: null, origin }, at('10:30'));
    await expect(reserved(hands(2, 9))).rejects.toMatchObject(refusedWith('vote.reservations_without_approval'));
    await reserved(hands(9, 2));
    expect((await decisionsIn(house.db, { meetingId }))[0]).toMatchObject({ outcome: 'approved', withReservations: true, textAr: expect.stringContaining('مع التحفظات الآتية: مراجعة المادة 4') as string });
  });

  test('a point that was put off is not voted', async () => {
    const { meetingId, points: [point = 0] } = await openExtraordinary(house, ['نقطة']);
    await postponePoint(house.db, house.director, { meetingId, pointId: point, because: 'استكمال الملف', origin, submission: randomUUID() }, at('10:00'));
    await expect(open(meetingId, point)).rejects.toMatchObject(refusedWith('vote.point_put_off'));
  });
});

test('without a quorum the council is called again 3 to 5 days later', async () => {
  const { meetingId, points: [point = 0] } = await callExtraordinary(house, ['نقطة']);
  await callRoll(house.db, house.director, { meetingId, there: house.members.slice(0, 8), readAsThere: [] }, at('09:00'));
  expect(await countQuorum(house.db, house.director, { meetingId, origin }, at('09:05'))).toMatchObject({ hasQuorum: false, membersPresent: 8, quorumNeeded: 9 });
  await expect(open(meetingId, point)).rejects.toMatchObject(refusedWith('session.before_quorum'));
  await expect(countQuorum(house.db, house.director, { meetingId, origin }, at('09:00', toDay('2026-11-26')))).rejects.toMatchObject(refusedWith('quorum.not_its_day'));
  const day = toDay('2026-11-27');
  await callRoll(house.db, house.director, { meetingId, there: house.members.slice(0, 9), readAsThere: [] }, at('09:00', day));
  expect(await countQuorum(house.db, house.director, { meetingId, origin }, at('09:05', day))).toMatchObject({ call: 2, hasQuorum: true });
  expect(await open(meetingId, point, {}, at('10:00', day))).toBeGreaterThan(0);
});

test('half of the members put a point on the agenda by law, and a refused request says why', async () => {
  const { meetingId } = await callExtraordinary(house, ['نقطة']);
  const ask = (askers: number) => askPoint(house.db, house.director, { meetingId, askedBy: 'members', askers, titleAr: 'طلب', titleFr: null, instrumentId: null, sittingId: null, because: 'طلب أعضاء' }, at('08:20'));
  const answers = await house.db.selectFrom('agendaPoints').select('answer').where('id', 'in', [await ask(3), await ask(8)]).orderBy('id').execute();
  expect(answers.map(({ answer }) => answer)).toEqual(['proposed', 'accepted']);
});

test('all of it stands in the journal, unbroken', async () => expect(await verifyEvents(journalEvents(house.db))).toMatchObject({ ok: true }));

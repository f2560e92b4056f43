import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#people';
import { instantOf } from '#platform/calendars';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import type { OneHall } from '../../../tests/one-hall.ts';
import { oneHall } from '../../../tests/one-hall.ts';
import { actorNamed } from '../../../tests/world-actors.ts';
import { moveMeeting, takePresence } from '../index.ts';
import { removeParticipant } from '../participants/add-participant.ts';
import { askToSpeak, withdrawSpeech } from './ask.ts';
import { callSpeaker, endSpeech, moveSpeech, tellAbsent } from './conduct.ts';
import { openScreen, revokeScreen, screenAsked } from './screens.ts';
import { closeHall, limitSpeeches, standAt } from './stand.ts';
import type { HallState } from './state.ts';
import { hallState } from './state.ts';
import { saveCall } from './store.ts';
import { sumUpSpeech } from './sum-up.ts';

const refusedWith = (code: string) => ({ refusal: { code } });
/** At which the meeting's day ends in Casablanca. */
const midnight = instantOf('2026-11-25' as Day, '00:00');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

let db: Db;
let officer: Actor;
let second: Actor;
let stranger: Actor;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  officer = await actorNamed(db, 'takwin@region.example');
  second = { ...officer };
  stranger = await actorNamed(db, 'maliya@aitnaamane.example');
});

const ask = (hall: OneHall, person: number, kind: 'intervention' | 'question' | 'point_of_order' = 'intervention', at = now, nonce: string = randomUUID()) => askToSpeak(db, { actor: officer }, { meetingId: hall.meetingId, participantId: hall.people[person]?.id ?? 0, kind, nonce }, at);
const read = async (hall: OneHall, at = now): Promise<HallState> => (await hallState(db, hall.meetingId, at, async () => null)) as HallState;
const on = (hall: OneHall, speechId: number | undefined) => ({ meetingId: hall.meetingId, speechId: speechId ?? 0, nonce: randomUUID() });
const eventsOf = async (hall: OneHall) => (await db.selectFrom('journalEvents').select('kind').where('subject', '=', `meeting/${hall.meetingId}`).where('kind', 'like', 'hall.%').orderBy('sequence').execute()).map(({ kind }) => kind.slice('hall.'.length));

/** A hall in which the first so many have asked. */
async function asked(count: number): Promise<{ hall: OneHall; speeches: number[] }> {
  const hall = await oneHall(db, officer);
  for (let person = 0; person < count; person += 1) await ask(hall, person, 'intervention', later(person));

  return { hall, speeches: (await read(hall)).waiting.map(({ id }) => id) };
}

describe('a speaker, from asking to the minutes', () => {
  test('asks, is called with the limit of that moment, ends; each step is in the journal', async () => {
    const { hall, speeches: [speech = 0] } = await asked(1);
    await limitSpeeches(db, officer, { meetingId: hall.meetingId, nonce: randomUUID(), minutes: { intervention: 3, question: 1, answer: null, point_of_order: null } }, now);
    await callSpeaker(db, officer, on(hall, speech), later(10));
    await limitSpeeches(db, officer, { meetingId: hall.meetingId, nonce: randomUUID(), minutes: { intervention: 9, question: 1, answer: null, point_of_order: null } }, later(20));
    expect((await read(hall)).speaking).toMatchObject({ id: speech, limitSeconds: 180, calledAt: later(10) });
    await endSpeech(db, officer, on(hall, speech), later(200));
    const { speaking, over } = await read(hall);
    expect([speaking, over[0]?.endedAt]).toEqual([null, later(200)]);
    expect(await eventsOf(hall)).toEqual(['opened', 'screen_opened', 'asked', 'limits_set', 'called', 'limits_set', 'ended']);
  });

  test('is summed up for the minutes once, by title and institution and never by name, once the meeting was held', async () => {
    const { hall, speeches: [speech = 0] } = await asked(1);
    const summary = { meetingId: hall.meetingId, speechId: speech, summaryAr: 'طالب بتعجيل التحويل.', summaryFr: null };
    await callSpeaker(db, officer, on(hall, speech), now);
    await endSpeech(db, officer, on(hall, speech), later(60));
    await expect(sumUpSpeech(db, officer, summary, later(70))).rejects.toMatchObject(refusedWith('meeting.not_held_yet'));
    await moveMeeting(db, officer, { meetingId: hall.meetingId, to: 'held', because: null }, later(80));
    await expect(sumUpSpeech(db, stranger, summary, later(90))).rejects.toMatchObject(refusedWith('authority.not_your_body'));
    await sumUpSpeech(db, officer, summary, later(90));
    await expect(sumUpSpeech(db, officer, summary, later(91))).rejects.toMatchObject(refusedWith('speech.summed_up_already'));
    const kept = await db.selectFrom('interventions').select(['speakerAr', 'summaryAr', 'pointId', 'kind']).where('meetingId', '=', hall.meetingId).execute();
    expect(kept).toEqual([{ speakerAr: 'رئيس جماعة آيت نعمان', summaryAr: 'طالب بتعجيل التحويل.', pointId: hall.points[0], kind: 'intervention' }]);
  });

  test('can end after midnight and after the meeting was settled: nobody keeps the floor for ever', async () => {
    const { hall, speeches: [speech = 0] } = await asked(2);
    await callSpeaker(db, officer, on(hall, speech), new Date(midnight.getTime() - 60_000));
    await db.updateTable('meetings').set({ state: 'minutes_approved' }).where('id', '=', hall.meetingId).execute();
    await endSpeech(db, officer, on(hall, speech), new Date(midnight.getTime() + 300_000));
    expect((await read(hall)).speaking).toBeNull();
  });

  test('is heard until midnight in Casablanca and not after it', async () => {
    const { hall } = await asked(0);
    await ask(hall, 0, 'intervention', new Date(midnight.getTime() - 1000));
    await expect(ask(hall, 1, 'intervention', midnight)).rejects.toMatchObject(refusedWith('hall.not_its_day'));
  });
});

describe('at the same instant', () => {
  test('two secretaries call two speakers: one has the floor, the other is told why', async () => {
    const { hall, speeches } = await asked(3);
    const calls = await Promise.allSettled(speeches.flatMap((speech, index) => [callSpeaker(db, index ? officer : second, on(hall, speech), now), callSpeaker(db, second, on(hall, speech), now)]));
    const codes = calls.map((call) => (call.status === 'fulfilled' ? 'called' : (call.reason as { refusal?: { code: string } }).refusal?.code)).toSorted();
    expect(codes).toEqual(['called', 'speech.somebody_speaks', 'speech.somebody_speaks', 'speech.somebody_speaks', 'speech.somebody_speaks', 'speech.speaks_now']);
    expect(await db.selectFrom('speechRequests').select('id').where('meetingId', '=', hall.meetingId).where('calledAt', 'is not', null).execute()).toHaveLength(1);
  });

  test('the database itself lets one speak, and what it refuses is a sentence', async () => {
    const { hall, speeches: [first = 0, other = 0] } = await asked(2);
    await callSpeaker(db, officer, on(hall, first), now);
    await expect(db.transaction().execute((trx) => saveCall(trx, other, null, now))).rejects.toMatchObject(refusedWith('speech.somebody_speaks'));
  });

  test('one person asks from two telephones: there is one request', async () => {
    const { hall } = await asked(0);
    const self = { self: hall.people[0]?.id ?? 0 };
    const asks = await Promise.allSettled(Array.from({ length: 8 }, () => askToSpeak(db, self, { meetingId: hall.meetingId, participantId: self.self, kind: 'question', nonce: randomUUID() }, now)));
    expect(asks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const refused of asks.filter((one) => one.status === 'rejected')) expect(refused.reason).toMatchObject(refusedWith('speech.waits_already'));
    expect((await read(hall)).waiting).toHaveLength(1);
  });

  test('a button pressed twice acts once, late as well', async () => {
    const { hall, speeches: [speech = 0] } = await asked(1);
    const press = on(hall, speech);
    await Promise.all([callSpeaker(db, officer, press, now), callSpeaker(db, officer, press, now)]);
    await endSpeech(db, officer, on(hall, speech), later(30));
    await callSpeaker(db, officer, press, later(31));
    const nonce = randomUUID();
    await Promise.all([ask(hall, 1, 'question', now, nonce), ask(hall, 1, 'question', now, nonce)]);
    expect((await eventsOf(hall)).slice(2)).toEqual(['asked', 'called', 'ended', 'asked']);
  });

  test('one goes on to the next point while another calls: the speech stays on its point, and the hall with it', async () => {
    const { hall, speeches: [speech = 0] } = await asked(1);
    await Promise.allSettled([callSpeaker(db, officer, on(hall, speech), now), standAt(db, second, { meetingId: hall.meetingId, nonce: randomUUID(), pointId: hall.points[2] ?? 0, sittingId: null }, now)]);
    const { speaking, current } = await read(hall);
    expect(speaking ? speaking.pointId === current?.id : true).toBe(true);
  });
});

describe('what the chair does with the list', () => {
  test('one is put forward with a reason, one deferred, one withdraws, one is absent', async () => {
    const { hall, speeches: [first = 0, other = 0, third = 0] } = await asked(3);
    await expect(moveSpeech(db, officer, { ...on(hall, third), way: 'forward', because: '' }, now)).rejects.toMatchObject(refusedWith('speech.reason_missing'));
    await moveSpeech(db, officer, { ...on(hall, third), way: 'forward', because: 'جواب عن سؤال سابق' }, now);
    await moveSpeech(db, officer, { ...on(hall, first), way: 'deferred', because: null }, now);
    expect((await read(hall)).waiting.map(({ id }) => id)).toEqual([third, other, first]);
    await withdrawSpeech(db, { self: hall.people[1]?.id ?? 0 }, on(hall, other), now);
    await callSpeaker(db, officer, on(hall, third), now);
    await tellAbsent(db, officer, on(hall, third), later(20));
    const { waiting, over } = await read(hall);
    expect([waiting.map(({ id }) => id), over.map(({ id, wasAbsent }) => [id, wasAbsent])]).toEqual([[first], [[third, true]]]);
    await ask(hall, 2, 'intervention', later(60));
    expect(await eventsOf(hall)).toEqual(['opened', 'screen_opened', 'asked', 'asked', 'asked', 'put_forward', 'deferred', 'withdrawn', 'called', 'absent', 'asked']);
  });

  test('requests stay with their point: left behind when the hall goes on, back in their order when it returns', async () => {
    const { hall, speeches } = await asked(2);
    const stand = (point: number) => standAt(db, officer, { meetingId: hall.meetingId, nonce: randomUUID(), pointId: hall.points[point] ?? 0, sittingId: null }, now);
    await stand(2);
    const away = await read(hall);
    expect([away.waiting.length, away.elsewhere.map(({ id }) => id)]).toEqual([0, speeches]);
    await expect(callSpeaker(db, officer, on(hall, speeches[0]), now)).rejects.toMatchObject(refusedWith('speech.on_another_point'));
    await ask(hall, 0);
    await stand(0);
    expect((await read(hall)).waiting.map(({ id }) => id)).toEqual(speeches);
  });

  test('nobody loses the floor by going on or closing', async () => {
    const { hall, speeches: [speech = 0] } = await asked(1);
    await callSpeaker(db, officer, on(hall, speech), now);
    await expect(standAt(db, officer, { meetingId: hall.meetingId, nonce: randomUUID(), pointId: hall.points[2] ?? 0, sittingId: null }, now)).rejects.toMatchObject(refusedWith('speech.somebody_speaks'));
    await expect(closeHall(db, officer, { meetingId: hall.meetingId, nonce: randomUUID() }, now)).rejects.toMatchObject(refusedWith('speech.somebody_speaks'));
    await endSpeech(db, officer, on(hall, speech), now);
    await closeHall(db, officer, { meetingId: hall.meetingId, nonce: randomUUID() }, now);
    await expect(ask(hall, 1)).rejects.toMatchObject(refusedWith('hall.not_open'));
  });
});

describe('what is refused', () => {
  test('nobody asks who is not there, was taken off the list, or is of another meeting; nobody for another', async () => {
    const [hall, other] = [await oneHall(db, officer), await oneHall(db, officer)];
    await expect(ask(hall, 3)).rejects.toMatchObject(refusedWith('speech.not_present'));
    await removeParticipant(db, officer, { meetingId: hall.meetingId, participantId: hall.people[2]?.id ?? 0, because: 'خطأ' }, now);
    await expect(ask(hall, 2)).rejects.toMatchObject(refusedWith('participant.unknown'));
    await expect(askToSpeak(db, { actor: officer }, { meetingId: hall.meetingId, participantId: other.people[0]?.id ?? 0, kind: 'question', nonce: randomUUID() }, now)).rejects.toMatchObject(refusedWith('participant.unknown'));
    await expect(askToSpeak(db, { self: hall.people[0]?.id ?? 0 }, { meetingId: hall.meetingId, participantId: hall.people[1]?.id ?? 0, kind: 'question', nonce: randomUUID() }, now)).rejects.toMatchObject(refusedWith('speech.unknown'));
    await expect(askToSpeak(db, { self: hall.people[0]?.id ?? 0 }, { meetingId: hall.meetingId, participantId: hall.people[0]?.id ?? 0, kind: 'answer', nonce: randomUUID() }, now)).rejects.toMatchObject(refusedWith('speech.unknown'));
    await ask(other, 0);
    const [speech] = (await read(other)).waiting;
    await expect(callSpeaker(db, officer, on(hall, speech?.id), now)).rejects.toMatchObject(refusedWith('speech.unknown'));
    await expect(withdrawSpeech(db, { self: other.people[1]?.id ?? 0 }, on(other, speech?.id), now)).rejects.toMatchObject(refusedWith('speech.unknown'));
  });

  test('nobody is called who left the hall; who comes back is', async () => {
    const { hall, speeches: [speech = 0] } = await asked(1);
    const entry = (direction: 'arrival' | 'departure', at: Date) => takePresence(db, { meetingId: hall.meetingId, taker: { actor: officer }, entries: [{ nonce: randomUUID(), by: { participantId: hall.people[0]?.id ?? 0 }, direction, happenedAt: at, capacity: null, onBehalfOfAr: null, onBehalfOfFr: null, proof: 'hand', device: null, sittingId: null }] }, at);
    await entry('departure', later(10));
    await expect(callSpeaker(db, officer, on(hall, speech), later(20))).rejects.toMatchObject(refusedWith('speech.left_the_hall'));
    await entry('arrival', later(30));
    await callSpeaker(db, officer, on(hall, speech), later(40));
    expect((await read(hall, later(41))).speaking?.id).toBe(speech);
  });

  test('nobody acts in the hall of a body that is not theirs, and nothing is left of the try', async () => {
    const { hall, speeches: [speech = 0] } = await asked(1);
    const before = await eventsOf(hall);
    const acts = [
      () => callSpeaker(db, stranger, on(hall, speech), now), () => endSpeech(db, stranger, on(hall, speech), now), () => tellAbsent(db, stranger, on(hall, speech), now), () => moveSpeech(db, stranger, { ...on(hall, speech), way: 'deferred', because: null }, now),
      () => standAt(db, stranger, { ...on(hall, 0), pointId: null, sittingId: null }, now), () => closeHall(db, stranger, on(hall, 0), now), () => openScreen(db, stranger, on(hall, 0), now), () => revokeScreen(db, stranger, on(hall, 0), now),
      () => askToSpeak(db, { actor: stranger }, { meetingId: hall.meetingId, participantId: hall.people[1]?.id ?? 0, kind: 'question', nonce: randomUUID() }, now),
    ];
    for (const act of acts) await expect(act()).rejects.toMatchObject(refusedWith('authority.not_your_body'));
    expect(await eventsOf(hall)).toEqual(before);
  });

  test('the hall stands at no point of another meeting, and at none that is not on the agenda', async () => {
    const [hall, other] = [await oneHall(db, officer), await oneHall(db, officer)];
    const stand = (pointId: number | null, sittingId: number | null = null) => standAt(db, officer, { meetingId: hall.meetingId, nonce: randomUUID(), pointId, sittingId }, now);
    await expect(stand(other.points[0] ?? 0)).rejects.toMatchObject(refusedWith('point.unknown'));
    await db.updateTable('agendaPoints').set({ answer: 'withdrawn' }).where('id', '=', hall.points[2] ?? 0).execute();
    await expect(stand(hall.points[2] ?? 0)).rejects.toMatchObject(refusedWith('point.unknown'));
    await expect(stand(null, 999_999)).rejects.toMatchObject(refusedWith('sitting.unknown'));
  });
});

test('the screen’s address is opened once, closed for good, and another one follows', async () => {
  const hall = await oneHall(db, officer);
  await openScreen(db, officer, { meetingId: hall.meetingId, nonce: randomUUID() }, now);
  expect(await screenAsked(db, hall.screen)).toEqual({ meetingId: hall.meetingId });
  await revokeScreen(db, officer, { meetingId: hall.meetingId, nonce: randomUUID() }, now);
  await expect(screenAsked(db, hall.screen)).rejects.toMatchObject(refusedWith('page.not_found'));
  await openScreen(db, officer, { meetingId: hall.meetingId, nonce: randomUUID() }, now);
  expect((await read(hall)).screen?.token).not.toBe(hall.screen);
});

import { randomUUID } from 'node:crypto';
import { askPoint, callRoll, callSession, closeVote, countQuorum, enterFormality, openVote, registerMembers, takeExcuse, takeRequest } from '#councils';
import type { Day } from '#platform/days';
import type { Actor } from '#people';
import { anotherHour } from '../council-house.ts';
import type { Stage } from './scene.ts';

const today = '2026-11-24' as Day;
const at = (hour: string) => new Date(`${today}T${hour}:00Z`);
const origin = 'https://multaqa.test';

/** The own council's register, a session of today with points at each stage, another one called, a decision, an excuse. */
export async function layCouncil(stage: Stage): Promise<Record<string, string>> {
  const { db, bodies, own } = stage;
  const director = await own('director_of_services');
  const roles = ['president', 'vice_president', 'secretary'] as const;
  const list = Array.from({ length: 9 }, (_, index) => ({ name: `العضو ${index + 1}`, role: roles[index] ?? ('member' as const), mail: null }));
  const members = await registerMembers(db, director, { bodyId: bodies.own, startsOn: '2021-10-11' as Day, members: list }, at('07:00'));
  const called = await call(stage, director);
  const [session, quiet] = [await call(stage, director), await call(stage, director)];
  const ask = (meetingId: number, titleAr: string, askedBy: 'president' | 'members' = 'president') => askPoint(db, director, { meetingId, askedBy, askers: askedBy === 'members' ? 1 : 0, titleAr, titleFr: null, instrumentId: null, sittingId: null, because: null }, at('07:05'));
  const [byName, decided, fresh, asked] = [await ask(session, 'نقطة 1'), await ask(session, 'نقطة 2'), await ask(quiet, 'نقطة 3'), await ask(called, 'نقطة 4', 'members')];
  for (const meetingId of [session, quiet]) await open(stage, director, meetingId, members);
  const vote = (pointId: number, method: 'show_of_hands' | 'by_name') => openVote(db, director, { meetingId: session, pointId, method, matter: null, submission: randomUUID() }, at('08:10'));
  const closed = await vote(decided, 'show_of_hands');
  await closeVote(db, director, { voteId: closed, counts: { for: 9, against: 0, abstained: 0 }, textAr: null, textFr: null, reservationsAr: null, firstNumber: null, origin }, at('08:20'));
  const names = await vote(byName, 'by_name');
  await takeExcuse(db, director, { meetingId: session, memberId: members[8] ?? 0, reason: 'مرض', receivedOn: today }, at('08:00'));
  const { id: excuse } = await db.selectFrom('presenceExcuses').select('id').executeTakeFirstOrThrow();
  const request = await takeRequest(db, director, { bodyId: bodies.own, askedBy: 'third_of_members', askers: 3, askedOn: '2026-11-20' as Day, subjectsAr: 'نقطة عاجلة', submission: randomUUID() }, at('08:00'));
  const { id: hall } = await db.selectFrom('sittings').select('id').where('meetingId', '=', quiet).executeTakeFirstOrThrow();
  const { year, number } = await db.selectFrom('decisions').select(['year', 'number']).executeTakeFirstOrThrow();

  return { called: String(called), session: String(session), member: String(members[5]), quiet: String(quiet), hall: String(hall), fresh: String(fresh), asked: String(asked), names: String(names), excuse: String(excuse), request: String(request), year: String(year), number: String(number) };
}

function call({ db, bodies }: Stage, director: Actor): Promise<number> {
  return callSession(db, director, { bodyId: bodies.own, kind: 'extraordinary', askedBy: 'president', askedOn: null, opensOn: today, placeAr: 'مقر الجماعة', placeFr: null, startsAt: anotherHour(), requestId: null, submission: randomUUID() }, at('07:00'));
}

/** The notice sent, the roll called, the quorum there. */
async function open(stage: Stage, director: Actor, meetingId: number, members: readonly number[]): Promise<void> {
  await enterFormality(stage.db, director, { meetingId, formality: 'notice_to_members', happenedOn: today, reference: null, evidence: null, replacesId: null, because: null, submission: randomUUID() }, at('07:10'));
  await callRoll(stage.db, director, { meetingId, there: members, readAsThere: [] }, at('07:20'));
  await countQuorum(stage.db, director, { meetingId, origin }, at('07:30'));
}

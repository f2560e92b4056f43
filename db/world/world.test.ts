import { beforeAll, expect, test } from 'vitest';
import { boardOf, moneySteps } from '#instruments';
import { calendarOf, isWorkingDay } from '#law';
import { journalEvents, verifyEvents } from '#journal';
import type { Db } from '#platform/database';
import { dayIn } from '#platform/days';
import { testDatabase } from '../../tests/database.ts';
import { now } from '../../tests/now.ts';
import { terminalOn } from '../../tests/terminal.ts';
import { keptCouncils, sessionSteps } from './councils/sessions.ts';
import { elHajeb } from './el-hajeb.ts';

let db: Db;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
});

test('the board of El Hajeb shows its eighteen parties in their different fates', async () => {
  const today = dayIn(now);
  const board = await boardOf(db, { instrumentId: 1 }, { day: today, today, year: 2023 });
  expect(board.rows).toHaveLength(18);
  expect(board.figures).toMatchObject({ parties: 18, approved: 16, signed: 15 });
});

test('the communes that keep their sessions here did in them what the story tells, vote by vote', async () => {
  for (const code of keptCouncils) {
    const told = elHajeb[code]?.tell().acts.filter(({ step }) => sessionSteps.has(step)) ?? [];
    const kept = await db.selectFrom('acts').innerJoin('sessionActs', 'sessionActs.actId', 'acts.id').innerJoin('parties', 'parties.id', 'acts.partyId').innerJoin('bodies', 'bodies.id', 'parties.bodyId').select(['acts.step', 'acts.outcome', 'acts.happenedOn', 'acts.call', 'acts.sessionOn', 'acts.membersInOffice', 'acts.membersPresent', 'acts.votesFor', 'acts.votesAgainst', 'acts.votesAbstained', 'acts.origin'])
      .where('bodies.territoryCode', '=', code).orderBy('acts.id').execute();
    expect(kept).toMatchObject(told.map(({ step, outcome, happenedOn, call, sessionOn, membersInOffice, membersPresent, votesFor, votesAgainst, votesAbstained }) => ({ step, outcome, happenedOn, call, membersInOffice, membersPresent, votesFor, votesAgainst, votesAbstained, origin: 'own_act', ...(step === 'agenda' ? { sessionOn } : {}) })));
    const decided = told.filter(({ step, reference }) => step === 'deliberated' && reference).map(({ reference }) => reference?.replace(/^0+/u, ''));
    const decisions = await db.selectFrom('decisions').innerJoin('acts', 'acts.id', 'decisions.actId').innerJoin('bodies', 'bodies.id', 'decisions.bodyId').select(['decisions.number', 'decisions.year']).where('bodies.territoryCode', '=', code).orderBy('decisions.year').execute();
    expect(decisions.map(({ number, year }) => `${number}/${year}`)).toEqual(decided);
  }
});

test('the ministry’s forum is sealed and closed, its charter signed by every regional director before the minister', async () => {
  const forum = await db.selectFrom('meetings').innerJoin('minutesSeals', 'minutesSeals.meetingId', 'meetings.id').select(['meetings.titleAr', 'meetings.state', 'meetings.heldOn', 'meetings.endsOn', 'minutesSeals.sha256']).where('kind', '=', 'forum').execute();
  expect(forum).toEqual([{ titleAr: 'ملتقى الشغل والإدماج المهني في دورته الأولى', state: 'closed', heldOn: '2020-02-20', endsOn: '2020-02-21', sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) }]);
  const { id } = await db.selectFrom('instruments').select('id').where('kind', '=', 'charter').executeTakeFirstOrThrow();
  const signed = await db.selectFrom('acts').innerJoin('parties', 'parties.id', 'acts.partyId').select(['step', 'happenedOn']).where('instrumentId', '=', id).where('step', 'in', ['signed', 'countersigned']).execute();
  expect(signed).toHaveLength(24);
  expect(new Set(signed.map(({ happenedOn }) => happenedOn))).toEqual(new Set(['2020-02-21']));
});

test('what lies ahead is there to try: a session today, the next ordinary one, a committee that is called, and the tenth meeting with what it takes up', async () => {
  const ahead = await db.selectFrom('meetings').select(['kind', 'state', 'heldOn', 'number']).where('state', 'in', ['prepared', 'convened']).orderBy('heldOn').execute();
  expect(ahead).toEqual([
    { kind: 'council_session', state: 'convened', heldOn: '2026-11-24', number: null },
    { kind: 'committee', state: 'convened', heldOn: '2026-12-10', number: 13 },
    { kind: 'communication', state: 'prepared', heldOn: '2026-12-15', number: 10 },
    { kind: 'council_session', state: 'prepared', heldOn: '2027-02-01', number: null },
  ]);
  const carried = await db.selectFrom('agendaPoints').innerJoin('meetings', 'meetings.id', 'agendaPoints.meetingId').select(['carriedFromId', 'carriedCommitmentId']).where('meetings.number', '=', 10).where('meetings.kind', '=', 'communication').execute();
  expect(carried.map(({ carriedFromId, carriedCommitmentId }) => [carriedFromId !== null, carriedCommitmentId !== null])).toEqual([[true, false], [false, true], [false, true]]);
});

test('the journal of the told world verifies', async () => {
  expect(await verifyEvents(journalEvents(db))).toMatchObject({ ok: true });
});

test('money moves on working days only', async () => {
  const calendar = await calendarOf(db);
  const days = await db.selectFrom('acts').select('happenedOn').distinct().where('step', 'in', moneySteps).execute();
  expect(days.map(({ happenedOn }) => happenedOn).filter((day) => !isWorkingDay(day, calendar))).toEqual([]);
});

test('a party that has paid is never late because the owner has not recorded the receipt', async () => {
  const today = dayIn(now);
  const { rows, figures } = await boardOf(db, { programmeId: 1 }, { day: today, today, year: 2025 });
  const paid = rows.filter(({ money }) => money && money.due > 0 && money.paid === money.due && money.received < money.due);
  expect(paid.length).toBeGreaterThan(0);
  expect(paid.map(({ money, late }) => [money?.arrears, money?.awaited?.amount === (money?.due ?? 0) - (money?.received ?? 0), late])).toEqual(paid.map(() => [{ amount: 0, days: 0 }, true, false]));
  expect(figures.awaited).toBe(rows.reduce((sum, { money }) => sum + (money ? money.paid - money.received : 0), 0));
  expect(figures.arrears).toBe(rows.reduce((sum, { money }) => sum + (money && money.dueOn && money.dueOn < today ? money.due - money.paid : 0), 0));
});

test('the world is not told in a house that belongs to somebody, who is named', async () => {
  for (const [language, name] of [['ar', 'جهة فاس-مكناس'], ['en', 'Fès-Meknès']] as const) {
    expect(await terminalOn(() => db)(language, 'world')).toMatchObject({ code: 1, said: '', complained: expect.stringContaining(name) as string });
  }
});

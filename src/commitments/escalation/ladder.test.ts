import { describe, expect, test } from 'vitest';
import { calendarFrom } from '#law';
import { toDay } from '#platform/days';
import type { Pending, Reached, Telling } from './ladder.ts';
import { digestsOf, stepsFor } from './ladder.ts';

const calendar = calendarFrom([{ name: 'independence_day', month: 11, date: 18, since: 1956, until: null }], []);
const dueOn = toDay('2026-11-06');
const due: Pending = { part: { kind: 'overdue', by: dueOn, days: 4 }, dueOn, reached: [], holders: { officer: ['zahra'], secretary: ['driss'], chair: ['ilham'] } };
const told = (level: Reached['level'], userId: string | null, on: string, by = dueOn): Reached => ({ level, userId, on: toDay(on), dueOn: by });
const officerTold = told('officer', 'zahra', '2026-11-10');
const secretaryTold = told('secretary', 'driss', '2026-11-17');

const cases: [string, Partial<Pending>, string, string[]][] = [
  ['the officer is told first, and alone', {}, '2026-11-10', ['officer zahra']],
  ['nobody is told on a Saturday', {}, '2026-11-14', []],
  ['nobody is told on a holiday', {}, '2026-11-18', []],
  ['what is due is not overdue', { part: { kind: 'due', by: dueOn } }, '2026-11-10', []],
  ['the officer is not told twice', { reached: [officerTold] }, '2026-11-11', []],
  ['four working days later the secretary is not told yet', { reached: [officerTold] }, '2026-11-16', []],
  ['five working days later the secretary is', { reached: [officerTold] }, '2026-11-17', ['secretary driss']],
  ['a holiday gives the secretary a day more', { reached: [officerTold, secretaryTold] }, '2026-11-24', []],
  ['then the chair is told', { reached: [officerTold, secretaryTold] }, '2026-11-25', ['chair ilham']],
  ['after the chair nobody is', { reached: [officerTold, secretaryTold, told('chair', 'ilham', '2026-11-25')] }, '2027-02-01', []],
  ['what was kept in between climbs no further', { part: { kind: 'kept', on: toDay('2026-11-12'), tacit: false, late: true, days: 6, awaitsConfirmation: false }, reached: [officerTold] }, '2026-11-17', []],
  ['nor does who was released', { part: { kind: 'released', on: toDay('2026-11-12') }, reached: [officerTold] }, '2026-11-17', []],
  ['a deadline that moved begins at the officer again', { reached: [told('officer', 'zahra', '2026-09-10', toDay('2026-09-08')), told('chair', 'ilham', '2026-10-01', toDay('2026-09-08'))] }, '2026-11-10', ['officer zahra']],
  ['an empty office is written down, and the next level told at once', { holders: { ...due.holders, officer: [] } }, '2026-11-10', ['officer nobody', 'secretary driss']],
  ['it is written down once', { holders: { ...due.holders, officer: [] }, reached: [told('officer', null, '2026-11-10'), told('secretary', 'driss', '2026-11-10')] }, '2026-11-11', []],
  ['where no office is held at all, each is written down', { holders: { officer: [], secretary: [], chair: [] } }, '2026-11-10', ['officer nobody', 'secretary nobody', 'chair nobody']],
  ['an office that was empty and is filled tells its holder', { reached: [told('officer', null, '2026-11-10'), told('secretary', 'driss', '2026-11-10')] }, '2026-11-12', ['officer zahra']],
  ['who takes the office over is told once', { holders: { ...due.holders, officer: ['yassir'] }, reached: [officerTold] }, '2026-11-12', ['officer yassir']],
  ['and the climb goes on in its time', { holders: { ...due.holders, officer: ['yassir'] }, reached: [officerTold, told('officer', 'yassir', '2026-11-16')] }, '2026-11-17', ['secretary driss']],
  ['two who hold the office are both told', { holders: { ...due.holders, officer: ['zahra', 'yassir'] } }, '2026-11-10', ['officer zahra', 'officer yassir']],
];

describe('what is overdue climbs', () => {
  test.each(cases)('%s', (_, other, today, expected) => {
    expect(stepsFor({ ...due, ...other }, toDay(today), calendar).map(({ level, userId }) => `${level} ${userId ?? 'nobody'}`)).toEqual(expected);
  });
});

describe('one person has one digest a day', () => {
  const telling = (commitmentId: number, userId: string | null): Telling => ({ commitmentId, bodyId: 7, level: 'officer', userId });
  const said = (tellings: Telling[], hadOne: string[] = []) => {
    const { digests, empty } = digestsOf(tellings, new Set(hadOne));

    return [[...digests].map(([userId, about]) => `${userId}: ${about.map(({ commitmentId }) => commitmentId).join(' ')}`), empty.length];
  };
  test.each<[string, Telling[], string[], string[], number]>([
    ['two overdue of one debtor are one digest', [telling(1, 'zahra'), telling(2, 'zahra')], [], ['zahra: 1 2'], 0],
    ['two persons have each their own', [telling(1, 'zahra'), telling(1, 'driss')], [], ['zahra: 1', 'driss: 1'], 0],
    ['who had one today waits for tomorrow', [telling(1, 'zahra'), telling(1, 'driss')], ['zahra'], ['driss: 1'], 0],
    ['an empty office is told to nobody', [telling(1, null)], [], [], 1],
  ])('%s', (_, tellings, hadOne, digests, empty) => expect(said(tellings, hadOne)).toEqual([digests, empty]));
});

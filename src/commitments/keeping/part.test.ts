import { describe, expect, test } from 'vitest';
import type { Day } from '#platform/days';
import type { Part, Taken } from './part.ts';
import { partOf } from './part.ts';

const meetingOn = '2023-05-10' as Day;
const dueOn = '2023-10-21' as Day;

const on = (day: string, tacit = false): Taken => ({ on: day as Day, tacit, awaitsConfirmation: false });
const kept = (day: string, days = 0, tacit = false): Part => ({ kind: 'kept', on: day as Day, tacit, late: days > 0, days, awaitsConfirmation: false });

interface Told {
  released?: string;
  taken?: Taken;
  day: string;
}

const cases: [string, Told, Part][] = [
  ['nothing happened and the day is far: it is due', { day: '2023-06-01' }, { kind: 'due', by: dueOn }],
  ['on the last day it is still due', { day: '2023-10-21' }, { kind: 'due', by: dueOn }],
  ['the day after, it is overdue by one day', { day: '2023-10-22' }, { kind: 'overdue', by: dueOn, days: 1 }],
  ['a vote postponed past the day leaves it overdue', { day: '2024-02-06' }, { kind: 'overdue', by: dueOn, days: 108 }],
  ['an act before its day keeps it', { taken: on('2023-10-03'), day: '2026-11-23' }, kept('2023-10-03')],
  ['an act on the last day is in time', { taken: on('2023-10-21'), day: '2026-11-23' }, kept('2023-10-21')],
  ['an act after its day keeps it late', { taken: on('2024-02-06'), day: '2026-11-23' }, kept('2024-02-06', 108)],
  ['an act of the meeting’s own day keeps it', { taken: on('2023-05-10'), day: '2023-06-01' }, kept('2023-05-10')],
  ['what happened before the meeting keeps no promise made in it', { taken: on('2023-05-09'), day: '2023-06-01' }, { kind: 'before_the_promise', on: '2023-05-09' as Day }],
  ['a silence that stands for the act keeps it, and says so', { taken: on('2023-10-15', true), day: '2023-11-01' }, kept('2023-10-15', 0, true)],
  ['read on a day before the act, it is not kept yet', { taken: on('2023-10-03'), day: '2023-10-02' }, { kind: 'due', by: dueOn }],
  ['who is released owes nothing', { released: '2023-09-01', day: '2023-12-01' }, { kind: 'released', on: '2023-09-01' as Day }],
  ['read on a day before the release, it was due', { released: '2023-09-01', day: '2023-08-31' }, { kind: 'due', by: dueOn }],
  ['who is released and does it all the same has kept it, and is not late', { released: '2023-11-01', taken: on('2023-12-01'), day: '2023-12-05' }, kept('2023-12-01')],
];

describe('the part of a debtor', () => {
  test.each(cases)('%s', (_, { released, taken, day }, expected) => {
    const promised = { promisedOn: meetingOn, dueOn, releasedOn: (released ?? null) as Day | null };

    expect(partOf(promised, taken ?? null, day as Day)).toEqual(expected);
  });
});

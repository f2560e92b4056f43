import { describe, expect, test } from 'vitest';
import { toDay } from '#platform/days';
import { factsOf, partyOf, recorded, wayTo } from '../../../tests/one-party.ts';
import { earliestOf } from './earliest.ts';
import type { Step } from './facts.ts';

const day = (text: string) => toDay(text);
const until = (step: Parameters<typeof wayTo>[0]) => recorded(...wayTo(step));

describe('the earliest legal day of a step', () => {
  test.each([
    ['a vote waits for the first session that an item of today can reach', [], 'deliberated', '2023-06-01', {}, '2023-10-01'],
    ['one that the agenda of October cannot take any more, for February', [], 'deliberated', '2023-09-20', {}, '2024-02-01'],
    ['an item on the agenda, for its own session', until('agenda'), 'deliberated', '2023-09-12', {}, '2023-10-03'],
    ['a signature waits for the vote before it', [], 'signed', '2023-06-01', {}, '2023-10-01'],
    ['where no visa is asked, for the time of opposition after it', until('transmitted'), 'signed', '2023-10-09', { needsVisa: false }, '2023-10-13'],
    ['where one is asked it may come at once: nothing but the State is waited for', until('transmitted'), 'signed', '2023-10-09', {}, undefined],
    ['money waits for the signature', until('sent'), 'paid', '2023-06-01', {}, '2023-10-01'],
    ['a step that the law lets happen today has no later day', until('deliberated'), 'transmitted', '2023-10-04', {}, undefined],
  ] as const)('%s', (_, acts, step, from, told, expected) => expect(earliestOf(acts, { step: step as Step }, partyOf(told), day(from))?.day).toBe(expected));

  test('with the article that sets it', () => {
    expect(earliestOf([], { step: 'deliberated' }, partyOf(), day('2023-06-01'))?.article).toMatch(/113-14/u);
    expect(earliestOf(recorded(factsOf('sent', '2023-05-20')), { step: 'signed' }, partyOf({ kind: 'charter', level: null }), day('2023-06-01'))).toBeNull();
  });
});

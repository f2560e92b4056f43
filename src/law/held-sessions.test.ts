import { describe, expect, test } from 'vitest';
import { toDay } from '#platform/days';
import type { Level, Matter, SessionKind } from './index.ts';
import { asksVisa, builtInCalendar as calendar, extensionEnds, heldBy, majorityFor, nextCall, ordinarySessionOf, preparationOf, sessionEnds } from './index.ts';

const d = toDay;
const session = (level: Level, kind: SessionKind['kind'] = 'ordinary', askedBy: SessionKind['askedBy'] = 'president'): SessionKind => ({ level, kind, askedBy });

describe('the ordinary session of a month', () => {
  const cases: [string, Level, string, [string, string] | undefined][] = [
    ['a commune in October: the first week', 'commune', '2023-10-20', ['2023-10-01', '2023-10-07']],
    ['a commune has none in September', 'commune', '2023-09-04', undefined],
    ['a province in June: the second Monday', 'province', '2023-06-01', ['2023-06-12', '2023-06-12']],
    ['a region in October: the first Monday', 'region', '2023-10-01', ['2023-10-02', '2023-10-02']],
    ['a province in January 2027: its Monday is a holiday', 'province', '2027-01-20', ['2027-01-12', '2027-01-12']],
  ];
  test.each(cases)('%s', (_, level, day, window) => {
    const found = ordinarySessionOf(level, d(day), calendar);
    expect(found && [found.opensFrom, found.opensTo]).toEqual(window);
  });
});

describe('how long a session may last', () => {
  const cases: [string, SessionKind, string, string, string][] = [
    ['ordinary: fifteen days, the first counted', session('commune'), '2023-10-03', '2023-10-17', '113-14:34'],
    ['extraordinary of a region: seven days', session('region', 'extraordinary'), '2023-07-20', '2023-07-26', '111-14:39'],
    ['extraordinary of a commune: seven working days', session('commune', 'extraordinary'), '2023-07-20', '2023-07-28', '113-14:36'],
    ['extraordinary of a commune over a holiday', session('commune', 'extraordinary'), '2023-11-03', '2023-11-14', '113-14:36'],
  ];
  test.each(cases)('%s', (_, kind, opensOn, day, article) => expect(sessionEnds(kind, d(opensOn), calendar)).toEqual({ day, article }));

  test('one extension: fifteen days more, or seven working days for a commune', () => {
    expect(extensionEnds('region', d('2023-10-02'), calendar).day).toBe('2023-10-31');
    expect(extensionEnds('commune', d('2023-10-03'), calendar)).toEqual({ day: '2023-10-26', article: '113-14:34' });
  });
});

describe('an extraordinary session that was asked for is held', () => {
  const cases: [string, SessionKind, string | undefined, string | undefined][] = [
    ['when its president wishes', session('commune', 'extraordinary'), undefined, undefined],
    ['when its president agrees with a third', session('commune', 'extraordinary', 'third_of_members'), undefined, undefined],
    ['within 15 days of the majority’s request, in a commune', session('commune', 'extraordinary', 'majority_of_members'), '2023-07-16', '113-14:36'],
    ['within 15 days in a province', session('province', 'extraordinary', 'majority_of_members'), '2023-07-16', '112-14:37'],
    ['within 30 days in a region', session('region', 'extraordinary', 'majority_of_members'), '2023-07-31', '111-14:39'],
    ['within 10 days of the State’s request', session('region', 'extraordinary', 'state'), '2023-07-11', '111-14:40'],
  ];
  test.each(cases)('%s', (_, kind, day, article) => expect(heldBy(kind, d('2023-07-01'), calendar)).toEqual(day && { day, article }));
});

describe('what is sent before', () => {
  const cases: [string, SessionKind, string | null, string][] = [
    ['a commune: agenda 20 days, notice 10 days', session('commune'), '2023-09-13', '2023-09-23'],
    ['a province: notice 7 days', session('province'), '2023-09-13', '2023-09-26'],
    ['an extraordinary session sends no agenda 20 days before', session('region', 'extraordinary'), null, '2023-09-26'],
    ['asked by the State: notice 3 days', session('commune', 'extraordinary', 'state'), null, '2023-09-30'],
  ];
  test.each(cases)('%s', (_, kind, agendaBy, noticeBy) => {
    const { agendaBy: agenda, noticeBy: notice } = preparationOf(kind, d('2023-10-03'));
    expect([agenda?.day ?? null, notice.day]).toEqual([agendaBy, noticeBy]);
  });
});

describe('the call after one without quorum', () => {
  test('the second, 3 to 5 days later, still asks for half', () => {
    expect(nextCall(session('commune'), 1, d('2024-02-05'), calendar)).toEqual({ call: 2, from: '2024-02-08', to: '2024-02-10', wantsHalf: true, article: '113-14:42' });
  });
  test('the third, after the third working day, asks for nobody', () => {
    expect(nextCall(session('commune'), 2, d('2024-02-09'), calendar)).toMatchObject({ call: 3, from: '2024-02-15', to: null, wantsHalf: false });
  });
  test('a session that the State asked for meets on the next working day whatever the number', () => {
    expect(nextCall(session('province', 'extraordinary', 'state'), 1, d('2024-02-09'), calendar)).toEqual({ call: 2, from: '2024-02-12', to: '2024-02-12', wantsHalf: false, article: '112-14:38' });
  });
});

describe('majority and visa go by the matter', () => {
  const cases: [Level, Matter | null, string, string, boolean][] = [
    ['commune', null, 'votes_cast', '113-14:43', false],
    ['commune', 'financial_incidence', 'votes_cast', '113-14:43', true],
    ['commune', 'private_partnership', 'members_in_office', '113-14:43', false],
    ['commune', 'development_programme', 'members_in_office', '113-14:43', true],
    ['region', 'spatial_plan', 'members_in_office', '111-14:46', true],
    ['commune', 'spatial_plan', 'votes_cast', '113-14:43', false],
    ['region', 'naming_of_places', 'votes_cast', '111-14:46', false],
    ['commune', 'naming_of_places', 'votes_cast', '113-14:43', true],
    ['province', 'service_management', 'members_in_office', '112-14:44', false],
  ];
  test.each(cases)('%s: %s', (level, matter, base, article, visa) => {
    expect([majorityFor(level, d('2023-10-03'), matter), asksVisa(level, d('2023-10-03'), matter)]).toEqual([{ base, article, moreThan: { numerator: 1, denominator: 2 } }, visa]);
  });
});

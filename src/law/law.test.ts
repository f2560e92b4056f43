import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '#platform/days';
import { addDays, isDay } from '#platform/days';
import type { Level } from './index.ts';
import { addWorkingDays, builtInCalendar as calendar, earliestChain, firstSessionForNewItem, hasQuorum, isWorkingDay, levels, majority, minutesDueBy, nextOrdinarySession, oppositionEnds, ruleSetFor, thirdCallOn, visaByLaw } from './index.ts';

const d = (text: string) => text as Day;

describe('the next ordinary session', () => {
  const cases: [string, Level, string, string, string][] = [
    ['the provincial council after the El Hajeb meeting', 'province', '2023-05-10', '2023-06-12', '2023-06-12'],
    ['the regional council after the El Hajeb meeting', 'region', '2023-05-10', '2023-07-03', '2023-07-03'],
    ['the communes after the El Hajeb meeting: May has opened already', 'commune', '2023-05-10', '2023-10-01', '2023-10-07'],
    ['region, March 2023', 'region', '2023-01-01', '2023-03-06', '2023-03-06'],
    ['region, October 2023', 'region', '2023-07-03', '2023-10-02', '2023-10-02'],
    ['region, March 2026', 'region', '2026-01-01', '2026-03-02', '2026-03-02'],
    ['region, July 2026', 'region', '2026-03-02', '2026-07-06', '2026-07-06'],
    ['region, October 2026', 'region', '2026-07-06', '2026-10-05', '2026-10-05'],
    ['region, March 2027', 'region', '2026-12-31', '2027-03-01', '2027-03-01'],
    ['region, July 2027', 'region', '2027-03-01', '2027-07-05', '2027-07-05'],
    ['region, October 2027', 'region', '2027-07-05', '2027-10-04', '2027-10-04'],
    ['province, January 2023', 'province', '2023-01-01', '2023-01-09', '2023-01-09'],
    ['province, September 2023', 'province', '2023-06-12', '2023-09-11', '2023-09-11'],
    ['province, January 2026', 'province', '2026-01-01', '2026-01-12', '2026-01-12'],
    ['province, June 2026', 'province', '2026-01-12', '2026-06-08', '2026-06-08'],
    ['province, September 2026', 'province', '2026-06-08', '2026-09-14', '2026-09-14'],
    ['province, January 2027: the second Monday is a holiday', 'province', '2026-12-31', '2027-01-12', '2027-01-12'],
    ['province, June 2027', 'province', '2027-01-12', '2027-06-14', '2027-06-14'],
    ['province, September 2027', 'province', '2027-06-14', '2027-09-13', '2027-09-13'],
    ['a commune whose window has begun waits for the next', 'commune', '2023-10-01', '2024-02-01', '2024-02-07'],
  ];

  it.each(cases)('%s', (_, level, after, from, to) => {
    expect(nextOrdinarySession(level, d(after), calendar)).toMatchObject({ opensFrom: from, opensTo: to });
  });

  it('tells until when the agenda and the notice go out', () => {
    expect(nextOrdinarySession('commune', d('2023-05-10'), calendar)).toMatchObject({ session: '2023-10', agendaBy: '2023-09-11', noticeBy: '2023-09-21', closesBy: '2023-10-21', article: '113-14:33' });
    expect(nextOrdinarySession('region', d('2023-05-10'), calendar)).toMatchObject({ agendaBy: '2023-06-13', noticeBy: '2023-06-26' });
  });

  it('leaves out a session whose agenda has gone', () => {
    expect(firstSessionForNewItem('province', d('2023-05-24'), calendar).opensFrom).toBe('2023-09-11');
    expect(firstSessionForNewItem('province', d('2023-05-23'), calendar).opensFrom).toBe('2023-06-12');
  });

  it('always comes after the day, on a working day where the law names a day', () => {
    const days = fc.integer({ min: 0, max: 4500 }).map((count) => addDays(d('2015-07-23'), count));
    fc.assert(
      fc.property(days, fc.constantFrom(...levels), (day, level) => {
        const session = nextOrdinarySession(level, day, calendar);
        expect(session.opensFrom > day).toBe(true);
        expect(isDay(session.opensFrom)).toBe(true);
        expect(addDays(session.agendaBy, 20)).toBe(session.opensFrom);
        expect(level === 'commune' || isWorkingDay(session.opensFrom, calendar)).toBe(true);
      }),
    );
  });
});

describe('delays', () => {
  it('silence becomes a visa the day after the twentieth', () => {
    expect(visaByLaw('commune', d('2023-10-24'))).toMatchObject({ lastDay: '2023-11-13', tacitFrom: '2023-11-14', authority: 'governor', article: '113-14:118' });
    expect(visaByLaw('region', d('2023-07-12')).authority).toBe('interior');
  });

  it('working days jump weekends and holidays', () => {
    expect(addWorkingDays(d('2023-11-03'), 1, calendar)).toBe('2023-11-07');
    expect(addWorkingDays(d('2023-04-20'), 2, calendar)).toBe('2023-04-24');
    expect(isWorkingDay(d('2023-01-14'), calendar)).toBe(false);
    expect(calendar.holidayOn(d('2023-01-14'))).toBeUndefined();
    expect(calendar.holidayOn(d('2025-01-14'))).toBe('amazigh_new_year');
  });

  it('minutes go to the State within 15 working days for a commune, 10 for the others', () => {
    expect(minutesDueBy('commune', d('2023-10-05'), calendar)).toBe('2023-10-26');
    expect(minutesDueBy('province', d('2023-06-12'), calendar)).toBe('2023-06-26');
  });

  it('opposition ends after three working days', () => {
    expect(oppositionEnds('commune', d('2023-10-06'), calendar)).toMatchObject({ lastDay: '2023-10-11', enforceableFrom: '2023-10-12' });
  });

  it.each(levels)('the third meeting of a %s follows the third working day after the second', (level) => {
    expect(thirdCallOn(level, d('2024-02-09'), calendar)).toBe('2024-02-15');
  });
});

describe('votes', () => {
  const rules = ruleSetFor('commune', d('2023-10-04'));
  const { moreThan } = rules.majority;

  it('a quorum is more than half of the members in office, except at the third meeting', () => {
    expect([hasQuorum(1, 10, 20, rules), hasQuorum(1, 11, 20, rules), hasQuorum(2, 8, 15, rules), hasQuorum(3, 1, 20, rules)]).toEqual([false, true, true, true]);
  });

  it('the president’s side prevails in a tie', () => {
    const tie = { moreThan, base: 'votes_cast', sitting: 1, for: 6, against: 6, abstentions: 2, membersInOffice: 16 } as const;
    expect(majority(tie)).toEqual({ approved: false, needed: 7, tie: true });
    expect(majority({ ...tie, presidentSide: 'for' }).approved).toBe(true);
  });

  it('abstentions are not votes cast', () => {
    expect(majority({ moreThan, base: 'votes_cast', sitting: 1, for: 3, against: 2, abstentions: 11, membersInOffice: 16 }).approved).toBe(true);
  });

  it('the majority of the members in office falls back to the votes cast at the second sitting', () => {
    const ballot = { moreThan, base: 'members_in_office', for: 7, against: 1, abstentions: 0, membersInOffice: 16 } as const;
    expect(majority({ ...ballot, sitting: 1 }).approved).toBe(false);
    expect(majority({ ...ballot, sitting: 2 }).approved).toBe(true);
  });
});

describe('the earliest legal chain', () => {
  it('goes from the agenda to the signature, each step with its article and basis', () => {
    const { steps } = earliestChain('commune', d('2023-05-10'), calendar, { by: 'ordinary', needsVisa: true });
    expect(steps.map(({ step, earliest, basis }) => [step, earliest, basis])).toEqual([
      ['agenda', '2023-05-10', 'legal'],
      ['vote', '2023-10-01', 'legal'],
      ['minutes_sent', '2023-10-02', 'estimate'],
      ['visa_or_silence', '2023-10-23', 'legal'],
      ['signature', '2023-10-23', 'estimate'],
    ]);
  });

  it('is shorter by an extraordinary session', () => {
    const { steps } = earliestChain('commune', d('2023-05-10'), calendar, { by: 'extraordinary', needsVisa: true });
    expect(steps.find(({ step }) => step === 'vote')?.earliest).toBe('2023-05-22');
  });
});

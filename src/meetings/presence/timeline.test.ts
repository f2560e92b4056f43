import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countsOf, isExcused, rollOf } from './roll.ts';
import type { Direction, PresenceCapacity, PresenceEntry } from './timeline.ts';
import { findingsOf, holdingEntries, presentAt, staysOf } from './timeline.ts';

let ids = 0;
const at = (hour: string, day = '2026-12-10') => new Date(`${day}T${hour}:00Z`);
const entry = (participantId: number, direction: Direction, hour: string, told: Partial<PresenceEntry> = {}): PresenceEntry => ({
  id: (ids += 1), participantId, direction, happenedAt: at(hour), capacity: 'member', nonce: `n${ids}`, replacesId: null, isWithdrawal: false, ...told,
});
const one = 1;
const morning = { from: at('09:00'), to: at('12:00') };

const instants: [string, readonly PresenceEntry[], Date, boolean][] = [
  ['nobody is there before coming', [entry(one, 'arrival', '09:00')], at('08:59'), false],
  ['who came is there from that instant on', [entry(one, 'arrival', '09:00')], at('09:00'), true],
  ['who left is gone from that instant on', [entry(one, 'arrival', '09:00'), entry(one, 'departure', '10:00')], at('10:00'), false],
  ['who came back is there again', [entry(one, 'arrival', '09:00'), entry(one, 'departure', '10:00'), entry(one, 'arrival', '10:30')], at('11:00'), true],
  ['who never left is not there the next day', [entry(one, 'arrival', '09:00')], at('09:00', '2026-12-11'), false],
  ['an arrival at midnight in Casablanca belongs to the new day', [entry(one, 'arrival', '00:00', { happenedAt: new Date('2023-12-10T23:10:00Z') })], new Date('2023-12-11T10:00:00Z'), true],
  ['coming twice is coming once', [entry(one, 'arrival', '09:00'), entry(one, 'arrival', '09:05'), entry(one, 'departure', '10:00')], at('10:30'), false],
];

describe('who is there at an instant', () => {
  test.each(instants)('%s', (_, entries, instant, isThere) => expect(presentAt(entries, instant).has(one)).toBe(isThere));

  test('an entry taken back never was', () => {
    const wrong = entry(one, 'arrival', '09:00');
    expect(presentAt([wrong, entry(one, 'arrival', '09:00', { replacesId: wrong.id, isWithdrawal: true })], at('10:00')).size).toBe(0);
  });

  test('an arrival corrected to a later hour was not there before it', () => {
    const wrong = entry(one, 'arrival', '09:00');
    const right = entry(one, 'arrival', '11:00', { replacesId: wrong.id });
    expect([presentAt([wrong, right], at('10:00')).size, presentAt([wrong, right], at('11:00')).size]).toEqual([0, 1]);
  });

  test('an entry replaced holds no more, and its replacement does', () => {
    const wrong = entry(one, 'arrival', '09:00');
    const right = entry(2, 'arrival', '09:00', { replacesId: wrong.id });
    expect([...presentAt([wrong, right], at('10:00'))]).toEqual([2]);
    expect(holdingEntries([wrong, right])).toEqual([right]);
  });
});

describe('what the timeline shows', () => {
  test('the second scan of the same person, a departure of somebody who never came, another capacity', () => {
    const [twice, gone, press] = [entry(one, 'arrival', '09:01'), entry(2, 'departure', '09:00'), entry(3, 'departure', '10:00', { capacity: 'press' })];
    const entries = [entry(one, 'arrival', '09:00'), twice, gone, entry(3, 'arrival', '09:00', { capacity: 'guest' }), press];
    expect(findingsOf(entries)).toEqual([{ entryId: twice.id, kind: 'duplicate' }, { entryId: gone.id, kind: 'departure_without_arrival' }, { entryId: press.id, kind: 'other_capacity' }]);
  });
});

describe('the roll', () => {
  const expected = [{ id: 1, representsId: null }, { id: 2, representsId: null }, { id: 3, representsId: null }, { id: 4, representsId: null }, { id: 5, representsId: 4 }];
  const entries = [entry(1, 'arrival', '09:20'), entry(1, 'departure', '11:30'), entry(5, 'arrival', '08:45')];
  const rows = rollOf(expected, entries, new Set([2]), morning);

  test('tells present, excused, absent and represented', () => expect(rows.map((row) => row.state)).toEqual(['present', 'excused', 'absent', 'represented', 'present']));
  test('counts them', () => expect(countsOf(rows)).toEqual({ present: 2, represented: 1, excused: 1, absent: 1 }));
  test('says who came late and left early, and for how long they were there', () => expect(rows[0]).toMatchObject({ isLate: true, leftEarly: true, minutes: 130 }));
  test('counts no minute outside the span', () => expect(rows[4]).toMatchObject({ isLate: false, leftEarly: false, minutes: 180 }));
  test('names who came in somebody’s place', () => expect(rows[3]).toMatchObject({ representedById: 5, minutes: 0 }));
});

const excuses: [string, Parameters<typeof isExcused>[0], boolean][] = [
  ['a member of a council who declined is not excused by that', { isCouncil: true, excuse: undefined, hasDeclined: true }, false],
  ['nor by a reason that the council has not judged yet', { isCouncil: true, excuse: { isAccepted: null }, hasDeclined: true }, false],
  ['but by one that it accepted', { isCouncil: true, excuse: { isAccepted: true }, hasDeclined: false }, true],
  ['elsewhere who declined gave a reason', { isCouncil: false, excuse: undefined, hasDeclined: true }, true],
  ['a reason that was received counts there', { isCouncil: false, excuse: { isAccepted: null }, hasDeclined: false }, true],
  ['who said nothing is absent', { isCouncil: false, excuse: undefined, hasDeclined: false }, false],
];

test.each(excuses)('an excuse: %s', (_, facts, isOne) => expect(isExcused(facts)).toBe(isOne));

const capacities: readonly PresenceCapacity[] = ['member', 'representing', 'guest', 'staff', 'press'];
const history = fc.array(fc.record({ participantId: fc.integer({ min: 1, max: 4 }), minute: fc.nat(600), isArrival: fc.boolean(), capacity: fc.constantFrom(...capacities) }), { maxLength: 40 }).map((told) =>
  told.map(({ participantId, minute, isArrival, capacity }, index): PresenceEntry => ({ id: index + 1, participantId, direction: isArrival ? 'arrival' : 'departure', happenedAt: new Date(at('08:00').getTime() + minute * 60_000), capacity, nonce: `n${index}`, replacesId: null, isWithdrawal: false })));

describe('any history', () => {
  test('says the same in whatever order it was received', () => {
    fc.assert(fc.property(history, fc.infiniteStream(fc.nat()), (entries, chance) => {
      const shuffled = entries.map((told) => [chance.next().value as number, told] as const).toSorted(([first], [second]) => first - second).map(([, told]) => told);
      expect(staysOf(shuffled).size).toBe(staysOf(entries).size);
      for (const [participantId, stays] of staysOf(entries)) expect(staysOf(shuffled).get(participantId)).toEqual(stays);
      expect(findingsOf(shuffled)).toEqual(findingsOf(entries));
    }));
  });

  test('has stays that never overlap and never end before they begin', () => {
    fc.assert(fc.property(history, (entries) => {
      for (const stays of staysOf(entries).values()) for (const [index, stay] of stays.entries()) {
        expect(stay.to === null || stay.to >= stay.from).toBe(true);
        expect(index === 0 || (stays[index - 1]?.to ?? new Date(8.64e15)) <= stay.from).toBe(true);
      }
    }));
  });

  test('has a stay exactly for those who are there', () => {
    fc.assert(fc.property(history, fc.nat(600), (entries, minute) => {
      const instant = new Date(at('08:00').getTime() + minute * 60_000);
      const there = [...staysOf(entries)].filter(([, stays]) => stays.some((stay) => stay.from <= instant && (stay.to === null || stay.to > instant))).map(([participantId]) => participantId);
      expect([...presentAt(entries, instant)].toSorted()).toEqual(there.toSorted());
    }));
  });
});

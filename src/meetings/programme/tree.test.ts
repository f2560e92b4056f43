import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Aim, Placed, Way } from './tree.ts';
import { aimOf, flat, placesAfter, treeOf } from './tree.ts';
import { scheduleOf } from './schedule.ts';

const sittings = [10, 20];
const point = (id: number, parentId: number | null, position: number, sittingId: number | null = 10, minutesPlanned: number | null = null) => ({ id, parentId, position, sittingId: parentId === null ? sittingId : null, answer: 'accepted' as Placed['answer'], minutesPlanned });

/** 1 (1.1, 1.2) and 2 in the first sitting, 3 in the second, 4 in none; a proposal beside them. */
const agenda = [point(1, null, 1), point(2, null, 2), point(3, null, 3, 20), point(4, null, 4, null), point(11, 1, 1), point(12, 1, 2), { ...point(9, null, 5, null), answer: 'proposed' as const }];
const numbered = (points: readonly Placed[]) => flat(treeOf(points, sittings)).map(({ point: { id }, number, sittingId }) => `${number}:${id}@${sittingId ?? '-'}`).join(' ');

function moved(points: readonly Placed[], id: number, way: Way): string {
  const aim = aimOf(points, sittings, id, way);
  if ('code' in aim) return aim.code;

  return put(points, id, aim);
}

function put(points: readonly Placed[], id: number, aim: Aim): string {
  const places = placesAfter(points, sittings, id, aim);
  if ('code' in places) return places.code;

  return numbered(after(points, places));
}

function after(points: readonly Placed[], places: readonly { id: number; parentId: number | null; position: number; sittingId: number | null }[]): Placed[] {
  return points.map((each) => ({ ...each, ...places.find(({ id }) => id === each.id) }));
}

test('an agenda is numbered over the points on it, sitting by sitting', () => {
  expect(numbered(agenda)).toBe('1:1@10 1.1:11@10 1.2:12@10 2:2@10 3:3@20 4:4@-');
});

const steps: [string, number, Way, string][] = [
  ['a point goes before its neighbour', 2, 'up', '1:2@10 2:1@10 2.1:11@10 2.2:12@10 3:3@20 4:4@-'],
  ['with those under it', 1, 'down', '1:2@10 2:1@10 2.1:11@10 2.2:12@10 3:3@20 4:4@-'],
  ['the last of a sitting goes first into the next', 2, 'down', '1:1@10 1.1:11@10 1.2:12@10 2:2@20 3:3@20 4:4@-'],
  ['the first of a sitting goes last into the one before', 3, 'up', '1:1@10 1.1:11@10 1.2:12@10 2:2@10 3:3@10 4:4@-'],
  ['a point goes under the one before it', 2, 'into', '1:1@10 1.1:11@10 1.2:12@10 1.3:2@10 2:3@20 3:4@-'],
  ['and out again after it, in its sitting', 11, 'out', '1:1@10 1.1:12@10 2:11@10 3:2@10 4:3@20 5:4@-'],
  ['under another it keeps to its own', 12, 'up', '1:1@10 1.1:12@10 1.2:11@10 2:2@10 3:3@20 4:4@-'],
  ['nothing is before the first', 1, 'up', 'point.first_already'],
  ['nothing is after the last', 4, 'down', 'point.last_already'],
  ['the first has none to go under', 3, 'into', 'point.nothing_above'],
  ['the first rank has no way out', 2, 'out', 'point.out_already'],
  ['a proposal has no place yet', 9, 'up', 'point.unknown'],
];

describe('one step through the agenda', () => {
  test.each(steps)('%s', (_, id, way, expected) => expect(moved(agenda, id, way)).toBe(expected));
});

const places: [string, number, Aim, string][] = [
  ['into another sitting', 1, { parentId: null, sittingId: 20, index: 1 }, '1:2@10 2:3@20 3:1@20 3.1:11@20 3.2:12@20 4:4@-'],
  ['between two others', 4, { parentId: null, sittingId: 10, index: 1 }, '1:1@10 1.1:11@10 1.2:12@10 2:4@10 3:2@10 4:3@20'],
  ['under a point of its own', 1, { parentId: 11, sittingId: null, index: 0 }, 'point.under_itself'],
  ['under nothing that is there', 1, { parentId: 99, sittingId: null, index: 0 }, 'point.unknown'],
  ['into a sitting of another meeting', 1, { parentId: null, sittingId: 77, index: 0 }, 'sitting.unknown'],
];

describe('a place pointed at', () => {
  test.each(places)('%s', (_, id, aim, expected) => expect(put(agenda, id, aim)).toBe(expected));

  test('is never a fourth rank', () => {
    const deep = [...agenda, point(111, 11, 1)];
    expect(put(deep, 2, { parentId: 111, sittingId: null, index: 0 })).toBe('point.too_deep');
    expect(put(deep, 1, { parentId: 2, sittingId: null, index: 0 })).toBe('point.too_deep');
  });

  test('loses no point and gives each its own place, whatever is done', () => {
    const way = fc.constantFrom<Way>('up', 'down', 'into', 'out');
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(1, 2, 3, 4, 11, 12), way), { maxLength: 30 }), (asked) => {
      let points: Placed[] = agenda;
      for (const [id, step] of asked) {
        const aim = aimOf(points, sittings, id, step);
        const next = 'code' in aim ? aim : placesAfter(points, sittings, id, aim);
        if (!('code' in next)) points = after(points, next);
      }
      const all = flat(treeOf(points, sittings));
      expect(all.map(({ point: { id } }) => id).toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 11, 12]);
      expect(new Set(points.map(({ parentId, position }) => `${parentId}/${position}`)).size).toBe(points.length);
      expect(Math.max(...all.map(({ depth }) => depth))).toBeLessThanOrEqual(3);
    }));
  });
});

describe('the hours of a programme', () => {
  const timed = [point(1, null, 1, 10, 30), point(11, 1, 1, null, 20), point(12, 1, 2, null, 25), point(2, null, 2, 10, 60), point(3, null, 1, 20), point(5, null, 2, 20, 15), point(4, null, 9, null, 10)];
  const schedule = scheduleOf(treeOf(timed, sittings), [{ id: 10, startsAt: '09:30', endsAt: '11:00' }, { id: 20, startsAt: '15:00', endsAt: null }]);
  const told = schedule.map(({ lines, endsAt, over }) => [lines.map(({ branch, startsAt, minutes }) => `${branch.number} ${startsAt ?? '-'} ${minutes ?? '-'}`).join(', '), endsAt, over]);

  test('follow from the start of each sitting and the lengths of its points', () => {
    expect(told[0]?.[0]).toBe('1 09:30 45, 1.1 09:30 20, 1.2 09:50 25, 2 10:15 60');
  });
  test('warn where they go beyond its end', () => expect(told[0]?.slice(1)).toEqual(['11:15', 15]));
  test('are not guessed after a point whose length nobody gave', () => expect(told[1]).toEqual(['3 15:00 -, 4 - 15', null, 0]));
  test('are none outside the sittings', () => expect(told[2]).toEqual(['5 - 10', null, 0]));
});

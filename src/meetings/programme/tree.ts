import { refusal } from '#platform/refusals';
import type { PointAnswer } from './point.ts';

/** A point's place: under which other, in which sitting, where among those beside it. */
export interface Placed {
  id: number;
  parentId: number | null;
  position: number;
  sittingId: number | null;
  answer: PointAnswer;
}

/** A point in the tree of the agenda, with the number that its place gives it. */
export interface Branch<Point extends Placed> {
  point: Point;
  /** «1», «1.1»: counted over the points on the agenda alone. */
  number: string;
  depth: number;
  /** The sitting of its first rank. */
  sittingId: number | null;
  under: Branch<Point>[];
}

/** Ranks under one another: 1, 1.1 and 1.1.1. */
export const deepestRank = 3;

/** The agenda as a tree: points on it, sitting by sitting in their order, those without a sitting last. */
export function treeOf<Point extends Placed>(points: readonly Point[], sittings: readonly number[]): Branch<Point>[] {
  const byParent = Map.groupBy(points.filter(({ answer }) => answer === 'accepted'), ({ parentId }) => parentId);
  const branches = (parentId: number | null, prefix: string, sittingId: number | null, depth: number): Branch<Point>[] =>
    inOrder(byParent.get(parentId) ?? [], sittings).map((point, index) => {
      const number = `${prefix}${index + 1}`;
      const own = depth === 1 ? point.sittingId : sittingId;

      return { point, number, depth, sittingId: own, under: branches(point.id, `${number}.`, own, depth + 1) };
    });

  return branches(null, '', null, 1);
}

/** Every branch of a tree, each before those under it. */
export function flat<Point extends Placed>(tree: readonly Branch<Point>[]): Branch<Point>[] {
  return tree.flatMap((branch) => [branch, ...flat(branch.under)]);
}

function inOrder<Point extends Placed>(siblings: readonly Point[], sittings: readonly number[]): Point[] {
  return siblings.toSorted((one, other) => rankOf(one.sittingId, sittings) - rankOf(other.sittingId, sittings) || one.position - other.position || one.id - other.id);
}

function rankOf(sittingId: number | null, sittings: readonly number[]): number {
  const rank = sittingId === null ? -1 : sittings.indexOf(sittingId);

  return rank === -1 ? sittings.length : rank;
}

/** Where a point is to stand: under a point or none; of the first rank, in a sitting or none; counted from 0 among those there. */
export interface Aim {
  parentId: number | null;
  sittingId: number | null;
  index: number;
}

export type Way = 'up' | 'down' | 'into' | 'out';

/** Where one step leads a point: up or down past its neighbour or into the sitting beside, into the point above it, or out after the one it is under. */
export function aimOf(points: readonly Placed[], sittings: readonly number[], pointId: number, way: Way) {
  const all = flat(treeOf(points, sittings));
  const own = all.find(({ point }) => point.id === pointId);
  if (!own) return refusal('point.unknown');
  const beside = siblingsOf(all, own.point.parentId, own.sittingId);
  const index = beside.findIndex(({ point }) => point.id === pointId);
  const { parentId } = own.point;
  if (way === 'out') return outOf(all, own);
  if (way === 'into') {
    const above = beside[index - 1];

    return above ? { parentId: above.point.id, sittingId: null, index: above.under.length } : refusal('point.nothing_above');
  }
  const next = index + (way === 'up' ? -1 : 1);
  if (next >= 0 && next < beside.length) return { parentId, sittingId: own.sittingId, index: next };

  return parentId === null ? intoSittingBeside(all, sittings, own.sittingId, way) : refusal(way === 'up' ? 'point.first_already' : 'point.last_already');
}

type Known = Branch<Placed>;

function siblingsOf(all: readonly Known[], parentId: number | null, sittingId: number | null): Known[] {
  return all.filter((branch) => branch.point.parentId === parentId && (parentId !== null || branch.sittingId === sittingId));
}

function outOf(all: readonly Known[], own: Known) {
  const parent = all.find(({ point }) => point.id === own.point.parentId);
  if (!parent) return refusal('point.out_already');
  const beside = siblingsOf(all, parent.point.parentId, parent.sittingId);

  return { parentId: parent.point.parentId, sittingId: parent.sittingId, index: beside.indexOf(parent) + 1 };
}

function intoSittingBeside(all: readonly Known[], sittings: readonly number[], sittingId: number | null, way: 'up' | 'down') {
  const places = [...sittings, null];
  const rank = rankOf(sittingId, sittings) + (way === 'up' ? -1 : 1);
  const to = places[rank];
  if (to === undefined) return refusal(way === 'up' ? 'point.first_already' : 'point.last_already');

  return { parentId: null, sittingId: to, index: way === 'up' ? siblingsOf(all, null, to).length : 0 };
}

/** The places that change when a point goes to another one, numbered anew from 1; or why it cannot go there. */
export function placesAfter(points: readonly Placed[], sittings: readonly number[], pointId: number, aim: Aim) {
  const all = flat(treeOf(points, sittings));
  const own = all.find(({ point }) => point.id === pointId);
  const parent = all.find(({ point }) => point.id === aim.parentId);
  if (!own || (aim.parentId !== null && !parent)) return refusal('point.unknown');
  if (aim.parentId !== null && flat([own]).some(({ point }) => point.id === aim.parentId)) return refusal('point.under_itself');
  const height = Math.max(...flat([own]).map(({ depth }) => depth)) - own.depth;
  if ((parent?.depth ?? 0) + 1 + height > deepestRank) return refusal('point.too_deep', { ranks: deepestRank });
  if (aim.parentId === null && aim.sittingId !== null && !sittings.includes(aim.sittingId)) return refusal('sitting.unknown');
  const moved = { ...own.point, parentId: aim.parentId, sittingId: aim.parentId === null ? aim.sittingId : null };
  const others = points.filter(({ id }) => id !== pointId);
  const there = inOrder(others.filter(({ parentId, answer, sittingId }) => answer === 'accepted' && parentId === aim.parentId && (parentId !== null || rankOf(sittingId, sittings) === rankOf(aim.sittingId, sittings))), sittings);
  const after = there.toSpliced(Math.max(0, Math.min(aim.index, there.length)), 0, moved);
  const rest = others.filter(({ id, parentId }) => parentId === aim.parentId && !there.some((other) => other.id === id));
  const siblings = inRanks(after, rest, sittings);

  return siblings.map((point, index) => ({ id: point.id, parentId: point.parentId, sittingId: point.sittingId, position: index + 1 }));
}

/** Those on the agenda by their sittings, with the moved list in its own place; those that are not, after them. */
function inRanks(list: readonly Placed[], rest: readonly Placed[], sittings: readonly number[]): Placed[] {
  const rank = rankOf(list[0]?.sittingId ?? null, sittings);
  const accepted = inOrder(rest.filter(({ answer }) => answer === 'accepted'), sittings);
  const before = accepted.filter(({ sittingId }) => rankOf(sittingId, sittings) < rank);
  const behind = accepted.filter(({ sittingId }) => rankOf(sittingId, sittings) >= rank);

  return [...before, ...list, ...behind, ...rest.filter(({ answer }) => answer !== 'accepted').toSorted((one, other) => one.position - other.position)];
}

type CodeOf<Rule extends (...facts: never[]) => unknown> = Extract<ReturnType<Rule>, { code: string }>['code'];

export type PlaceRefusal = Exclude<CodeOf<typeof aimOf> | CodeOf<typeof placesAfter>, 'sitting.unknown'>;

import type { Point } from '../programme/points-store.ts';

/** True for a point that a meeting left open: on its agenda, nothing came of it, and more than an opening. What follows a promise is carried on by that promise. */
export function isOpenMatter({ answer, kind, outcomeAr, carriedCommitmentId }: Pick<Point, 'answer' | 'kind' | 'outcomeAr' | 'carriedCommitmentId'>): boolean {
  return answer === 'accepted' && kind !== 'opening' && !outcomeAr?.trim() && carriedCommitmentId === null;
}

import type { Day } from '#platform/days';
import { daysBetween } from '#platform/days';
import type { Standing } from './standing.ts';

/** How a standing reads on a day. Stated (done, refused), computed (due, late, opens later) and tacit are never mixed. */
export type Reading =
  | { kind: 'done'; on: Day; votes: { for: number; cast: number; abstained: number } | null; withReservations: boolean; session?: Day }
  | { kind: 'tacit'; from: Day; enforceable: boolean }
  | { kind: 'due'; by: Day | null }
  | { kind: 'late'; since: Day; days: number }
  | { kind: 'back'; outcome: 'postponed' | 'rejected' | 'no_quorum' | 'refused' | 'opposed'; on: Day; late: boolean }
  | { kind: 'later'; opensOn: Day }
  | { kind: 'none' };

/** Reads a standing on a day. `enforceable` tells the silence that needs no visa from the tacit visa. */
export function readingOn(standing: Standing, day: Day): Reading {
  if (standing.state === 'done' && standing.happenedOn) return doneReading(standing, standing.happenedOn);
  if (standing.happenedOn && isSetback(standing.outcome)) {
    return { kind: 'back', outcome: standing.outcome, on: standing.happenedOn, late: standing.dueOn !== null && day > standing.dueOn };
  }
  if (standing.silentFrom && day >= standing.silentFrom) return { kind: 'tacit', from: standing.silentFrom, enforceable: standing.dueRule === 'law.opposition' };
  if (standing.dueOn && day > standing.dueOn) return { kind: 'late', since: standing.dueOn, days: daysBetween(standing.dueOn, day) };
  if (standing.state !== 'open') return { kind: 'none' };
  if (standing.opensOn && day < standing.opensOn) return { kind: 'later', opensOn: standing.opensOn };

  return { kind: 'due', by: standing.dueOn };
}

function doneReading(standing: Standing, on: Day): Reading {
  const votes = standing.votesFor === null || standing.votesCast === null ? null : { for: standing.votesFor, cast: standing.votesCast, abstained: standing.votesAbstained ?? 0 };

  return { kind: 'done', on, votes, withReservations: standing.outcome === 'approved_with_reservations', ...(standing.step === 'agenda' && standing.sessionOn ? { session: standing.sessionOn } : {}) };
}

type Setback = 'postponed' | 'rejected' | 'no_quorum' | 'refused' | 'opposed';

function isSetback(outcome: Standing['outcome']): outcome is Setback {
  return outcome === 'postponed' || outcome === 'rejected' || outcome === 'no_quorum' || outcome === 'refused' || outcome === 'opposed';
}

/** True when the step counts as taken on that day: by an act, or by the silence that stands for one. */
export function isTakenOn(standing: Standing, day: Day): boolean {
  const { kind } = readingOn(standing, day);

  return kind === 'done' || kind === 'tacit';
}

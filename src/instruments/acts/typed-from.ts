import type { ActFacts } from '../standings/index.ts';

/** An act as it would stand in its form's fields: a rectification starts from what was recorded. */
export function typedFrom(act: ActFacts & { note: string | null }): Record<string, string> {
  const { happenedOn, outcome, reference, note, sessionKind, sessionOn, call, sitting, membersInOffice, membersPresent, votesFor, votesAgainst, votesAbstained, presidentSide, amount } = act;
  const fields = { happenedOn, outcome, reference, note, sessionKind, sessionOn, call, sitting, membersInOffice, membersPresent, votesFor, votesAgainst, votesAbstained, presidentSide, amount: amount === null ? null : (amount / 100).toFixed(2) };

  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null).map(([name, value]) => [name, String(value)]));
}

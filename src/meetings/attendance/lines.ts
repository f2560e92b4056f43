import type { Body } from '#bodies';
import type { InvitedPerson } from '../invitations/people.ts';
import type { PersonRow, Presence, TimedSpan } from '../presence/queries.ts';
import { rowsIn } from '../presence/queries.ts';
import type { RollState } from '../presence/roll.ts';
import { staysWithin } from '../presence/roll.ts';
import type { Stay } from '../presence/timeline.ts';
import { staysOf } from '../presence/timeline.ts';
import type { Level } from './protocol.ts';
import { levelOf, levels } from './protocol.ts';

/** One line of a list of attendance: one of those expected, with who came in their place. */
export interface ListLine {
  person: InvitedPerson;
  state: RollState;
  substitute: InvitedPerson | null;
  /** Of the delegation, where it named this substitute. */
  reference: string | null;
  /** Of whoever came: the person, or who came in their place. */
  stays: readonly Stay[];
}

export type Counts = Readonly<Record<RollState, number>>;

export interface ListGroup {
  level: Level;
  lines: ListLine[];
  counts: Counts;
}

/**
 * The list of a stretch, by level of institution in the order of protocol and then by institution, each in the order in which
 * it came on the list. Whoever came in somebody's place stands on that line and on none of their own: one seat is counted once.
 */
export function listOf(presence: Presence, span: TimedSpan, kinds: ReadonlyMap<number, Body['kind']>): ListGroup[] {
  const rows = rowsIn(presence, span);
  const people = new Map(presence.people.map((person) => [person.id, person]));
  const stays = staysOf(presence.entries);
  const within = (id: number) => staysWithin(stays.get(id) ?? [], span);
  const told = rows.flatMap(({ representedById }) => representedById ?? []);
  const lines = rows.filter(({ participantId }) => !told.includes(participantId)).map((row) => lineOf(row, people, within));
  const byLevel = Map.groupBy(lines, ({ person }) => levelOf(person, kinds));

  return levels.flatMap((level) => {
    const some = [...Map.groupBy(byLevel.get(level) ?? [], ({ person: { bodyId, institutionAr } }) => `${bodyId ?? ''}|${institutionAr ?? ''}`).values()].flat();

    return some.length ? [{ level, lines: some, counts: countsIn(some) }] : [];
  });
}

function lineOf({ person, state, representedById }: PersonRow, people: ReadonlyMap<number, InvitedPerson>, within: (id: number) => Stay[]): ListLine {
  const substitute = people.get(representedById ?? 0) ?? null;
  const { delegateId, reference } = person.standing;

  return { person, state, substitute, reference: substitute && delegateId === substitute.id ? reference : null, stays: within(substitute?.id ?? person.id) };
}

export function countsIn(lines: readonly Pick<ListLine, 'state'>[]): Counts {
  const count = (wanted: RollState) => lines.filter(({ state }) => state === wanted).length;

  return { present: count('present'), represented: count('represented'), excused: count('excused'), absent: count('absent') };
}

import type { Day } from '#platform/days';
import type { Listed, Wrong } from './list.ts';

/** A field that a list gives otherwise than the house. */
export interface Change {
  code: string;
  nameAr: string;
  nameFr: string;
  field: 'kind' | 'nameAr' | 'nameFr' | 'population2014' | 'population2024' | 'seats';
  before: string | number | null;
  after: string | number | null;
  /** Of seats: the first day of the mandate that has them. */
  term: Day | null;
}

/** A territory as the house holds it: with the seats of the mandate in force, and those of every mandate that is known. */
export interface Held extends Listed {
  mandates: readonly { startsOn: Day; seats: number }[];
}

/** What the house holds on a day, and the mandate in force then. */
export interface Reference {
  territories: readonly Held[];
  term: Day;
}

/** What a list would do, before it does anything. */
export interface Preview {
  added: Listed[];
  changed: Change[];
  /** In the house and not in the list. They stay: acts may rest on them. */
  unknown: Pick<Listed, 'code' | 'nameAr' | 'nameFr'>[];
  wrong: Wrong[];
  unchanged: number;
}

const fields = ['kind', 'nameAr', 'nameFr', 'population2014', 'population2024', 'seats'] as const;

/** Compares a list with what the house holds. A row under a parent that neither knows is wrong. */
export function previewOf({ rows, wrong }: { rows: readonly (Listed & { row: number })[]; wrong: readonly Wrong[] }, { territories: present, term }: Reference): Preview {
  const known = new Map(present.map((territory) => [territory.code, territory]));
  const listed = new Set(rows.map(({ code }) => code));
  const orphans = rows.filter(({ parentCode }) => parentCode !== null && !listed.has(parentCode) && !known.has(parentCode));
  const changes = rows.map((row) => changesOf(row, known.get(row.code), term));

  return {
    added: rows.filter(({ code }) => !known.has(code)).map(({ row: _, ...territory }) => ({ ...territory, termStartsOn: territory.termStartsOn ?? term })),
    changed: changes.flat(),
    unknown: present.filter(({ code }) => !listed.has(code)).map(({ code, nameAr, nameFr }) => ({ code, nameAr, nameFr })),
    wrong: [...wrong, ...orphans.map(({ row, parentCode }): Wrong => ({ row, column: 'parent_code', code: 'parent', value: parentCode ?? '' }))],
    unchanged: rows.filter((row, index) => known.has(row.code) && changes[index]?.length === 0).length,
  };
}

/** A list that leaves a figure out says nothing about it. */
function changesOf(row: Listed, held: Held | undefined, termInForce: Day): Change[] {
  if (!held) return [];
  const term = row.termStartsOn ?? termInForce;
  const before = { ...held, seats: held.mandates.find(({ startsOn }) => startsOn === term)?.seats ?? null };

  return fields
    .filter((field) => row[field] !== null && row[field] !== before[field])
    .map((field) => ({ code: row.code, nameAr: held.nameAr, nameFr: held.nameFr, field, before: before[field], after: row[field], term: field === 'seats' ? term : null }));
}

import { sql } from 'kysely';
import type { Db, Trx } from '#platform/database';
import { folded } from '#platform/words';
import type { Subject } from './article.ts';

export const subjectKinds = ['meeting', 'programme', 'instrument', 'body', 'territory'] as const;

export type SubjectKind = (typeof subjectKinds)[number];

/** Something that an article can be about, as a form carries it: `meeting:12`, `territory:03.061`. */
export interface NamedSubject {
  mark: string;
  kind: SubjectKind;
  ar: string;
  fr: string | null;
}

/** The subject that a mark stands for; none for what is no mark. */
export function subjectMarked(mark: string): Subject | undefined {
  const [, kind, id = ''] = /^(meeting|programme|instrument|body):([1-9]\d{0,8})$/u.exec(mark) ?? [];
  switch (kind) {
    case 'meeting': return { meetingId: Number(id) };
    case 'programme': return { programmeId: Number(id) };
    case 'instrument': return { instrumentId: Number(id) };
    case 'body': return { bodyId: Number(id) };
    default: return /^territory:\d{2}(?:\.\d{1,4}){0,4}$/u.test(mark) ? { territoryCode: mark.slice('territory:'.length) } : undefined;
  }
}

export function markOf(subject: Subject): string {
  if ('meetingId' in subject) return `meeting:${subject.meetingId}`;
  if ('programmeId' in subject) return `programme:${subject.programmeId}`;
  if ('instrumentId' in subject) return `instrument:${subject.instrumentId}`;

  return 'bodyId' in subject ? `body:${subject.bodyId}` : `territory:${subject.territoryCode}`;
}

/** Everything that an article on a body's portal may be about: what is public, and the instruments that its body owns or is party to. */
const nameable = (bodyId: number) => sql`
  select 'meeting:' || id as mark, 'meeting' as kind, title_ar as ar, title_fr as fr from meetings m where is_open(m)
  union all select 'programme:' || id, 'programme', title_ar, title_fr from programmes
  union all select 'instrument:' || i.id, 'instrument', i.title_ar, i.title_fr from instruments i where i.owner_body_id = ${bodyId} or exists (select from parties q where q.instrument_id = i.id and q.body_id = ${bodyId})
  union all select 'body:' || id, 'body', name_ar, name_fr from bodies
  union all select 'territory:' || code, 'territory', name_ar, name_fr from territories`;

/** Those of some marks that may be named on a body's portal, in the order of the marks. */
export async function namedSubjects(db: Db | Trx, bodyId: number, marks: readonly string[]): Promise<NamedSubject[]> {
  if (marks.length === 0) return [];
  const { rows } = await sql<NamedSubject>`select * from (${nameable(bodyId)}) s where mark = any(${[...new Set(marks)]}::text[])`.execute(db);

  return marks.flatMap((mark) => rows.find((row) => row.mark === mark) ?? []);
}

const mostOfAKind = 6;

/** What is found by words, as people write them: a few of each kind, those that begin so first. */
export async function subjectsFound(db: Db, bodyId: number, asked: string): Promise<NamedSubject[]> {
  const words = folded(asked).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const { rows } = await sql<NamedSubject>`${nameable(bodyId)}`.execute(db);
  const found = rows
    .map((row) => ({ row, text: folded(`${row.ar} ${row.fr ?? ''}`) }))
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .toSorted((one, other) => rank(one.text, words) - rank(other.text, words) || one.text.length - other.text.length);

  return subjectKinds.flatMap((kind) => found.filter(({ row }) => row.kind === kind).slice(0, mostOfAKind).map(({ row }) => row));
}

function rank(text: string, [first = '']: readonly string[]): number {
  return text.startsWith(first) ? 0 : text.includes(` ${first}`) ? 1 : 2;
}

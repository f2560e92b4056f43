import { parse } from 'csv-parse/sync';
import type { Language } from '#platform/words';
import { folded, languages, plainText } from '#platform/words';
import { wordsIn } from '../invitations/words.ts';
import { headings, languagesNamed } from './headings.ar.ts';
import type { DetailField } from './details.ts';
import { registered } from './details.ts';
import type { Capacity, Person } from './participant.ts';
import { capacities, isAddress, personKey } from './participant.ts';

type Column = keyof typeof headings;
export type Fault = 'title_missing' | 'mail_unreadable' | 'capacity_unknown' | 'language_unknown' | 'columns' | 'twice' | 'no_mail' | 'institution_unknown' | 'of_the_register' | 'unreadable' | 'heading' | 'too_long';

/** A line of a list, with what would become of it. A fault that is only to be noted makes a warning. */
export interface ListedRow {
  /** Its number in the file, the heading being 1. */
  row: number;
  person: Person;
  state: 'new' | 'changed' | 'done' | 'warning' | 'error';
  faults: Fault[];
  /** Who is on the list already, and what the line says otherwise. */
  known: { id: number; changes: DetailField[] } | null;
}

/** A list may have columns of its own beside ours; each of them is compared with every heading that we know. */
const mostColumns = 100;

/** As long as a form lets them be. */
const longestText = 200;

/** Somebody on the meeting's list already. */
export type KnownPerson = Person & { id: number; isMember: boolean };

/** What a list is compared with: who is there, and the institutions that the house knows, folded. */
export interface Known {
  people: readonly KnownPerson[];
  institutions: ReadonlySet<string>;
}

const noted: ReadonlySet<Fault> = new Set(['no_mail', 'twice', 'institution_unknown']);
const nobody: Person = { name: null, titleAr: '', titleFr: null, institutionAr: null, institutionFr: null, bodyId: null, mail: null, language: 'ar', capacity: 'guest', hasVote: false };

/** Reads a list and compares it with who is on the meeting's already. Nothing is written; a list that cannot be read is one wrong line. */
export function readParticipants(text: string, known: Known): ListedRow[] {
  const broken = (fault: Fault): ListedRow[] => [{ row: 1, person: nobody, state: 'error', faults: [fault], known: null }];
  const [first = ''] = text.split('\n');
  let records: string[][];
  try {
    records = parse(text, { bom: true, skip_empty_lines: true, relax_column_count: true, trim: true, delimiter: first.includes(';') ? ';' : first.includes('\t') ? '\t' : ',' });
  } catch {
    return broken('unreadable');
  }
  const [heading = [], ...body] = records;
  if (heading.length > mostColumns) return broken('heading');
  const places = placesIn(heading);
  if (!places.has('title')) return broken('heading');
  const judge = judgeOf(known);

  return body.map((cells, index) => judge(readRow(cells, places, cells.length === heading.length), index + 2));
}

function placesIn(heading: readonly string[]): Map<Column, number> {
  const named = (Object.entries(headings) as [Column, readonly string[]][]).map(([column, names]) => [column, heading.findIndex((cell) => names.some((name) => folded(name) === folded(cell)))] as const);

  return new Map(named.filter(([, place]) => place >= 0));
}

interface ReadRow {
  person: Person;
  faults: Fault[];
  /** What the line says anything of. */
  said: DetailField[];
}

const fieldOf: Readonly<Record<Column, DetailField>> = { title: 'titleAr', name: 'name', institution: 'institutionAr', mail: 'mail', capacity: 'capacity', language: 'language' };

function readRow(cells: readonly string[], places: ReadonlyMap<Column, number>, isWhole: boolean): ReadRow {
  const at = (column: Column) => plainText(cells[places.get(column) ?? -1] ?? '');
  const mail = at('mail').toLowerCase() || null;
  const capacity = at('capacity') ? capacityNamed(at('capacity')) : 'guest';
  const language = at('language') ? languageNamed(at('language')) : 'ar';
  const faults: [Fault, boolean][] = [
    ['columns', !isWhole], ['too_long', (['title', 'name', 'institution'] as const).some((column) => at(column).length > longestText)], ['title_missing', at('title') === ''], ['mail_unreadable', mail !== null && !isAddress(mail)],
    ['capacity_unknown', capacity === undefined], ['language_unknown', language === undefined], ['no_mail', mail === null],
  ];
  const person = { ...nobody, name: at('name') || null, titleAr: at('title'), institutionAr: at('institution') || null, mail, capacity: capacity ?? 'guest', language: language ?? 'ar' };

  return { person, faults: faults.filter(([, isSo]) => isSo).map(([fault]) => fault), said: (Object.keys(fieldOf) as Column[]).filter((column) => at(column) !== '').map((column) => fieldOf[column]) };
}

/** Judges line after line. One that names somebody who is there says what would change of them; one that says it again is only noted. */
function judgeOf({ people, institutions }: Known): (read: ReadRow, row: number) => ListedRow {
  const byKey = new Map(people.map((person) => [personKey(person), person]));
  const byName = new Map(people.filter(({ name }) => name).map((person) => [nameKey(person), person]));
  const known = new Set([...institutions, ...people.map(({ institutionAr }) => folded(institutionAr ?? ''))]);
  const seen = new Set<string | number>();

  return ({ person, faults, said }, row) => {
    const there = byKey.get(personKey(person)) ?? (person.name ? byName.get(nameKey(person)) : undefined);
    const mark = there?.id ?? personKey(person);
    const isTwice = seen.has(mark);
    seen.add(mark);
    const changes = there ? said.filter((field) => !isSame(there[field], person[field])) : [];
    const own: [Fault, boolean][] = [
      ['twice', isTwice], ['of_the_register', there?.isMember === true && changes.some((field) => registered.includes(field))],
      ['institution_unknown', person.institutionAr !== null && !known.has(folded(person.institutionAr))],
    ];
    const all = [...faults, ...own.filter(([, isSo]) => isSo).map(([fault]) => fault)];
    const told = { row, person, known: there ? { id: there.id, changes } : null };
    if (all.some((fault) => !noted.has(fault))) return { ...told, state: 'error', faults: all };
    if (isTwice || (there && changes.length === 0)) return { ...told, state: 'done', faults: isTwice ? ['twice'] : [] };
    if (there) return { ...told, state: 'changed', faults: all.filter((fault) => fault !== 'no_mail') };

    return { ...told, state: all.length ? 'warning' : 'new', faults: all };
  };
}

/** Of who may have another address now: the name with the title and the institution. */
const nameKey = ({ name, titleAr, institutionAr }: Person): string => [name ?? '', titleAr, institutionAr ?? ''].map(folded).join('|');

/** A hamza more or less in a name is no change of the person, but it is one of what is written. */
function isSame(before: unknown, after: unknown): boolean {
  return (before ?? null) === (after ?? null);
}

function capacityNamed(text: string): Capacity | undefined {
  return capacities.find((capacity) => capacity === folded(text) || languages.some((language) => folded(wordsIn(language).pages.capacities[capacity]) === folded(text)));
}

function languageNamed(text: string): Language | undefined {
  return languages.find((language) => languagesNamed[language].some((name) => folded(name) === folded(text)));
}

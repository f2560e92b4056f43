import { parse } from 'csv-parse/sync';
import type { Language } from '#platform/words';
import { folded, languages } from '#platform/words';
import { wordsIn } from '../invitations/words.ts';
import { headings, languagesNamed } from './headings.ar.ts';
import type { Capacity, Person } from './participant.ts';
import { capacities, isAddress, personKey } from './participant.ts';

type Column = keyof typeof headings;
export type Fault = 'title_missing' | 'mail_unreadable' | 'capacity_unknown' | 'language_unknown' | 'columns' | 'twice' | 'no_mail' | 'unreadable' | 'heading';

/** A line of a list, with what would become of it. A fault that is only to be noted makes a warning. */
export interface ListedRow {
  /** Its number in the file, the heading being 1. */
  row: number;
  person: Person;
  state: 'new' | 'done' | 'warning' | 'error';
  faults: Fault[];
}

/** A list may have columns of its own beside ours; each of them is compared with every heading that we know. */
const mostColumns = 100;
const noted: ReadonlySet<Fault> = new Set(['no_mail', 'twice']);
const nobody: Person = { name: null, titleAr: '', titleFr: null, institutionAr: null, institutionFr: null, bodyId: null, mail: null, language: 'ar', capacity: 'guest', hasVote: false };

/** Reads a list and compares it with who is on the meeting's already. Nothing is written; a list that cannot be read is one wrong line. */
export function readParticipants(text: string, known: ReadonlySet<string>): ListedRow[] {
  const broken = (fault: Fault): ListedRow[] => [{ row: 1, person: nobody, state: 'error', faults: [fault] }];
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
  const seen = new Set<string>();

  return body.map((cells, index) => judged(readRow(cells, places, cells.length === heading.length), index + 2, known, seen));
}

function placesIn(heading: readonly string[]): Map<Column, number> {
  const named = (Object.entries(headings) as [Column, readonly string[]][]).map(([column, names]) => [column, heading.findIndex((cell) => names.some((name) => folded(name) === folded(cell)))] as const);

  return new Map(named.filter(([, place]) => place >= 0));
}

function readRow(cells: readonly string[], places: ReadonlyMap<Column, number>, isWhole: boolean): { person: Person; faults: Fault[] } {
  const at = (column: Column) => cells[places.get(column) ?? -1]?.trim() ?? '';
  const mail = at('mail').toLowerCase() || null;
  const capacity = at('capacity') ? capacityNamed(at('capacity')) : 'guest';
  const language = at('language') ? languageNamed(at('language')) : 'ar';
  const faults: [Fault, boolean][] = [
    ['columns', !isWhole], ['title_missing', at('title') === ''], ['mail_unreadable', mail !== null && !isAddress(mail)],
    ['capacity_unknown', capacity === undefined], ['language_unknown', language === undefined], ['no_mail', mail === null],
  ];
  const person = { ...nobody, name: at('name') || null, titleAr: at('title'), institutionAr: at('institution') || null, mail, capacity: capacity ?? 'guest', language: language ?? 'ar' };

  return { person, faults: faults.filter(([, isSo]) => isSo).map(([fault]) => fault) };
}

function judged({ person, faults }: { person: Person; faults: Fault[] }, row: number, known: ReadonlySet<string>, seen: Set<string>): ListedRow {
  const key = personKey(person);
  const isTwice = seen.has(key);
  seen.add(key);
  const all = isTwice ? [...faults, 'twice' as const] : faults;
  if (all.some((fault) => !noted.has(fault))) return { row, person, state: 'error', faults: all };
  if (known.has(key) || isTwice) return { row, person, state: 'done', faults: isTwice ? ['twice'] : [] };

  return { row, person, state: all.length ? 'warning' : 'new', faults: all };
}

function capacityNamed(text: string): Capacity | undefined {
  return capacities.find((capacity) => capacity === folded(text) || languages.some((language) => folded(wordsIn(language).pages.capacities[capacity]) === folded(text)));
}

function languageNamed(text: string): Language | undefined {
  return languages.find((language) => languagesNamed[language].some((name) => folded(name) === folded(text)));
}

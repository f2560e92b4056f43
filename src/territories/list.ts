import { parse } from 'csv-parse/sync';
import type { Day } from '#platform/days';
import { isDay } from '#platform/days';
import type { Column } from '#platform/spreadsheets';
import { csvOf } from '#platform/spreadsheets';
import { plainText } from '#platform/words';

/** The columns of a list of the territory: UTF-8, with this heading. */
export const columns = ['code', 'parent_code', 'kind', 'name_ar', 'name_fr', 'population_2014', 'population_2024', 'seats'] as const;

/** The first day of the mandate whose seats the row gives, `YYYY-MM-DD`; where it is left out they are those of the mandate in force. */
export const termColumn = 'term_starts_on';

export type Kind = 'region' | 'province' | 'prefecture' | 'urban' | 'rural';
export type Level = 'region' | 'province' | 'commune';

/** A territory as a list states it. */
export interface Listed {
  code: string;
  parentCode: string | null;
  level: Level;
  kind: Kind;
  nameAr: string;
  nameFr: string;
  population2014: number | null;
  population2024: number;
  seats: number | null;
  /** The first day of the mandate that has these seats; none where the list does not say. */
  termStartsOn: Day | null;
}

export type WrongCode = 'heading' | 'columns' | 'code' | 'code_twice' | 'kind' | 'name' | 'number' | 'parent' | 'term';

/** What is wrong with a row: its number in the file, the heading being row 1. */
export interface Wrong {
  row: number;
  column: string;
  code: WrongCode;
  value: string;
}

/** The first councils of the organic laws of 2015. */
const firstElections = '2015-09-04';

const levels: Readonly<Record<number, Level>> = { 1: 'region', 2: 'province', 4: 'commune' };
const kinds: Readonly<Record<Level, readonly string[]>> = { region: ['region'], province: ['province', 'prefecture'], commune: ['urban', 'rural'] };
/** Two digits for the region, three for the province, then the circle and the commune; six official codes end in a single digit. */
const codeForm = /^\d{2}(?:\.\d{3}(?:\.\d{2}\.\d{1,2})?)?$/u;
/** A list may have columns of its own beside ours; with each of them every row costs more to read. */
const mostColumns = 100;
/** Ten times that of any commune. */
const longestName = 300;
const separator = (text: string): string => ((text.split('\n')[0] ?? '').includes(';') ? ';' : ',');

/** Reads a list row by row; a row that cannot be read is told, and the others are read all the same. */
export function readList(text: string): { rows: (Listed & { row: number })[]; wrong: Wrong[] } {
  let records: string[][];
  try {
    records = parse(text, { bom: true, skip_empty_lines: true, relax_column_count: true, trim: true, delimiter: separator(text) });
  } catch {
    return { rows: [], wrong: [{ row: 1, column: '', code: 'heading', value: '' }] };
  }
  const [heading = [], ...body] = records;
  if (heading.length > mostColumns) return { rows: [], wrong: [{ row: 1, column: '', code: 'columns', value: '' }] };
  const missing = columns.filter((column) => !heading.includes(column));
  if (missing.length) return { rows: [], wrong: missing.map((column) => ({ row: 1, column, code: 'heading', value: '' })) };
  const read = body.map((cells, index) => readRow(Object.fromEntries(heading.map((name, place) => [name, plainText(cells[place] ?? '')])), cells.length === heading.length, index + 2));
  const twice = repeatedCodes(read.flatMap(({ listed }) => listed ?? []));

  return { rows: read.flatMap(({ listed }) => listed ?? []), wrong: [...read.flatMap(({ wrong }) => wrong), ...twice].toSorted((one, other) => one.row - other.row) };
}

function readRow(cells: Readonly<Record<string, string>>, isWhole: boolean, row: number): { listed: (Listed & { row: number }) | null; wrong: Wrong[] } {
  const at = (column: (typeof columns)[number] | typeof termColumn) => cells[column] ?? '';
  const faults: Wrong[] = [];
  const fault = (column: string, code: WrongCode) => void faults.push({ row, column, code, value: cells[column] ?? '' });
  if (!isWhole) fault('', 'columns');
  const level = codeForm.test(at('code')) ? levels[at('code').split('.').length] : undefined;
  if (!level) fault('code', 'code');
  else if (!kinds[level].includes(at('kind'))) fault('kind', 'kind');
  const parentCode = at('parent_code') || null;
  if (level && (level === 'region') !== (parentCode === null)) fault('parent_code', 'parent');
  if (level && parentCode !== null && !at('code').startsWith(`${parentCode}.`)) fault('parent_code', 'parent');
  for (const column of ['name_ar', 'name_fr'] as const) if (!at(column) || at(column).length > longestName) fault(column, 'name');
  const number = (column: 'population_2014' | 'population_2024' | 'seats', required: boolean): number | null => {
    const text = at(column);
    if (text === '' && !required) return null;
    if (/^\d{1,9}$/u.test(text) && (column !== 'seats' || Number(text) > 0)) return Number(text);
    fault(column, 'number');

    return null;
  };
  const term = at(termColumn);
  if (term !== '' && (!isDay(term) || term < firstElections)) fault(termColumn, 'term');
  const population2024 = number('population_2024', true);
  const listed = { row, code: at('code'), parentCode, level: level ?? 'commune', kind: at('kind') as Kind, nameAr: at('name_ar'), nameFr: at('name_fr'), population2014: number('population_2014', false), population2024: population2024 ?? 0, seats: number('seats', false), termStartsOn: isDay(term) ? term : null };

  return { listed: faults.length ? null : listed, wrong: faults };
}

function repeatedCodes(rows: readonly (Listed & { row: number })[]): Wrong[] {
  return [...Map.groupBy(rows, ({ code }) => code).values()].flatMap((same) => same.slice(1).map(({ row, code }): Wrong => ({ row, column: 'code', code: 'code_twice', value: code })));
}

const written: readonly Column<Listed>[] = [
  { heading: 'code', kind: 'words', read: ({ code }) => code },
  { heading: 'parent_code', kind: 'words', read: ({ parentCode }) => parentCode },
  { heading: 'kind', kind: 'words', read: ({ kind }) => kind },
  { heading: 'name_ar', kind: 'words', read: ({ nameAr }) => nameAr },
  { heading: 'name_fr', kind: 'words', read: ({ nameFr }) => nameFr },
  { heading: 'population_2014', kind: 'number', read: ({ population2014 }) => population2014 },
  { heading: 'population_2024', kind: 'number', read: ({ population2024 }) => population2024 },
  { heading: 'seats', kind: 'number', read: ({ seats }) => seats },
  { heading: termColumn, kind: 'day', read: ({ termStartsOn }) => termStartsOn },
];

/** A list that reads back as it was written: what the house holds today, to be corrected and brought back. */
export function writeList(territories: readonly Listed[]): string {
  return csvOf(written, territories);
}

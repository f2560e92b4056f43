import { parse } from 'csv-parse/sync';

/** The columns of a list of the territory: UTF-8, with this heading. Latitude and longitude may be left out. */
export const columns = ['code', 'parent_code', 'kind', 'name_ar', 'name_fr', 'population_2014', 'population_2024', 'seats'] as const;

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
}

export type WrongCode = 'heading' | 'columns' | 'code' | 'code_twice' | 'kind' | 'name' | 'number' | 'parent';

/** What is wrong with a row: its number in the file, the heading being row 1. */
export interface Wrong {
  row: number;
  column: string;
  code: WrongCode;
  value: string;
}

const levels: Readonly<Record<number, Level>> = { 1: 'region', 2: 'province', 4: 'commune' };
const kinds: Readonly<Record<Level, readonly string[]>> = { region: ['region'], province: ['province', 'prefecture'], commune: ['urban', 'rural'] };
const codeForm = /^\d{2}(?:\.\d{3}(?:\.\d{2}\.\d{2})?)?$/u;
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
  const missing = columns.filter((column) => !heading.includes(column));
  if (missing.length) return { rows: [], wrong: missing.map((column) => ({ row: 1, column, code: 'heading', value: '' })) };
  const read = body.map((cells, index) => readRow(Object.fromEntries(heading.map((name, place) => [name, cells[place] ?? ''])), cells.length === heading.length, index + 2));
  const twice = repeatedCodes(read.flatMap(({ listed }) => listed ?? []));

  return { rows: read.flatMap(({ listed }) => listed ?? []), wrong: [...read.flatMap(({ wrong }) => wrong), ...twice].toSorted((one, other) => one.row - other.row) };
}

function readRow(cells: Readonly<Record<string, string>>, isWhole: boolean, row: number): { listed: (Listed & { row: number }) | null; wrong: Wrong[] } {
  const at = (column: (typeof columns)[number]) => cells[column] ?? '';
  const faults: Wrong[] = [];
  const fault = (column: string, code: WrongCode) => void faults.push({ row, column, code, value: cells[column] ?? '' });
  if (!isWhole) fault('', 'columns');
  const level = codeForm.test(at('code')) ? levels[at('code').split('.').length] : undefined;
  if (!level) fault('code', 'code');
  else if (!kinds[level].includes(at('kind'))) fault('kind', 'kind');
  const parentCode = at('parent_code') || null;
  if (level && (level === 'region') !== (parentCode === null)) fault('parent_code', 'parent');
  if (level && parentCode !== null && !at('code').startsWith(`${parentCode}.`)) fault('parent_code', 'parent');
  if (!at('name_ar')) fault('name_ar', 'name');
  if (!at('name_fr')) fault('name_fr', 'name');
  const number = (column: 'population_2014' | 'population_2024' | 'seats', required: boolean): number | null => {
    const text = at(column);
    if (text === '' && !required) return null;
    if (/^\d{1,9}$/u.test(text) && (column !== 'seats' || Number(text) > 0)) return Number(text);
    fault(column, 'number');

    return null;
  };
  const population2024 = number('population_2024', true);
  const listed = { row, code: at('code'), parentCode, level: level ?? 'commune', kind: at('kind') as Kind, nameAr: at('name_ar'), nameFr: at('name_fr'), population2014: number('population_2014', false), population2024: population2024 ?? 0, seats: number('seats', false) };

  return { listed: faults.length ? null : listed, wrong: faults };
}

function repeatedCodes(rows: readonly (Listed & { row: number })[]): Wrong[] {
  return [...Map.groupBy(rows, ({ code }) => code).values()].flatMap((same) => same.slice(1).map(({ row, code }): Wrong => ({ row, column: 'code', code: 'code_twice', value: code })));
}

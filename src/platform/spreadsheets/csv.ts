import { stringify } from 'csv-stringify/sync';
import type { Column } from './table.ts';

/** Some spreadsheet programs run what begins with these signs, behind blanks as well. */
const startsFormula = /^[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r]/u;

/** Where the separator is another sign, as in Morocco's and France's, cells are cut at it, and at lines, whatever stands in quotation marks. */
const beginsAfterCut = /(?<!^)([;\t\r\n][\s\u200e\u200f\u202a-\u202e\u2066-\u2069"]*)(?=[=+\-@\uff0b\uff0d\uff1d\uff20])/gu;

/** A CSV file with its heading, in UTF-8 with the mark by which spreadsheet programs recognise it. Days as YYYY-MM-DD, amounts in dirhams. */
export function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map((column) => written(column, row)));

  return stringify([columns.map(({ heading }) => guarded(heading)), ...cells], { bom: true, record_delimiter: 'windows' });
}

function written<Row>({ kind, read }: Column<Row>, row: Row): string {
  const cell = read(row);
  if (cell === null) return '';
  if (typeof cell === 'string') return guarded(cell);

  return kind === 'amount' ? (cell / 100).toFixed(2) : String(cell);
}

/** Words that would run as a formula are kept words by an apostrophe before them. */
function guarded(words: string): string {
  const inner = words.replace(beginsAfterCut, "$1'");

  return startsFormula.test(words) ? `'${inner}` : inner;
}

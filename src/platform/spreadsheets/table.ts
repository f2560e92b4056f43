import type { Day } from '#platform/days';

/** What a cell holds: words, a number, an amount in centimes, or a civil day. */
export type Cell = string | number | null;

/** A column of a table: its heading and how its cells are to be read. Amounts are given in centimes. */
export interface Column<Row> {
  heading: string;
  kind: 'words' | 'number' | 'amount' | 'day';
  read: (row: Row) => Cell | Day;
  /** In characters, where the sheet shows widths. */
  width?: number;
}

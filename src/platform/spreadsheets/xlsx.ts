import type { Cell as SheetCell } from 'write-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import type { Column } from './table.ts';

export interface SheetOptions {
  /** The first column stands on the right. */
  rtl: boolean;
}

const formats = { number: '#,##0', amount: '#,##0.00', day: 'yyyy-mm-dd' } as const;

/** A workbook of one sheet with real numbers and dates, its heading kept in sight. */
export async function xlsxOf<Row>(sheetName: string, columns: readonly Column<Row>[], rows: readonly Row[], { rtl }: SheetOptions): Promise<Uint8Array> {
  const heading = columns.map((column): SheetCell => ({ value: column.heading, type: String, fontWeight: 'bold', wrap: true, alignVertical: 'center' }));
  const cells = rows.map((row) => columns.map((column) => cellOf(column, row)));
  const sheet = writeXlsxFile([heading, ...cells], {
    sheet: sheetTitle(sheetName),
    rightToLeft: rtl,
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    columns: columns.map(({ width = 14 }) => ({ width })),
  });

  return sheet.toBuffer();
}

function cellOf<Row>({ kind, read }: Column<Row>, row: Row): SheetCell {
  const cell = read(row);
  if (cell === null) return null;
  if (typeof cell === 'number') return { value: kind === 'amount' ? cell / 100 : cell, type: Number, format: formats[kind === 'amount' ? 'amount' : 'number'] };
  if (kind === 'day') return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: formats.day };

  return { value: cell, type: String };
}

/** A sheet's name has at most 31 characters and none of the signs that references need. */
function sheetTitle(name: string): string {
  return [...name.replace(/[\\/?*[\]:]/gu, ' ').trim()].slice(0, 31).join('').trim() || '1';
}

import { csvOf, xlsxOf } from '#platform/spreadsheets';
import type { Ask } from '#platform/web';
import type { BoardHead } from '../documents/index.ts';
import { boardPdf } from '../documents/index.ts';
import type { Board } from './board.ts';
import { boardTable } from './export.ts';

/** The board as a file that any spreadsheet opens. */
export function sendBoardCsv(c: Ask, board: Board, _head: BoardHead): Response {
  const { columns, rows } = boardTable(board, c.var.language);

  return download(c, csvOf(columns, rows), 'text/csv; charset=utf-8', `board-${board.day}.csv`);
}

/** The board as a workbook, from right to left for Arabic readers. */
export async function sendBoardXlsx(c: Ask, board: Board, head: BoardHead): Promise<Response> {
  const { columns, rows } = boardTable(board, c.var.language);
  const bytes = await xlsxOf(head.title, columns, rows, { rtl: c.var.language === 'ar' });

  return download(c, bytes, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', `board-${board.day}.xlsx`);
}

/** The board on A4 paper. */
export async function sendBoardPdf(c: Ask, board: Board, head: BoardHead): Promise<Response> {
  return download(c, await boardPdf(board, head, c.var.language), 'application/pdf', `board-${board.day}.pdf`);
}

/** A file that browsers keep and never run. */
export function download(c: Ask, body: string | Uint8Array, mediaType: string, name: string): Response {
  const content = typeof body === 'string' ? body : new Uint8Array(body);

  return c.body(content, 200, { 'content-type': mediaType, 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` });
}

export type { BoardHead } from './board.ts';
export { boardPdf } from './board.ts';
export type { StatusAct, StatusSheet, StatusStep, StatusYear } from './status-sheet.ts';
export { statusSheetPdf } from './status-sheet.ts';
export { statusSheetOf } from './status-sheet-of.ts';

export type { Cell, Column } from './table.ts';
export { csvOf } from './csv.ts';
export { sentFile } from './sent-file.ts';
export { xlsxOf } from './xlsx.ts';

import type { Markup } from './markup.ts';
import { within } from './markup.ts';
import type { Block, Column, Run } from './model.ts';
import { letters } from './model.ts';
import { onOneLine } from './tidy.ts';

const widest = 30;

/** A table of what it says; none of one that only holds a page together: with another in it, of one column, or of more than are read. */
export function tableIn(element: Markup, blocksOf: (cell: Markup) => Block[]): Extract<Block, { kind: 'table' }> | undefined {
  const rows = within(element, ['tr'], ['tr', 'table']).map((row) => within(row, ['td', 'th'], ['td', 'th', 'table']));
  const width = Math.max(0, ...rows.slice(0, 10_000).map((cells) => cells.length));
  if (width < 1 || width > widest || rows.some((cells) => cells.length > widest) || within(element, ['table']).length > 0) return undefined;
  if (width === 1 && within(element, ['th']).length === 0) return undefined;
  const columns = Array.from({ length: width }, (_, index) => columnOf(rows[0]?.[index]));
  const filled = rows.filter((cells) => cells.length > 0).map((cells) => columns.map((_column, index) => (cells[index] ? lineOf(blocksOf(cells[index])) : [])));

  return { kind: 'table', columns, rows: filled };
}

function columnOf(cell: Markup | undefined): Column {
  const side = cell?.attributes['class'];

  return side === 'centre' || side === 'end' ? side : 'start';
}

/** A cell says on one line whatever was written in it on several. */
function lineOf(blocks: readonly Block[]): Run[] {
  const runs = (block: Block): Run[] => {
    if (block.kind === 'paragraph' || block.kind === 'heading') return [...block.runs, letters(' ')];
    if (block.kind === 'list') return block.entries.flat().flatMap(runs);

    return block.kind === 'quotation' ? block.blocks.flatMap(runs) : [];
  };

  return onOneLine(blocks.flatMap(runs));
}

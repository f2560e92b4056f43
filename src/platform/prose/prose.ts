import { htmlOf } from './html.ts';
import type { Block } from './model.ts';
import { textOf } from './model.ts';
import type { ProseProblem } from './problems.ts';
import { Problems } from './problems.ts';
import { blocksWritten } from './read.ts';
import type { Showing } from './show.ts';
import { elementsOf } from './show.ts';

export interface Prose {
  /** Safe wherever it is put into a page. */
  html: string;
  /** For search, feeds and descriptions: a line for each paragraph, entry or row, without the marks that pages put around figures. */
  plain: string;
  problems: ProseProblem[];
}

/**
 * A text for the public, from its Markdown: titles (the first level is `h2`, since a page has its own), paragraphs, lists,
 * quotations, links, tables, strong and emphasised words, lines, and photographs written `![…](picture:7)`. Whatever else
 * is in it is left out and told.
 */
export function proseOf(markdown: string, showing: Showing = {}): Prose {
  const problems = new Problems();
  const blocks = blocksWritten(markdown, problems);
  const html = htmlOf(elementsOf(blocks, showing, problems));

  return { html, plain: blocks.flatMap(linesOf).join('\n'), problems: problems.told };
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph': case 'heading': return [textOf(block.runs)];
    case 'list': return block.entries.flatMap((blocks) => blocks.flatMap(linesOf));
    case 'quotation': return block.blocks.flatMap(linesOf);
    case 'table': return block.rows.map((row) => row.map(textOf).filter(Boolean).join(' – ')).filter(Boolean);
    case 'picture': return block.alternative ? [block.alternative] : [];
    case 'line': return [];
    default: return block satisfies never;
  }
}

import type { Block, Letters, Run } from './model.ts';
import { letters } from './model.ts';

const blank = /[ \t\n\r\f\u2028\u2029]+/gu;
const unseen = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*$/u;
const boundary = /[\s\p{P}\p{S}]/u;

/**
 * The one form of a line of text: blanks are one blank, marks neither begin nor end with one, neighbours of one manner are
 * one run. Emphasis that begins inside a word where strength begins or ends as well cannot be written in Markdown and goes.
 */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const spaced = trimmed(merged(runs.flatMap(withoutBlankEdges)));
  if (spaced.every((run) => run.kind === 'break' || unseen.test(run.text))) return [];

  return merged(spaced.map((run, index) => (run.kind === 'letters' && run.emphasis && cannotBeWritten(run, spaced[index - 1], spaced[index + 1]) ? { ...run, emphasis: false } : run)));
}

/** The same on one line, as titles and cells are. */
export function onOneLine(runs: readonly Run[]): Run[] {
  return tidyRuns(runs.map((run) => (run.kind === 'break' ? letters(' ') : run)));
}

/** A title is one line, and strong without being told so. */
export function titleOf(runs: readonly Run[]): Run[] {
  const line = onOneLine(runs);

  return line.every((run) => run.kind === 'letters' && run.strong) ? tidyRuns(line.map((run) => (run.kind === 'letters' ? { ...run, strong: false } : run))) : line;
}

function withoutBlankEdges(run: Run): Run[] {
  if (run.kind === 'break') return [run];
  const text = run.text.replace(blank, ' ');
  const inner = text.trim();
  if (inner === '') return [letters(text)];
  const start = text.length - text.trimStart().length;

  return [letters(text.slice(0, start)), { ...run, text: inner }, letters(text.slice(start + inner.length))];
}

function sameManner(one: Run, other: Letters): boolean {
  return one.kind === 'letters' && one.strong === other.strong && one.emphasis === other.emphasis && one.to === other.to;
}

/** A blank between two runs of one manner belongs to them: a link or a strong passage is not cut at each word. */
function merged(runs: readonly Run[]): Run[] {
  const kept: Growing[] = [];
  for (const run of runs) {
    if (run.kind === 'letters' && run.text === '') continue;
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (run.kind === 'letters' && last && sameManner(last.run, run)) grow(last, run.text);
    else if (run.kind === 'letters' && last?.run.kind === 'letters' && last.isBlank && before && sameManner(before.run, run)) {
      kept.pop();
      before.pieces.push(...last.pieces, run.text);
    } else kept.push({ run, pieces: run.kind === 'letters' ? [run.text] : [], isBlank: run.kind === 'letters' && run.text.trim() === '' });
  }

  return kept.map(({ run, pieces }) => (run.kind === 'letters' ? { ...run, text: pieces.join('') } : run));
}

/** A run whose text is still coming: put together once at the end, it costs what it is long. */
interface Growing {
  readonly run: Run;
  readonly pieces: string[];
  isBlank: boolean;
}

function grow(growing: Growing, text: string): void {
  growing.pieces.push(text.startsWith(' ') && growing.pieces.at(-1)?.endsWith(' ') ? text.slice(1) : text);
  growing.isBlank &&= text.trim() === '';
}

/** Nothing blank at either end of the text, nor at either end of one of its lines. */
function trimmed(runs: readonly Run[]): Run[] {
  const tidy = runs.flatMap((run, index): Run[] => {
    if (run.kind === 'break') return [run];
    const [before, after] = [runs[index - 1], runs[index + 1]];
    const start = !before || before.kind === 'break' ? run.text.trimStart() : before.text.endsWith(' ') ? run.text.replace(/^ /u, '') : run.text;
    const text = !after || after.kind === 'break' ? start.trimEnd() : start;

    return text === '' ? [] : [{ ...run, text }];
  });
  const first = tidy.findIndex(({ kind }) => kind === 'letters');
  const last = tidy.findLastIndex(({ kind }) => kind === 'letters');
  const lines = tidy.slice(Math.max(first, 0), last + 1).filter((run, index, all) => run.kind === 'letters' || all[index - 1]?.kind !== 'break');

  return lines;
}

function cannotBeWritten(run: Letters, before: Run | undefined, after: Run | undefined): boolean {
  const strength = [before, after].some((next) => (next?.kind === 'letters' && next.strong) !== run.strong);

  return strength && insideWord(before, after);
}

/** Whether what lies between begins or ends inside a word. */
export function insideWord(before: Run | undefined, after: Run | undefined): boolean {
  const last = before?.kind === 'letters' ? Array.from(before.text.slice(-2)).at(-1) : undefined;
  const first = after?.kind === 'letters' ? Array.from(after.text.slice(0, 2))[0] : undefined;

  return [last, first].some((sign) => sign !== undefined && !boundary.test(sign));
}

/** Blocks with something in them; lists of one kind that follow each other are one list. */
export function tidyBlocks(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const block of blocks) {
    const last = kept.at(-1);
    if (isEmpty(block)) continue;
    if (block.kind === 'list' && last?.kind === 'list' && (block.first === undefined) === (last.first === undefined)) last.entries.push(...block.entries);
    else kept.push(block);
  }

  return kept;
}

function isEmpty(block: Block): boolean {
  if (block.kind === 'paragraph' || block.kind === 'heading') return block.runs.length === 0;
  if (block.kind === 'list') return block.entries.length === 0;
  if (block.kind === 'quotation') return block.blocks.length === 0;

  return block.kind === 'table' && block.rows.every((row) => row.every((cell) => cell.length === 0));
}

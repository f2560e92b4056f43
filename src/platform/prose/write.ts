import type { Block, Run } from './model.ts';
import { grouped } from './show.ts';
import { insideWord } from './tidy.ts';

/** Blocks as the Markdown from which they are read again. */
export function markdownFrom(blocks: readonly Block[]): string {
  return blocks.map(written).join('\n\n');
}

function written(block: Block): string {
  switch (block.kind) {
    case 'paragraph': return lineOf(block.runs);
    case 'heading': return `${'#'.repeat(block.level)} ${lineOf(block.runs).replace(/(?<=^|\s)#+$/u, String.raw`\$&`)}`;
    case 'list': return listOf(block);
    case 'quotation': return markdownFrom(block.blocks).split('\n').map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
    case 'table': return tableOf(block);
    case 'picture': return `![${escaped(block.alternative)}](picture:${block.id})`;
    case 'line': return '***';
    default: return block satisfies never;
  }
}

function listOf({ first, entries }: Extract<Block, { kind: 'list' }>): string {
  const isTight = entries.every((blocks) => blocks.slice(1).every(hangsOn));
  const lines = entries.map((blocks, index) => {
    const mark = first === undefined ? '- ' : `${first + index}. `;
    const text = blocks.map(written).join(isTight ? '\n' : '\n\n');

    return mark + text.replaceAll(/\n(?=[^\n])/gu, `\n${' '.repeat(mark.length)}`);
  });

  return lines.join(isTight ? '\n' : '\n\n');
}

/** Only a list may follow a line without a blank one between, and a numbered one only where it begins with 1. */
function hangsOn(block: Block): boolean {
  return block.kind === 'list' && (block.first ?? 1) === 1;
}

const strokes = { start: '---', centre: ':-:', end: '--:' };

function tableOf({ columns, rows: [head = [], ...rows] }: Extract<Block, { kind: 'table' }>): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cellsOf = (runs: readonly (readonly Run[])[]) => columns.map((_, index) => lineOf(runs[index] ?? []).replaceAll('|', String.raw`\|`));

  return [row(cellsOf(head)), row(columns.map((column) => strokes[column])), ...rows.map((cells) => row(cellsOf(cells)))].join('\n');
}

function lineOf(runs: readonly Run[]): string {
  const inWords = new Set(runs.filter((_, index) => insideWord(runs[index - 1], runs[index + 1])));
  const line = grouped(runs, (run) => run.to).map(([to, linked]) => {
    const text = grouped(linked, (run) => run.strong).map(([strong, parts]) => (strong ? `**${emphasised(parts, inWords)}**` : emphasised(parts, inWords))).join('');
    if (to === undefined) return text;

    return /^https?:/u.test(to) && linked.length === 1 && linked[0]?.kind === 'letters' && linked[0].text === to && !linked[0].strong && !linked[0].emphasis ? `<${to}>` : `[${text}](${to.replaceAll('&', String.raw`\&`)})`;
  }).join('').replaceAll(/!(?=\[)/gu, String.raw`\!`);

  return line.split('\n').map(withQuietStart).join('\n');
}

function emphasised(parts: readonly Run[], inWords: ReadonlySet<Run>): string {
  return parts.map((run) => {
    if (run.kind === 'break') return '\\\n';
    if (!run.emphasis) return escaped(run.text);
    const sign = inWords.has(run) ? '*' : '_';

    return sign + escaped(run.text) + sign;
  }).join('');
}

/** Signs that would mean something stand for themselves; a stroke within a word means nothing and stays readable. */
function escaped(text: string): string {
  return text.replaceAll(/[\\*[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/!?])|&(?=#?[a-z0-9]+;)/giu, String.raw`\$&`);
}

/** What begins a line as a title, an entry, a quotation or a table would is only text. */
function withQuietStart(line: string): string {
  return line.replace(/^(?:[-+|>=~]|#(?=#{0,5}(?:\s|$))|:(?=[-:| ]))/u, String.raw`\$&`).replace(/^(\d{1,9})([.)])(?=\s|$)/u, String.raw`$1\$2`);
}

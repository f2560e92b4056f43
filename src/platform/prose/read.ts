import { plainText, withoutMarks } from '#platform/words';
import { addressOf, linkedRuns } from './addresses.ts';
import { deepest, dialect } from './dialect.ts';
import type { Block, Column, Run } from './model.ts';
import { letters, textOf } from './model.ts';
import type { Problems } from './problems.ts';
import { quoted } from './problems.ts';
import { onOneLine, tidyBlocks, tidyRuns, titleOf } from './tidy.ts';

/** In letters: a law of some seventy pages. */
export const longestText = 200_000;
/** Of words with marks, links, cells: two hundred for each page of the longest text. */
const mostPieces = 30_000;
const widestTable = 30;
/** What may mean something: they are counted before a text is read, since reading them is what costs. */
const signs = /[*_[\]()<|&!\\#\n]/gu;
const quotedBeyondReading = /^[ \t]*(?:>[ \t]*){50}/mu;

type Token = ReturnType<typeof dialect.parse>[number];
export type Inline = Run | { readonly kind: 'picture'; readonly id: number; readonly alternative: string };

/** What stands in a text that was written in Markdown; nothing of one that is too long or nested too deeply. */
export function blocksWritten(markdown: string, problems: Problems): Block[] {
  if (markdown.length > longestText) return refused(problems, 'prose.too_long', { most: longestText });
  const text = plainText(markdown.toWellFormed());
  if ((text.match(signs)?.length ?? 0) > mostPieces) return refused(problems, 'prose.too_intricate', { most: mostPieces });
  const tokens = quotedBeyondReading.test(text) ? undefined : dialect.parse(text, {});
  if (!tokens || tokens.some(({ level }) => level >= deepest)) return refused(problems, 'prose.too_deep', { most: deepest / 2 });
  if (tokens.reduce((count, { children }) => count + 1 + (children?.length ?? 0), 0) > mostPieces) return refused(problems, 'prose.too_intricate', { most: mostPieces });

  return new Reader(tokens, problems).blocks();
}

function refused(problems: Problems, code: 'prose.too_long' | 'prose.too_deep' | 'prose.too_intricate', facts: { most: number }): Block[] {
  problems.tell(code, facts);

  return [];
}

/** Walks through the tokens of a text once; each block takes the tokens up to its own end. */
class Reader {
  readonly #tokens: readonly Token[];
  readonly #problems: Problems;
  #place = 0;
  #line = 1;

  constructor(tokens: readonly Token[], problems: Problems) {
    this.#tokens = tokens;
    this.#problems = problems;
  }

  blocks(until?: string): Block[] {
    const blocks: Block[] = [];
    for (let token = this.#next(); token && token.type !== until; token = this.#next()) blocks.push(...this.#blocksOf(token));

    return tidyBlocks(blocks);
  }

  #next(): Token | undefined {
    const token = this.#tokens[this.#place];
    this.#place += 1;
    if (token?.map) this.#line = token.map[0] + 1;

    return token;
  }

  #blocksOf(token: Token): Block[] {
    switch (token.type) {
      case 'inline': return paragraphsOf(this.#inlines(token));
      case 'heading_open': return this.#heading(Number(token.tag.slice(1)));
      case 'bullet_list_open': return [{ kind: 'list', first: undefined, entries: this.#entries('bullet_list_close') }];
      case 'ordered_list_open': return [{ kind: 'list', first: Number(token.attrGet('start') ?? 1), entries: this.#entries('ordered_list_close') }];
      case 'blockquote_open': return [{ kind: 'quotation', blocks: this.blocks('blockquote_close') }];
      case 'table_open': return this.#table(this.#line);
      case 'hr': return [{ kind: 'line' }];
      default: return [];
    }
  }

  #heading(level: number): Block[] {
    const inlines = this.blocks('heading_close');
    const runs = inlines.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
    const title: Block = { kind: 'heading', level: level === 1 ? 1 : level === 2 ? 2 : 3, runs: titleOf(runs) };

    return [title, ...inlines.filter(({ kind }) => kind === 'picture')];
  }

  #entries(until: string): Block[][] {
    const entries: Block[][] = [];
    for (let token = this.#next(); token && token.type !== until; token = this.#next()) entries.push(this.blocks('list_item_close'));

    return entries.filter((blocks) => blocks.length > 0);
  }

  #table(line: number): Block[] {
    const columns: Column[] = [];
    const rows: Run[][][] = [];
    for (let token = this.#next(); token && token.type !== 'table_close'; token = this.#next()) {
      if (token.type === 'th_open') columns.push(columnOf(String(token.attrGet('style') ?? '')));
      if (token.type === 'tr_open') rows.push([]);
      if (token.type === 'inline') rows.at(-1)?.push(this.#cell(token));
    }
    if (columns.length <= widestTable) return [{ kind: 'table', columns, rows }];
    this.#problems.tell('prose.table_too_wide', { line, most: widestTable });

    return [];
  }

  #cell(token: Token): Run[] {
    return onOneLine(linkedRuns(tidyRuns(this.#inlines(token).flatMap((inline) => {
      if (inline.kind !== 'picture') return [inline];
      this.#problems.tell('prose.picture_misplaced', { line: this.#line });

      return [];
    }))));
  }

  #inlines(token: Token): Inline[] {
    const inlines: Inline[] = [];
    const marks = { strong: 0, emphasis: 0, to: undefined as string | undefined };
    for (const child of token.children ?? []) {
      if (child.type === 'strong_open' || child.type === 'strong_close') marks.strong += child.nesting;
      if (child.type === 'em_open' || child.type === 'em_close') marks.emphasis += child.nesting;
      if (child.type === 'link_open') marks.to = this.#address(String(child.attrGet('href') ?? ''));
      if (child.type === 'link_close') marks.to = undefined;
      if (child.type === 'hardbreak') inlines.push({ kind: 'break' });
      if (child.type === 'image') inlines.push(...this.#picture(child));
      if (child.type === 'html_inline' && !child.content.startsWith('<!--')) this.#problems.tell('prose.markup_left', { line: this.#line, markup: quoted(child.content) });
      const text = withoutHiddenSigns(spokenIn(child));
      if (text) inlines.push({ kind: 'letters', text, strong: marks.strong > 0, emphasis: marks.emphasis > 0, to: marks.to });
    }

    return inlines;
  }

  #address(written: string): string | undefined {
    const to = addressOf(written);
    if (!to) this.#problems.tell('prose.link_refused', { line: this.#line, address: quoted(written) });

    return to;
  }

  #picture(token: Token): Inline[] {
    const address = String(token.attrGet('src') ?? '');
    const [, id] = /^picture:(\d{1,15})$/u.exec(address) ?? [];
    if (id) return [{ kind: 'picture', id: Number(id), alternative: alternativeOf((token.children ?? []).map(spokenIn).join('')) }];
    this.#problems.tell('prose.picture_elsewhere', { line: this.#line, address: quoted(address) });

    return [];
  }
}

/** What is read in a token itself. */
function spokenIn({ type, content }: Token): string {
  if (type === 'softbreak') return ' ';

  return type.startsWith('text') ? content : '';
}

/** What is said of a picture, on one line. */
export function alternativeOf(text: string): string {
  return textOf(onOneLine([letters(withoutHiddenSigns(text))]));
}

/** References such as `&#x202e;` bring back what was taken out before they were read. */
export function withoutHiddenSigns(text: string): string {
  return withoutMarks(text).replaceAll(/(?![\t\n])\p{Cc}|[\u202A-\u202E\uFEFF\uFFFE\uFFFF]/gu, '').replaceAll(/[\u2028\u2029]/gu, ' ');
}

function columnOf(style: string): Column {
  if (style.endsWith('center')) return 'centre';

  return style.endsWith('right') ? 'end' : 'start';
}

/** A picture stands for itself: what is written before and after it are two paragraphs. */
export function paragraphsOf(inlines: readonly Inline[]): Block[] {
  const blocks: Block[] = [];
  let runs: Run[] = [];
  const end = () => {
    const tidy = tidyRuns(linkedRuns(tidyRuns(runs)));
    if (tidy.length > 0) blocks.push({ kind: 'paragraph', runs: tidy });
    runs = [];
  };
  for (const inline of inlines) {
    if (inline.kind === 'picture') {
      end();
      blocks.push(inline);
    } else runs.push(inline);
  }
  end();

  return blocks;
}

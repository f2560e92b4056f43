import { addressOf } from './addresses.ts';
import { tableIn } from './grid.ts';
import type { Markup } from './markup.ts';
import { textIn } from './markup.ts';
import type { Block, Letters } from './model.ts';
import { letters } from './model.ts';
import type { LeftOut } from './problems.ts';
import type { Inline } from './read.ts';
import { alternativeOf, paragraphsOf, withoutHiddenSigns } from './read.ts';
import { tidyBlocks, titleOf } from './tidy.ts';
import { entryOfWord, hang, hides, marksOf } from './word.ts';

/** What is asked while a page is taken. */
export interface Taking {
  readonly left: Set<LeftOut>;
  /** The number under which the house keeps the picture of an address, with what was said of it there; none leaves it out. */
  readonly picture?: (address: string, alternative: string, caption: string) => number | undefined;
  /** Where one level of titles is written as `h1`, the others follow it. */
  readonly firstLevel: 1 | 2;
  /** Empty lines part paragraphs, as in WordPress's older texts. */
  readonly linesCount: boolean;
}

type Marks = Pick<Letters, 'strong' | 'emphasis' | 'to'>;

const parts = new Set(['p', 'div', 'section', 'article', 'main', 'header', 'footer', 'aside', 'nav', 'body', 'html', 'address', 'center', 'pre', 'dl', 'dt', 'dd', 'details', 'summary', 'fieldset', 'form', 'li', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup', 'figcaption', 'hgroup', 'menu', 'legend']);
/** Lists count for two, as when a text is read: so deep it comes back. */
const deepestTaken = 16;

/** What a pasted page says, as a text of the house has it. */
export function blocksTaken(markup: Markup, taking: Taking, depth = 0): Block[] {
  const taker = new Taker(taking, depth);
  taker.walk(markup.children, { strong: false, emphasis: false });

  return taker.blocks();
}

class Taker {
  readonly #taking: Taking;
  readonly #depth: number;
  readonly #blocks: Block[] = [];
  #inlines: Inline[] = [];

  constructor(taking: Taking, depth: number) {
    this.#taking = taking;
    this.#depth = depth;
  }

  blocks(): Block[] {
    this.#end();

    return tidyBlocks(this.#blocks);
  }

  walk(children: Markup['children'], marks: Marks): void {
    for (const child of children) {
      if (typeof child === 'string') this.#text(child, marks);
      else if (!hides(child)) this.#element(child, marksOf(child, marks));
    }
  }

  #end(): void {
    for (const block of paragraphsOf(this.#inlines)) this.#blocks.push(block);
    this.#inlines = [];
  }

  #text(text: string, marks: Marks): void {
    const plain = withoutHiddenSigns(text);
    if (!this.#taking.linesCount) return void this.#inlines.push(letters(plain, marks));
    plain.split(/\n[ \t]*\n\s*/u).forEach((paragraph, index) => {
      if (index > 0) this.#end();
      paragraph.split('\n').forEach((line, place) => this.#inlines.push(...(place > 0 ? [{ kind: 'break' } as const] : []), letters(line, marks)));
    });
  }

  #element(element: Markup, marks: Marks): void {
    const { name } = element;
    if (name === 'br') return this.#lineEnd();
    if (name === 'a') return this.walk(element.children, { ...marks, to: this.#address(element.attributes['href']) ?? marks.to });
    if (name === 'img' || name === 'figure') return this.#picture(element);
    if (!this.#isBlock(element)) return this.walk(element.children, marks);
    this.#end();
    if (!this.#whole(element, marks)) this.walk(element.children, marks);
    this.#end();
  }

  #isBlock({ name }: Markup): boolean {
    return parts.has(name) || /^(?:h[1-6]|hr|ul|ol|blockquote)$/u.test(name);
  }

  /** What is one block as a whole; anything else is walked through. */
  #whole(element: Markup, marks: Marks): boolean {
    const { name } = element;
    const entry = entryOfWord(element);
    const level = /^h[1-6]$/u.test(name) ? Number(name.slice(1)) : /\bMsoTitle\b/u.test(element.attributes['class'] ?? '') ? this.#taking.firstLevel : undefined;
    if (entry) hang(this.#blocks, entry, blocksTaken(entry.body, this.#taking, deepestTaken));
    else if (level !== undefined) this.#title(element, level, marks);
    else if (name === 'hr') this.#blocks.push({ kind: 'line' });
    else if (name === 'table') return this.#table(element);
    else if (this.#depth >= deepestTaken) return false;
    else if (name === 'blockquote') this.#blocks.push({ kind: 'quotation', blocks: blocksTaken(element, this.#taking, this.#depth + 1) });
    else if (name === 'ul' || name === 'ol') this.#blocks.push({ kind: 'list', first: name === 'ul' ? undefined : firstOf(element), entries: this.#entries(element) });
    else return false;

    return true;
  }

  #title(element: Markup, written: number, marks: Marks): void {
    const level = written - this.#taking.firstLevel + 1;
    const taker = new Taker(this.#taking, deepestTaken);
    taker.walk(element.children, { ...marks });
    const inner = taker.blocks();
    const runs = inner.flatMap((block) => (block.kind === 'paragraph' || block.kind === 'heading' ? [...block.runs, letters(' ')] : []));
    this.#blocks.push({ kind: 'heading', level: level <= 1 ? 1 : level === 2 ? 2 : 3, runs: titleOf(runs) });
    this.#blocks.push(...inner.filter(({ kind }) => kind !== 'paragraph' && kind !== 'heading'));
  }

  #table(element: Markup): boolean {
    const table = tableIn(element, (cell) => blocksTaken(cell, this.#taking, deepestTaken));
    if (table) this.#blocks.push(table);

    return table !== undefined;
  }

  /** A list that stands in a list without an entry of its own hangs on the one before it. */
  #entries(list: Markup): Block[][] {
    const entries: Block[][] = [];
    for (const child of list.children) {
      const own: Markup = typeof child !== 'string' && child.name === 'li' ? child : { name: 'li', attributes: {}, children: [child] };
      const blocks = typeof child !== 'string' && hides(child) ? [] : blocksTaken(own, this.#taking, this.#depth + 2);
      const last = entries.at(-1);
      if (last && typeof child !== 'string' && /^[uo]l$/u.test(child.name)) last.push(...blocks);
      else if (blocks.length > 0) entries.push(blocks);
    }

    return entries.map((blocks) => tidyBlocks(blocks));
  }

  #lineEnd(): void {
    const last = this.#inlines.findLast((inline) => inline.kind !== 'letters' || inline.text.trim() !== '');
    if (last?.kind === 'break') this.#end();
    else this.#inlines.push({ kind: 'break' });
  }

  #address(href: string | undefined): string | undefined {
    if (!href || href.startsWith('#')) return undefined;
    const to = addressOf(href.startsWith('https://www.google.com/url?') ? (URL.parse(href)?.searchParams.get('q') ?? href) : href);
    if (!to) this.#taking.left.add('prose.left_addresses');

    return to;
  }

  /** Our own come back by their number; of others the house is asked. */
  #picture(element: Markup): void {
    const { image, caption } = pictureIn(element);
    if (!image) return this.walk(element.children, { strong: false, emphasis: false });
    const alternative = alternativeOf(image.attributes['alt'] ?? '');
    const [own] = /^\d{1,15}$/u.exec(element.attributes['data-picture'] ?? '') ?? [];
    const id = own ? Number(own) : this.#taking.picture?.(image.attributes['src'] ?? '', alternative, alternativeOf(caption));
    if (id === undefined) this.#taking.left.add('prose.left_pictures');
    else this.#inlines.push({ kind: 'picture', id, alternative });
  }
}

function firstOf(list: Markup): number {
  const [written] = /^\d{1,9}$/u.exec(list.attributes['start'] ?? '') ?? [];

  return Number(written ?? 1);
}

function pictureIn(element: Markup): { image: Markup | undefined; caption: string } {
  if (element.name === 'img') return { image: element, caption: '' };
  const images = imagesIn(element);

  return images.length === 1 ? { image: images[0], caption: textIn(element) } : { image: undefined, caption: '' };
}

function imagesIn(element: Markup): Markup[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : child.name === 'img' ? [child] : imagesIn(child)));
}

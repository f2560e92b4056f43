import { Parser } from 'htmlparser2';
import type { LeftOut } from './problems.ts';

/** An element of a page that somebody pasted: its name, what may matter of its attributes, and what is in it. */
export interface Markup {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Markup | string)[];
}

/** In letters: Word writes ten for each that is read. */
const longestMarkup = 2_000_000;
const mostElements = 50_000;
const deepestMarkup = 200;

/** What nobody reads in it, and what its loss is told as. */
const closed = new Map<string, LeftOut | undefined>(Object.entries({
  script: 'prose.left_scripts', template: 'prose.left_scripts', noscript: undefined, style: undefined, head: undefined, title: undefined, xml: undefined,
  iframe: 'prose.left_frames', frame: 'prose.left_frames', frameset: 'prose.left_frames', object: 'prose.left_frames', embed: 'prose.left_frames', applet: 'prose.left_frames', video: 'prose.left_frames', audio: 'prose.left_frames', noembed: 'prose.left_frames', noframes: 'prose.left_frames', portal: 'prose.left_frames',
  input: 'prose.left_forms', button: 'prose.left_forms', select: 'prose.left_forms', textarea: 'prose.left_forms', option: 'prose.left_forms', datalist: 'prose.left_forms',
  svg: 'prose.left_drawings', math: 'prose.left_drawings', canvas: 'prose.left_drawings', 'v:shape': undefined, 'v:shapetype': undefined, 'm:omath': 'prose.left_drawings',
} satisfies Record<string, LeftOut | undefined>));

/** A drawing of Word's stands beside a picture of it, which is told instead. */
const kept = new Set(['style', 'class', 'href', 'src', 'alt', 'start', 'id', 'data-picture']);

/**
 * A pasted page as a tree that is nowhere deeper than it may be. Nothing of it reaches a page of the house: what it says is
 * written as Markdown, and that is read anew.
 */
export function markupOf(html: string, left: Set<LeftOut>): Markup {
  const growing = new Growing(left);
  const refused = html.length > longestMarkup ? 'prose.left_too_long' : whyNotGrown(html, growing);
  if (!refused) return growing.root;
  left.add(refused);

  return { name: 'body', attributes: {}, children: [] };
}

function whyNotGrown(html: string, growing: Growing): LeftOut | undefined {
  try {
    new Parser(growing, { lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true }).end(html);
  } catch (error) {
    if (error instanceof BeyondMeasure) return error.told;
    throw error;
  }

  return undefined;
}

/** Ends the reading of a page where a limit is passed, before the rest of it costs anything. */
class BeyondMeasure extends Error {
  readonly told: LeftOut;

  constructor(told: LeftOut) {
    super(told);
    this.told = told;
  }
}

class Growing {
  readonly root: Markup = { name: 'body', attributes: {}, children: [] };
  readonly #left: Set<LeftOut>;
  readonly #open: Markup[] = [this.root];
  #count = 0;
  #depth = 0;
  /** How deep the element stands of which nothing is read; 0 where all is. */
  #shut = 0;

  constructor(left: Set<LeftOut>) {
    this.#left = left;
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    this.#depth += 1;
    this.#count += 1;
    if (this.#depth > deepestMarkup) throw new BeyondMeasure('prose.left_too_deep');
    if (this.#count > mostElements) throw new BeyondMeasure('prose.left_too_long');
    if (this.#shut === 0 && closed.has(name)) {
      this.#shut = this.#depth;
      const told = closed.get(name);
      if (told) this.#left.add(told);
    }
    if (this.#shut > 0) return;
    const element: Markup = { name, attributes: Object.fromEntries(Object.entries(attributes).filter(([key]) => kept.has(key))), children: [] };
    this.#open.at(-1)?.children.push(element);
    this.#open.push(element);
  }

  onclosetag(): void {
    if (this.#shut === 0) this.#open.pop();
    if (this.#shut === this.#depth) this.#shut = 0;
    this.#depth -= 1;
  }

  ontext(text: string): void {
    const children = this.#shut === 0 ? this.#open.at(-1)?.children : undefined;
    const last = children?.at(-1);
    if (typeof last === 'string') children?.splice(-1, 1, last + text);
    else children?.push(text);
  }
}

/** All that is read in an element. */
export function textIn(markup: Markup | string): string {
  return typeof markup === 'string' ? markup : markup.children.map(textIn).join('');
}

/** The elements of one of these names, nearest first, without looking into those of the other. */
export function within(markup: Markup, names: readonly string[], closedTo: readonly string[] = []): Markup[] {
  return markup.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const deeper = closedTo.includes(child.name) ? [] : within(child, names, closedTo);

    return names.includes(child.name) ? [child, ...deeper] : deeper;
  });
}

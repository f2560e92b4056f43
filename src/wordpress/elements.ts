import { refusal, RefusalError } from '#platform/refusals';
import type { Stretch } from './decode.ts';
import { Markup } from './markup.ts';
import type { Warning } from './parts.ts';
import type { Place } from './well-formed.ts';

/** A child of the channel, whole: a title, an author, a post with its comments. */
export interface Element {
  name: string;
  line: number;
  attributes: Readonly<Record<string, string>>;
  /** What stands in it, its children’s left out. */
  text: string;
  children: Element[];
}

/** Of text and markup in one child of the channel. */
export const biggestElement = 20 * 1024 * 1024;
/** What an element costs beside its text, so that a million empty ones are as big as they are. */
const costOfElement = 100;

interface Growing extends Element {
  pieces: string[];
}

/**
 * Yields the children of `<rss><channel>` one by one, each as soon as it is closed, and what was read with a warning
 * before it. Only one of them is in memory at a time. Refuses a file that is not XML, is no channel, or holds a child
 * too big to be anything that people wrote.
 */
export async function* elementsOf(stretches: AsyncIterable<Stretch>): AsyncGenerator<Element | Warning> {
  const grove = new Grove();
  const markup = new Markup(grove);
  for await (const stretch of stretches) {
    markup.write(stretch);
    yield* grove.taken();
  }
  markup.end();
  yield* grove.taken();
}

class Grove {
  #ripe: (Element | Warning)[] = [];
  #open: Growing[] = [];
  /** Of this child: said once each, at their first line. */
  #warned = new Set<string>();
  #weight = 0;
  /** `rss`, then `channel`. */
  #trunk: string[] = [];

  taken(): (Element | Warning)[] {
    const taken = this.#ripe;
    this.#ripe = [];

    return taken;
  }

  open(name: string, place: Place, attributes: Readonly<Record<string, string>>): void {
    if (this.#trunk.length < 2) return this.#climb(name, place);
    this.#weigh(costOfElement + name.length, place);
    this.#open.push({ name: own(name), line: place.line, attributes, text: '', children: [], pieces: [] });
  }

  text(text: string, place: Place): void {
    const innermost = this.#open.at(-1);
    if (!innermost) return;
    this.#weigh(Buffer.byteLength(text), place);
    innermost.pieces.push(text);
  }

  close(): void {
    const closed = this.#open.pop();
    if (!closed) return void this.#trunk.pop();
    const { pieces, ...element } = { ...closed, text: own(closed.pieces.join('')) };
    pieces.length = 0;
    const parent = this.#open.at(-1);
    if (parent) return void parent.children.push(element);
    this.#ripe.push(element);
    this.#warned.clear();
    this.#weight = 0;
  }

  warn(warning: Warning): void {
    if (this.#warned.has(warning.code)) return;
    this.#warned.add(warning.code);
    this.#ripe.push(warning);
  }

  #climb(name: string, place: Place): void {
    const awaited = ['rss', 'channel'][this.#trunk.length];
    if (name !== awaited) throw new RefusalError(refusal('wordpress.not_an_export', { ...place }));
    this.#trunk.push(name);
  }

  #weigh(weight: number, place: Place): void {
    this.#weight += weight;
    if (this.#weight > biggestElement) throw new RefusalError(refusal('wordpress.element_too_big', { ...place, megabytes: biggestElement / 1024 / 1024 }));
  }
}

/** A string of its own: one of 13 signs or more cut out of another keeps all of that in memory. */
function own(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}

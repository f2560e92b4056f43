import { refusal, RefusalError } from '#platform/refusals';
import { bytesOf, stretchesOf } from './decode.ts';
import type { Element } from './elements.ts';
import { elementsOf } from './elements.ts';
import { itemOf } from './items.ts';
import type { Part, Site, TermPart, Warning } from './parts.ts';
import { idIn, slugOf, textOf } from './values.ts';

const versions = ['1.0', '1.1', '1.2'];
/** A ministry of thirty years has some tens of thousands. */
const mostElements = 500_000;

/**
 * Reads an export of WordPress (WXR 1.0 to 1.2), from its path or its bytes, part by part: a file of any size costs the
 * memory of its longest post. Reads what real exports break; refuses, with line and column, what is no export, declares
 * entities, is cut off, or could only be meant to harm.
 */
export async function* readExport(source: string | AsyncIterable<Uint8Array>): AsyncGenerator<Part> {
  const channel = new Channel();
  for await (const element of elementsOf(stretchesOf(typeof source === 'string' ? bytesOf(source) : source))) {
    yield* 'kind' in element ? [element] : channel.partsOf(element);
  }
  yield* channel.ended();
}

/** What stands at the head of the channel is said as one part, before the first of the others. */
class Channel {
  readonly #head = new Map<string, string>();
  #elements = 0;
  #isSaid = false;
  #line = 1;
  readonly #ids = new Set<number>();

  partsOf(element: Element): Part[] {
    const { name, line } = element;
    this.#elements += 1;
    if (this.#elements > mostElements) throw new RefusalError(refusal('wordpress.too_many', { line, column: 1, most: mostElements }));
    if (!isPart(name)) {
      if (!this.#head.has(name)) this.#head.set(name, element.text.trim());
      if (name === 'wp:wxr_version') this.#line = line;

      return [];
    }

    return [...this.#said(line), ...this.#partsOf(element)];
  }

  /** An export without a single part is one all the same. */
  ended(): Part[] {
    return this.#said(this.#line);
  }

  #partsOf(element: Element): Part[] {
    if (element.name === 'wp:author') return [authorOf(element)];
    if (element.name !== 'item') return termOf(element);
    const parts = itemOf(element);

    return [...this.#sameIdIn(parts), ...parts];
  }

  #sameIdIn(parts: readonly Part[]): Warning[] {
    return parts.flatMap((part) => {
      if (!('postId' in part) || part.postId === null) return [];
      if (this.#ids.has(part.postId)) return [{ kind: 'warning' as const, line: part.line, code: 'same_id' as const, about: String(part.postId) }];
      this.#ids.add(part.postId);

      return [];
    });
  }

  #said(line: number): Site[] {
    if (this.#isSaid) return [];
    const version = this.#head.get('wp:wxr_version');
    if (version === undefined) throw new RefusalError(refusal('wordpress.not_an_export', { line, column: 1 }));
    if (!versions.includes(version)) throw new RefusalError(refusal('wordpress.version', { line: this.#line, column: 1, version: version.slice(0, 20) }));
    this.#isSaid = true;
    const address = this.#head.get('wp:base_blog_url') || this.#head.get('link') || '';

    return [{ kind: 'site', line: this.#line, version, title: textOf(this.#head.get('title') ?? ''), address: (this.#head.get('link') || address).replace(/\/+$/u, ''), language: this.#head.get('language') ?? '' }];
  }
}

const isPart = (name: string): boolean => ['item', 'wp:author', 'wp:category', 'wp:tag', 'wp:term'].includes(name);

const childText = ({ children }: Element, name: string): string => children.find((child) => child.name === name)?.text.trim() ?? '';

function authorOf(element: Element): Part {
  const login = childText(element, 'wp:author_login');
  const whole = [childText(element, 'wp:author_first_name'), childText(element, 'wp:author_last_name')].join(' ');

  return { kind: 'author', line: element.line, authorId: idIn(childText(element, 'wp:author_id')), login, email: childText(element, 'wp:author_email').toLowerCase(), displayName: textOf(childText(element, 'wp:author_display_name')) || textOf(whole) || login };
}

/** Categories and tags; the terms of menus, forms and languages stay with the posts that have them. */
function termOf(element: Element): TermPart[] {
  const { name, line } = element;
  const text = (child: string) => childText(element, child);
  const head = { kind: 'term', line, termId: idIn(text('wp:term_id') || text('wp:cat_id')) } as const;
  if (name === 'wp:category') return [{ ...head, taxonomy: 'category', slug: slugOf(text('wp:category_nicename')), parentSlug: slugOf(text('wp:category_parent')) || null, name: textOf(text('wp:cat_name')) }];
  if (name === 'wp:tag') return [{ ...head, taxonomy: 'tag', slug: slugOf(text('wp:tag_slug')), parentSlug: null, name: textOf(text('wp:tag_name')) }];
  const taxonomy = { category: 'category', post_tag: 'tag' }[text('wp:term_taxonomy')] as TermPart['taxonomy'] | undefined;

  return taxonomy ? [{ ...head, taxonomy, slug: slugOf(text('wp:term_slug')), parentSlug: slugOf(text('wp:term_parent')) || null, name: textOf(text('wp:term_name')) }] : [];
}

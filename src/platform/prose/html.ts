import type { ElementContent, Nodes, Root } from 'hast';
import type { Schema } from 'hast-util-sanitize';
import { sanitize } from 'hast-util-sanitize';
import { figuresInOrderOnPage } from '#platform/words';

/** All that a text can bring onto a page, whatever was written, pasted or brought in. */
export const allowed: Schema = {
  tagNames: ['h2', 'h3', 'h4', 'p', 'ul', 'ol', 'li', 'blockquote', 'hr', 'br', 'a', 'strong', 'em', 'div', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'figure', 'picture', 'source', 'img', 'figcaption'],
  attributes: {
    ...Object.fromEntries(['h2', 'h3', 'h4', 'p', 'li', 'figcaption'].map((name) => [name, [['dir', 'auto']]])),
    a: ['href', ['rel', 'external', 'noopener', 'nofollow', 'ugc']],
    ol: ['start'],
    div: [['className', 'wide'], ['tabIndex', 0]],
    th: [['scope', 'col', 'row'], ['className', 'centre', 'end'], ['dir', 'auto']],
    td: [['className', 'centre', 'end'], ['dir', 'auto']],
    figure: [['dataPicture', /^\d+$/u]],
    source: [['type', 'image/avif', 'image/webp', 'image/jpeg'], 'srcSet', 'sizes'],
    img: ['src', 'width', 'height', 'alt', ['loading', 'lazy'], ['decoding', 'async']],
  },
  protocols: { href: ['https', 'http', 'mailto', 'tel'], src: [] },
  ancestors: { li: ['ul', 'ol'], tr: ['table'], th: ['table'], td: ['table'], thead: ['table'], tbody: ['table'], source: ['picture'], img: ['picture'], figcaption: ['figure'] },
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false,
};

/** Elements as HTML, after everything that is not allowed was taken out of them; nothing comes after this but the order of figures. */
export function htmlOf(elements: ElementContent[]): string {
  const root: Root = { type: 'root', children: elements };

  return figuresInOrderOnPage(written(sanitize(root, allowed)));
}

const attributeNames = new Map([['className', 'class'], ['tabIndex', 'tabindex'], ['srcSet', 'srcset'], ['dataPicture', 'data-picture']]);
const without = new Set(['br', 'hr', 'img', 'source']);

/** Signs that begin or end a tag are written by their names everywhere: what goes through a page text by text then meets none. */
function written(node: Nodes): string {
  if (node.type === 'text') return escaped(node.value);
  if (node.type !== 'element' && node.type !== 'root') return '';
  const inner = node.children.map(written).join('');
  if (node.type === 'root') return inner;
  const attributes = Object.entries(node.properties).map(([name, value]) => ` ${attributeNames.get(name) ?? name}="${escaped(Array.isArray(value) ? value.join(' ') : String(value ?? ''))}"`);

  return `<${node.tagName}${attributes.join('')}>${without.has(node.tagName) ? '' : `${inner}</${node.tagName}>`}`;
}

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (sign) => names[sign] ?? sign);
}

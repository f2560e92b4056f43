import { load } from 'cheerio';
import type { Element } from 'domhandler';

const attributesOf: Readonly<Record<string, readonly string[]>> = {
  h2: ['dir'], h3: ['dir'], h4: ['dir'], p: ['dir'], ul: [], ol: ['start'], li: ['dir'], blockquote: [], hr: [], br: [], strong: [], em: [],
  a: ['href', 'rel'], div: ['class', 'tabindex'], table: [], thead: [], tbody: [], tr: [], th: ['scope', 'class', 'dir'], td: ['class', 'dir'],
  figure: ['data-picture'], picture: [], source: ['type', 'srcset', 'sizes'], img: ['src', 'width', 'height', 'alt', 'loading', 'decoding'], figcaption: ['dir'],
};
const address = /^(?:https?:\/\/[^/\s]|mailto:|tel:|\/(?![/\\]))/u;

/** Whatever in a text's HTML is not of the small set that the public may meet, as a browser reads it; the set is written here a second time on purpose. */
export function strangeIn(html: string): string[] {
  const page = load(html, {}, false);

  return page<Element, string>('*').toArray().flatMap((element) => {
    const allowed = attributesOf[element.name];
    const attributes = Object.entries(element.attribs);

    return [
      ...(allowed ? [] : [element.name]),
      ...attributes.filter(([name]) => !allowed?.includes(name)).map(([name]) => `${element.name} ${name}`),
      ...attributes.filter(([name, value]) => (name === 'href' && !address.test(value)) || (name === 'src' && !/^\/(?![/\\])/u.test(value))).map(([name, value]) => `${name}=${value}`),
    ];
  }).concat(page.root().contents().toArray().filter(({ type }) => type !== 'tag' && type !== 'text').map(({ type }) => String(type)));
}

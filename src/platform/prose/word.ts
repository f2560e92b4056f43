import type { Markup } from './markup.ts';
import { textIn } from './markup.ts';
import type { Block, Letters } from './model.ts';

const style = ({ attributes }: Markup) => attributes['style'] ?? '';

/** What a writer does not see either: hidden text, what was struck out under revision, remarks, the signs that Word sets before entries. */
export function hides(element: Markup): boolean {
  return element.name === 'del' || /(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-list\s*:\s*ignore|mso-element\s*:\s*comment|mso-special-character\s*:\s*comment)/iu.test(style(element)) || /\bMsoComment(?:Reference|Text)\b/u.test(element.attributes['class'] ?? '');
}

/** How letters look inside an element: its style says more than its name, since whole documents are pasted inside a `b` of ordinary weight. */
export function marksOf<Marks extends Pick<Letters, 'strong' | 'emphasis'>>(element: Markup, marks: Marks): Marks {
  const [, weight] = /font-weight\s*:\s*(\w+)/iu.exec(style(element)) ?? [];
  const [, slant] = /font-style\s*:\s*(\w+)/iu.exec(style(element)) ?? [];
  const strong = weight ? /^(?:bold|bolder|[6-9]00)$/iu.test(weight) : marks.strong || ['b', 'strong'].includes(element.name);
  const emphasis = slant ? /^(?:italic|oblique)$/iu.test(slant) : marks.emphasis || ['i', 'em', 'cite', 'dfn'].includes(element.name);

  return { ...marks, strong, emphasis };
}

export interface Entry {
  readonly level: number;
  readonly numbered: boolean;
  readonly body: Markup;
}

const bullet = /^\s*(?:[·•▪◦§\u25cf\uf0b7\uf0a7o–-]|(?<number>\(?[\p{L}\d]{1,4}[.)]))[\s\u00a0]+/u;

/** An entry of a list as Word writes it: a paragraph that tells its level, and its sign as text or as something to be ignored. */
export function entryOfWord(element: Markup): Entry | undefined {
  const isEntry = element.name === 'p' && (/\bMsoListParagraph/u.test(element.attributes['class'] ?? '') || /mso-list\s*:\s*l\d/iu.test(style(element)));
  if (!isEntry) return undefined;
  const [, level = '1'] = /level(\d)/iu.exec(style(element)) ?? [];
  const sign = signOf(element);
  const { number } = bullet.exec(`${sign ?? textIn(element)} `)?.groups ?? {};
  const children = sign === undefined ? withoutSign(element.children) : element.children;

  return { level: Math.max(1, Number(level)), numbered: number !== undefined, body: { name: 'li', attributes: {}, children } };
}

function signOf(element: Markup): string | undefined {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const sign = /mso-list\s*:\s*ignore/iu.test(style(child)) ? textIn(child) : signOf(child);
    if (sign !== undefined) return sign;
  }

  return undefined;
}

/** Only what stands first loses it. */
function withoutSign(children: Markup['children']): Markup['children'] {
  const [first, ...rest] = children;
  if (first === undefined) return [];
  if (typeof first !== 'string') return [{ ...first, children: withoutSign(first.children) }, ...rest];
  if (first.trim() === '') return withoutSign(rest);

  return [first.replace(bullet, ''), ...rest];
}

/** Hangs an entry on the list that it belongs to, by its level, or begins one. */
export function hang(blocks: Block[], { level, numbered }: Entry, entry: Block[]): void {
  const last = blocks.at(-1);
  const inner = last?.kind === 'list' ? last.entries.at(-1) : undefined;
  if (level > 1 && inner) return hang(inner, { level: level - 1, numbered, body: { name: 'li', attributes: {}, children: [] } }, entry);
  if (entry.length === 0) return;
  if (last?.kind === 'list' && (last.first !== undefined) === numbered) last.entries.push(entry);
  else blocks.push({ kind: 'list', first: numbered ? 1 : undefined, entries: [entry] });
}

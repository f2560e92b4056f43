import type { Element, ElementContent } from 'hast';
import { leadsOutside } from './addresses.ts';
import type { PictureMarkup } from './figure.ts';
import { figureOf } from './figure.ts';
import type { Block, Letters, Run } from './model.ts';
import type { Problems } from './problems.ts';

export interface Showing {
  /** The photograph of a number, with the alternative text that was written beside it; none where there is no such. */
  readonly picture?: (id: number, alternative: string) => PictureMarkup | undefined;
  /** Links of the public are vouched for by nobody: search engines are told not to follow them. */
  readonly by?: 'house' | 'public';
}

/** The elements that show a text; what they may be is checked once more when they are written. */
export function elementsOf(blocks: readonly Block[], showing: Showing, problems: Problems): ElementContent[] {
  const levels = { last: 1 };

  return blocks.flatMap((block) => elementOf(block, { ...showing, problems, levels }));
}

interface Scene extends Showing {
  readonly problems: Problems;
  /** No level is left out, whatever was written: who listens to a page walks by its titles. */
  readonly levels: { last: number };
}

function elementOf(block: Block, scene: Scene): Element[] {
  switch (block.kind) {
    case 'paragraph': return [leaf('p', block.runs, scene)];
    case 'heading': return [headingOf(block, scene)];
    case 'list': return [element(block.first === undefined ? 'ul' : 'ol', block.first === undefined || block.first === 1 ? {} : { start: block.first }, entriesOf(block.entries, scene))];
    case 'quotation': return [element('blockquote', {}, block.blocks.flatMap((inner) => elementOf(inner, scene)))];
    case 'table': return [tableOf(block, scene)];
    case 'picture': return pictureOf(block, scene);
    case 'line': return [element('hr', {}, [])];
    default: return block satisfies never;
  }
}

function headingOf({ level, runs }: Extract<Block, { kind: 'heading' }>, scene: Scene): Element {
  scene.levels.last = Math.min(level + 1, scene.levels.last + 1);

  return leaf(`h${scene.levels.last}`, runs, scene);
}

/** Entries of one line and what hangs on it are written without paragraphs. */
function entriesOf(entries: readonly (readonly Block[])[], scene: Scene): Element[] {
  const isTight = entries.every(([, ...rest]) => rest.every(({ kind }) => kind === 'list'));

  return entries.map(([first, ...rest]) => {
    const others = rest.flatMap((block) => elementOf(block, scene));
    if (!isTight || first?.kind !== 'paragraph') return element('li', {}, [...(first ? elementOf(first, scene) : []), ...others]);

    return element('li', direction(first.runs), [...lineOf(first.runs, scene), ...others]);
  });
}

function pictureOf({ id, alternative }: Extract<Block, { kind: 'picture' }>, scene: Scene): Element[] {
  const picture = scene.picture?.(id, alternative);
  if (!picture) scene.problems.tell('prose.picture_unknown', { id });

  return picture ? [figureOf(id, picture)] : [];
}

/** Where the corner is empty, the first column names the rows. Wide tables scroll in their frame, by keys as well. */
function tableOf({ columns, rows: [head = [], ...rows] }: Extract<Block, { kind: 'table' }>, scene: Scene): Element {
  const namesRows = head[0]?.length === 0;
  const cell = (runs: readonly Run[], index: number, heads: 'col' | 'row' | undefined) => {
    const side = columns[index] === 'start' || !columns[index] ? {} : { className: [columns[index]] };

    return element(heads && runs.length > 0 ? 'th' : 'td', { ...(heads && runs.length > 0 ? { scope: heads } : {}), ...side, ...direction(runs) }, lineOf(runs, scene));
  };
  const headRow = element('tr', {}, head.map((runs, index) => cell(runs, index, 'col')));
  const bodyRows = rows.map((row) => element('tr', {}, columns.map((_, index) => cell(row[index] ?? [], index, namesRows && index === 0 ? 'row' : undefined))));
  const parts = [element('thead', {}, [headRow]), ...(rows.length > 0 ? [element('tbody', {}, bodyRows)] : [])];

  return element('div', { className: ['wide'], tabIndex: 0 }, [element('table', {}, parts)]);
}

function leaf(tagName: string, runs: readonly Run[], scene: Scene): Element {
  return element(tagName, direction(runs), lineOf(runs, scene));
}

/** A text says its own direction; figures alone have none and stand as their page does. */
function direction(runs: readonly Run[]): Element['properties'] {
  return runs.some((run) => run.kind === 'letters' && /\p{L}/u.test(run.text)) ? { dir: 'auto' } : {};
}

function lineOf(runs: readonly Run[], scene: Scene): ElementContent[] {
  return grouped(runs, (run) => run.to).flatMap(([to, linked]) => {
    const inner = grouped(linked, (run) => run.strong).flatMap(([strong, parts]) => {
      const words = grouped(parts, (run) => run.emphasis).flatMap(([emphasis, [...pieces]]) => wrapped(emphasis && 'em', pieces.map((run) => (run.kind === 'break' ? element('br', {}, []) : { type: 'text', value: run.text }))));

      return wrapped(strong && 'strong', words);
    });

    return to === undefined ? inner : [element('a', { href: to, ...relationOf(to, scene.by) }, inner)];
  });
}

function relationOf(to: string, by: Showing['by']): Element['properties'] {
  if (!leadsOutside(to)) return {};

  return { rel: by === 'public' ? ['external', 'noopener', 'nofollow', 'ugc'] : ['external', 'noopener'] };
}

function wrapped(tagName: string | false | undefined, children: ElementContent[]): ElementContent[] {
  return tagName ? [element(tagName, {}, children)] : children;
}

/** Neighbours that have something in common, together. */
export function grouped<Key>(runs: readonly Run[], keyOf: (run: Letters) => Key): [Key | undefined, Run[]][] {
  const groups: [Key | undefined, Run[]][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    const key = run.kind === 'letters' ? keyOf(run) : undefined;
    if (last && (last[0] || undefined) === (key || undefined)) last[1].push(run);
    else groups.push([key, [run]]);
  }

  return groups;
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

// oxlint-disable-next-line eslint/no-restricted-imports -- the signs below are the house's own constants, escaped when they were made
import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';

/** The signs that stand beside words: of a state, of what awaits a confirmation, of what becomes of something. */
export type SignName = 'done' | 'due' | 'late' | 'tacit' | 'no' | 'none' | 'unconfirmed' | 'becomes';

const strokes: Record<SignName, string> = {
  done: 'M1.5 7 4.8 10.2 10.6 2.4',
  due: 'M11 6A5 5 0 1 1 6 1 5 5 0 0 1 11 6zM6 3v3.2l2.4 1.3',
  late: 'M6 1.5v5.6M6 10.4v.1',
  tacit: 'M1 4.6C3.2 2 5.4 2.8 6.2 3.9S9.4 5.2 11 3.2M1 9C3.2 6.4 5.4 7.2 6.2 8.3S9.4 9.6 11 7.6',
  no: 'M2 2l8 8M10 2 2 10',
  none: 'M3 6h6',
  unconfirmed: 'M11 6A5 5 0 1 1 6 1 5 5 0 0 1 11 6z',
  becomes: 'M1 6h10M7.2 2.2 11 6 7.2 9.8',
};

/** Written once and used again: a region's board has a thousand of them. */
const drawn = new Map<string, Child>(
  Object.entries(strokes).map(([name, path]) => [name, raw((<svg class={`sign sign--${name}`} viewBox="0 0 12 12" aria-hidden="true"><path d={path} /></svg>).toString())]),
);

/** A sign, drawn: no font can be trusted to have it. The word beside it says the same. */
export function Sign({ name }: { name: SignName }) {
  return <>{drawn.get(name)}</>;
}

/** A piece of text in one manner: letters with their marks, or the end of a line within a paragraph. */
export type Run = Letters | { readonly kind: 'break' };

export interface Letters {
  readonly kind: 'letters';
  readonly text: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
  /** The address that it leads to. */
  readonly to?: string;
}

export type Column = 'start' | 'centre' | 'end';

/** What a text is made of, whether it was read from Markdown or from a page; both are written from this and from nothing else. */
export type Block =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly first: number | undefined; readonly entries: Block[][] }
  | { readonly kind: 'quotation'; readonly blocks: readonly Block[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly (readonly Run[])[])[] }
  | { readonly kind: 'picture'; readonly id: number; readonly alternative: string }
  | { readonly kind: 'line' };

export function letters(text: string, marks: Partial<Letters> = {}): Letters {
  return { kind: 'letters', text, strong: false, emphasis: false, ...marks };
}

/** What is read, on one line. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'break' ? ' ' : run.text)).join('');
}

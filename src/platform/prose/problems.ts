import type { Facts, Refusal } from '#platform/refusals';
import { refusal } from '#platform/refusals';

/** What was not taken from a text that somebody wrote, and where it stands: `line` counts from 1. */
export type ProseProblemCode =
  | 'prose.too_long'
  | 'prose.too_deep'
  | 'prose.too_intricate'
  | 'prose.markup_left'
  | 'prose.link_refused'
  | 'prose.picture_elsewhere'
  | 'prose.picture_unknown'
  | 'prose.picture_misplaced'
  | 'prose.table_too_wide'
  | 'prose.more_problems';

export type ProseProblem = Refusal<ProseProblemCode>;

/** What was left out of a page that somebody pasted. */
export type LeftOut =
  | 'prose.left_scripts'
  | 'prose.left_frames'
  | 'prose.left_forms'
  | 'prose.left_drawings'
  | 'prose.left_pictures'
  | 'prose.left_addresses'
  | 'prose.left_shortcodes'
  | 'prose.left_too_deep'
  | 'prose.left_too_long';

const most = 50;

/** Keeps what the writer is told; a text of nothing else is told once that there is more. */
export class Problems {
  readonly told: ProseProblem[] = [];

  tell(code: ProseProblemCode, facts: Facts): void {
    if (this.told.length < most) this.told.push(refusal(code, facts));
    else if (this.told.length === most) this.told.push(refusal('prose.more_problems', { most }));
  }
}

/** The beginning of what was refused, as it is quoted to the writer. */
export function quoted(text: string): string {
  const letters = [...text.slice(0, 400).replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').toWellFormed()];

  return letters.length > 80 ? `${letters.slice(0, 80).join('')}…` : letters.join('');
}

import { plainText } from '#platform/words';
import { markupOf, within } from './markup.ts';
import type { LeftOut } from './problems.ts';
import type { Taking } from './take.ts';
import { blocksTaken } from './take.ts';
import { withoutShortcodes } from './wordpress.ts';
import { markdownFrom } from './write.ts';

export interface Pasting {
  /** A text of WordPress's own database: short codes mean something, and older ones have no paragraphs but empty lines. */
  readonly from?: 'wordpress';
  readonly picture?: Taking['picture'];
}

export interface Pasted {
  markdown: string;
  /** What was left out, each once, in the order in which it was met. */
  left: LeftOut[];
}

/**
 * A page that somebody pasted or brought along, as the Markdown of what it says: from Word, Google Docs, WordPress or any
 * other. Styles, scripts and frames are gone; pictures stay where the house has them.
 */
export function markdownOf(html: string, pasting: Pasting = {}): Pasted {
  const left = new Set<LeftOut>();
  const isWordpress = pasting.from === 'wordpress' || html.includes('<!-- wp:');
  const written = plainText(html.toWellFormed());
  const markup = markupOf(isWordpress ? withoutShortcodes(written, left) : written, left);
  const linesCount = pasting.from === 'wordpress' && within(markup, ['p']).length === 0;
  const blocks = blocksTaken(markup, { left, picture: pasting.picture, firstLevel: within(markup, ['h1']).length > 0 ? 1 : 2, linesCount });

  return { markdown: markdownFrom(blocks), left: [...left] };
}

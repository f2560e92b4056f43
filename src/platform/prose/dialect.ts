import markdownIt from 'markdown-it';

const star = '*'.charCodeAt(0);

/** Deeper than this no text is nested that somebody wrote to be read; each list or quotation counts for two. */
export const deepest = 24;

/**
 * CommonMark without what a public text has no use for: code (an indented paragraph is a paragraph), titles underlined by
 * strokes, addresses named elsewhere (a short text could repeat a long one a thousand times), and blocks of HTML. Tables are
 * written as on GitHub.
 */
export const dialect = markdownIt('commonmark', { html: true, maxNesting: deepest * 2 })
  .enable(['table'])
  .disable(['reference', 'html_block', 'code', 'fence', 'backticks', 'lheading']);

// What an address may be is asked of `addressOf`, which sees it as it was written.
dialect.validateLink = () => true;
dialect.normalizeLink = (address) => address;
dialect.normalizeLinkText = (address) => address;

/**
 * A star begins or ends what is strong wherever it touches a letter or a sign. CommonMark asks for a blank beside a sign, and
 * so would not see that «و**«الميثاق»**» is strong: in Arabic a word grows into the one before it.
 */
dialect.inline.State = class extends dialect.inline.State {
  override scanDelims(start: number, canSplitWord: boolean) {
    const scanned = super.scanDelims(start, canSplitWord);
    if (this.src.charCodeAt(start) !== star) return scanned;
    const [before, after] = [this.src.charAt(start - 1), this.src.charAt(start + scanned.length)];

    return { ...scanned, can_open: /\S/u.test(after), can_close: /\S/u.test(before) };
  }
};

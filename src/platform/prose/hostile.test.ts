import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileMarkdown, hostileMarkup } from '../../../tests/hostile-prose.ts';
import { strangeIn } from '../../../tests/strange-elements.ts';
import { markdownOf, proseOf } from './index.ts';

const picture = (id: number, alternative: string) => (id > 5 ? undefined : { sources: [], address: `/pictures/${id}.jpg`, width: 3, height: 2, alternative });
const show = (markdown: string) => proseOf(markdown, { picture });
const patience = 1000;
const named = (texts: readonly string[]) => texts.map((text) => [text.length > 60 ? `${text.slice(0, 60)}… (${text.length})` : text, text] as const);

/** The processor's time of what is done, in milliseconds: what other programs take meanwhile is not ours. */
function costOf<Result>(work: () => Result): [Result, number] {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);

  return [result, (user + system) / 1000];
}

describe('hostile Markdown', () => {
  test.each(named(hostileMarkdown))('%j brings nothing strange onto a page and ends soon', (_, markdown) => {
    const [{ html }, cost] = costOf(() => show(markdown));
    expect(strangeIn(html)).toEqual([]);
    expect(html).not.toMatch(/[\u202A-\u202E]/u);
    expect(cost).toBeLessThan(patience);
  });
});

describe('hostile pages', () => {
  test.each(named(hostileMarkup))('%j leaves nothing strange in a text and ends soon', (_, markup) => {
    const [{ markdown }, cost] = costOf(() => markdownOf(markup, { from: 'wordpress' }));
    expect(strangeIn(show(markdown).html)).toEqual([]);
    expect(cost).toBeLessThan(patience);
  });
});

const signs = fc.constantFrom('*', '**', '_', '[', '](', ')', '](/a)', '![', '](picture:3)', '# ', '> ', '- ', '1. ', '3) ', '\n', '\n\n', '|', '|-|-|', '| a | b |\n|--|--:|\n', '\\', '\\\n', 'a', 'كلمة', ' ', '  ', '\u202f', '<b>', '</b>', '<script>', '<!-- x -->', '&amp;', '&lt;', '&#x2a;', '\u00a0', 'https://x.ma/a_b', '<https://x.ma>', 'javascript:', '«', '»', '،', '!', '#', '***\n', ':-', '`', '2023-2026', '25%', '\t', '😀', '\u064b', '\u200f', '"', '\'', '\ud800', '\u2028', '\u0000');
const anything = fc.oneof(fc.array(signs, { maxLength: 40 }).map((pieces) => pieces.join('')), fc.string({ unit: 'binary', maxLength: 60 }));

test('whatever is written, a page shows only what it may', () => {
  fc.assert(fc.property(anything, (markdown) => {
    expect(strangeIn(show(markdown).html)).toEqual([]);
  }), { numRuns: 300 });
});

test('whatever is pasted, a page shows only what it may', () => {
  const tags = fc.constantFrom('<p>', '<ul>', '<li>', '</ul>', '<ol>', '<b>', '<i>', '</b>', '<a href="/a">', '<a href="javascript:x">', '</a>', '<table>', '<tr>', '<td>', '</table>', '<h1>', '<h3>', '</h3>', '<br>', '<hr>', '<blockquote>', '<figure data-picture=2>', '<img alt=x>', '</figure>', '<script>', '</script>', '<p class=MsoListParagraph style="mso-list:l0 level2 lfo1">', '<!-- wp:x -->');
  fc.assert(fc.property(fc.array(fc.oneof(tags, signs), { maxLength: 40 }).map((pieces) => pieces.join('')), (html) => {
    const { markdown } = markdownOf(html);
    const once = show(markdown).html;
    expect(strangeIn(once)).toEqual([]);
    expect(show(markdownOf(once).markdown).html).toBe(once);
  }), { numRuns: 200 });
});

test('whatever is written comes back as it was after it was shown and taken again', () => {
  fc.assert(fc.property(anything, (markdown) => {
    const { html } = show(markdown);
    expect(show(markdownOf(html).markdown).html).toBe(html);
  }), { numRuns: 200 });
});

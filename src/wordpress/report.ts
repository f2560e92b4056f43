import type { Failure, Outcome } from './apply-import.ts';
import type { Plan } from './planned.ts';
import type { Words } from './words.ts';

/** Of each list: a terminal is no book, and `--json` tells all. */
const mostLines = 200;

/** What a plan says, as lines for a terminal. */
export function reportOf(plan: Plan, words: Words): string {
  const { site, offices, categories, texts, pictures, left, notes, known } = plan;
  const count = (kind: 'news' | 'page') => texts.filter((text) => text.kind === kind).length;
  const missing = pictures.filter(({ file }) => file === null);

  return [
    words.site(site.title, site.address, site.version),
    words.willCome({ articles: count('news'), pages: count('page'), drafts: texts.filter(({ publishedAt }) => publishedAt === null).length, pictures: pictures.length, comments: texts.reduce((sum, { comments }) => sum + comments.length, 0) }),
    ...(known ? [words.known(known)] : []),
    ...listed(words.offices(offices.length), offices.map(({ login, name, isKnown }) => words.office(login, name, isKnown)), words),
    ...listed(words.categories(categories.length), categories.map(({ name, houseSlug, houseId }) => words.category(name, houseSlug, houseId !== null)), words),
    ...listed(words.leftBehind(left.length), left.map(({ line, title, reason, about }) => words.line(line, title, words.left[reason](about ?? ''))), words),
    ...listed(words.otherwise(notes.length), notes.map(({ line, code, about }) => words.line(line, about, words.notes[code])), words),
    ...listed(words.missing(missing.length), missing.map(({ line, url }) => words.line(line, '', url)), words),
  ].join('\n');
}

/** What an import came to. */
export function outcomeOf({ articles, pages, drafts, pictures, comments, missing, failures }: Outcome, words: Words, explained: (refusal: Failure['refusal']) => string): string {
  return [
    words.came({ articles, pages, drafts, pictures, comments }),
    ...listed(words.missing(missing.length), missing.map(({ line, address }) => words.line(line, '', address)), words),
    ...listed(words.failed(failures.length), failures.map(({ line, title, refusal }) => words.line(line, title, explained(refusal))), words),
  ].join('\n');
}

function listed(heading: string, lines: readonly string[], words: Words): string[] {
  if (lines.length === 0) return [];

  return ['', heading, ...lines.slice(0, mostLines).map((line) => `  ${line}`), ...(lines.length > mostLines ? [`  ${words.more(lines.length - mostLines)}`] : [])];
}

import { whyNotImportComment } from '#news';
import type { LeftOut } from '#platform/prose';
import type { Shown, Told } from './digest.ts';
import { languageOf, rewritten } from './digest.ts';
import type { Attachment, AuthorPart, CommentPart, Entry, Part, Site, Strange, TermPart, Warning } from './parts.ts';
import type { CommentOutline } from './threads.ts';
import { linesOf } from './values.ts';

/** A post or a page without its words: what a plan needs to know of it. */
export interface EntryOutline extends Omit<Entry, 'content' | 'excerpt' | 'comments' | 'language'> {
  language: Told | null;
  letters: number;
  isStandfirstMade: boolean;
  left: LeftOut[];
  shown: Shown[];
  comments: CommentOutline[];
}

/** An export without the words of its texts: what fits into memory of a file of any size. */
export interface Outline {
  site: Site;
  authors: AuthorPart[];
  terms: TermPart[];
  entries: EntryOutline[];
  attachments: Attachment[];
  strange: Strange[];
  warnings: Warning[];
}

const mostShown = 200;

/** Reads an export to its end and keeps of it what a plan needs; each text is cleaned once to see what it would lose. */
export async function outlineOf(parts: AsyncIterable<Part>): Promise<Outline> {
  const outline: Outline = { site: { kind: 'site', line: 1, version: '', title: '', address: '', language: '' }, authors: [], terms: [], entries: [], attachments: [], strange: [], warnings: [] };
  for await (const part of parts) keep(outline, part);

  return outline;
}

function keep(outline: Outline, part: Part): void {
  switch (part.kind) {
    case 'site': outline.site = part; break;
    case 'author': outline.authors.push(part); break;
    case 'term': outline.terms.push(part); break;
    case 'attachment': outline.attachments.push(part); break;
    case 'strange': outline.strange.push(part); break;
    case 'warning': outline.warnings.push(part); break;
    default: outline.entries.push(outlineOfEntry(part));
  }
}

function outlineOfEntry({ content, excerpt, comments, ...entry }: Entry): EntryOutline {
  const { markdown, left, shown, isStandfirstMade } = rewritten({ content, excerpt }, () => 1);

  return {
    ...entry,
    language: languageOf({ ...entry, content }),
    letters: markdown.length,
    isStandfirstMade,
    left,
    shown: shown.slice(0, mostShown),
    comments: comments.map((comment, index) => outlineOfComment(comment, placeOf(entry, index))),
  };
}

/** By what a comment is found again when its text is read once more. */
export const placeOf = ({ line, postId, guid }: Pick<Entry, 'line' | 'postId' | 'guid'>, index: number): string => `${postId ?? guid} ${line} ${index}`;

/** One without a name gets one; the rules of the house are asked of the rest. */
function outlineOfComment({ line, commentId, approval, type, parentId, userId, author, content }: CommentPart, place: string): CommentOutline {
  const refused = whyNotImportComment({ name: author || 'x', text: linesOf(content), state: approval === 'approved' ? 'approved' : 'waiting', officeId: null });

  return { line, place, commentId, approval, type, parentId, userId, refused: refused?.code ?? null };
}

import type { CommentPart } from './parts.ts';

/** Why a comment stays behind. */
export type CommentLeft = 'spam' | 'trash' | 'ping' | 'empty' | 'too_long' | 'too_many_links' | 'name_refused';

/** What a plan needs of a comment. */
export interface CommentOutline extends Pick<CommentPart, 'line' | 'commentId' | 'approval' | 'type' | 'parentId' | 'userId'> {
  /** Its place in its text: two may stand on one line, and numbers are lost. */
  place: string;
  /** The rule of the house that it breaks. */
  refused: string | null;
}

/** A comment that comes: an answer stands under a published comment, and nothing under an answer. */
export interface PlacedComment {
  line: number;
  place: string;
  commentId: number | null;
  state: 'approved' | 'waiting';
  /** The comment that it answers, by its number in the export. */
  answersTo: number | null;
  userId: number | null;
  /** What became of its place: it answered an answer, or something that did not come. */
  moved: 'flattened' | 'alone' | null;
}

export interface Threads {
  placed: PlacedComment[];
  left: { line: number; reason: CommentLeft }[];
}

const reasons: Readonly<Record<string, CommentLeft>> = { 'comment.empty': 'empty', 'comment.too_long': 'too_long', 'comment.too_many_links': 'too_many_links' };

function whyLeft({ type, approval, refused }: CommentOutline): CommentLeft | undefined {
  if (type !== 'comment') return 'ping';
  if (approval === 'spam' || approval === 'trash') return approval;

  return refused === null ? undefined : (reasons[refused] ?? 'name_refused');
}

/** Places the comments of a post one level deep, those that are answered before their answers. */
export function placed(comments: readonly CommentOutline[]): Threads {
  const known = new Map(comments.flatMap((comment) => (comment.commentId === null ? [] : [[comment.commentId, comment] as const])));
  const outcome = comments.map((comment) => ({ comment, reason: whyLeft(comment) }));
  const coming = outcome.filter(({ reason }) => !reason).map(({ comment }) => placeOf(comment, known));

  return {
    placed: [...coming.filter(({ answersTo }) => answersTo === null), ...coming.filter(({ answersTo }) => answersTo !== null)],
    left: outcome.flatMap(({ comment: { line }, reason }) => (reason ? [{ line, reason }] : [])),
  };
}

/** Under the topmost of those above it that is published; alone where none is. Whoever answers themselves in a ring stands alone. */
function placeOf(comment: CommentOutline, known: ReadonlyMap<number, CommentOutline>): PlacedComment {
  const above: CommentOutline[] = [];
  for (let next = comment.parentId; next !== null;) {
    const parent = known.get(next);
    if (!parent || parent === comment || above.includes(parent)) break;
    above.push(parent);
    next = parent.parentId;
  }
  const root = above.findLast((one) => !whyLeft(one) && one.approval === 'approved');
  const answersTo = root && isTop(root, known) ? root.commentId : null;
  const moved = comment.parentId === null ? null : answersTo === null ? 'alone' : answersTo === comment.parentId ? null : 'flattened';

  return { line: comment.line, place: comment.place, commentId: comment.commentId, state: comment.approval === 'approved' ? 'approved' : 'waiting', answersTo, userId: comment.userId, moved };
}

/** Whether nothing that comes stands above it. */
function isTop({ parentId }: CommentOutline, known: ReadonlyMap<number, CommentOutline>): boolean {
  const seen = new Set<number>();
  for (let next = parentId; next !== null && !seen.has(next);) {
    seen.add(next);
    const parent = known.get(next);
    if (parent && !whyLeft(parent) && parent.approval === 'approved') return false;
    next = parent?.parentId ?? null;
  }

  return true;
}

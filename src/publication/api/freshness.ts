import type { Ask } from '#platform/web';

/** When an answer last changed, to the second, as HTTP tells it. */
export function tellModified(c: Ask, modified: Date): void {
  c.header('last-modified', modified.toUTCString());
}

/**
 * True where the copy of whoever asks is as new as ours. An ETag decides alone where one is sent; and a change within this
 * second may still have another after it, so that its day proves nothing yet.
 */
export function hasSame(c: Ask, modified: Date): boolean {
  if (c.req.header('if-none-match')) return false;
  const since = Date.parse(c.req.header('if-modified-since') ?? '');
  const second = Math.floor(modified.getTime() / 1000) * 1000;

  return since >= second && c.var.clock().getTime() - second > 1000;
}

import type { Ask } from '#platform/web';
import { figuresInOrderOnPage } from '#platform/words';
import type { LiveHalls, Watching } from './live.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Those who watch halls now. The house fills it. */
    halls: LiveHalls;
  }
}

/** Answers a browser that wants to watch a hall, with the figures that people typed in order as on every page; one that comes when too many watch is told to read the page again instead. */
export function streamTo(c: Ask, watching: Watching): Response {
  const bindings = c.env as unknown as { incoming?: { socket?: { destroy: () => void } } } | undefined;
  const body = c.var.halls.watch({ ...watching, write: async (state) => inOrder(await watching.write(state)), drop: () => bindings?.incoming?.socket?.destroy() });
  if (!body) return new Response('Too many', { status: 503, headers: { 'retry-after': '15', 'cache-control': 'no-store' } });

  return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' } });
}

function inOrder(html: string | null): string | null {
  return html === null ? null : figuresInOrderOnPage(html);
}

import type { MiddlewareHandler } from 'hono';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, Env } from './env.ts';

/** How much one program does at once. */
export interface Reach {
  /** Requests that are answered side by side. */
  atOnce: number;
  /** Those that may wait their turn. */
  waiting: number;
  /** Milliseconds that one waits before it is asked to come again. */
  patience: number;
}

/**
 * Six for each connection to the database: enough to go together where a hall comes together, and few enough that nobody
 * waits for a connection longer than the pool's own patience. Who waits, waits here, in order, and holds nothing.
 */
export const usualReach: Reach = { atOnce: 60, waiting: 3000, patience: 15_000 };

/** Seconds after which whoever was asked to come again does. */
const comeAgainIn = 3;

/**
 * Lets so many requests in at once and has others wait their turn. When too many wait, or one has waited too long, it is
 * told to come again, with when and why (503 and `Retry-After`): nothing of it was read, nothing was done.
 */
export function withinReach({ atOnce, waiting, patience }: Reach): MiddlewareHandler<Env> {
  const queue = new Set<() => void>();
  let inside = 0;

  const turn = () => new Promise<boolean>((resolve) => {
    const enter = () => {
      clearTimeout(timer);
      queue.delete(enter);
      resolve(true);
    };
    const timer = setTimeout(() => {
      queue.delete(enter);
      resolve(false);
    }, patience);
    queue.add(enter);
  });

  return async (c, next) => {
    if (inside >= atOnce && (queue.size >= waiting || !(await turn()))) throw comeAgain(c);
    inside += 1;
    try {
      await next();
    } finally {
      inside -= 1;
      const [first] = queue;
      first?.();
    }
  };
}

/** A page comes again by itself; a form is sent again by nobody but its author. */
function comeAgain(c: Ask): RefusalError {
  c.header('retry-after', String(comeAgainIn));
  if (c.req.method === 'GET') c.header('refresh', String(comeAgainIn));

  return new RefusalError(refusal('house.busy', { seconds: comeAgainIn }));
}

import { Hono } from 'hono';
import type { Env } from '#platform/web';
import { ownPages } from './own-routes.tsx';
import { sendingPages } from './send-routes.tsx';

/** What readers say on a portal, below the portal's own path; `secret` is that of the house. */
export function commentPages(secret: string): Hono<Env> {
  return new Hono<Env>().route('/', sendingPages(secret)).route('/', ownPages(secret));
}

import { getPath } from 'hono/utils/url';
import type { PublicSites } from './site.ts';

/** What a portal's own host also serves of the house: built files, pictures, and what public pages lead to. */
const shared = /^\/(?:assets|pictures|public|verify|api|health)(?:\/|$)/u;

/** The path that is asked for: at a portal's own host, everything else stands under that portal's path, so that nobody signs in there. */
export function pathOf(request: Request, sites: Pick<PublicSites, 'slugOf'>): string {
  const path = getPath(request);
  const slug = sites.slugOf(new URL(request.url).hostname);

  return slug === undefined || shared.test(path) ? path : `/portals/${slug}${path === '/' ? '' : path}`;
}

import type { Capability } from '#people';
import { actorIn, bodiesActedFor } from '#people';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask } from '#platform/web';
import type { Crumb } from '#ui';
import type { Portal } from '#portals';
import { portalAt, said } from '#portals';
import { newsroomWordsIn } from './words.ts';

/** The newsroom of a portal, as far as its reader may use it. */
export interface Room {
  portal: Portal;
  title: string;
  /** Its address, below which everything of it stands. */
  here: string;
  mayWrite: boolean;
  mayPublish: boolean;
  mayModerate: boolean;
  mayRun: boolean;
  crumbs: readonly Crumb[];
}

/** The newsroom that an address names; unknown to those who may do nothing in it of what the page is for. */
export async function roomAsked(c: Ask, ...needed: readonly Capability[]): Promise<Room> {
  const actor = actorIn(c);
  const portal = await portalAt(c.var.db, c.req.param('portal') ?? '');
  const may = (capability: Capability) => portal !== undefined && bodiesActedFor(actor, capability).includes(portal.bodyId);
  if (!portal || !needed.some(may)) throw new RefusalError(refusal('page.not_found'));
  const title = said(c.var.language, portal.titleAr, portal.titleFr);
  const here = `/newsroom/${portal.slug}`;

  return {
    portal, title, here,
    mayWrite: may('write_news'), mayPublish: may('publish_news'), mayModerate: may('moderate_comments'), mayRun: may('run_portal'),
    crumbs: [{ label: newsroomWordsIn(c.var.language).title, href: '/newsroom' }, { label: title, href: here }],
  };
}

/** The path under which a portal's newsroom stands, for routes. */
export const roomPath = '/newsroom/:portal{[a-z0-9-]{1,40}}';

/** The number of a page of a list; the first where an address names none that could be. */
export function pageAsked(c: Ask): number {
  const asked = c.req.query('page') ?? '1';

  return /^[1-9]\d{0,4}$/u.test(asked) ? Number(asked) : 1;
}

import { newsroomWordsIn } from '#news';
import { actorIn, bodiesActedFor } from '#people';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask } from '#platform/web';
import type { Portal } from '#portals';
import { portalAt, said } from '#portals';
import type { Crumb } from '#ui';
import { documentWordsIn } from '../words.ts';

/** Where the documents of a portal are kept, for those who run it. */
export interface Room {
  portal: Portal;
  here: string;
  crumbs: readonly [Crumb, Crumb, ...Crumb[]];
}

export const roomPath = '/newsroom/:portal{[a-z0-9-]{1,40}}/documents';

/** The portal of the address; unknown to whoever does not run it. */
export async function roomAsked(c: Ask): Promise<Room> {
  const portal = await portalAt(c.var.db, c.req.param('portal') ?? '');
  if (!portal || !bodiesActedFor(actorIn(c), 'run_portal').includes(portal.bodyId)) throw new RefusalError(refusal('page.not_found'));
  const room = `/newsroom/${portal.slug}`;

  return { portal, here: `${room}/documents`, crumbs: [{ label: newsroomWordsIn(c.var.language).title, href: '/newsroom' }, { label: said(c.var.language, portal.titleAr, portal.titleFr), href: room }, { label: documentWordsIn(c.var.language).newsroom.title, href: `${room}/documents` }] };
}

import { nameOf } from '#bodies';
import { readableBy, wordingFor } from '#meetings';
import { actorIn } from '#people';
import { dayIn } from '#platform/days';
import type { Day } from '#platform/days';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask } from '#platform/web';
import type { Crumb } from '#ui';
import type { Council, Sight } from './council.ts';
import { councilOf, sightOf } from './council.ts';
import type { SessionDays } from './sessions/session.ts';
import { wordsIn } from './words.ts';

/** An address's number; anything else leads nowhere. */
export function idAsked(text: string | undefined): number {
  if (!text || !/^[1-9]\d{0,8}$/u.test(text)) throw new RefusalError(refusal('page.not_found'));

  return Number(text);
}

/** The council that an address names, with how far this reader sees into it. Others find nothing. */
export interface AskedCouncil {
  council: Council;
  name: string;
  sight: Sight | 'public';
  today: Day;
  here: string;
  crumbs: Crumb[];
}

export async function councilAsked(c: Ask, sights: readonly AskedCouncil['sight'][] = ['keeper', 'inside', 'member', 'state']): Promise<AskedCouncil> {
  const today = dayIn(c.var.clock());
  const council = await councilOf(c.var.db, idAsked(c.req.param('bodyId')));
  const sight = council && ((await sightOf(c.var.db, actorIn(c), council, today)) ?? 'public');
  if (!council || !sight || !sights.includes(sight)) throw new RefusalError(refusal('page.not_found'));
  const name = nameOf(council, c.var.language);
  const here = `/councils/${council.id}`;

  return { council, name, sight, today, here, crumbs: [sight === 'public' ? { label: name } : { label: name, href: here }] };
}

/** A session with its meeting, for whoever may read it; `public` sees what was public in the hall, `state` what the law has sent to its representative. */
export interface AskedSession {
  meetingId: number;
  council: Council;
  name: string;
  title: string;
  placeAr: string;
  placeFr: string | null;
  state: 'prepared' | 'convened' | 'held' | 'minutes_approved' | 'closed' | 'cancelled';
  days: SessionDays;
  sight: Sight | 'public';
  today: Day;
  here: string;
  crumbs: Crumb[];
}

export async function sessionAsked(c: Ask, sights: readonly AskedSession['sight'][] = ['keeper', 'inside', 'member', 'state', 'public']): Promise<AskedSession> {
  const { db, language, clock } = c.var;
  const actor = actorIn(c);
  // The law has the State's representative read every session of his councils, however its page is shared.
  const row = await db
    .selectFrom('councilSessions')
    .innerJoin('meetings', 'meetings.id', 'councilSessions.meetingId')
    .selectAll('councilSessions')
    .select(['meetings.titleAr', 'meetings.titleFr', 'meetings.heldOn', 'meetings.placeAr', 'meetings.placeFr', 'meetings.state'])
    .where('councilSessions.meetingId', '=', idAsked(c.req.param('id')))
    .select(readableBy(actor).as('isReadable'))
    .executeTakeFirst();
  const council = row && (await councilOf(db, row.bodyId));
  if (!row || !council) throw new RefusalError(refusal('page.not_found'));
  const today = dayIn(clock());
  const within = await sightOf(db, actor, council, today);
  const sight = within ?? 'public';
  if (!row.isReadable && within !== 'state') throw new RefusalError(refusal('page.not_found'));
  if (!sights.includes(sight)) throw new RefusalError(refusal('page.not_found'));
  const { level, kind, askedBy, askedOn, openedOn, closedOn, extendedUntil, meetingId, placeAr, placeFr, state } = row;
  const title = wordingFor(language, row.titleAr, row.titleFr);
  const here = `/meetings/${meetingId}/session`;
  const name = nameOf(council, language);
  const up = within ? [{ label: name, href: `/councils/${council.id}` }] : [{ label: wordsIn(language).councils, href: '/meetings' }];

  return { meetingId, council, name, title, placeAr, placeFr, state, days: { level, kind, askedBy, askedOn, openedOn, closedOn, extendedUntil, opensOn: row.heldOn }, sight, today, here, crumbs: [...up, { label: title, href: here }] };
}

import type { Context } from 'hono';
import { actorIn, whyNotActFor } from '#people';
import { refusal, RefusalError } from '#platform/refusals';
import type { Env } from '#platform/web';
import type { Crumb } from '#ui';
import type { Visibility } from '../kinds.ts';
import type { MeetingHead } from '../queries.ts';
import { meetingHead } from '../queries.ts';
import { accessTo } from '../readers.ts';
import { wordingFor } from '../wording.ts';
import { wordsIn } from '../words.ts';

/** The meeting that a page speaks of, for a reader who may read it, with what they may do there. */
export interface MeetingSubject {
  meeting: MeetingHead;
  title: string;
  here: string;
  access: Visibility;
  mayRun: boolean;
  mayChair: boolean;
  crumbs: Crumb[];
}

/** The number in an address; none for anything else. */
export function idIn(text: string | undefined): number | undefined {
  return text && /^[1-9]\d{0,8}$/u.test(text) ? Number(text) : undefined;
}

/** Finds the meeting of the address; anybody who may not read it gets the page of what does not exist. */
export async function meetingSubject(c: Context<Env>): Promise<MeetingSubject> {
  const id = idIn(c.req.param('id'));
  const actor = actorIn(c);
  const [meeting, access] = id === undefined ? [] : await Promise.all([meetingHead(c.var.db, actor, id), accessTo(c.var.db, actor, id)]);
  if (!meeting || !access) throw new RefusalError(refusal('page.not_found'));
  const title = wordingFor(c.var.language, meeting.titleAr, meeting.titleFr);

  return {
    meeting, title, access,
    here: `/meetings/${meeting.id}`,
    mayRun: !whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings'),
    mayChair: !whyNotActFor(actor, meeting.ownerBodyId, 'chair_meetings'),
    crumbs: [{ label: wordsIn(c.var.language).meetings, href: '/meetings' }, { label: title, href: `/meetings/${meeting.id}` }],
  };
}

import { refusal, RefusalError } from '#platform/refusals';
import type { Ask } from '#platform/web';
import type { Language } from '#platform/words';
import { invitedMeeting } from './meeting.ts';
import { peopleOf } from './people.ts';

/** Somebody's own invitation, as the address of their page names it. */
export type FoundInvitation = Awaited<ReturnType<typeof invitationAsked>>;

/** Finds the invitation behind an address, where there is one; anybody else gets the page of what does not exist. */
export async function invitationAsked(c: Ask) {
  const { db } = c.var;
  const token = c.req.param('token') ?? '';
  const row = /^[\w-]{24}$/u.test(token) ? await db.selectFrom('participants').select(['id', 'meetingId', 'removedAt', 'representsId']).where('token', '=', token).executeTakeFirst() : undefined;
  const meeting = row && (await invitedMeeting(db, row.meetingId));
  const [person] = row ? await peopleOf(db, row.meetingId, [row.id], { removed: true }) : [];
  if (!row || !person || !meeting || meeting.state === 'prepared') throw new RefusalError(refusal('page.not_found'));
  const others = [row.representsId, person.standing.delegateId].filter((id) => id !== null);
  const beside = others.length ? await peopleOf(db, row.meetingId, others) : [];

  return { meeting, person, isRemoved: row.removedAt !== null, titular: beside.find(({ id }) => id === row.representsId), delegate: beside.find(({ id }) => id === person.standing.delegateId) };
}

/** In the reader's own choice where they made one, else in the language in which they are written to. */
export function languageOf(c: Ask, own: Language): Language {
  return /multaqa-language=/u.test(c.req.header('cookie') ?? '') || c.var.viewer ? c.var.language : own;
}

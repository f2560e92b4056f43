import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { refusal, refuseIf } from '#platform/refusals';
import type { Visibility } from '../kinds.ts';
import { lockMeeting } from '../store.ts';

/** What stands in the way of showing minutes to everybody: no seal, a meeting that is not public, or that it was done. */
export function whyNotPublish({ isSealed, visibility, isPublished }: { isSealed: boolean; visibility: Visibility; isPublished: boolean }) {
  if (!isSealed) return refusal('minutes.not_sealed_yet');
  if (visibility !== 'public') return refusal('minutes.of_no_public_meeting');

  return isPublished ? refusal('minutes.published_already') : undefined;
}

export type PublicationRefusal = NonNullable<ReturnType<typeof whyNotPublish>>['code'];

/** Shows the sealed minutes of a public meeting to everybody, with what was promised in it. It is decided by who runs it, and once. */
export async function publishMinutes(db: Db, actor: Actor, { meetingId }: { meetingId: number }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings'));
    const seal = await trx.selectFrom('minutesSeals').select('sha256').where('meetingId', '=', meetingId).executeTakeFirst();
    refuseIf(whyNotPublish({ isSealed: seal !== undefined, visibility: meeting.visibility, isPublished: await arePublished(trx, meetingId) }));
    await trx.insertInto('minutesPublications').values({ meetingId, publishedBy: actor.userId, publishedAt: at }).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, 'minutes.published', `meeting/${meetingId}`, { sha256: seal?.sha256 }, at);
  });
}

export async function arePublished(db: Db | Trx, meetingId: number): Promise<boolean> {
  return (await db.selectFrom('minutesPublications').select('meetingId').where('meetingId', '=', meetingId).executeTakeFirst()) !== undefined;
}

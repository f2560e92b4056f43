import { randomBytes } from 'node:crypto';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { inHall } from './conduct.ts';

/** Opens the address at which a projector shows the hall: 144 bits that nobody guesses. Where one is open already it stays. */
export function openScreen(db: Db, actor: Actor, asked: { meetingId: number; nonce: string }, at: Date): Promise<void> {
  return inHall(db, actor, asked, at, async (trx, hall) => {
    refuseIf(hall.state === 'prepared' ? refusal('hall.not_convened') : undefined);
    const open = await trx.selectFrom('hallScreens').select('id').where('meetingId', '=', asked.meetingId).where('revokedAt', 'is', null).executeTakeFirst();
    if (open) return undefined;
    const { id } = await trx.insertInto('hallScreens').values({ meetingId: asked.meetingId, token: randomBytes(18).toString('base64url'), openedBy: actor.userId, openedAt: at }).returning('id').executeTakeFirstOrThrow();

    return { kind: 'hall.screen_opened', facts: { screen: id } };
  });
}

/** Closes that address for good: whatever shows it goes dark. */
export function revokeScreen(db: Db, actor: Actor, asked: { meetingId: number; nonce: string }, at: Date): Promise<void> {
  return inHall(db, actor, asked, at, async (trx) => {
    const revoked = await trx.updateTable('hallScreens').set({ revokedAt: at, revokedBy: actor.userId }).where('meetingId', '=', asked.meetingId).where('revokedAt', 'is', null).returning('id').executeTakeFirst();

    return revoked ? { kind: 'hall.screen_revoked', facts: { screen: revoked.id } } : undefined;
  });
}

/** The meeting whose hall an address shows; the page of what does not exist for any other. */
export async function screenAsked(db: Db, token: string): Promise<{ meetingId: number }> {
  const found = /^[\w-]{24}$/u.test(token) ? await db.selectFrom('hallScreens').select('meetingId').where('token', '=', token).where('revokedAt', 'is', null).executeTakeFirst() : undefined;
  if (!found) throw new RefusalError(refusal('page.not_found'));

  return found;
}

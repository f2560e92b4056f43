import { createHash, randomBytes } from 'node:crypto';
import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { bodyActedFor } from '#people';
import type { Db } from '#platform/database';
import { refusal, refuseIf } from '#platform/refusals';

/** No more than anybody has devices for. */
const most = 20;

/** What is kept of an address: whoever reads the database learns none. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * Opens an address under which a calendar program reads one's own meetings, or those of a body in which one holds an
 * office. Gives the secret of the address, which is kept nowhere: it is shown once.
 */
export async function openDiary(db: Db, actor: Actor, { bodyId, label }: { bodyId: number | null; label: string }, at: Date): Promise<string> {
  return db.transaction().execute(async (trx) => {
    refuseIf(bodyId !== null && !bodyActedFor(actor, bodyId) ? refusal('authority.not_your_body', { capability: 'read_board' }) : undefined);
    refuseIf(label.trim() ? undefined : refusal('diary.label_missing'));
    await trx.selectFrom('users').select('id').where('id', '=', actor.userId).forUpdate().executeTakeFirst();
    const open = await trx.selectFrom('calendarAddresses').select('id').where('userId', '=', actor.userId).where('revokedAt', 'is', null).execute();
    refuseIf(open.length >= most ? refusal('diary.too_many', { most }) : undefined);
    const token = randomBytes(24).toString('base64url');
    const { id } = await trx.insertInto('calendarAddresses').values({ userId: actor.userId, bodyId, label: label.trim(), tokenSha256: digestOf(token), createdAt: at }).returning('id').executeTakeFirstOrThrow();
    await recordEvent(trx, { userId: actor.userId, bodyId }, 'diary.opened', `diary/${id}`, {}, at);

    return token;
  });
}

/** Closes one of one's own addresses for good: what still reads it finds nothing. */
export async function revokeDiary(db: Db, actor: Actor, { diaryId }: { diaryId: number }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const revoked = await trx.updateTable('calendarAddresses').set({ revokedAt: at }).where('id', '=', diaryId).where('userId', '=', actor.userId).where('revokedAt', 'is', null).returning('bodyId').executeTakeFirst();
    refuseIf(revoked ? undefined : refusal('diary.unknown'));
    await recordEvent(trx, { userId: actor.userId, bodyId: revoked?.bodyId ?? null }, 'diary.revoked', `diary/${diaryId}`, {}, at);
  });
}

import { recordEvents } from '#journal';
import type { Actor } from '#people';
import { whyNotAdminister } from '#people';
import type { Db } from '#platform/database';
import { retryMails } from '#platform/mail';
import { refusal, refuseIf } from '#platform/refusals';

/** Puts mails that were given up on their way again. The administrator reads none of them. Refuses when none of them is there. Gives how many. */
export async function sendAgain(db: Db, actor: Actor, { mailIds }: { mailIds: readonly string[] }, at: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    refuseIf(whyNotAdminister(actor));
    const count = await retryMails(trx, mailIds);
    refuseIf(count === 0 ? refusal('mail.unknown') : undefined);
    await recordEvents(trx, mailIds.map((id) => ({ author: { userId: actor.userId, bodyId: null }, kind: 'mail.sent_again', subject: `mail/${id}`, facts: {}, at })));

    return count;
  });
}

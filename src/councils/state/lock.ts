import type { Actor, Capability } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { Council } from '../council.ts';
import { isOnStatesSide, representativeOf, representativesBody } from '../representative.ts';
import type { LockedSession } from '../sessions/store.ts';
import { sessionIn } from '../sessions/store.ts';

/**
 * Holds a session for the State's side of its council: its representative, who asks and answers, or for a receipt whoever
 * reads for him too. Refuses everybody of another administration, and of the right one whoever's office does not allow it.
 */
export async function lockForState(trx: Trx, actor: Actor, meetingId: number, to: 'represent' | 'receive'): Promise<LockedSession & { forState: number }> {
  const session = await sessionIn(trx, meetingId);
  const body = await representativesBody(trx, session.council);
  const capability: Capability = to === 'receive' ? 'receive_for_state' : representativeOf(session.council).capability;
  if (!body || !isOnStatesSide(actor, session.council)) throw new RefusalError(refusal('authority.not_your_body', { capability }));
  refuseIf(whyNotActFor(actor, body.id, capability));

  return { ...session, forState: body.id };
}

/** What somebody who reads a council on the State's side may do there: ask and answer as its representative, give receipts. */
export async function rightsOf(db: Db, actor: Actor, council: Council): Promise<{ mayRepresent: boolean; mayReceive: boolean }> {
  const body = await representativesBody(db, council);
  const may = (capability: Capability) => body !== undefined && isOnStatesSide(actor, council) && !whyNotActFor(actor, body.id, capability);

  return { mayRepresent: may(representativeOf(council).capability), mayReceive: may('receive_for_state') };
}

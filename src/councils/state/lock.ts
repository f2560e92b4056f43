import type { Actor, Capability } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { Council } from '../council.ts';
import { isOnStatesSide, representativeOf, representativesBody } from '../representative.ts';
import type { LockedSession } from '../sessions/store.ts';
import { sessionIn } from '../sessions/store.ts';

/** What is done on the State's side: by its representative in person, by him or his delegate, or for a receipt by whoever reads for him too. */
type Right = 'in_person' | 'represent' | 'receive';

function capabilityFor(council: Council, right: Right): Capability {
  if (right === 'receive') return 'receive_for_state';

  return right === 'in_person' ? 'represent_state' : representativeOf(council).capability;
}

/**
 * Holds a session for the State's side of its council. Refuses everybody of another administration, and of the right one
 * whoever's office does not allow it.
 */
export async function lockForState(trx: Trx, actor: Actor, meetingId: number, right: Right): Promise<LockedSession & { forState: number }> {
  const session = await sessionIn(trx, meetingId);

  return { ...session, forState: await actingForState(trx, actor, session.council, right) };
}

/** The administration in whose name somebody acts on the State's side of a council. Refuses whoever may not. */
export async function actingForState(trx: Trx, actor: Actor, council: Council, right: Right): Promise<number> {
  const body = await representativesBody(trx, council);
  const capability = capabilityFor(council, right);
  if (!body || !isOnStatesSide(actor, council)) throw new RefusalError(refusal('authority.not_your_body', { capability }));
  refuseIf(whyNotActFor(actor, body.id, capability));

  return body.id;
}

/** What somebody who reads a council on the State's side may do there: ask and answer as its representative, give receipts. */
export async function rightsOf(db: Db, actor: Actor, council: Council): Promise<{ mayAskInPerson: boolean; mayRepresent: boolean; mayReceive: boolean }> {
  const body = await representativesBody(db, council);
  const may = (right: Right) => body !== undefined && isOnStatesSide(actor, council) && !whyNotActFor(actor, body.id, capabilityFor(council, right));

  return { mayAskInPerson: may('in_person'), mayRepresent: may('represent'), mayReceive: may('receive') };
}

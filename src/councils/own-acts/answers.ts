import { historyOf, whyNotRecord } from '#instruments';
import type { Actor } from '#people';
import type { Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import { RefusalError } from '#platform/refusals';
import type { LockedSession } from '../sessions/store.ts';
import { sessionFacts } from './point-party.ts';
import { recordOwnAct } from './record.ts';

interface HandedOver {
  day: Day;
  reference: string | null;
  fileId: number | null;
  submission: string;
}

/** The decisions of a session that an act on an instrument stands for. */
async function decidedActs(trx: Trx, meetingId: number) {
  return trx
    .selectFrom('decisions')
    .innerJoin('acts', 'acts.id', 'decisions.actId')
    .select(['decisions.id', 'decisions.pointId', 'decisions.outcome', 'acts.partyId'])
    .where('decisions.meetingId', '=', meetingId)
    .orderBy('decisions.number')
    .execute();
}

/** Every approval of the session on an instrument is transmitted for its party; one that was recorded from a document stays as it is. */
export async function transmitDecisions(trx: Trx, actor: Actor, session: LockedSession, { day, reference, fileId, submission }: HandedOver, at: Date): Promise<void> {
  for (const { partyId, pointId, outcome } of await decidedActs(trx, session.meetingId)) {
    if (outcome !== 'approved') continue;
    const history = await historyOf(trx, partyId);
    const facts = sessionFacts(history, 'transmitted', day, { reference });
    const because = whyNotRecord(history.acts, facts, history.context, dayIn(at));
    if (because?.code === 'step.already_recorded') continue;
    if (because) throw new RefusalError(because);
    await recordOwnAct(trx, actor, session, history, { pointId, facts, keptFileId: fileId, submission }, at);
  }
}

interface StateAnswer extends HandedOver {
  partyId: number;
  pointId: number;
  outcome: 'granted' | 'refused' | 'opposed';
}

/** What the State answered on a decision is its party's visa step; it is refused where that party's procedure refuses it. */
export async function recordAnswer(trx: Trx, actor: Actor, session: LockedSession, { partyId, pointId, outcome, day, reference, fileId, submission }: StateAnswer, at: Date): Promise<number> {
  const history = await historyOf(trx, partyId);

  return recordOwnAct(trx, actor, session, history, { pointId, facts: sessionFacts(history, 'visa', day, { outcome, reference }), keptFileId: fileId, submission }, at);
}

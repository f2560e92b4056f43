import type { ActFacts, History } from '#instruments';
import { recordActIn, whyNotRecord } from '#instruments';
import type { Actor } from '#people';
import type { Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import type { LockedSession } from '../sessions/store.ts';
import { agendaFacts, awaitsAgenda, partyOfPoint } from './point-party.ts';

/** A point of a session on an instrument. */
export interface InstrumentPoint {
  id: number;
  instrumentId: number | null;
}

interface OwnAct {
  pointId: number;
  facts: ActFacts;
  keptFileId: number | null;
  /** From which the act's own mark is made: the same form records each party's act once. */
  submission: string;
}

/** Records an act that a council did in its session, or the State about it, as its own doing for the party, and keeps from which point it came. Gives its id. */
export async function recordOwnAct(trx: Trx, actor: Actor, session: LockedSession, history: History, act: OwnAct, at: Date): Promise<number> {
  const { facts, keptFileId, pointId } = act;
  const right = session.forState === undefined ? {} : { right: { origin: 'own_act' as const, forBodyId: session.forState } };
  const actId = await recordActIn(trx, actor, { ...right, partyId: history.partyId, facts, note: null, evidence: null, keptFileId, submission: `session/${act.submission}/${history.partyId}/${facts.step}` }, at);
  await trx.insertInto('sessionActs').values({ actId, meetingId: session.meetingId, pointId, recordedAt: at }).execute();

  return actId;
}

/** Puts the texts of some points on the agenda of the session, for the parties that wait for it; the others stay as they are. */
export async function putOnAgenda(trx: Trx, actor: Actor, session: LockedSession, points: readonly InstrumentPoint[], { day, submission }: { day: Day; submission: string }, at: Date): Promise<void> {
  for (const point of points) {
    const history = await partyOfPoint(trx, session.council.id, point.instrumentId);
    const facts = history && agendaFacts(history, session.days, day);
    if (!history || !facts || !awaitsAgenda(history, facts, dayIn(at))) continue;
    await recordOwnAct(trx, actor, session, history, { pointId: point.id, facts, keptFileId: null, submission }, at);
  }
}

/**
 * Records an act where the party's procedure takes it, with its document, and leaves it where it does not: a call without
 * quorum is a fact of the session all the same.
 */
export async function recordIfTaken(trx: Trx, actor: Actor, session: LockedSession, history: History, act: Omit<OwnAct, 'keptFileId'> & { keep: () => Promise<number> }, at: Date): Promise<number | null> {
  const { keep, ...own } = act;
  if (whyNotRecord(history.acts, act.facts, history.context, dayIn(at))) return null;

  return recordOwnAct(trx, actor, session, history, { ...own, keptFileId: await keep() }, at);
}

import type { Actor } from '#people';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { refusal, RefusalError } from '#platform/refusals';
import { councilOf, sightOf } from '../council.ts';
import type { DecisionStep, FollowedDecision } from './afterwards.ts';

/** What the State answered; entered by its own administration, or by the council from a document. */
export interface StatesStep {
  step: DecisionStep;
  happenedOn: Day;
  reference: string | null;
  because: string | null;
  fileId: number | null;
  recordedForBodyId: number | null;
}

/** A decision as the register lists it, with what its delays rest on. */
export interface RegisteredDecision extends FollowedDecision {
  id: number;
  bodyId: number;
  meetingId: number;
  pointId: number;
  voteId: number;
  year: number;
  number: number;
  titleAr: string;
  titleFr: string | null;
  textAr: string;
  textFr: string | null;
  visaMatter: string | null;
  withReservations: boolean;
  fileId: number | null;
  votesFor: number;
  votesAgainst: number;
  votesAbstained: number;
  party: { instrumentId: number; partyId: number; titleAr: string; titleFr: string | null } | null;
  steps: readonly StatesStep[];
}

/** Decisions of a council, of a session, or one of them, the latest first. Two queries, however many there are. */
export async function decisionsIn(db: Db | Trx, scope: { bodyId?: number; meetingId?: number; id?: number }): Promise<RegisteredDecision[]> {
  const rows = await db
    .selectFrom('decisions')
    .innerJoin('votes', 'votes.id', 'decisions.voteId')
    .innerJoin('councilSessions', 'councilSessions.meetingId', 'decisions.meetingId')
    .leftJoin('acts', 'acts.id', 'decisions.actId')
    .leftJoin('parties', 'parties.id', 'acts.partyId')
    .leftJoin('instruments', 'instruments.id', 'parties.instrumentId')
    .select(['decisions.id', 'decisions.bodyId', 'decisions.meetingId', 'decisions.pointId', 'decisions.voteId', 'decisions.year', 'decisions.number', 'decisions.decidedOn', 'decisions.titleAr', 'decisions.titleFr', 'decisions.textAr', 'decisions.textFr'])
    .select(['decisions.outcome', 'decisions.withReservations', 'decisions.needsVisa', 'decisions.visaMatter', 'decisions.fileId', 'votes.votesFor', 'votes.votesAgainst', 'votes.votesAbstained', 'councilSessions.level', 'councilSessions.closedOn as sessionClosedOn'])
    .select(['acts.partyId', 'parties.instrumentId', 'instruments.titleAr as instrumentAr', 'instruments.titleFr as instrumentFr'])
    .select((eb) => (['posting_of_decisions', 'minutes_to_state'] as const).map((formality) =>
      eb.selectFrom('sessionFormalities as done').select('done.happenedOn').whereRef('done.meetingId', '=', 'decisions.meetingId').where('done.formality', '=', formality)
        .where((inner) => inner.not(inner.exists(inner.selectFrom('sessionFormalities as later').whereRef('later.replacesId', '=', 'done.id').select('later.id')))).limit(1).as(formality === 'minutes_to_state' ? 'transmittedOn' : 'postedOn')))
    .$if(scope.bodyId !== undefined, (query) => query.where('decisions.bodyId', '=', scope.bodyId ?? 0))
    .$if(scope.meetingId !== undefined, (query) => query.where('decisions.meetingId', '=', scope.meetingId ?? 0))
    .$if(scope.id !== undefined, (query) => query.where('decisions.id', '=', scope.id ?? 0))
    .orderBy('decisions.year', 'desc')
    .orderBy('decisions.number', 'desc')
    .execute();
  const steps = rows.length ? await db.selectFrom('decisionSteps').select(['decisionId', 'step', 'happenedOn', 'reference', 'because', 'fileId', 'recordedForBodyId']).where('decisionId', 'in', rows.map(({ id }) => id)).orderBy('id').execute() : [];
  const byDecision = Map.groupBy(steps, ({ decisionId }) => decisionId);

  return rows.map(({ instrumentAr, instrumentFr, instrumentId, partyId, ...row }) => ({
    ...row,
    votesFor: row.votesFor ?? 0, votesAgainst: row.votesAgainst ?? 0, votesAbstained: row.votesAbstained ?? 0,
    party: instrumentId === null || partyId === null || instrumentAr === null ? null : { instrumentId, partyId, titleAr: instrumentAr, titleFr: instrumentFr },
    steps: byDecision.get(row.id) ?? [],
  }));
}

/** One decision as its delays read it, inside an act. */
export async function followedDecision(trx: Trx, id: number): Promise<FollowedDecision> {
  const [decision] = await decisionsIn(trx, { id });
  if (!decision) throw new RefusalError(refusal('decision.unknown'));

  return decision;
}

/** A session's record behind an act: a decision, or the session where it is none. */
export interface RecordOfSession {
  bodyId: number;
  meetingId: number;
  decision: { number: number; year: number } | null;
}

/** The decisions or other records of sessions behind some acts. */
export async function recordsBehind(db: Db, actIds: readonly number[]): Promise<Map<number, RecordOfSession>> {
  if (actIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('sessionActs')
    .innerJoin('councilSessions', 'councilSessions.meetingId', 'sessionActs.meetingId')
    .leftJoin('decisions', 'decisions.pointId', 'sessionActs.pointId')
    .select(['sessionActs.actId', 'sessionActs.meetingId', 'councilSessions.bodyId', 'decisions.number', 'decisions.year'])
    .where('sessionActs.actId', 'in', [...actIds])
    .execute();

  return new Map(rows.map(({ actId, bodyId, meetingId, number, year }) => [actId, { bodyId, meetingId, decision: number === null || year === null ? null : { number, year } }]));
}

/** The same as far as somebody may read them: within the council all, others what was handed over or posted. The session's page is everybody's. */
export async function recordsReadable(db: Db, actor: Actor, actIds: readonly number[], today: Day): Promise<Map<number, RecordOfSession>> {
  const records = [...(await recordsBehind(db, actIds))];
  const bodies = [...new Set(records.map(([, { bodyId }]) => bodyId))];
  const readable = new Set<string>();
  for (const bodyId of bodies) {
    const council = await councilOf(db, bodyId);
    const sight = council && (await sightOf(db, actor, council, today));
    for (const decision of await decisionsIn(db, { bodyId })) {
      const may = sight === 'state' ? decision.transmittedOn !== null || decision.postedOn !== null : sight !== undefined || decision.postedOn !== null;
      if (may) readable.add(`${bodyId} ${decision.year} ${decision.number}`);
    }
  }

  return new Map(records.map(([actId, record]) => [actId, record.decision && !readable.has(`${record.bodyId} ${record.decision.year} ${record.decision.number}`) ? { ...record, decision: null } : record]));
}

import { bodyOfTerritory } from '#bodies';
import { answerDecision, askPoint, callRoll, callSession, closeSession, closeVote, countQuorum, decisionsIn, enterFormality, openVote, registerMembers } from '#councils';
import type { ActFacts } from '#instruments';
import type { Matter } from '#law';
import { sittingsOf } from '#meetings';
import type { Actor } from '#people';
import { actorOf } from '#people';
import type { Day } from '#platform/days';
import { addDays } from '#platform/days';
import { elHajeb } from '../el-hajeb.ts';
import { demonstrationDocument } from '../evidence.ts';
import type { Stage } from '../stage.ts';
import { isReached, moment } from '../stage.ts';
import { membersOf } from './members.ts';
import { otherPoints } from './other-points.ts';

/** A council that keeps its sessions here, as its story goes on. */
interface Kept {
  stage: Stage;
  bodyId: number;
  instrumentId: number;
  director: Actor;
  members: readonly number[];
}

/** A session as the told acts of the convention know it: put on its agenda, called so often, decided, handed over, answered. */
interface ToldSession {
  agenda: ActFacts;
  calls: readonly ActFacts[];
  transmitted: ActFacts | undefined;
  visa: ActFacts | undefined;
}

/** Communes of El Hajeb whose sessions are kept here: the party's acts of the convention come from their own votes. */
export const keptCouncils: ReadonlySet<string> = new Set(['03.171.01.05', '03.171.01.01', '03.171.05.03']);

/** The steps that a council takes in its sessions, and that its sessions record. */
export const sessionSteps: ReadonlySet<ActFacts['step']> = new Set(['agenda', 'deliberated', 'transmitted', 'visa']);

/** Holds the sessions of those councils on the convention of El Hajeb, as its story tells them. */
export async function holdSessions(stage: Stage, instrumentId: number): Promise<void> {
  for (const code of keptCouncils) {
    const acts = elHajeb[code]?.tell().acts.filter(({ step }) => sessionSteps.has(step)) ?? [];
    const first = acts.find(({ step }) => step === 'agenda');
    if (!first || !isReached(stage, first.happenedOn)) continue;
    const kept = await openRegister(stage, code, instrumentId, addDays(first.happenedOn, -12), acts);
    for (const session of sessionsIn(acts)) await hold(kept, session);
  }
}

async function openRegister(stage: Stage, code: string, instrumentId: number, day: Day, acts: readonly ActFacts[]): Promise<Kept> {
  const body = await bodyOfTerritory(stage.db, code, 'communal_council');
  const director = await actorOf(stage.db, `clerk-commune-${code}`, day);
  if (!body || !director) throw new Error(`No council of ${code}`);
  const seats = acts.find(({ membersInOffice }) => membersInOffice)?.membersInOffice ?? 0;
  const members = await registerMembers(stage.db, director, { bodyId: body.id, startsOn: '2021-10-11' as Day, members: membersOf(code, seats) }, moment(day, '10:00'));

  return { stage, bodyId: body.id, instrumentId, director, members };
}

function sessionsIn(acts: readonly ActFacts[]): ToldSession[] {
  const starts = acts.flatMap(({ step }, index) => (step === 'agenda' ? [index] : []));

  return starts.map((start, place) => {
    const [agenda, ...rest] = acts.slice(start, starts[place + 1]);
    const of = (step: ActFacts['step']) => rest.filter((act) => act.step === step);

    return { agenda: agenda as ActFacts, calls: of('deliberated'), transmitted: of('transmitted')[0], visa: of('visa')[0] };
  });
}

/** A session from its agenda to the State's answer, each day as it fell. */
async function hold(kept: Kept, { agenda, calls, transmitted, visa }: ToldSession): Promise<void> {
  const { stage, bodyId, director } = kept;
  const opensOn = agenda.sessionOn as Day;
  if (!isReached(stage, opensOn)) return;
  const meetingId = await callSession(stage.db, director, { bodyId, kind: agenda.sessionKind ?? 'ordinary', askedBy: 'president', askedOn: null, opensOn, placeAr: 'قاعة الاجتماعات بمقر الجماعة', placeFr: 'Salle de réunion, siège de la commune', startsAt: '10:00', requestId: null, submission: `world/session/${bodyId}/${opensOn}` }, moment(addDays(agenda.happenedOn, -3), '09:00'));
  const points = await putPoints(kept, meetingId, addDays(agenda.happenedOn, -2), opensOn);
  const enter = formalitiesOf(kept, meetingId);
  await enter('agenda_to_state', agenda.happenedOn, `${Number(agenda.happenedOn.slice(8)) + 200}`);
  await enter('notice_to_members', addDays(opensOn, -13), null);
  await enter('posting_of_dates', addDays(opensOn, -7), null);
  for (const call of calls) await meet(kept, meetingId, points, call);
  const last = calls.at(-1);
  if (!last || last.outcome === 'no_quorum') return;
  await closeSession(stage.db, director, { meetingId }, moment(last.happenedOn, '12:30'));
  await enter('attendance_to_state', addDays(last.happenedOn, 3), null);
  await enter('posting_of_decisions', addDays(last.happenedOn, 4), null);
  await enter('minutes_to_members', addDays(last.happenedOn, 6), null);
  await enter('minutes_to_state', transmitted?.happenedOn ?? addDays(last.happenedOn, 9), `وصل ${last.reference ?? ''}`.trim());
  if (visa) await answer(kept, meetingId, points.at(-1) ?? 0, visa);
}

function formalitiesOf({ stage, director }: Kept, meetingId: number) {
  return async (formality: Parameters<typeof enterFormality>[2]['formality'], happenedOn: Day, reference: string | null): Promise<void> => {
    if (!isReached(stage, happenedOn)) return;
    await enterFormality(stage.db, director, { meetingId, formality, happenedOn, reference, evidence: null, replacesId: null, because: null, submission: `world/formality/${meetingId}/${formality}` }, moment(happenedOn, '10:00'));
  };
}

/** The session's other points, then the convention. Gives the points in their order. */
async function putPoints({ stage, instrumentId, director }: Kept, meetingId: number, day: Day, opensOn: Day): Promise<number[]> {
  const at = moment(day, '11:00');
  const [sitting] = await sittingsOf(stage.db, meetingId);
  const bare = { meetingId, askedBy: 'president' as const, askers: 0, sittingId: sitting?.id ?? null, because: null };
  const ids: number[] = [];
  for (const { ar, fr } of otherPoints(opensOn)) ids.push(await askPoint(stage.db, director, { ...bare, titleAr: ar, titleFr: fr, instrumentId: null }, at));
  ids.push(await askPoint(stage.db, director, { ...bare, titleAr: 'الدراسة والمصادقة على اتفاقية تمويل برامج تكوين المنتخبين', titleFr: 'Examen et approbation de la convention de financement de la formation des élus', instrumentId }, at));

  return ids;
}

/** One call: the roll, the quorum, and where there is one the votes, the convention last. */
async function meet({ stage, director, members }: Kept, meetingId: number, points: readonly number[], call: ActFacts): Promise<void> {
  const day = call.happenedOn;
  const { db, origin } = stage;
  await callRoll(db, director, { meetingId, there: members.slice(0, call.membersPresent ?? 0), readAsThere: [] }, moment(day, '09:10'));
  const { hasQuorum } = await countQuorum(db, director, { meetingId, origin }, moment(day, '09:20'));
  if (!hasQuorum) return;
  const others = otherPoints(day);
  const [number] = (call.reference ?? '').split('/');
  const firstNumber = number ? Number(number) - others.length : null;
  for (const [index, pointId] of points.entries()) {
    const matter: Matter | null = others[index]?.matter ?? null;
    const counts = index < others.length ? unanimous(call) : { for: call.votesFor ?? 0, against: call.votesAgainst ?? 0, abstained: call.votesAbstained ?? 0 };
    const voteId = await openVote(db, director, { meetingId, pointId, method: 'show_of_hands', matter, submission: `world/vote/${pointId}` }, moment(day, `1${index}:00`));
    await closeVote(db, director, { voteId, counts, textAr: null, textFr: null, reservationsAr: null, firstNumber, origin }, moment(day, `1${index}:20`));
  }
}

const unanimous = ({ membersPresent }: ActFacts) => ({ for: membersPresent ?? 0, against: 0, abstained: 0 });

/** What the governor answered on the convention's decision. */
async function answer({ stage, director }: Kept, meetingId: number, pointId: number, visa: ActFacts): Promise<void> {
  if (!isReached(stage, visa.happenedOn)) return;
  const decision = (await decisionsIn(stage.db, { meetingId })).find((decided) => decided.pointId === pointId);
  if (!decision) throw new Error(`No decision on point ${pointId}`);
  const evidence = { bytes: demonstrationDocument, name: 'التأشيرة.pdf' };
  await answerDecision(stage.db, director, { decisionId: decision.id, step: visa.outcome === 'refused' ? 'visa_refused' : 'visa_granted', happenedOn: visa.happenedOn, reference: visa.reference, because: null, evidence, submission: `world/visa/${decision.id}` }, moment(visa.happenedOn, '11:00'));
}

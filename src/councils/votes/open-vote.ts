import type { History } from '#instruments';
import { recordEvent } from '#journal';
import type { Matter } from '#law';
import { majorityFor, mattersOf } from '#law';
import { pointIn } from '#meetings';
import type { Actor } from '#people';
import type { Db, Trx } from '#platform/database';
import { dayIn } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { MemberRow } from '../members/queries.ts';
import { partyOfPoint, whyNotVoteOn } from '../own-acts/point-party.ts';
import { callsOf } from '../sessions/calls.ts';
import { membersThere } from '../sessions/present.ts';
import { whyNotDeliberateOn } from '../sessions/session.ts';
import type { LockedSession } from '../sessions/store.ts';
import { lockSession, seatMembers } from '../sessions/store.ts';
import { currentSitting, standingOfPoint } from './store.ts';
import type { VotingMethod, VoteRule } from './vote.ts';
import { neededOf, presidingAmong, whyNotVote } from './vote.ts';

export interface NewVote {
  meetingId: number;
  pointId: number;
  method: VotingMethod;
  /** What the decision is about, where the law asks a majority or a visa of its own. */
  matter: Matter | null;
  submission: string;
}

/**
 * Opens a vote on a point. The rule of the day is frozen in it, and so are the members in office, those present at this
 * instant and not recused, who alone may vote, and whoever presides. Refused before a quorum, after the session's time, on
 * a point decided or put off, and where the party's own procedure would refuse what comes of it. Gives the vote's id.
 */
export async function openVote(db: Db, actor: Actor, input: NewVote, at: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const session = await lockSession(trx, actor, input.meetingId);
    refuseIf((await trx.selectFrom('votes').select('id').where('submission', '=', input.submission).executeTakeFirst()) ? refusal('vote.recorded_twice') : undefined);
    refuseIf(whyNotDeliberateOn(session.days, dayIn(at), session.calendar));
    const point = await pointIn(trx, input.meetingId, input.pointId);
    const standing = await standingOfPoint(trx, input.meetingId, point);
    const hall = await hallOf(trx, session, { pointId: point.id, by: actor.userId }, at);
    const history = await partyOfPoint(trx, session.council.id, point.instrumentId);
    const lawful = ruleFor(session, input.matter, history, at);
    const sitting = standing.firstVote ? 2 : 1;
    refuseIf(whyNotVote(standing, { at, sittingId: await currentSitting(trx, input.meetingId, at), voters: hall.voters.length, article: lawful.article }));
    if (history) refuseIf(await whyNotForParty(trx, session, history, { sitting, inOffice: hall.members.length }, at));

    const rule: VoteRule = { ...lawful, sitting, membersInOffice: hall.members.length, membersPresent: hall.present.length, membersRecused: hall.present.length - hall.voters.length };
    const voteId = await saveVote(trx, actor, { input, rule, hall, number: standing.votes + 1 }, at);
    await recordEvent(trx, { userId: actor.userId, bodyId: session.council.id }, 'council.vote_opened', `meeting/${input.meetingId}`, { vote: voteId, point: point.id, method: input.method, matter: input.matter, ...rule }, at);

    return voteId;
  });
}

interface Hall {
  members: MemberRow[];
  present: MemberRow[];
  voters: MemberRow[];
}

/** Who is in office, who is there now, and who of those may vote on the point. */
async function hallOf(trx: Trx, session: LockedSession, { pointId, by }: { pointId: number; by: string }, at: Date): Promise<Hall> {
  const members = await seatMembers(trx, session, dayIn(at), by, at);
  const there = await membersThere(trx, session.meetingId, at);
  const recused = new Set((await trx.selectFrom('recusals').select('memberId').where('pointId', '=', pointId).execute()).map(({ memberId }) => memberId));
  const present = members.filter(({ id }) => there.has(id));

  return { members, present, voters: present.filter(({ id }) => !recused.has(id)) };
}

/** An instrument says itself which majority its parties' councils need; where the law asks more for the matter, its owner must say so first. */
function ruleFor({ council }: LockedSession, matter: Matter | null, history: History | undefined, at: Date) {
  const day = dayIn(at);
  if (matter && !mattersOf(council.level, day).includes(matter)) throw new RefusalError(refusal('vote.matter_unknown'));
  const lawful = majorityFor(council.level, day, matter);
  if (!history) return lawful;
  const { majorityBase } = history.context;
  refuseIf(lawful.base === 'members_in_office' && majorityBase === 'votes_cast' ? refusal('vote.matter_asks_more', { article: lawful.article }) : undefined);

  return { ...lawful, base: majorityBase };
}

async function whyNotForParty(trx: Trx, { days, meetingId }: LockedSession, history: History, { sitting, inOffice }: { sitting: 1 | 2; inOffice: number }, at: Date) {
  const call = (await callsOf(trx, meetingId)).find(({ hasQuorum }) => hasQuorum);
  if (!call) return undefined;

  return whyNotVoteOn(history, { session: days, call: call.call, sitting, membersInOffice: inOffice, membersAtOpening: Math.min(call.membersPresent, inOffice), today: dayIn(at) });
}

async function saveVote(trx: Trx, actor: Actor, { input, rule, hall, number }: { input: NewVote; rule: VoteRule; hall: Hall; number: number }, at: Date): Promise<number> {
  const { meetingId, pointId, method, matter, submission } = input;
  const votesNeeded = rule.base === 'members_in_office' && rule.sitting === 1 ? neededOf(rule).needed : null;
  const row = { meetingId, pointId, method, matter, submission, number, ...rule, votesNeeded, presidingMemberId: presidingAmong(hall.present)?.id ?? null, openedBy: actor.userId, openedAt: at };
  const { id } = await trx.insertInto('votes').values(row).returning('id').executeTakeFirstOrThrow();
  await trx.insertInto('voters').values(hall.voters.map((member) => ({ voteId: id, memberId: member.id }))).execute();

  return id;
}

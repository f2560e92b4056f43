import type { Insertable } from 'kysely';
import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Database, Db, Trx } from '#platform/database';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { BallotChoice } from './vote.ts';

export interface OwnBallot {
  voteId: number;
  choice: BallotChoice;
  /** Made where the voice was given: the same voice sent again, over a bad line, is taken once. */
  nonce: string;
}

/**
 * A member's own voice, from the own telephone, while a vote by name is open; given anew, it takes the place of the one
 * before, and one that only arrives once more takes nobody's. Votes are held for sharing: many voices come in at once, and none enters after the count.
 */
export async function giveVoice(db: Db, actor: Actor, input: OwnBallot, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const vote = await shareVote(trx, input.voteId);
    const voter = await trx.selectFrom('voters').innerJoin('councilMembers', 'councilMembers.id', 'voters.memberId').select('voters.memberId').where('voteId', '=', vote.id).where('councilMembers.userId', '=', actor.userId).executeTakeFirst();
    if (!voter) throw new RefusalError(refusal('ballot.not_a_voter'));
    const { choice, nonce } = input;
    const told = { choice, nonce, recordedBy: actor.userId, recordedAt: at };
    if (!(await saveVoice(trx, { voteId: vote.id, memberId: voter.memberId, ...told }))) return;
    await trx.insertInto('ballots').values({ voteId: vote.id, memberId: voter.memberId, ...told }).onConflict((conflict) => conflict.columns(['voteId', 'memberId']).doUpdateSet(told)).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: vote.bodyId }, 'council.voice_given', `meeting/${vote.meetingId}`, { vote: vote.id, member: voter.memberId, choice }, at);
  });
}

/** A voice as the secretary types it. */
export interface TypedBallot {
  memberId: number;
  choice: BallotChoice;
}

/**
 * The voices of a vote by name as whoever keeps the session types them on one screen, as often as needed until the count.
 * A voice that a member gave by the own account stays that member's: nobody types over it.
 */
export async function typeVoices(db: Db, actor: Actor, input: { voteId: number; ballots: readonly TypedBallot[]; nonceOf: (memberId: number) => string }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const vote = await shareVote(trx, input.voteId);
    refuseIf(whyNotActFor(actor, vote.bodyId, 'keep_council'));
    const voters = await trx
      .selectFrom('voters')
      .innerJoin('councilMembers', 'councilMembers.id', 'voters.memberId')
      .leftJoin('ballots', (join) => join.onRef('ballots.voteId', '=', 'voters.voteId').onRef('ballots.memberId', '=', 'voters.memberId'))
      .select(['voters.memberId', 'councilMembers.name', 'councilMembers.userId', 'ballots.choice', 'ballots.recordedBy'])
      .where('voters.voteId', '=', vote.id)
      .execute();
    const known = new Map(voters.map((voter) => [voter.memberId, voter]));
    const changed = input.ballots.filter((ballot) => known.get(ballot.memberId)?.choice !== ballot.choice);
    refuseIf(changed.some(({ memberId }) => !known.has(memberId)) ? refusal('ballot.not_a_voter') : undefined);
    const own = changed.map(({ memberId }) => known.get(memberId)).find((voter) => voter?.recordedBy && voter.recordedBy === voter.userId && voter.userId !== actor.userId);
    refuseIf(own ? refusal('ballot.members_own', { name: own.name }) : undefined);

    for (const { memberId, choice } of changed) {
      const told = { choice, nonce: input.nonceOf(memberId), recordedBy: actor.userId, recordedAt: at };
      await saveVoice(trx, { voteId: vote.id, memberId, ...told });
      await trx.insertInto('ballots').values({ voteId: vote.id, memberId, ...told }).onConflict((conflict) => conflict.columns(['voteId', 'memberId']).doUpdateSet(told)).execute();
    }
    if (changed.length) await recordEvent(trx, { userId: actor.userId, bodyId: vote.bodyId }, 'council.voices_typed', `meeting/${vote.meetingId}`, { vote: vote.id, voices: JSON.stringify(changed) }, at);
  });
}

/** Writes a voice down, once by its nonce; false where this very voice was written before, whatever came after it. */
async function saveVoice(trx: Trx, voice: Insertable<Database['voices']>): Promise<boolean> {
  const written = await trx.insertInto('voices').values(voice).onConflict((conflict) => conflict.column('nonce').doNothing()).returning('nonce').executeTakeFirst();
  if (written) return true;
  const before = await trx.selectFrom('voices').select(['voteId', 'memberId']).where('nonce', '=', String(voice.nonce)).executeTakeFirst();
  refuseIf(before?.voteId === voice.voteId && before.memberId === voice.memberId ? undefined : refusal('ballot.nonce_taken'));

  return false;
}

/** Held for sharing: whoever counts waits for the voices on their way, and no voice enters a vote that is counted. */
async function shareVote(trx: Trx, voteId: number) {
  const vote = await trx
    .selectFrom('votes')
    .innerJoin('councilSessions', 'councilSessions.meetingId', 'votes.meetingId')
    .select(['votes.id', 'votes.meetingId', 'votes.method', 'votes.closedAt', 'votes.abandonedAt', 'councilSessions.bodyId'])
    .where('votes.id', '=', voteId)
    .forShare('votes')
    .executeTakeFirst();
  if (!vote) throw new RefusalError(refusal('vote.unknown'));
  refuseIf(vote.closedAt || vote.abandonedAt ? refusal('vote.closed_before') : undefined);
  refuseIf(vote.method === 'by_name' ? undefined : refusal('vote.not_by_name'));

  return vote;
}

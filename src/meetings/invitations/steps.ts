import type { Insertable } from 'kysely';
import type { Database, Db, Trx } from '#platform/database';
import type { Fate } from '#platform/mail';
import type { Step } from './invitation.ts';

type NewStep = Omit<Insertable<Database['invitationSteps']>, 'id'>;

/** Adds steps. Nothing ever changes them. One that may be there once, and is there, stays the first. Gives whose steps were added. */
export async function saveSteps(trx: Trx, steps: readonly NewStep[]): Promise<Set<number>> {
  if (steps.length === 0) return new Set();
  const saved = await trx.insertInto('invitationSteps').values([...steps]).onConflict((conflict) => conflict.doNothing()).returning('participantId').execute();

  return new Set(saved.map(({ participantId }) => participantId));
}

/** The steps of each participant, in order. */
export async function stepsOf(db: Db | Trx, participantIds: readonly number[]): Promise<Map<number, (Step & { recordedBy: string | null })[]>> {
  const rows = await db
    .selectFrom('invitationSteps')
    .select(['participantId', 'step', 'happenedAt', 'because', 'reference', 'delegateId', 'recordedBy'])
    .where('participantId', 'in', participantIds.length ? [...participantIds] : [0])
    .orderBy('id')
    .execute();

  return Map.groupBy(rows, ({ participantId }) => participantId);
}

export const aboutParticipant = (id: number): string => `participant/${id}`;

/** Writes down at a participant's invitation that its mail has gone, or came back. The post office asks for it. */
export const invitationMailed: Fate = async (trx, { kind, about }, outcome, at) => {
  const [, id] = /^participant\/(\d+)$/u.exec(about) ?? [];
  if (!id || kind !== 'invitation') return;
  await saveSteps(trx, [{ participantId: Number(id), step: outcome === 'sent' ? 'mailed' : 'mail_failed', happenedAt: at, recordedAt: at }]);
};

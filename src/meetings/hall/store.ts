import type { Trx } from '#platform/database';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { entriesOf } from '../presence/store.ts';
import { presentAt } from '../presence/timeline.ts';
import type { Hall, Speech, SpeechKind } from './speech.ts';

const columns = ['id', 'participantId', 'pointId', 'kind', 'askedAt', 'calledAt', 'endedAt', 'withdrawnAt', 'wasAbsent', 'moved', 'movedAt', 'movedBecause', 'limitSeconds'] as const;

/** A hall with its meeting, as an act finds it. */
export interface LockedHall extends Hall {
  meetingId: number;
  ownerBodyId: number;
}

/**
 * The hall of a meeting, kept from moving until the transaction ends; the meeting kept from closing. `alone` holds it
 * against every other act: those who only ask do not wait for one another.
 */
export async function lockHall(trx: Trx, meetingId: number, { alone }: { alone: boolean }): Promise<LockedHall> {
  const meeting = await trx.selectFrom('meetings').select(['id', 'ownerBodyId', 'state', 'heldOn', 'endsOn']).where('id', '=', meetingId).forShare().executeTakeFirst();
  if (!meeting) throw new RefusalError(refusal('meeting.unknown'));
  const found = trx.selectFrom('halls').select(['currentPointId', 'isClosed']).where('meetingId', '=', meetingId);
  const hall = await (alone ? found.forUpdate() : found.forShare()).executeTakeFirst();

  return { meetingId, ownerBodyId: meeting.ownerBodyId, state: meeting.state, startsOn: meeting.heldOn, endsOn: meeting.endsOn, isOpen: hall !== undefined && !hall.isClosed, currentPointId: hall?.currentPointId ?? null };
}

/** Takes an act's nonce. False where the act was done before: its button was pressed twice. */
export async function isFirst(trx: Trx, meetingId: number, nonce: string, at: Date): Promise<boolean> {
  const taken = await trx.insertInto('hallActs').values({ nonce, meetingId, recordedAt: at }).onConflict((conflict) => conflict.column('nonce').doNothing()).returning('nonce').executeTakeFirst();

  return taken !== undefined;
}

/** A request of this meeting, held until the transaction ends. */
export async function lockSpeech(trx: Trx, meetingId: number, speechId: number): Promise<Speech> {
  const speech = await trx.selectFrom('speechRequests').select(columns).where('id', '=', speechId).where('meetingId', '=', meetingId).forUpdate().executeTakeFirst();
  if (!speech) throw new RefusalError(refusal('speech.unknown'));

  return speech;
}

export function speechesOf(trx: Trx, meetingId: number, participantId: number): Promise<Speech[]> {
  return trx.selectFrom('speechRequests').select(columns).where('meetingId', '=', meetingId).where('participantId', '=', participantId).execute();
}

export async function doesSomebodySpeak(trx: Trx, meetingId: number): Promise<boolean> {
  return (await trx.selectFrom('speechRequests').select('id').where('meetingId', '=', meetingId).where('calledAt', 'is not', null).where('endedAt', 'is', null).executeTakeFirst()) !== undefined;
}

/** Whether somebody on the list of a meeting is there at an instant, by the timeline of presence. */
export async function isThere(trx: Trx, meetingId: number, participantId: number, at: Date): Promise<boolean> {
  const listed = await trx.selectFrom('participants').select('id').where('id', '=', participantId).where('meetingId', '=', meetingId).where('removedAt', 'is', null).executeTakeFirst();
  refuseIf(listed ? undefined : refusal('participant.unknown'));

  return presentAt(await entriesOf(trx, meetingId, [participantId]), at).has(participantId);
}

export interface NewSpeech {
  meetingId: number;
  participantId: number;
  pointId: number | null;
  kind: SpeechKind;
  nonce: string;
  askedBy: string | null;
}

/** Saves a request. Two that arrive together from one person are one: the database keeps the first. */
export async function saveSpeech(trx: Trx, speech: NewSpeech, at: Date): Promise<number> {
  const { id } = await told(trx.insertInto('speechRequests').values({ ...speech, askedAt: at }).returning('id').executeTakeFirstOrThrow());

  return id;
}

/** Gives the floor. One has it at a time: the database holds it, whoever calls whom at the same instant. */
export async function saveCall(trx: Trx, speechId: number, limitSeconds: number | null, at: Date): Promise<void> {
  await told(trx.updateTable('speechRequests').set({ calledAt: at, limitSeconds }).where('id', '=', speechId).execute());
}

/** An end never lies before its beginning, whatever became of the house's clock meanwhile. */
export async function saveEnd(trx: Trx, { id, calledAt }: Speech, { wasAbsent }: { wasAbsent: boolean }, at: Date): Promise<void> {
  const called = calledAt ?? at;
  await trx.updateTable('speechRequests').set({ calledAt: called, endedAt: called > at ? called : at, wasAbsent }).where('id', '=', id).execute();
}

export async function saveMove(trx: Trx, speechId: number, { moved, because }: { moved: 'forward' | 'deferred'; because: string | null }, at: Date): Promise<void> {
  await trx.updateTable('speechRequests').set({ moved, movedBecause: because?.trim() || null, movedAt: at }).where('id', '=', speechId).execute();
}

const heldByDatabase: Readonly<Record<string, string>> = { one_speaks_at_a_time: 'speech.somebody_speaks', one_waits_once_on_a_point: 'speech.waits_already' };

/** What the database alone can refuse, as the refusal that it is. */
async function told<Result>(saving: Promise<Result>): Promise<Result> {
  try {
    return await saving;
  } catch (error) {
    const code = heldByDatabase[(error as { constraint?: string }).constraint ?? ''];
    throw code ? new RefusalError(refusal(code)) : error;
  }
}

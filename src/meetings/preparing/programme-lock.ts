import type { Actor, Capability } from '#people';
import { whyNotActFor } from '#people';
import type { Trx } from '#platform/database';
import { refusal, refuseIf } from '#platform/refusals';
import type { LockedMeeting } from '../store.ts';
import { lockMeeting } from '../store.ts';
import type { MeetingState } from './state.ts';

/**
 * Why a programme cannot be changed: it is settled once the meeting is held, and frozen once it is convened, when a change
 * asks for a reason that the journal keeps.
 */
export function whyNotChangeProgramme(state: MeetingState, because: string | null) {
  if (state === 'prepared') return undefined;
  if (state !== 'convened') return refusal('programme.settled', { state });

  return because?.trim() ? undefined : refusal('programme.frozen');
}

export type FreezeRefusal = NonNullable<ReturnType<typeof whyNotChangeProgramme>>['code'];

interface Asked {
  meetingId: number;
  /** Asked once the meeting is convened. */
  because: string | null;
  /** The version of the whole that was read, where the change rests on its order. */
  programmeVersion?: number | undefined;
}

/** Holds a meeting for a change of its programme, by whoever runs it unless another right is named; refuses a programme that is settled, frozen or changed since it was read. */
export async function lockProgramme(trx: Trx, actor: Actor, { meetingId, because, programmeVersion }: Asked, capability: Capability = 'run_meetings'): Promise<LockedMeeting> {
  const meeting = await lockMeeting(trx, meetingId);
  refuseIf(whyNotActFor(actor, meeting.ownerBodyId, capability));
  refuseIf(whyNotChangeProgramme(meeting.state, because));
  refuseIf(programmeVersion === undefined || programmeVersion === meeting.programmeVersion ? undefined : refusal('programme.changed_meanwhile'));

  return meeting;
}

/** Marks that the programme of a locked meeting is no longer what others have read. */
export async function bumpProgramme(trx: Trx, { id, programmeVersion }: Pick<LockedMeeting, 'id' | 'programmeVersion'>): Promise<void> {
  await trx.updateTable('meetings').set({ programmeVersion: programmeVersion + 1 }).where('id', '=', id).execute();
}

/** The reason as the journal tells it, where there is one. */
export function toldReason(because: string | null): { because?: string } {
  return because?.trim() ? { because: because.trim() } : {};
}

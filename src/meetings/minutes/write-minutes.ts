import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { refuseIf } from '#platform/refusals';
import type { LockedMeeting } from '../store.ts';
import { lockMeeting } from '../store.ts';
import type { MinutesLanguage, Writing } from './minutes.ts';
import { whyNotApprove, whyNotReview, whyNotWrite } from './minutes.ts';
import { saveApproval, saveReview, saveVersion, standingMinutes } from './store.ts';

export interface WrittenMinutes {
  meetingId: number;
  language: MinutesLanguage;
  body: string;
  /** The version that was read when this was written; 0 when there was none. */
  read: number;
}

/** Writes the next version of the minutes in a language. Earlier versions stay; an approval of the one before falls with it. */
export async function writeMinutes(db: Db, actor: Actor, input: WrittenMinutes, at: Date): Promise<void> {
  await withMinutes(db, actor, input, async (trx, meeting, writing) => {
    refuseIf(whyNotWrite(writing, input));

    await saveVersion(trx, meeting.id, { language: input.language, version: input.read + 1, body: input.body }, actor.userId, at);
    await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, 'minutes.written', `meeting/${meeting.id}`, { language: input.language, version: input.read + 1, text: input.body.trim() }, at);
  });
}

export interface ReadMinutes {
  meetingId: number;
  language: MinutesLanguage;
  version: number;
}

/** Says that a text was read and is right. Whoever wrote it cannot. */
export async function reviewMinutes(db: Db, actor: Actor, input: ReadMinutes, at: Date): Promise<void> {
  await withMinutes(db, actor, input, async (trx, meeting, writing) => {
    refuseIf(whyNotReview(writing, { version: input.version, userId: actor.userId }));

    await saveReview(trx, meeting.id, input, actor.userId, at);
    await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, 'minutes.reviewed', `meeting/${meeting.id}`, { language: input.language, version: input.version }, at);
  });
}

/** Approves the minutes in one language: what they say is then the record of the meeting. */
export async function approveMinutes(db: Db, actor: Actor, input: ReadMinutes, at: Date): Promise<void> {
  await withMinutes(db, actor, input, async (trx, meeting, writing) => {
    refuseIf(whyNotApprove(writing, { version: input.version, userId: actor.userId }));

    await saveApproval(trx, meeting.id, { ...input, body: writing.latest?.body ?? '' }, actor.userId, at);
    await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, 'minutes.approved', `meeting/${meeting.id}`, { language: input.language, version: input.version }, at);
  });
}

/** The meeting is held, so that two who write at once follow each other. */
async function withMinutes(db: Db, actor: Actor, { meetingId, language }: { meetingId: number; language: MinutesLanguage }, act: (trx: Trx, meeting: LockedMeeting, writing: Writing) => Promise<void>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings'));
    const latest = (await standingMinutes(trx, meetingId)).find((version) => version.language === language);
    await act(trx, meeting, { meetingState: meeting.state, latest });
  });
}

import { randomUUID } from 'node:crypto';
import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { saveFile, sniff, whyNotAccept } from '#platform/files';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { personWithCode } from '../participants/store.ts';
import { replaceEntry } from '../presence/correct-presence.ts';
import { whyNotTakePresence } from '../presence/redeem.ts';
import { takePresence } from '../presence/take-presence.ts';
import { lockMeeting } from '../store.ts';
import type { SheetHours } from './sheet.ts';
import { whyNotOpenSheet } from './sheet.ts';

export interface NewSheet extends SheetHours {
  meetingId: number;
  sittingId: number | null;
  submission: string;
}

/** Begins to type a signed sheet back. Gives its id. */
export async function openSheet(db: Db, actor: Actor, { meetingId, sittingId, from, to, submission }: NewSheet, at: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings') ?? whyNotTakePresence(meeting) ?? whyNotOpenSheet({ from, to }, { startsOn: meeting.heldOn, endsOn: meeting.endsOn }, at));
    const { id } = await trx.insertInto('presenceSheets').values({ meetingId, sittingId, fromAt: from, toAt: to, recordedBy: actor.userId, recordedAt: at, submission }).returning('id').executeTakeFirstOrThrow();
    await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, 'presence.sheet_opened', `meeting/${meetingId}`, { sheet: id, from: from.toISOString(), to: to.toISOString() }, at);

    return id;
  });
}

/**
 * Types one signed row back, by its code: whoever signed was there in the sheet's hours. A row counts once, however often it
 * is typed; the same form sent twice is answered alike. Gives the participant.
 */
export async function typeRow(db: Db, actor: Actor, { meetingId, sheetId, code, nonce }: { meetingId: number; sheetId: number; code: string; nonce: string }, at: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings'));
    const sheet = await sheetIn(trx, meetingId, sheetId);
    const person = await personWithCode(trx, meetingId, code);
    const rows = person ? await standingRow(trx, sheetId, person.id) : [];
    if (person && rows.some((row) => row.nonce === nonce)) return person.id;
    refuseIf(rows.length ? refusal('sheet.row_typed') : undefined);
    const stated = { by: { code }, capacity: null, onBehalfOfAr: null, onBehalfOfFr: null, proof: 'paper' as const, device: null, sittingId: sheet.sittingId, sheetId };
    const fates = await takePresence(trx, { meetingId, taker: { actor }, entries: [{ ...stated, nonce, direction: 'arrival', happenedAt: sheet.fromAt }, { ...stated, nonce: randomUUID(), direction: 'departure', happenedAt: sheet.toAt }] }, at);
    const refused = fates.find((fate) => fate.status === 'refused');
    if (refused?.status === 'refused' || !person) throw new RefusalError(refused?.status === 'refused' ? refused.no : refusal('presence.unknown_code'));

    return person.id;
  });
}

/** Takes a typed row back, as a correction with its reason: what was typed stays on the timeline, and counts no more. */
export async function takeBackRow(db: Db, actor: Actor, { meetingId, sheetId, participantId, because }: { meetingId: number; sheetId: number; participantId: number; because: string }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    await sheetIn(trx, meetingId, sheetId);
    refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings') ?? whyNotTakePresence(meeting));
    const rows = await standingRow(trx, sheetId, participantId);
    refuseIf(rows.length ? undefined : refusal('sheet.row_not_typed'));
    for (const row of rows) await replaceEntry(trx, row, { instead: null, because, author: { userId: actor.userId, bodyId: meeting.ownerBodyId } }, at);
  });
}

/** Keeps a scan of the signed sheet as its evidence. What it is is read from its bytes. */
export async function attachScan(db: Db, actor: Actor, { meetingId, sheetId, file, submission }: { meetingId: number; sheetId: number; file: { bytes: Uint8Array; name: string }; submission?: string }, at: Date): Promise<void> {
  const mediaType = await sniff(file.bytes);
  await db.transaction().execute(async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    await sheetIn(trx, meetingId, sheetId);
    refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings') ?? whyNotTakePresence(meeting) ?? whyNotAccept(file.bytes, file.name, mediaType));
    const kept = await saveFile(trx, { ...file, mediaType: mediaType ?? '', uploadedBy: actor.userId, ownerBodyId: meeting.ownerBodyId }, at);
    await trx.insertInto('presenceSheetScans').values({ sheetId, fileId: kept.id, submission, addedBy: actor.userId, addedAt: at }).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, 'presence.scan_attached', `meeting/${meetingId}`, { sheet: sheetId, sha256: kept.sha256 }, at);
  });
}

/** The meeting is locked by the caller, and its sheets with it. */
async function sheetIn(trx: Trx, meetingId: number, sheetId: number) {
  const sheet = await trx.selectFrom('presenceSheets').selectAll().where('id', '=', sheetId).where('meetingId', '=', meetingId).executeTakeFirst();
  if (!sheet) throw new RefusalError(refusal('sheet.unknown'));

  return sheet;
}

/** What a sheet says of one participant and nothing has replaced. */
function standingRow(trx: Trx, sheetId: number, participantId: number) {
  return trx
    .selectFrom('presenceEntries')
    .selectAll()
    .where('sheetId', '=', sheetId)
    .where('participantId', '=', participantId)
    .where((eb) => eb.not(eb.exists(eb.selectFrom('presenceEntries as later').select('later.id').whereRef('later.replacesId', '=', 'presenceEntries.id'))))
    .orderBy('id')
    .execute();
}

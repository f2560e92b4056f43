import { createHash } from 'node:crypto';
import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { tidyName } from '#platform/files';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { Language } from '#platform/words';
import { folded } from '#platform/words';
import type { MeetingState } from '../preparing/state.ts';
import { lockMeeting } from '../store.ts';
import { detailsIn, rewrite, sealsOn } from './change-participant.ts';
import { tidied, whyNotChange } from './details.ts';
import { whyNotInvite } from './participant.ts';
import type { Known, ListedRow } from './read-list.ts';
import { readParticipants } from './read-list.ts';
import { saveParticipants } from './store.ts';

/** Some thousands of lines; a forum has no more. */
const longestList = 1_000_000;

export const importRefusals = ['list.empty', 'list.too_long', 'list.not_utf8', 'list.has_errors', 'list.nothing_new', 'list.applied', 'list.file_missing'] as const;
export type ImportRefusal = (typeof importRefusals)[number];

/** The first step: keeps a list as it came. Nobody is added. Gives the number under which it can be looked at and taken in. */
export async function previewParticipants(db: Db, actor: Actor, { meetingId, name, bytes }: { meetingId: number; name: string; bytes: Uint8Array }, at: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings') ?? whyNotInvite(meeting.state, { titleAr: name || '-', mail: null }));
    refuseIf(bytes.length > longestList ? refusal('list.too_long') : undefined);
    const list = decoded(bytes);
    refuseIf(list.trim() === '' ? refusal('list.empty') : undefined);
    const counts = countsOf(readParticipants(list, await knownIn(trx, meetingId)));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { id } = await trx.insertInto('participantImports').values({ meetingId, name: tidyName(name), list, sha256, counts: JSON.stringify(counts), previewedBy: actor.userId, previewedAt: at }).returning('id').executeTakeFirstOrThrow();
    await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, 'participant.list_previewed', `meeting/${meetingId}`, { import: id, sha256, ...counts }, at);

    return id;
  });
}

/** The second step: adds who is new and puts right what the list says otherwise of who is there, all or nothing. Refuses a list with a wrong line, and one that changes nothing. */
export async function applyParticipants(db: Db, actor: Actor, { meetingId, importId }: { meetingId: number; importId: number }, at: Date): Promise<{ added: number; changed: number }> {
  return db.transaction().execute(async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings') ?? whyNotInvite(meeting.state, { titleAr: '-', mail: null }));
    const kept = await importIn(trx, meetingId, importId);
    refuseIf(kept.appliedAt ? refusal('list.applied') : undefined);
    const rows = readParticipants(kept.list, await knownIn(trx, meetingId));
    refuseIf(rows.some(({ state }) => state === 'error') ? refusal('list.has_errors') : undefined);
    const people = rows.filter(({ state }) => state === 'new' || state === 'warning').map(({ person }) => ({ ...person, invitedAs: 'person' as const }));
    const changed = rows.filter(({ state }) => state === 'changed');
    refuseIf(people.length + changed.length === 0 ? refusal('list.nothing_new') : undefined);
    for (const row of changed) await putRight(trx, meetingId, row, meeting.state, at);
    await saveParticipants(trx, meetingId, people, actor.userId, at);
    await trx.updateTable('participantImports').set({ appliedAt: at, appliedBy: actor.userId }).where('id', '=', importId).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, 'participant.list_applied', `meeting/${meetingId}`, { import: importId, sha256: kept.sha256, added: people.length, changed: changed.map(({ known }) => ({ participant: known?.id ?? 0, fields: known?.changes ?? [] })) }, at);

    return { added: people.length, changed: changed.length };
  });
}

/** A kept list of a meeting, compared anew with who is on the meeting's now. */
export async function previewed(db: Db, meetingId: number, importId: number) {
  return db.transaction().execute(async (trx) => {
    const kept = await importIn(trx, meetingId, importId);

    return { ...kept, rows: readParticipants(kept.list, await knownIn(trx, meetingId)) };
  });
}

/** Writes what a line says otherwise over what stands; what it does not say stays. */
async function putRight(trx: Trx, meetingId: number, { person, known }: ListedRow, state: MeetingState, at: Date): Promise<void> {
  if (!known) return;
  const before = await detailsIn(trx, meetingId, known.id);
  const after = tidied({ ...before, ...Object.fromEntries(known.changes.map((field) => [field, person[field]])) });
  refuseIf(whyNotChange({ ...(await sealsOn(trx, meetingId, known.id)), state, isMember: before.councilMemberId !== null }, known.changes, after));
  await rewrite(trx, meetingId, before, after, at);
}

/** Who is on the meeting's list, and the institutions that the house knows. */
async function knownIn(trx: Trx, meetingId: number): Promise<Known> {
  const rows = await trx.selectFrom('participants').select(['id', 'councilMemberId', 'name', 'titleAr', 'titleFr', 'institutionAr', 'institutionFr', 'bodyId', 'mail', 'language', 'capacity', 'hasVote']).where('meetingId', '=', meetingId).where('removedAt', 'is', null).execute();
  const bodies = await trx.selectFrom('bodies').select(['nameAr', 'nameFr']).execute();

  return { people: rows.map(({ councilMemberId, ...row }) => ({ ...row, language: row.language as Language, isMember: councilMemberId !== null })), institutions: new Set(bodies.flatMap(({ nameAr, nameFr }) => [folded(nameAr), folded(nameFr)])) };
}

async function importIn(trx: Trx, meetingId: number, importId: number) {
  const kept = await trx.selectFrom('participantImports').select(['id', 'name', 'list', 'sha256', 'appliedAt']).where('meetingId', '=', meetingId).where('id', '=', importId).executeTakeFirst();
  if (!kept) throw new RefusalError(refusal('list.unknown'));

  return kept;
}

export function countsOf(rows: readonly ListedRow[]): Record<ListedRow['state'], number> {
  const count = (state: ListedRow['state']) => rows.filter((row) => row.state === state).length;

  return { new: count('new'), changed: count('changed'), done: count('done'), warning: count('warning'), error: count('error') };
}

/** A list in another encoding would turn Arabic into signs that mean nothing: better said than taken in. */
function decoded(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Not UTF-8: said below.
  }
  throw new RefusalError(refusal('list.not_utf8'));
}

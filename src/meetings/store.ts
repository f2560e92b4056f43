import type { Trx } from '#platform/database';
import { refusal, RefusalError } from '#platform/refusals';
import type { MeetingKind } from './kinds.ts';
import type { Conclusion, MeetingRecord } from './meeting.ts';
import { wordsIn } from './words.ts';

/** A meeting's place in a series, and the title it was given. */
type Placed = Pick<MeetingRecord, 'seriesId' | 'number' | 'titleAr' | 'titleFr'> & { kind?: MeetingKind };

type Named = Pick<MeetingRecord, 'titleAr' | 'titleFr'> & { kind: MeetingKind };

/** Holds a meeting until the transaction ends. */
export async function lockMeeting(trx: Trx, meetingId: number) {
  const meeting = await trx
    .selectFrom('meetings')
    .select(['id', 'ownerBodyId', 'seriesId', 'kind', 'state', 'heldOn', 'endsOn', 'version', 'programmeVersion', 'territoryCode', 'visibility', 'titleAr', 'titleFr'])
    .where('id', '=', meetingId)
    .forUpdate()
    .executeTakeFirst();
  if (!meeting) throw new RefusalError(refusal('meeting.unknown'));

  return meeting;
}

export type LockedMeeting = Awaited<ReturnType<typeof lockMeeting>>;

/**
 * The title given, or the name that its series and number give a meeting: «اللقاء التواصلي الثالث», and of a forum
 * «… في دورته الأولى»; with the kind of the series, which its meetings share. The series is held until the transaction ends.
 */
export async function namedAfterSeries(trx: Trx, meeting: Placed, ownerBodyId: number): Promise<Named> {
  const given = { titleAr: meeting.titleAr.trim(), titleFr: meeting.titleFr?.trim() || null, kind: meeting.kind ?? 'communication' };
  if (meeting.seriesId === null) return given;
  const series = await trx.selectFrom('meetingSeries').selectAll().where('id', '=', meeting.seriesId).where('ownerBodyId', '=', ownerBodyId).forUpdate().executeTakeFirst();
  if (!series) throw new RefusalError(refusal('meeting.series_unknown'));
  const { number } = meeting;
  const { kind } = series;
  if (given.titleAr || number === null) return { ...given, kind };
  const named = (language: 'ar' | 'fr', edition: string) => (kind === 'forum' ? wordsIn(language).yearlyEdition : wordsIn(language).editionName)(edition, number, series.editionGender);

  return { titleAr: named('ar', series.editionAr), titleFr: given.titleFr ?? (series.editionFr ? named('fr', series.editionFr) : null), kind };
}

/** Every body and the territory that a record names must be there. */
export async function refuseStrangers(trx: Trx, { territoryCode, chairs, attendance }: MeetingRecord): Promise<void> {
  const asked = [...new Set([...chairs, ...attendance].flatMap(({ bodyId }) => bodyId ?? []))];
  const found = asked.length ? await trx.selectFrom('bodies').select('id').where('id', 'in', asked).execute() : [];
  const body = asked.find((bodyId) => !found.some(({ id }) => id === bodyId));
  if (body !== undefined) throw new RefusalError(refusal('meeting.body_unknown', { body }));
  await refuseUnknownTerritory(trx, territoryCode);
}

/** The territory in which a meeting is held is one of the kingdom's, or none is named. */
export async function refuseUnknownTerritory(trx: Trx, territoryCode: string | null): Promise<void> {
  if (territoryCode === null) return;
  const territory = await trx.selectFrom('territories').select('code').where('code', '=', territoryCode).executeTakeFirst();
  if (!territory) throw new RefusalError(refusal('meeting.territory_unknown', { code: territoryCode }));
}

/** The meeting that already has this number in the series, if any. Asked while the series is locked. */
export async function meetingNumbered(trx: Trx, meeting: Pick<Placed, 'seriesId' | 'number'>) {
  if (meeting.seriesId === null || meeting.number === null) return undefined;

  return trx.selectFrom('meetings').select(['id', 'heldOn']).where('seriesId', '=', meeting.seriesId).where('number', '=', meeting.number).executeTakeFirst();
}

/** Writes who chaired and who attended in the place of what stood there. */
export async function saveLists(trx: Trx, meetingId: number, { chairs, attendance }: MeetingRecord): Promise<void> {
  await trx.deleteFrom('meetingChairs').where('meetingId', '=', meetingId).execute();
  await trx.deleteFrom('meetingAttendance').where('meetingId', '=', meetingId).execute();
  if (chairs.length) await trx.insertInto('meetingChairs').values(chairs.map((chair, index) => ({ ...chair, meetingId, position: index + 1 }))).execute();
  if (attendance.length) await trx.insertInto('meetingAttendance').values(attendance.map((row, index) => ({ ...row, meetingId, position: index + 1 }))).execute();
}

/** Keeps each conclusion's identity, since commitments lean on it; refuses to remove one that bears a commitment. */
export async function saveConclusions(trx: Trx, meetingId: number, conclusions: readonly Conclusion[]): Promise<void> {
  const standing = await trx.selectFrom('conclusions').select(['id', 'position']).where('meetingId', '=', meetingId).execute();
  const kept = new Set(conclusions.map((conclusion) => conclusion.id));
  const gone = standing.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  if (gone.length) await removeConclusions(trx, gone);
  let next = Math.max(0, ...standing.map(({ position }) => position)) + 1;
  for (const { id, textAr, textFr } of conclusions) {
    if (standing.some((row) => row.id === id)) await trx.updateTable('conclusions').set({ textAr, textFr }).where('id', '=', id).execute();
    else await trx.insertInto('conclusions').values({ meetingId, position: next++, textAr, textFr }).execute();
  }
}

async function removeConclusions(trx: Trx, ids: readonly number[]): Promise<void> {
  const bound = await trx.selectFrom('commitments').select('id').where('conclusionId', 'in', ids).executeTakeFirst();
  if (bound) throw new RefusalError(refusal('meeting.conclusion_bound'));
  await trx.deleteFrom('conclusions').where('id', 'in', ids).execute();
}

export async function hasCommitments(trx: Trx, meetingId: number): Promise<boolean> {
  return (await trx.selectFrom('commitments').select('id').where('meetingId', '=', meetingId).limit(1).executeTakeFirst()) !== undefined;
}

export async function isRecorded(trx: Trx, submission: string): Promise<boolean> {
  return (await trx.selectFrom('meetings').select('id').where('submission', '=', submission).executeTakeFirst()) !== undefined;
}

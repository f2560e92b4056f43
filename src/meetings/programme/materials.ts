import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { bodyActedFor, whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { saveFile, sniff, whyNotAccept } from '#platform/files';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { Visibility } from '../kinds.ts';
import type { MeetingState } from '../preparing/state.ts';
import { isSeen } from '../readers.ts';
import { lockMeeting } from '../store.ts';
import type { Point } from './points-store.ts';
import { pointIn } from './points-store.ts';

/** A document that goes with a point, with its own access: never wider than the point's. */
export interface NewMaterial {
  meetingId: number;
  pointId: number;
  titleAr: string;
  titleFr: string | null;
  visibility: Visibility;
  file: { bytes: Uint8Array; name: string };
  /** Of the form in which it came. */
  submission?: string;
}

/** Why a document cannot go with a point any more, or not so. */
export function whyNotAttach({ state, titleAr, visibility, pointVisibility }: { state: MeetingState; titleAr: string; visibility: Visibility; pointVisibility: Visibility }) {
  if (state === 'cancelled' || state === 'closed' || state === 'minutes_approved') return refusal('programme.settled', { state });
  if (!titleAr.trim()) return refusal('material.title_missing');

  return isSeen(pointVisibility, visibility) ? undefined : refusal('material.wider_than_its_point');
}

export type MaterialRefusal = Exclude<NonNullable<ReturnType<typeof whyNotAttach>>['code'], 'programme.settled'> | 'material.unknown';

/** Whoever runs the meeting attaches documents; and the body that proposed a point, to that one. */
export function whyNotSupply(actor: Actor, ownerBodyId: number, point: Pick<Point, 'proposedForBodyId'>) {
  const proposed = point.proposedForBodyId !== null && bodyActedFor(actor, point.proposedForBodyId) !== undefined;

  return proposed ? undefined : whyNotActFor(actor, ownerBodyId, 'run_meetings');
}

/** Attaches a document to a point. What it is is read from its bytes. Gives the material's id. */
export async function addMaterial(db: Db, actor: Actor, { meetingId, pointId, titleAr, titleFr, visibility, file, submission }: NewMaterial, at: Date): Promise<number> {
  const mediaType = await sniff(file.bytes);

  return db.transaction().execute(async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    const point = await pointIn(trx, meetingId, pointId);
    refuseIf(whyNotSupply(actor, meeting.ownerBodyId, point));
    refuseIf(whyNotAttach({ state: meeting.state, titleAr, visibility, pointVisibility: point.visibility }) ?? whyNotAccept(file.bytes, file.name, mediaType));
    const bodyId = bodyActedFor(actor, meeting.ownerBodyId)?.bodyId ?? point.proposedForBodyId ?? meeting.ownerBodyId;
    const kept = await saveFile(trx, { ...file, mediaType: mediaType ?? '', uploadedBy: actor.userId, ownerBodyId: bodyId }, at);
    const { id } = await trx.insertInto('agendaMaterials').values({ pointId, fileId: kept.id, titleAr: titleAr.trim(), titleFr, visibility, submission, addedBy: actor.userId, addedAt: at }).returning('id').executeTakeFirstOrThrow();
    await recordEvent(trx, { userId: actor.userId, bodyId }, 'agenda.material_added', `meeting/${meetingId}`, { point: pointId, material: id, title: titleAr, sha256: kept.sha256, visibility }, at);

    return id;
  });
}

/** Takes a document away from a point: nobody can have it any more, and its fingerprint stays in the journal. */
export async function removeMaterial(db: Db, actor: Actor, { meetingId, materialId }: { meetingId: number; materialId: number }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    const material = await materialIn(trx, meetingId, materialId);
    const point = await pointIn(trx, meetingId, material.pointId);
    refuseIf(whyNotSupply(actor, meeting.ownerBodyId, point));
    refuseIf(meeting.state === 'closed' || meeting.state === 'minutes_approved' ? refusal('programme.settled', { state: meeting.state }) : undefined);
    await trx.updateTable('agendaMaterials').set({ removedBy: actor.userId, removedAt: at }).where('id', '=', materialId).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, 'agenda.material_removed', `meeting/${meetingId}`, { point: point.id, material: materialId, title: material.titleAr }, at);
  });
}

async function materialIn(trx: Trx, meetingId: number, materialId: number) {
  const material = await trx
    .selectFrom('agendaMaterials')
    .innerJoin('agendaPoints', 'agendaPoints.id', 'agendaMaterials.pointId')
    .select(['agendaMaterials.pointId', 'agendaMaterials.titleAr'])
    .where('agendaMaterials.id', '=', materialId)
    .where('agendaPoints.meetingId', '=', meetingId)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  if (!material) throw new RefusalError(refusal('material.unknown'));

  return material;
}

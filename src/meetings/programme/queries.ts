import type { Actor } from '#people';
import type { Db } from '#platform/database';
import type { Visibility } from '../kinds.ts';
import { isSeen } from '../readers.ts';
import { sittingsOf } from '../preparing/sittings-store.ts';
import type { Sitting } from '../preparing/sittings.ts';
import type { Point } from './points-store.ts';
import { pointsOf } from './points-store.ts';
import type { SittingSchedule } from './schedule.ts';
import { scheduleOf } from './schedule.ts';
import { flat, treeOf } from './tree.ts';

export interface Material {
  id: number;
  pointId: number;
  fileId: number;
  titleAr: string;
  titleFr: string | null;
  visibility: Visibility;
  mediaType: string;
  byteSize: number;
}

/** A body's name under the id by which points know it. */
export interface NamedBody {
  nameAr: string;
  nameFr: string;
}

export interface ToldPoint extends Point {
  presenterBody: NamedBody | null;
  proposer: NamedBody | null;
  instrument: { titleAr: string; titleFr: string | null } | null;
  materials: Material[];
}

/** What a reader sees of a programme. */
export interface Programme {
  sittings: Sitting[];
  schedule: SittingSchedule<ToldPoint>[];
  /** Every point on the agenda that the reader sees, in the order of its number. */
  points: number;
  /** What units proposed, with its answer: for those who answer, those who prepare, and each unit its own. */
  proposals: ToldPoint[];
}

interface Seeing {
  access: Visibility;
  /** The bodies in whose name the reader acts, whose own proposals are shown. */
  bodies: readonly number[];
}

/** A meeting's programme as far as somebody sees into it. Numbers and hours are those of the whole. */
export async function programmeOf(db: Db, meetingId: number, { access, bodies }: Seeing): Promise<Programme> {
  const [sittings, points, materials] = await Promise.all([sittingsOf(db, meetingId), pointsOf(db, meetingId), materialsOf(db, meetingId)]);
  const told = await withNames(db, points, materials.filter(({ visibility }) => isSeen(visibility, access)));
  const tree = treeOf(told, sittings.map(({ id }) => id));
  const hidden = new Set(flat(tree).filter(({ point }) => !isSeen(point.visibility, access)).flatMap((branch) => flat([branch]).map(({ point }) => point.id)));
  const schedule = scheduleOf(tree, sittings).map((part) => ({ ...part, lines: part.lines.filter(({ branch }) => !hidden.has(branch.point.id)) }));
  const proposals = told.filter(({ answer, origin, proposedForBodyId }) => origin !== 'organiser' && answer !== 'accepted' && (access === 'internal' || bodies.includes(proposedForBodyId ?? 0)));

  return { sittings, schedule, points: schedule.reduce((sum, { lines }) => sum + lines.length, 0), proposals };
}

/** The reader's own bodies, for what they proposed. */
export function ownBodies({ offices }: Actor): number[] {
  return offices.filter(({ role }) => role !== 'administrator').map(({ bodyId }) => bodyId);
}

async function withNames(db: Db, points: readonly Point[], materials: readonly Material[]): Promise<ToldPoint[]> {
  const bodyIds = [...new Set(points.flatMap(({ presenterBodyId, proposedForBodyId }) => [presenterBodyId ?? [], proposedForBodyId ?? []].flat()))];
  const instrumentIds = [...new Set(points.flatMap(({ instrumentId }) => instrumentId ?? []))];
  const [bodies, instruments] = await Promise.all([
    bodyIds.length ? db.selectFrom('bodies').select(['id', 'nameAr', 'nameFr']).where('id', 'in', bodyIds).execute() : [],
    instrumentIds.length ? db.selectFrom('instruments').select(['id', 'titleAr', 'titleFr']).where('id', 'in', instrumentIds).execute() : [],
  ]);
  const body = (id: number | null) => bodies.find((other) => other.id === id) ?? null;

  return points.map((point) => ({
    ...point,
    presenterBody: body(point.presenterBodyId),
    proposer: body(point.proposedForBodyId),
    instrument: instruments.find((other) => other.id === point.instrumentId) ?? null,
    materials: materials.filter(({ pointId }) => pointId === point.id),
  }));
}

/** The documents that go with a meeting's points, those taken away left out. */
export function materialsOf(db: Db, meetingId: number): Promise<Material[]> {
  return db
    .selectFrom('agendaMaterials')
    .innerJoin('agendaPoints', 'agendaPoints.id', 'agendaMaterials.pointId')
    .innerJoin('files', 'files.id', 'agendaMaterials.fileId')
    .select(['agendaMaterials.id', 'agendaMaterials.pointId', 'agendaMaterials.fileId', 'agendaMaterials.titleAr', 'agendaMaterials.titleFr', 'agendaMaterials.visibility', 'files.mediaType', 'files.byteSize'])
    .where('agendaPoints.meetingId', '=', meetingId)
    .where('agendaMaterials.removedAt', 'is', null)
    .orderBy('agendaMaterials.id')
    .execute();
}

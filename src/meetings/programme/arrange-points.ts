import { recordEvent } from '#journal';
import { instrumentReadableBy } from '#instruments';
import type { Actor } from '#people';
import type { Db, Trx } from '#platform/database';
import { inTransaction } from '#platform/database';
import { refusal, refuseIf } from '#platform/refusals';
import type { Change } from './change.ts';
import { bumpProgramme, lockProgramme, toldReason } from '../preparing/programme-lock.ts';
import { sittingsOf } from '../preparing/sittings-store.ts';
import type { LockedMeeting } from '../store.ts';
import type { PointPlan } from './point.ts';
import { whyNotPut, whyNotWithdraw } from './point.ts';
import type { Point } from './points-store.ts';
import { pointIn, pointsOf, rewritePoint, saveAnswer, savePlaces, savePoints } from './points-store.ts';
import type { Way } from './tree.ts';
import { aimOf, deepestRank, flat, placesAfter, treeOf } from './tree.ts';

/** Puts a point on the agenda of a meeting that is still ahead, below the others of its rank. Gives its id. */
export async function addPoint(db: Db | Trx, actor: Actor, { meetingId, because, parentId = null, ...plan }: Change & PointPlan & { parentId?: number | null; submission?: string }, at: Date): Promise<number> {
  return inTransaction(db, async (trx) => {
    const meeting = await lockProgramme(trx, actor, { meetingId, because });
    refuseIf(whyNotPut(plan) ?? (await whyNotUnder(trx, meetingId, parentId)));
    await refuseStrangers(trx, actor, meetingId, plan);
    const [id = 0] = await savePoints(trx, meetingId, [{ ...plan, sittingId: parentId === null ? plan.sittingId : null, parentId }], actor.userId, at);
    await tell(trx, actor, meeting, { kind: 'agenda.point_added', facts: { point: id, title: plan.titleAr, ...toldReason(because) } }, at);

    return id;
  });
}

/** Changes what a point says. `version` is the one that was read: a change of an older one is refused. */
export async function changePoint(db: Db | Trx, actor: Actor, { meetingId, because, pointId, version, ...plan }: Change & PointPlan & { pointId: number; version: number }, at: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const meeting = await lockProgramme(trx, actor, { meetingId, because });
    const point = await pointIn(trx, meetingId, pointId);
    refuseIf(point.version === version ? undefined : refusal('point.changed_meanwhile'));
    refuseIf(whyNotPut(plan));
    await refuseStrangers(trx, actor, meetingId, plan);
    await rewritePoint(trx, point, { ...plan, sittingId: point.parentId === null ? plan.sittingId : null });
    await tell(trx, actor, meeting, { kind: 'agenda.point_changed', facts: { point: pointId, version: version + 1, before: point.titleAr, title: plan.titleAr, minutes: plan.minutesPlanned, ...toldReason(because) } }, at);
  });
}

/** Takes a point off the agenda with those under it. What the law or half of a council's members put on it stays. */
export async function withdrawPoint(db: Db | Trx, actor: Actor, { meetingId, because, pointId }: Change & { pointId: number }, at: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const meeting = await lockProgramme(trx, actor, { meetingId, because });
    const point = await pointIn(trx, meetingId, pointId);
    const branch = flat(treeOf(await pointsOf(trx, meetingId), [])).find((other) => other.point.id === pointId);
    const gone: Point[] = branch ? flat([branch]).map((other) => other.point) : [point];
    for (const each of gone) refuseIf(whyNotWithdraw(each));
    for (const each of gone) await saveAnswer(trx, each, { answer: 'withdrawn', because, by: actor.userId }, at);
    await tell(trx, actor, meeting, { kind: 'agenda.point_withdrawn', facts: { point: pointId, title: point.titleAr, ...toldReason(because) } }, at);
  });
}

/** One step through the agenda by a form, or a place pointed at by a hand that drags. */
export type Order = { way: Way } | { parentId: number | null; sittingId: number | null; index: number };

/**
 * Puts a point elsewhere in the agenda. `programmeVersion` is that of the whole as it was read: where somebody else put it in
 * order meanwhile, nothing is done and the page shows how it stands.
 */
export async function orderPoint(db: Db | Trx, actor: Actor, { meetingId, because, pointId, programmeVersion, ...order }: Change & { pointId: number; programmeVersion: number } & Order, at: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const meeting = await lockProgramme(trx, actor, { meetingId, because, programmeVersion });
    const points = await pointsOf(trx, meetingId);
    const sittings = (await sittingsOf(trx, meetingId)).map(({ id }) => id);
    const aim = 'way' in order ? aimOf(points, sittings, pointId, order.way) : order;
    if ('code' in aim) return refuseIf(aim);
    const places = placesAfter(points, sittings, pointId, aim);
    if ('code' in places) return refuseIf(places);
    await savePlaces(trx, places);
    await tell(trx, actor, meeting, { kind: 'agenda.point_moved', facts: { point: pointId, under: aim.parentId, sitting: aim.sittingId, place: aim.index + 1, ...toldReason(because) } }, at);
  });
}

async function whyNotUnder(trx: Trx, meetingId: number, parentId: number | null) {
  if (parentId === null) return undefined;
  const parent = flat(treeOf(await pointsOf(trx, meetingId), [])).find(({ point }) => point.id === parentId);
  if (!parent) return refusal('point.unknown');

  return parent.depth >= deepestRank ? refusal('point.too_deep', { ranks: deepestRank }) : undefined;
}

/** The sitting must be this meeting's own, the presenter's body must exist, and the instrument must be one that the actor may read. */
export async function refuseStrangers(trx: Trx, actor: Actor, meetingId: number, { sittingId, presenterBodyId, instrumentId }: PointPlan): Promise<void> {
  const own = sittingId === null || (await sittingsOf(trx, meetingId)).some(({ id }) => id === sittingId);
  refuseIf(own ? undefined : refusal('sitting.unknown'));
  const body = presenterBodyId === null || (await trx.selectFrom('bodies').select('id').where('id', '=', presenterBodyId).executeTakeFirst());
  refuseIf(body ? undefined : refusal('point.body_unknown'));
  const instrument = instrumentId === null || (await trx.selectFrom('instruments').select('id').where('id', '=', instrumentId).where(instrumentReadableBy(actor)).executeTakeFirst());
  refuseIf(instrument ? undefined : refusal('point.instrument_unknown'));
}

async function tell(trx: Trx, actor: Actor, meeting: LockedMeeting, { kind, facts }: { kind: string; facts: Parameters<typeof recordEvent>[4] }, at: Date): Promise<void> {
  await bumpProgramme(trx, meeting);
  await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, kind, `meeting/${meeting.id}`, facts, at);
}

import type { Actor } from '#people';
import type { Db, Trx } from '#platform/database';
import { dayIn } from '#platform/days';
import { refusal, refuseIf } from '#platform/refusals';
import { pointIn } from '../programme/points-store.ts';
import { inHall } from './conduct.ts';
import type { SpeechKind } from './speech.ts';
import { speechKinds, whyNotGoOn, whyNotLimit, whyNotUseHall } from './speech.ts';
import { doesSomebodySpeak } from './store.ts';

/** Where a hall is to stand: at a point of the agenda, at a sitting, or at neither. */
export interface Standpoint {
  meetingId: number;
  nonce: string;
  pointId: number | null;
  /** None: the sitting of the point. */
  sittingId: number | null;
}

/** Opens the hall, or goes on with it to a point. Nobody loses the floor by it: whoever speaks ends first. */
export function standAt(db: Db, actor: Actor, { meetingId, nonce, pointId, sittingId }: Standpoint, at: Date): Promise<void> {
  return inHall(db, actor, { meetingId, nonce }, at, async (trx, hall) => {
    refuseIf(whyNotUseHall(hall, dayIn(at)));
    const sitting = sittingId === null ? await sittingOf(trx, meetingId, pointId) : await sittingIn(trx, meetingId, sittingId);
    refuseIf(hall.currentPointId === pointId ? undefined : whyNotGoOn({ somebodySpeaks: await doesSomebodySpeak(trx, meetingId) }));

    const place = { currentPointId: pointId, currentSittingId: sitting, isClosed: false, changedAt: at };
    await trx.insertInto('halls').values({ meetingId, ...place }).onConflict((conflict) => conflict.column('meetingId').doUpdateSet(place)).execute();

    return { kind: hall.isOpen ? 'hall.moved_on' : 'hall.opened', facts: { point: pointId, sitting } };
  });
}

/** Closes the hall at the end of the work. What was said stays; it can be opened again on the meeting's days. */
export function closeHall(db: Db, actor: Actor, { meetingId, nonce }: { meetingId: number; nonce: string }, at: Date): Promise<void> {
  return inHall(db, actor, { meetingId, nonce }, at, async (trx, hall) => {
    if (!hall.isOpen) return undefined;
    refuseIf(whyNotGoOn({ somebodySpeaks: await doesSomebodySpeak(trx, meetingId) }));

    await trx.updateTable('halls').set({ isClosed: true, changedAt: at }).where('meetingId', '=', meetingId).execute();

    return { kind: 'hall.closed', facts: {} };
  });
}

/** Minutes allowed for each kind of speech; none: no limit. */
export type Limits = Readonly<Record<SpeechKind, number | null>>;

/** Sets how long one may speak. Whoever speaks already keeps the limit with which they were called. */
export function limitSpeeches(db: Db, actor: Actor, { meetingId, nonce, minutes }: { meetingId: number; nonce: string; minutes: Limits }, at: Date): Promise<void> {
  return inHall(db, actor, { meetingId, nonce }, at, async (trx, hall) => {
    refuseIf(hall.state === 'minutes_approved' || hall.state === 'closed' ? refusal('hall.meeting_over') : undefined);
    for (const kind of speechKinds) refuseIf(whyNotLimit(minutes[kind]));

    await trx.deleteFrom('speechLimits').where('meetingId', '=', meetingId).execute();
    const rows = speechKinds.flatMap((kind) => (minutes[kind] === null ? [] : [{ meetingId, kind, seconds: minutes[kind] * 60 }]));
    if (rows.length) await trx.insertInto('speechLimits').values(rows).execute();

    return { kind: 'hall.limits_set', facts: { minutes: { ...minutes } } };
  });
}

/** The sitting in which a point of the agenda stands: its own, or that of the point under which it is. */
async function sittingOf(trx: Trx, meetingId: number, pointId: number | null): Promise<number | null> {
  if (pointId === null) return null;
  const point = await pointIn(trx, meetingId, pointId);
  refuseIf(point.answer === 'accepted' ? undefined : refusal('point.unknown'));

  return point.sittingId ?? sittingOf(trx, meetingId, point.parentId);
}

async function sittingIn(trx: Trx, meetingId: number, sittingId: number): Promise<number> {
  const sitting = await trx.selectFrom('sittings').select('id').where('id', '=', sittingId).where('meetingId', '=', meetingId).executeTakeFirst();
  refuseIf(sitting ? undefined : refusal('sitting.unknown'));

  return sittingId;
}

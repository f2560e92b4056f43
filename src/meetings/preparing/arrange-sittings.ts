import { recordEvent } from '#journal';
import type { Actor } from '#people';
import type { Db, Trx } from '#platform/database';
import { inTransaction } from '#platform/database';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { LockedMeeting } from '../store.ts';
import { bumpProgramme, lockProgramme, toldReason } from './programme-lock.ts';
import type { Sitting, SittingPlan } from './sittings.ts';
import { whyNotCloseByForm, whyNotSit } from './sittings.ts';
import { markOfSitting, rewriteSitting, saveSittings, sittingsOf } from './sittings-store.ts';
import { bumpCalendar } from './store.ts';

interface Arrangement {
  meetingId: number;
  /** Asked once the meeting is convened: the timetable is part of what was sent. */
  because: string | null;
}

/** Adds a sitting to a meeting that is still ahead. Refuses by `whyNotSit`. Gives its id. */
export async function addSitting(db: Db | Trx, actor: Actor, { meetingId, because, ...sitting }: Arrangement & SittingPlan, at: Date): Promise<number> {
  return inTransaction(db, async (trx) => {
    const meeting = await lockProgramme(trx, actor, { meetingId, because });
    refuseIf(whyNotCloseByForm(meeting.kind, sitting));
    refuseIf(whyNotSit(sitting, daysOf(meeting), await sittingsOf(trx, meetingId)));
    const [id = 0] = await saveSittings(trx, meetingId, [sitting]);
    await tell(trx, actor, { meeting, kind: 'meeting.sitting_added', facts: { sitting: id, ...told(sitting), ...toldReason(because) } }, at);

    return id;
  });
}

/** Changes the hours, the room or the title of a sitting. `seen` is the mark of what was read: a change of anything else is refused. */
export async function changeSitting(db: Db | Trx, actor: Actor, { meetingId, sittingId, because, seen, ...sitting }: Arrangement & SittingPlan & { sittingId: number; seen: string }, at: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const meeting = await lockProgramme(trx, actor, { meetingId, because });
    const { own, others } = apart(await sittingsOf(trx, meetingId), sittingId);
    refuseIf(markOfSitting(own) === seen ? undefined : refusal('sitting.changed_meanwhile'));
    refuseIf(whyNotCloseByForm(meeting.kind, sitting, own));
    refuseIf(whyNotSit(sitting, daysOf(meeting), others));
    await rewriteSitting(trx, sittingId, meeting.kind === 'council_session' ? { ...sitting, isClosedToPublic: own.isClosedToPublic } : sitting);
    await tell(trx, actor, { meeting, kind: 'meeting.sitting_changed', facts: { sitting: sittingId, ...told(sitting), ...toldReason(because) } }, at);
  });
}

/** Takes a sitting out of the programme; its points stay, without a sitting. */
export async function removeSitting(db: Db | Trx, actor: Actor, { meetingId, sittingId, because }: Arrangement & { sittingId: number }, at: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const meeting = await lockProgramme(trx, actor, { meetingId, because });
    const { own } = apart(await sittingsOf(trx, meetingId), sittingId);
    const used = await trx.selectFrom('presenceEntries').select('id').where('sittingId', '=', sittingId).limit(1).executeTakeFirst();
    refuseIf(used ? refusal('sitting.in_use') : undefined);
    refuseIf(await isOfRecord(trx, sittingId) ? refusal('sitting.closed_by_council') : undefined);
    await trx.updateTable('halls').set({ currentSittingId: null }).where('currentSittingId', '=', sittingId).execute();
    await trx.updateTable('agendaPoints').set({ sittingId: null }).where('sittingId', '=', sittingId).execute();
    await trx.deleteFrom('sittings').where('id', '=', sittingId).execute();
    await tell(trx, actor, { meeting, kind: 'meeting.sitting_removed', facts: { sitting: sittingId, ...told(own), ...toldReason(because) } }, at);
  });
}

function daysOf({ heldOn, endsOn }: LockedMeeting) {
  return { startsOn: heldOn, endsOn };
}

function apart(sittings: readonly Sitting[], id: number): { own: Sitting; others: Sitting[] } {
  const own = sittings.find((sitting) => sitting.id === id);
  if (!own) throw new RefusalError(refusal('sitting.unknown'));

  return { own, others: sittings.filter((sitting) => sitting !== own) };
}

function told({ day, startsAt, endsAt, roomAr }: SittingPlan) {
  return { day, startsAt, endsAt, room: roomAr };
}

/** True where the council decided on the publicity of a sitting, or the State's representative asked it to. */
async function isOfRecord(trx: Trx, sittingId: number): Promise<boolean> {
  const decided = trx.selectFrom('sittingClosures').select('sittingId').where('sittingId', '=', sittingId);
  const reopened = trx.selectFrom('sittingReopenings').select('sittingId').where('sittingId', '=', sittingId);
  const asked = trx.selectFrom('closureRequests').select('sittingId').where('sittingId', '=', sittingId);

  return (await decided.unionAll(reopened).unionAll(asked).limit(1).executeTakeFirst()) !== undefined;
}

interface Told {
  meeting: LockedMeeting;
  kind: string;
  facts: Parameters<typeof recordEvent>[4];
}

/** A change of the timetable is one of the programme, and of what calendars show. */
async function tell(trx: Trx, actor: Actor, { meeting, kind, facts }: Told, at: Date): Promise<void> {
  await bumpProgramme(trx, meeting);
  await bumpCalendar(trx, meeting.id);
  await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, kind, `meeting/${meeting.id}`, facts, at);
}

import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { addDays, daysBetween } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { MeetingKind } from '../kinds.ts';
import { saveParticipants } from '../participants/store.ts';
import { prepareMeeting } from '../preparing/prepare-meeting.ts';
import { sittingsOf } from '../preparing/sittings-store.ts';
import type { SittingPlan } from '../preparing/sittings.ts';
import type { MeetingState } from '../preparing/state.ts';
import { hasTakenPlace } from '../preparing/state.ts';
import type { NewPoint, Point } from '../programme/points-store.ts';
import { pointsOf, savePoints } from '../programme/points-store.ts';
import { isOpenMatter } from './open-matters.ts';

/** A promise of the series that is not kept yet, as the house tells it: commitments know meetings, and not the other way round. */
export interface OpenPromise {
  commitmentId: number;
  sentenceAr: string;
  sentenceFr: string | null;
}

export interface NextMeeting {
  meetingId: number;
  startsOn: Day;
  /** Of the earlier meeting's agenda: the points to be taken up. */
  pointIds: readonly number[];
  /** Of the series: the promises still open that are to be taken up. */
  promises: readonly OpenPromise[];
  withSittings: boolean;
  withParticipants: boolean;
  submission: string;
}

/**
 * Prepares the next meeting of a series after one that was held: its next number, the same place and people where wished,
 * and the matters left open as points carried over, each with where it comes from. Gives the new meeting's id.
 */
export async function prepareNext(db: Db, actor: Actor, input: NextMeeting, at: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const before = await meetingBefore(trx, input.meetingId);
    refuseIf(whyNotActFor(actor, before.ownerBodyId, 'run_meetings'));
    refuseIf(whyNotFollow(before));
    const open = (await pointsOf(trx, before.id)).filter((point) => isOpenMatter(point) && input.pointIds.includes(point.id));
    refuseIf(open.length === new Set(input.pointIds).size ? undefined : refusal('series.matter_unknown'));
    await refuseStrangers(trx, before.seriesId, input.promises);

    const sittings = input.withSittings ? await sittingsFrom(trx, before, input.startsOn) : [];
    const endsOn = before.endsOn ? addDays(before.endsOn, daysBetween(before.heldOn, input.startsOn)) : null;
    const { kind, seriesId, ownerBodyId, placeAr, placeFr, territoryCode, mode, onlineAddress, visibility } = before;
    const plan = { kind, seriesId, ownerBodyId, placeAr, placeFr, territoryCode, mode, onlineAddress, visibility, number: null, editionYear: null, titleAr: '', titleFr: null, mottoAr: null, mottoFr: null, startsOn: input.startsOn, endsOn };
    const id = await prepareMeeting(trx, actor, { ...plan, sittings, submission: input.submission, clonedFromId: before.id }, at);
    await savePoints(trx, id, [...open.map(carriedOver), ...input.promises.map(followedUp)], actor.userId, at);
    if (input.withParticipants) await inviteAgain(trx, before.id, id, actor.userId, at);
    const facts = { before: before.id, points: open.length, promises: input.promises.length };
    await recordEvent(trx, { userId: actor.userId, bodyId: ownerBodyId }, 'meeting.followed', `meeting/${id}`, facts, at);

    return id;
  });
}

type CodeOf<Rule extends (...facts: never[]) => { code: string } | undefined> = NonNullable<ReturnType<Rule>>['code'];

export type FollowRefusal = CodeOf<typeof whyNotFollow> | 'series.matter_unknown';

async function meetingBefore(trx: Trx, meetingId: number) {
  const meeting = await trx.selectFrom('meetings').selectAll().where('id', '=', meetingId).forUpdate().executeTakeFirst();
  if (!meeting) throw new RefusalError(refusal('meeting.unknown'));

  return meeting;
}

/** Why no next meeting follows this one: it stands in no series, was not held, or is a council's, whose sessions the law places. */
export function whyNotFollow({ seriesId, kind, state }: { seriesId: number | null; kind: MeetingKind; state: MeetingState }) {
  if (seriesId === null) return refusal('series.none_to_follow');
  if (kind === 'council_session') return refusal('series.session_placed_by_law');

  return hasTakenPlace(state) ? undefined : refusal('series.not_held_yet');
}

/** The promises must have been made in this series. */
async function refuseStrangers(trx: Trx, seriesId: number | null, promises: readonly OpenPromise[]): Promise<void> {
  if (promises.length === 0) return;
  const ids = promises.map(({ commitmentId }) => commitmentId);
  const own = await trx.selectFrom('commitments').innerJoin('meetings', 'meetings.id', 'commitments.meetingId').select('commitments.id').where('commitments.id', 'in', ids).where('meetings.seriesId', '=', seriesId).execute();
  refuseIf(own.length === new Set(ids).size ? undefined : refusal('series.matter_unknown'));
}

async function sittingsFrom(trx: Trx, before: { id: number; heldOn: Day }, startsOn: Day): Promise<SittingPlan[]> {
  const by = daysBetween(before.heldOn, startsOn);

  return (await sittingsOf(trx, before.id)).map(({ id: _, ...sitting }) => ({ ...sitting, day: addDays(sitting.day, by) }));
}

const bare = { kind: 'carried_over', minutesPlanned: null, sittingId: null, visibility: 'participants', presenterAr: null, presenterFr: null, presenterBodyId: null, instrumentId: null } as const;

function carriedOver({ id, titleAr, titleFr, presenterAr, presenterFr, presenterBodyId, minutesPlanned, visibility, instrumentId }: Point): NewPoint {
  return { ...bare, titleAr, titleFr, presenterAr, presenterFr, presenterBodyId, minutesPlanned, visibility, instrumentId, carriedFromId: id };
}

function followedUp({ commitmentId, sentenceAr, sentenceFr }: OpenPromise): NewPoint {
  return { ...bare, titleAr: sentenceAr, titleFr: sentenceFr, carriedCommitmentId: commitmentId };
}

async function inviteAgain(trx: Trx, from: number, to: number, by: string, at: Date): Promise<void> {
  const people = await trx
    .selectFrom('participants')
    .select(['invitedAs', 'name', 'titleAr', 'titleFr', 'institutionAr', 'institutionFr', 'bodyId', 'userId', 'mail', 'language', 'capacity', 'hasVote'])
    .where('meetingId', '=', from)
    .where('removedAt', 'is', null)
    .where('representsId', 'is', null)
    .orderBy('id')
    .execute();
  if (people.length) await saveParticipants(trx, to, people, by, at);
}

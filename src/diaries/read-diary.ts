import { createHash } from 'node:crypto';
import type { CommitmentView, OwedPart } from '#commitments';
import { commitmentsIn, commitmentsOwedBy } from '#commitments';
import { eventsOf, invitedMeeting, readableBy, wordingFor } from '#meetings';
import type { Actor } from '#people';
import { actorOf, bodyActedFor } from '#people';
import type { CalendarEvent, CalendarTask } from '#platform/calendars';
import { calendarFile } from '#platform/calendars';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import { digestOf } from './open-diary.ts';

/** A diary as it is sent: the file, and by what a reader knows whether it has it already. */
export interface DiaryFile {
  text: string;
  etag: string;
  lastModified: Date;
}

/**
 * The diary behind an address, with what its owner may read at this moment: an office that ended takes its body's diary
 * with it. None for an address that is none, was revoked, or whose owner may no longer read it.
 */
export async function readDiary(db: Db, token: string, { origin, at }: { origin: string; at: Date }): Promise<DiaryFile | undefined> {
  const today = dayIn(at);
  const found = await db.selectFrom('calendarAddresses').select(['id', 'userId', 'bodyId', 'label', 'createdAt', 'lastReadOn']).where('tokenSha256', '=', digestOf(token)).where('revokedAt', 'is', null).executeTakeFirst();
  const owner = found && (await actorOf(db, found.userId, today));
  if (!found || !owner || (found.bodyId !== null && !bodyActedFor(owner, found.bodyId))) return undefined;
  if (found.lastReadOn !== today) await db.updateTable('calendarAddresses').set({ lastReadOn: today }).where('id', '=', found.id).execute();
  const events = await eventsFor(db, owner, found.bodyId, origin);
  const tasks = found.bodyId === null ? [] : await tasksFor(db, owner, found.bodyId, { today, origin });
  const text = calendarFile({ method: 'PUBLISH', name: found.label, language: owner.language, events, tasks });
  const lastModified = new Date(Math.max(found.createdAt.getTime(), ...[...events, ...tasks].map(({ stamp }) => stamp.getTime())));

  return { text, etag: `"${createHash('sha256').update(text).digest('hex')}"`, lastModified };
}

/** Meetings to which a person was asked, or which a body holds or is asked to; what is only prepared is the organiser's affair. */
async function eventsFor(db: Db, owner: Actor, bodyId: number | null, origin: string): Promise<CalendarEvent[]> {
  const rows = await db
    .selectFrom('meetings')
    .leftJoin('meetingStateChanges as change', (join) => join.onRef('change.meetingId', '=', 'meetings.id'))
    .select((eb) => ['meetings.id', 'meetings.createdAt', eb.fn.max('change.recordedAt').as('changedAt')])
    .where(readableBy(owner))
    .where((eb) => {
      const asked = eb.selectFrom('participants').select('participants.id').whereRef('participants.meetingId', '=', 'meetings.id').where('participants.removedAt', 'is', null).where(bodyId === null ? 'participants.userId' : 'participants.bodyId', '=', bodyId ?? owner.userId);
      const isAsked = eb.and([eb.exists(asked), eb('meetings.state', '!=', 'prepared')]);

      return bodyId === null ? isAsked : eb.or([isAsked, eb('meetings.ownerBodyId', '=', bodyId)]);
    })
    .groupBy('meetings.id')
    .orderBy('meetings.heldOn')
    .execute();
  const meetings = await Promise.all(rows.map(({ id }) => invitedMeeting(db, id)));

  return rows.flatMap(({ id, createdAt, changedAt }, index) => {
    const meeting = meetings[index];

    return meeting ? eventsOf(meeting, owner.language, changedAt ?? createdAt, `${origin}/meetings/${id}`) : [];
  });
}

interface Surroundings {
  today: Day;
  origin: string;
}

/** What a body owes, each with its day; and what was promised in meetings that it held, with the share kept. */
async function tasksFor(db: Db, owner: Actor, bodyId: number, { today, origin }: Surroundings): Promise<CalendarTask[]> {
  const owed = await commitmentsOwedBy(db, bodyId, today, { all: true });
  const followed = (await commitmentsIn(db, { reader: owner }, today)).filter((commitment) => commitment.ownerBodyId === bodyId);
  const recorded = new Map((await db.selectFrom('commitments').select(['id', 'recordedAt']).where('id', 'in', [0, ...owed.map(({ commitmentId }) => commitmentId)]).execute()).map(({ id, recordedAt }) => [id, recordedAt]));
  const shared = (id: number) => ({ sequence: 0, url: `${origin}/commitments/${id}` });

  return [
    ...owed.filter(({ part }) => part.kind !== 'released').map((part) => ({ ...shared(part.commitmentId), ...taskOf(part, owner), stamp: recorded.get(part.commitmentId) ?? new Date(0) })),
    ...followed.flatMap((commitment) => followedTask(commitment, owner).map((task) => ({ ...shared(commitment.id), ...task, stamp: commitment.recordedAt }))),
  ];
}

type Told = Pick<CalendarTask, 'uid' | 'summary' | 'description' | 'dueOn' | 'percent' | 'status'>;

function taskOf({ commitmentId, sentenceAr, sentenceFr, meetingAr, meetingFr, dueOn, part }: OwedPart, { language }: Actor): Told {
  const isKept = isDone(part);

  return { uid: `commitment-${commitmentId}-owed@multaqa`, summary: wordingFor(language, sentenceAr, sentenceFr), description: wordingFor(language, meetingAr, meetingFr), dueOn, percent: isKept ? 100 : 0, status: isKept ? 'COMPLETED' : 'NEEDS-ACTION' };
}

/** Owed by many, it is due when the last of them is, and kept by a share that is never rounded up. */
function followedTask({ id, sentenceAr, sentenceFr, meetingAr, meetingFr, debtors }: CommitmentView, { language }: Actor): Told[] {
  const bound = debtors.filter(({ part }) => part.kind !== 'released');
  const kept = bound.filter(({ part }) => isDone(part)).length;
  const dueOn = bound.map((debtor) => debtor.dueOn).toSorted().at(-1);
  if (!dueOn) return [];
  const percent = Math.floor((kept * 100) / bound.length);

  return [{ uid: `commitment-${id}-followed@multaqa`, summary: wordingFor(language, sentenceAr, sentenceFr), description: wordingFor(language, meetingAr, meetingFr), dueOn, percent, status: percent === 100 ? 'COMPLETED' : kept ? 'IN-PROCESS' : 'NEEDS-ACTION' }];
}

/** Nothing more is awaited: it happened, were it even before it was promised. */
function isDone({ kind }: OwedPart['part']): boolean {
  return kind === 'kept' || kind === 'before_the_promise';
}

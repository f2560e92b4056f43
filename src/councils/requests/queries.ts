import type { LawfulDay } from '#law';
import { calendarOf } from '#law';
import type { Actor } from '#people';
import { bodiesActedFor } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import type { RequestAsker } from './request.ts';
import { answerBy } from './request.ts';

/** The requests for a session that a council received, the latest first, with the session that answered each. */
export function requestsOf(db: Db, bodyId: number) {
  return db
    .selectFrom('sessionRequests')
    .leftJoin('meetings', 'meetings.id', 'sessionRequests.meetingId')
    .select(['sessionRequests.id', 'askedBy', 'askers', 'askedOn', 'subjectsAr', 'answer', 'answeredOn', 'because', 'meetingId', 'recordedForBodyId', 'meetings.titleAr', 'meetings.titleFr'])
    .where('bodyId', '=', bodyId)
    .orderBy('askedOn', 'desc')
    .orderBy('sessionRequests.id', 'desc')
    .execute();
}

export type ListedRequest = Awaited<ReturnType<typeof requestsOf>>[number];

/** A request for a session that waits for one of the reader's councils. */
export interface AwaitedRequest {
  id: number;
  bodyId: number;
  nameAr: string;
  nameFr: string;
  askedBy: RequestAsker;
  askedOn: Day;
  /** The last day to answer it, with the article. */
  by: LawfulDay;
}

/** The requests for a session that wait for the councils whose sessions somebody keeps, the most pressing first. */
export async function requestsAwaiting(db: Db, actor: Actor): Promise<AwaitedRequest[]> {
  const kept = bodiesActedFor(actor, 'keep_council');
  if (kept.length === 0) return [];
  const rows = await db
    .selectFrom('sessionRequests')
    .innerJoin('bodies', 'bodies.id', 'sessionRequests.bodyId')
    .select(['sessionRequests.id', 'bodyId', 'bodies.nameAr', 'bodies.nameFr', 'bodies.level', 'askedBy', 'askers', 'askedOn'])
    .where('bodyId', 'in', kept)
    .where('answer', 'is', null)
    .execute();
  if (rows.length === 0) return [];
  const calendar = await calendarOf(db);

  return rows.flatMap(({ level, ...row }) => (level ? [{ ...row, by: answerBy(row, level, calendar) }] : [])).toSorted((one, other) => one.by.day.localeCompare(other.by.day) || one.id - other.id);
}

import type { Db } from '#platform/database';

/** The requests for a session that a council received, the latest first, with the session that answered each. */
export function requestsOf(db: Db, bodyId: number) {
  return db
    .selectFrom('sessionRequests')
    .leftJoin('meetings', 'meetings.id', 'sessionRequests.meetingId')
    .select(['sessionRequests.id', 'askedBy', 'askers', 'askedOn', 'subjectsAr', 'answer', 'answeredOn', 'because', 'meetingId', 'meetings.titleAr', 'meetings.titleFr'])
    .where('bodyId', '=', bodyId)
    .orderBy('askedOn', 'desc')
    .orderBy('sessionRequests.id', 'desc')
    .execute();
}

export type ListedRequest = Awaited<ReturnType<typeof requestsOf>>[number];

import { randomUUID } from 'node:crypto';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { prepareMeeting, savePoints } from '#meetings';
import { now } from './now.ts';

/** A meeting of the Region on Thursday 10 December 2026, prepared with one sitting and one point. Gives its id. */
export async function oneMeeting(db: Db, actor: Actor): Promise<number> {
  const ownerBodyId = actor.offices[0]?.bodyId ?? 0;
  const id = await prepareMeeting(db, actor, {
    ownerBodyId, submission: randomUUID(), kind: 'communication', seriesId: null, number: null, titleAr: 'لقاء تواصلي حول حصيلة التكوين', titleFr: 'Réunion sur le bilan de la formation',
    startsOn: '2026-12-10' as Day, endsOn: null, placeAr: 'مقر الجهة، فاس', placeFr: 'Siège de la Région, Fès', territoryCode: null, editionYear: null, mottoAr: null, mottoFr: null, mode: 'in_person', onlineAddress: null, visibility: 'participants',
    sittings: [{ day: '2026-12-10' as Day, startsAt: '09:30', endsAt: '12:00', titleAr: null, titleFr: null, roomAr: null, roomFr: null, isClosedToPublic: false }],
  }, now);
  await db.transaction().execute((trx) => savePoints(trx, id, [{ kind: 'presentation', titleAr: 'عرض الحصيلة', titleFr: 'Présentation du bilan', presenterAr: null, presenterFr: null, presenterBodyId: null, minutesPlanned: null, sittingId: null, visibility: 'participants', instrumentId: null }], actor.userId, now));

  return id;
}

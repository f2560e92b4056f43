import { randomUUID } from 'node:crypto';
import { addParticipant, convene, prepareMeeting, savePoints } from '#meetings';
import type { Visibility } from '#meetings';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import { saveFile } from '#platform/files';
import type { Day } from '#platform/days';
import { now } from './now.ts';

/** What nobody may learn of it without being asked to come: each is somewhere in the meeting. */
export const secrets = ['سر داخلي', 'للمشاركين وحدهم', 'وثيقة داخلية', 'وثيقة المشاركين', 'تحت نقطة داخلية', 'meet.example', 'guest@x.example', 'ضيف مدعو', 'اسم-ملف-داخلي'];

/** A public forum of the Region on 10 and 11 December 2026, convened, with points, documents and people that are not public. Gives its id. */
export async function publicForum(db: Db, actor: Actor): Promise<number> {
  const ownerBodyId = actor.offices[0]?.bodyId ?? 0;
  const sitting = (day: string, startsAt: string, isClosedToPublic: boolean) => ({ day: day as Day, startsAt, endsAt: '12:00', titleAr: null, titleFr: null, roomAr: 'القاعة الكبرى', roomFr: 'Grande salle', isClosedToPublic });
  const id = await prepareMeeting(db, actor, {
    ownerBodyId, submission: randomUUID(), kind: 'forum', seriesId: null, number: null, titleAr: 'الملتقى الجهوي للتكوين', titleFr: 'Forum régional de la formation', startsOn: '2026-12-10' as Day, endsOn: '2026-12-11' as Day,
    placeAr: 'قصر المؤتمرات، فاس', placeFr: 'Palais des congrès, Fès', territoryCode: null, editionYear: 2026, mottoAr: 'من أجل منتخب متمكن', mottoFr: 'Pour des élus formés', mode: 'hybrid', onlineAddress: 'https://meet.example/secret', visibility: 'public',
    sittings: [sitting('2026-12-10', '09:30', false), sitting('2026-12-11', '09:00', true)],
  }, now);
  const point = (titleAr: string, visibility: Visibility, more: object = {}) => ({ kind: 'presentation' as const, titleAr, titleFr: null, presenterAr: 'مدير التكوين', presenterFr: null, presenterBodyId: ownerBodyId, minutesPlanned: 30, sittingId: null, visibility, instrumentId: null, ...more });
  const points = await db.transaction().execute(async (trx) => {
    await savePoints(trx, id, [point('عرض حصيلة التكوين', 'public'), point('سر داخلي', 'internal'), point('للمشاركين وحدهم', 'participants')], actor.userId, now);
    const saved = await trx.selectFrom('agendaPoints').select(['id', 'titleAr']).where('meetingId', '=', id).orderBy('id').execute();
    await trx.insertInto('agendaPoints').values({ meetingId: id, parentId: saved[1]?.id ?? null, position: 1, kind: 'presentation', titleAr: 'تحت نقطة داخلية', visibility: 'public', proposedBy: actor.userId, proposedAt: now }).execute();
    for (const [titleAr, visibility] of [['التقرير السنوي', 'public'], ['وثيقة المشاركين', 'participants'], ['وثيقة داخلية', 'internal']] as const) {
      const file = await saveFile(trx, { name: 'اسم-ملف-داخلي.pdf', bytes: new TextEncoder().encode(`%PDF-1.7\n${titleAr}`), mediaType: 'application/pdf', uploadedBy: actor.userId, ownerBodyId }, now);
      await trx.insertInto('agendaMaterials').values({ pointId: saved[0]?.id ?? 0, fileId: file.id, titleAr, visibility, addedBy: actor.userId, addedAt: now }).execute();
    }

    return saved;
  });
  if (points.length !== 3) throw new Error('The forum lacks points');
  await addParticipant(db, actor, { meetingId: id, name: 'ضيف مدعو', titleAr: 'رئيس', titleFr: null, institutionAr: null, institutionFr: null, bodyId: null, mail: 'guest@x.example', language: 'ar', capacity: 'guest', hasVote: false }, now);
  await convene(db, actor, { meetingId: id }, now);

  return id;
}

import { randomUUID } from 'node:crypto';
import { openScreen, prepareMeeting, savePoints, saveParticipants, standAt, takePresence } from '#meetings';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import { dayIn } from '#platform/days';
import { now } from './now.ts';

export interface OneHall {
  meetingId: number;
  /** Three points: two that those who take part see, and one of the organiser's own between them. */
  points: number[];
  people: { id: number; token: string; shortCode: string }[];
  screen: string;
}

const titles = [{ name: 'حدو أمزيان', titleAr: 'رئيس جماعة آيت نعمان', institutionAr: 'جماعة آيت نعمان', institutionFr: 'Commune d’Aït Naamane' }, { name: 'فاطمة الزهراء العلوي', titleAr: 'رئيسة جماعة سبع عيون', institutionAr: 'جماعة سبع عيون', institutionFr: 'Commune de Sabaa Aiyoun' }, { name: null, titleAr: 'ممثل المديرية الإقليمية', institutionAr: 'المديرية الإقليمية', institutionFr: null }, { name: 'إدريس بنعلي', titleAr: 'عضو المجلس الإقليمي', institutionAr: 'المجلس الإقليمي للحاجب', institutionFr: null }];

/** A meeting of today with four on its list, the first three of whom are there; its hall open at the first point, its screen too. */
export async function oneHall(db: Db, actor: Actor, { isOpen = true, at = now } = {}): Promise<OneHall> {
  const meetingId = await prepareMeeting(db, actor, {
    ownerBodyId: actor.offices[0]?.bodyId ?? 0, submission: randomUUID(), kind: 'communication', seriesId: null, number: null, titleAr: 'اللقاء التواصلي العاشر', titleFr: 'Dixième réunion de communication',
    startsOn: dayIn(at), endsOn: null, placeAr: 'مقر الجهة', placeFr: null, territoryCode: null, editionYear: null, mottoAr: null, mottoFr: null, mode: 'in_person', onlineAddress: null, visibility: 'participants',
  }, at);
  const point = { presenterAr: null, presenterFr: null, presenterBodyId: null, minutesPlanned: null, sittingId: null, instrumentId: null };
  const points = await db.transaction().execute((trx) => savePoints(trx, meetingId, [
    { ...point, kind: 'presentation', titleAr: 'عرض حصيلة التكوين المستمر 2023-2026', titleFr: 'Bilan de la formation continue', visibility: 'participants' },
    { ...point, kind: 'discussion', titleAr: 'تداول داخلي للمصالح', titleFr: null, visibility: 'internal' },
    { ...point, kind: 'discussion', titleAr: 'مناقشة مساهمات الجماعات', titleFr: 'Discussion des contributions', visibility: 'participants' },
  ], actor.userId, at));
  await db.transaction().execute((trx) => saveParticipants(trx, meetingId, titles.map((one, index) => ({ ...one, titleFr: null, invitedAs: 'person' as const, capacity: 'member' as const, mail: index ? null : 'rais@aitnaamane.example' })), actor.userId, at));
  await db.updateTable('meetings').set({ state: 'convened' }).where('id', '=', meetingId).execute();
  const people = await db.selectFrom('participants').select(['id', 'token', 'shortCode']).where('meetingId', '=', meetingId).orderBy('id').execute();
  const entries = people.slice(0, 3).map(({ id }) => ({ nonce: randomUUID(), by: { participantId: id }, direction: 'arrival' as const, happenedAt: at, capacity: null, onBehalfOfAr: null, onBehalfOfFr: null, proof: 'hand' as const, device: null, sittingId: null }));
  await takePresence(db, { meetingId, taker: { actor }, entries }, at);
  if (isOpen) await standAt(db, actor, { meetingId, nonce: randomUUID(), pointId: points[0] ?? 0, sittingId: null }, at);
  await openScreen(db, actor, { meetingId, nonce: randomUUID() }, at);
  const { token: screen } = await db.selectFrom('hallScreens').select('token').where('meetingId', '=', meetingId).executeTakeFirstOrThrow();

  return { meetingId, points, people, screen };
}

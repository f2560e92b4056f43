import { randomUUID } from 'node:crypto';
import { addList, addMaterial, addPoint, addSeat, addSitting, annexCorrection, approveMinutes, askToSpeak, attachScan, convene, issueAttestation, openScreen, openSeries, openSheet, prepareMeeting, previewParticipants, proposePoint, recommend, recordMeeting, reviewMinutes, saveParticipants, sealMinutes, standAt, takePresence, typeRow, writeMinutes } from '#meetings';
import type { PointPlan } from '#meetings';
import { instantOf } from '#platform/calendars';
import type { Day } from '#platform/days';
import { now } from '../now.ts';
import type { Actor } from '#people';
import { actorOf } from '#people';
import type { Stage } from './scene.ts';

const plan = { kind: 'communication' as const, seriesId: null, number: null, editionYear: null, titleAr: 'لقاء', titleFr: null, mottoAr: null, mottoFr: null, endsOn: null, placeAr: 'مقر الجماعة', placeFr: null, territoryCode: null, mode: 'in_person' as const, onlineAddress: null, visibility: 'participants' as const };
const point: PointPlan = { kind: 'presentation', titleAr: 'عرض', titleFr: null, presenterAr: null, presenterFr: null, presenterBodyId: null, minutesPlanned: null, sittingId: null, visibility: 'participants', instrumentId: null };
const today = '2026-11-24' as Day;
const ahead = '2026-12-10' as Day;

/** Meetings of the own council in each state, in which the other party takes part. */
export async function layMeetings(stage: Stage): Promise<Record<string, string>> {
  const { db, bodies, own } = stage;
  const officer = await own('training_officer');
  const series = await openSeries(db, officer, { ownerBodyId: bodies.own, programmeId: null, kind: 'committee', titleAr: 'لجنة', titleFr: null, editionAr: 'الاجتماع', editionFr: null, editionGender: 'masculine', mandate: { mandateAr: 'التتبع', mandateFr: null, establishedByAr: null, establishedByFr: null, meetingsYearly: 2 } }, now);
  const meetings = await openSeries(db, officer, { ownerBodyId: bodies.own, programmeId: null, titleAr: 'سلسلة', titleFr: null, editionAr: 'اللقاء', editionFr: null, editionGender: 'masculine' }, now);
  const seat = await addSeat(db, officer, { seriesId: series, capacity: 'member', titleAr: 'عضو', titleFr: null, bodyId: null, startsOn: today }, now);

  return { series: String(series), seat: String(seat), ...(await layAhead(stage)), ...(await layToday(stage)), ...(await layHeld(stage, meetings)) };
}

/** One that is being prepared: sittings, points, a proposal of the other party, a material, those to be invited. */
async function layAhead({ db, bodies, own }: Stage) {
  const officer = await own('training_officer');
  const meetingId = await prepareMeeting(db, officer, { ...plan, ownerBodyId: bodies.own, startsOn: ahead, submission: randomUUID() }, now);
  const sitting = await addSitting(db, officer, { meetingId, because: null, day: ahead, startsAt: '09:00', endsAt: '11:00', titleAr: null, titleFr: null, roomAr: null, roomFr: null, isClosedToPublic: false }, now);
  const first = await addPoint(db, officer, { meetingId, because: null, ...point }, now);
  await addPoint(db, officer, { meetingId, because: null, ...point, titleAr: 'عرض ثان' }, now);
  const material = await addMaterial(db, officer, { meetingId, pointId: first, titleAr: 'وثيقة', titleFr: null, visibility: 'participants', file: { bytes: new TextEncoder().encode('%PDF-1.7\n%%EOF\n'), name: 'paper.pdf' } }, now);
  const [person = 0] = await db.transaction().execute((trx) => saveParticipants(trx, meetingId, [{ invitedAs: 'institution', titleAr: 'رئيس الجماعة', capacity: 'guest', bodyId: bodies.party }], officer.userId, now));
  const president = await actorOf(db, 'matrix-party:president', today);
  const proposal = president ? await proposePoint(db, president, { meetingId, bodyId: bodies.party, ...point, titleAr: 'نقطة مقترحة' }, now) : 0;
  const list = await addList(db, officer, { meetingId, invitedAs: 'office', role: 'president', bodyKind: 'communal_council', territoryCode: '03.061', bodyId: null, capacity: 'member', hasVote: false, titleAr: 'رؤساء الجماعات', titleFr: null }, now);
  const imported = await previewParticipants(db, officer, { meetingId, name: 'list.csv', bytes: new TextEncoder().encode('\ufeffالصفة;الاسم;البريد الإلكتروني;صفة الحضور\nخبير;سعاد;souad@x.example;ضيف\n') }, now);

  return { ahead: String(meetingId), sitting: String(sitting), point: String(first), material: String(material), person: String(person), proposal: String(proposal), list: String(list), import: String(imported) };
}

/** One of today, convened, to which one has come. */
async function layToday({ db, bodies, own }: Stage) {
  const officer = await own('training_officer');
  const meetingId = await prepareMeeting(db, officer, { ...plan, ownerBodyId: bodies.own, startsOn: today, submission: randomUUID() }, now);
  await addPoint(db, officer, { meetingId, because: null, ...point }, now);
  const people = await db.transaction().execute((trx) => saveParticipants(trx, meetingId, [bodies.party, null].map((bodyId) => ({ invitedAs: 'institution' as const, titleAr: `مشارك ${bodyId ?? ''}`, mail: bodyId ? 'rais@party.example' : null, capacity: 'guest' as const, bodyId })), officer.userId, now));
  await convene(db, officer, { meetingId }, now);
  const { token } = await db.selectFrom('participants').select('token').where('id', '=', people[0] ?? 0).executeTakeFirstOrThrow();
  const [shortCode = '', rowCode = ''] = (await db.selectFrom('participants').select('shortCode').where('meetingId', '=', meetingId).orderBy('id').execute()).map((person) => person.shortCode);
  await takePresence(db, { meetingId, taker: { actor: officer }, entries: [{ nonce: randomUUID(), by: { participantId: people[0] ?? 0 }, direction: 'arrival', happenedAt: now, capacity: null, onBehalfOfAr: null, onBehalfOfFr: null, proof: 'hand', device: null, sittingId: null }] }, now);
  const { id: entry } = await db.selectFrom('presenceEntries').select('id').where('meetingId', '=', meetingId).executeTakeFirstOrThrow();

  const sheetId = await openSheet(db, officer, { meetingId, sittingId: null, from: instantOf(today, '08:00'), to: instantOf(today, '08:45'), submission: randomUUID() }, now);
  await typeRow(db, officer, { meetingId, sheetId, code: shortCode, nonce: randomUUID() }, now);
  await attachScan(db, officer, { meetingId, sheetId, file: { bytes: new TextEncoder().encode('%PDF-1.7\n%%EOF\n'), name: 'sheet.pdf' } }, now);
  const attested = await layAttestation({ db, bodies }, officer);
  const { id: scan } = await db.selectFrom('presenceSheetScans').select('id').where('sheetId', '=', sheetId).executeTakeFirstOrThrow();

  const hall = await layHall(db, officer, meetingId, people[0] ?? 0);

  return { ...attested, ...hall, sheet: String(sheetId), scan: String(scan), rowCode, today: String(meetingId), comer: String(people[0]), entry: String(entry), absentee: String(people[1]), token };
}

/** Its hall, open at its point, in which the comer waits to speak. */
async function layHall(db: Stage['db'], officer: Actor, meetingId: number, participantId: number) {
  const { id: pointId } = await db.selectFrom('agendaPoints').select('id').where('meetingId', '=', meetingId).executeTakeFirstOrThrow();
  await standAt(db, officer, { meetingId, nonce: randomUUID(), pointId, sittingId: null }, now);
  await askToSpeak(db, { actor: officer }, { meetingId, participantId, kind: 'question', nonce: randomUUID() }, now);
  await openScreen(db, officer, { meetingId, nonce: randomUUID() }, now);
  const [speech, screen] = [await db.selectFrom('speechRequests').select('id').executeTakeFirstOrThrow(), await db.selectFrom('hallScreens').select('token').executeTakeFirstOrThrow()];

  return { hallPoint: String(pointId), speech: String(speech.id), screen: screen.token };
}

/** One of the day before that was held, and the attestation of one who came. */
async function layAttestation({ db, bodies }: Pick<Stage, 'db' | 'bodies'>, officer: Awaited<ReturnType<Stage['own']>>) {
  const before = new Date('2026-11-23T12:00:00Z');
  const meetingId = await prepareMeeting(db, officer, { ...plan, ownerBodyId: bodies.own, startsOn: '2026-11-23' as Day, submission: randomUUID() }, before);
  const [participantId = 0] = await db.transaction().execute((trx) => saveParticipants(trx, meetingId, [{ invitedAs: 'person', name: 'نعيمة', titleAr: 'عضو', capacity: 'guest', bodyId: bodies.party }], officer.userId, before));
  await db.updateTable('meetings').set({ state: 'held' }).where('id', '=', meetingId).execute();
  await takePresence(db, { meetingId, taker: { actor: officer }, entries: [{ nonce: randomUUID(), by: { participantId }, direction: 'arrival', happenedAt: before, capacity: null, onBehalfOfAr: null, onBehalfOfFr: null, proof: 'hand', device: null, sittingId: null }] }, now);
  const attestation = await issueAttestation(db, officer, { meetingId, participantId, language: 'ar', origin: 'https://multaqa.test' }, now);

  return { attestedIn: String(meetingId), attestee: String(participantId), attestation: String(attestation) };
}

/** Those that were held, whose minutes are written, reviewed, approved and sealed. */
async function layHeld({ db, bodies, own }: Stage, seriesId: number) {
  const officer = await own('training_officer');
  const chair = await own('vice_president');
  const record = (number: number) => recordMeeting(db, officer, {
    ownerBodyId: bodies.own, submission: randomUUID(), seriesId, number, titleAr: '', titleFr: null, heldOn: '2026-11-20' as Day, placeAr: 'مقر الجماعة', placeFr: null, territoryCode: null, minutesAr: '', minutesFr: null,
    chairs: [{ titleAr: 'الرئيس', titleFr: null, bodyId: bodies.own }], attendance: [{ titleAr: 'رئيس', titleFr: null, institutionAr: null, institutionFr: null, bodyId: bodies.party, presentCount: 1 }], conclusions: [{ id: null, textAr: 'خلاصة.', textFr: null }],
  }, now);
  const ids: number[] = [];
  for (const stages of [1, 2, 3, 4]) {
    const meetingId = await record(stages);
    const asked = { meetingId, language: 'ar' as const, version: 1 };
    await writeMinutes(db, officer, { meetingId, language: 'ar', body: 'نص المحضر.', read: 0 }, now);
    if (stages > 1) await reviewMinutes(db, chair, asked, now);
    if (stages > 2) await approveMinutes(db, chair, asked, now);
    if (stages > 3) await sealMinutes(db, officer, { meetingId, origin: 'https://multaqa.test', decidedIn: async () => [] }, now);
    if (stages > 3) await annexCorrection(db, officer, { meetingId, textAr: 'تصحيح', textFr: null, because: 'سهو', origin: 'https://multaqa.test', decidedIn: async () => [] }, now);
    ids.push(meetingId);
  }
  const [held, reviewed, approved, sealed] = ids.map(String);
  await recommend(db, officer, { meetingId: ids[0] ?? 0, conclusionId: null, textAr: 'توصية.', textFr: null, addressedToBodyId: bodies.party, addressedToAr: null, submission: randomUUID() }, now);
  const { id: recommendation } = await db.selectFrom('recommendations').select('id').executeTakeFirstOrThrow();

  return { recommendation: String(recommendation), held: held ?? '', reviewed: reviewed ?? '', approved: approved ?? '', sealed: sealed ?? '' };
}

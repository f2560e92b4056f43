import { bodyOfTerritory } from '#bodies';
import { askPoint, callSession, enterFormality, registerMembers } from '#councils';
import { calendarOf, firstSessionForNewItem, nextWorkingDay } from '#law';
import { sittingsOf } from '#meetings';
import type { Actor } from '#people';
import type { Day } from '#platform/days';
import { addDays, dayIn } from '#platform/days';
import { demonstrationAccounts } from '../staff.ts';
import type { Stage } from '../stage.ts';
import { dayAhead, moment, officerOn } from '../stage.ts';
import { membersOf } from './members.ts';

/** Aït Naamane, whose vote on the convention is awaited. */
const code = '03.171.07.03';
const place = { placeAr: 'قاعة الاجتماعات بمقر الجماعة', placeFr: 'Salle de réunion, siège de la commune' };

interface Point {
  ar: string;
  fr: string;
  instrumentId: number | null;
}

interface Called {
  stage: Stage;
  secretary: Actor;
  bodyId: number;
}

/**
 * Two sessions of the commune whose secretary has an account to try: an extraordinary one that opens today, its members
 * called in time and the convention on its agenda; and the next ordinary one, of which only the agenda is there.
 */
export async function callSessions(stage: Stage, instrumentId: number): Promise<void> {
  const { db, now } = stage;
  const today = dayIn(now);
  const body = await bodyOfTerritory(db, code, 'communal_council');
  if (!body) throw new Error(`No council of ${code}`);
  const secretary = await officerOn(db, 'katiba@aitnaamane.example', today);
  await registerMembers(db, secretary, { bodyId: body.id, startsOn: '2021-10-11' as Day, members: membersOf(code, 16, { president: accountOf('rais'), secretary: accountOf('katiba') }) }, moment(addDays(today, -30), '10:00'));
  const calendar = await calendarOf(db);
  const called: Called = { stage, secretary, bodyId: body.id };
  await callExtraordinary(called, dayAhead(stage, 0, calendar), instrumentId);
  const { opensFrom } = firstSessionForNewItem('commune', addDays(today, 1), calendar);
  await callOrdinary(called, nextWorkingDay(opensFrom, calendar));
}

function accountOf(office: string): { name: string; mail: string } {
  const { name = '', email = '' } = demonstrationAccounts.find((account) => account.email === `${office}@aitnaamane.example`) ?? {};

  return { name, mail: email };
}

async function callExtraordinary({ stage, secretary, bodyId }: Called, opensOn: Day, instrumentId: number): Promise<void> {
  const calledOn = addDays(dayIn(stage.now), -13);
  const meetingId = await callSession(stage.db, secretary, { ...place, bodyId, kind: 'extraordinary', askedBy: 'president', askedOn: null, opensOn, startsAt: '10:00', requestId: null, submission: 'world/session/today' }, moment(calledOn, '09:00'));
  await putPoints({ stage, secretary, bodyId }, meetingId, calledOn, [
    { ar: 'الدراسة والمصادقة على اتفاقية تمويل برامج تكوين المنتخبين', fr: 'Examen et approbation de la convention de financement de la formation des élus', instrumentId },
    { ar: 'تحويل اعتمادات لأداء مساهمة الجماعة في برامج التكوين', fr: 'Virement de crédits pour la contribution de la commune aux formations', instrumentId: null },
  ]);
  for (const formality of ['notice_to_members', 'posting_of_dates'] as const) await enterFormality(stage.db, secretary, { meetingId, formality, happenedOn: calledOn, reference: null, evidence: null, replacesId: null, because: null, submission: `world/today/${formality}` }, moment(calledOn, '11:00'));
}

async function callOrdinary(called: Called, opensOn: Day): Promise<void> {
  const { stage, secretary, bodyId } = called;
  const calledOn = addDays(dayIn(stage.now), -2);
  const meetingId = await callSession(stage.db, secretary, { ...place, bodyId, kind: 'ordinary', askedBy: 'president', askedOn: null, opensOn, startsAt: '10:00', requestId: null, submission: 'world/session/next' }, moment(calledOn, '09:00'));
  await putPoints(called, meetingId, calledOn, [
    { ar: 'برمجة الفائض الحقيقي للسنة المنصرمة', fr: 'Programmation de l’excédent réel de l’exercice écoulé', instrumentId: null },
    { ar: 'الدراسة والمصادقة على اتفاقية شراكة لتهيئة المسالك القروية', fr: 'Examen et approbation d’une convention de partenariat pour les pistes rurales', instrumentId: null },
    { ar: 'عرض حول وضعية الماء الصالح للشرب بتراب الجماعة', fr: 'Exposé sur l’eau potable dans la commune', instrumentId: null },
  ]);
}

async function putPoints({ stage, secretary }: Called, meetingId: number, day: Day, points: readonly Point[]): Promise<void> {
  const [sitting] = await sittingsOf(stage.db, meetingId);
  for (const { ar, fr, instrumentId } of points) await askPoint(stage.db, secretary, { meetingId, askedBy: 'president', askers: 0, titleAr: ar, titleFr: fr, instrumentId, sittingId: sitting?.id ?? null, because: null }, moment(day, '10:00'));
}

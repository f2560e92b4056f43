import { bodyOfTerritory } from '#bodies';
import { calendarOf } from '#law';
import { addList, addParticipant, addPoint, addSitting, changePlan, convene, fillAttendance, meetingView, moveMeeting, noteIntervention, prepareMeeting, prepareNext, recordMeeting, correctMeeting, takePresence } from '#meetings';
import type { Person } from '#meetings';
import type { Actor } from '#people';
import type { Day } from '#platform/days';
import { addDays } from '#platform/days';
import type { Stage } from './stage.ts';
import { dayAhead, isReached, moment, signsSheet } from './stage.ts';

interface Stop {
  number: number;
  heldOn: Day;
  code: string;
  /** The administration's seat and its communes, as the province or prefecture is called. */
  ar: string;
  fr: string;
  /** Presidents of communes and their officers of finance who came. */
  presidents: number;
  officers: number;
  concludedAr: string;
  concludedFr: string;
}

const stop = (number: number, heldOn: string, code: string, [ar, fr]: readonly [string, string], [presidents, officers]: readonly [number, number], [concludedAr, concludedFr]: readonly [string, string]): Stop => ({ number, heldOn: heldOn as Day, code, ar, fr, presidents, officers, concludedAr, concludedFr });

/** The other provinces and prefectures of the Region, each with what was particular to it. */
const stops: readonly Stop[] = [
  stop(4, '2023-05-16', '03.451', ['إقليم صفرو', 'province de Sefrou'], [19, 17], ['موافاة الجهة بلوائح المنتخبين حسب المحاور قبل متم شهر يونيو.', 'Adresser à la Région les listes des élus par axe avant la fin de juin.']),
  stop(5, '2023-05-18', '03.131', ['إقليم بولمان', 'province de Boulemane'], [16, 15], ['تنظيم دورات بميسور وبولمان تقريبا للتكوين من الجماعات البعيدة.', 'Tenir des sessions à Missour et à Boulemane, près des communes éloignées.']),
  stop(6, '2023-05-24', '03.531', ['إقليم تاونات', 'province de Taounate'], [38, 31], ['توزيع الجماعات على أربع مجموعات حسب الدوائر.', 'Répartir les communes en quatre groupes, par cercle.']),
  stop(7, '2023-05-30', '03.561', ['إقليم تازة', 'province de Taza'], [29, 26], ['إضافة محور حول تدبير الشراكات والتعاون.', 'Ajouter un axe sur la gestion des partenariats et de la coopération.']),
  stop(8, '2023-06-06', '03.231', ['عمالة فاس', 'préfecture de Fès'], [5, 6], ['برمجة ورشات خاصة برؤساء اللجان الدائمة.', 'Programmer des ateliers pour les présidents des commissions permanentes.']),
];

const nobody = { titleFr: null, institutionAr: null, institutionFr: null, bodyId: null, presentCount: 1 };
const chair = { titleAr: 'نائبة رئيس الجهة المكلفة بالتكوين المستمر والتشغيل وتطوير الكفاءات', titleFr: 'Vice-présidente de la Région chargée de la formation continue' };
const seat = (ar: string, fr: string) => ({ placeAr: ar.startsWith('عمالة') ? `مقر ${ar}` : `مقر عمالة ${ar}`, placeFr: `Siège de la ${fr}` });

interface Tour extends Stage {
  actor: Actor;
  regionId: number;
  seriesId: number;
}

/** Goes on with the series after El Hajeb: the other provinces, then the next meeting, which takes up what was promised. */
export async function tellTour(tour: Tour): Promise<void> {
  for (const next of stops.filter(({ heldOn }) => isReached(tour, heldOn))) await tellStop(tour, next);
  if (isReached(tour, last.heldOn)) await callNext(tour, await tellLastStop(tour));
}

async function tellStop({ db, actor, regionId, seriesId }: Tour, { number, heldOn, code, ar, fr, presidents, officers, concludedAr, concludedFr }: Stop): Promise<void> {
  const [administration, council] = [await bodyOfTerritory(db, code, 'prefecture_administration'), await bodyOfTerritory(db, code, 'provincial_council')];
  const communes = { institutionAr: `جماعات ${ar}`, institutionFr: `Communes de la ${fr}` };
  await recordMeeting(db, actor, {
    ...seat(ar, fr), ownerBodyId: regionId, seriesId, number, titleAr: '', titleFr: null, heldOn, territoryCode: code, submission: `world/meeting/${number}`,
    minutesAr: `قُدم خلال اللقاء برنامج التكوين وكيفية تمويله، ثم أجيب عن مداخلات رؤساء الجماعات وتساؤلاتهم، ودُعيت المجالس إلى الإسراع بالمصادقة على اتفاقية التمويل (${ar}).`,
    minutesFr: `La rencontre a présenté le programme de formation et son financement, répondu aux interventions des présidents de communes et appelé les conseils à approuver au plus tôt la convention de financement (${fr}).`,
    chairs: [{ ...chair, bodyId: regionId }, { titleAr: 'الكاتب العام', titleFr: 'Secrétaire général', bodyId: administration?.id ?? null }],
    attendance: [
      { ...nobody, ...communes, titleAr: 'رؤساء الجماعات', titleFr: 'Présidents de communes', presentCount: presidents },
      { ...nobody, ...communes, titleAr: 'الأطر المكلفون بالمالية والميزانية', titleFr: 'Cadres chargés des finances et du budget', presentCount: officers },
      { ...nobody, titleAr: 'رئيس المجلس', titleFr: 'Président du conseil', bodyId: council?.id ?? null },
      { ...nobody, titleAr: 'أطر مصلحة التكوين المستمر', titleFr: 'Cadres du service de la formation continue', bodyId: regionId, presentCount: 2 },
    ],
    conclusions: [
      { id: null, textAr: 'الإسراع بالمصادقة على اتفاقية تمويل برامج تكوين المنتخبين.', textFr: 'Hâter l’approbation de la convention de financement de la formation des élus.' },
      { id: null, textAr: concludedAr, textFr: concludedFr },
    ],
  }, moment(heldOn, '16:00'));
}

const last = { heldOn: '2023-06-13' as Day, code: '03.591', ar: 'إقليم مولاي يعقوب', fr: 'province de Moulay Yacoub' };
const absentCommunes = 2;

/** The ninth meeting was prepared here: its agenda, those invited, and the sheet that they signed. */
async function tellLastStop(tour: Tour): Promise<number> {
  const { db, actor, regionId, seriesId } = tour;
  const { heldOn, code, ar, fr } = last;
  const before = moment(addDays(heldOn, -14), '10:00');
  const meetingId = await prepareMeeting(db, actor, {
    ...seat(ar, fr), kind: 'communication', ownerBodyId: regionId, seriesId, number: 9, editionYear: null, titleAr: '', titleFr: null, mottoAr: null, mottoFr: null, startsOn: heldOn, endsOn: null, territoryCode: code, mode: 'in_person', onlineAddress: null, visibility: 'participants', submission: 'world/meeting/9',
    sittings: [{ day: heldOn, startsAt: '10:00', endsAt: '12:30', titleAr: null, titleFr: null, roomAr: 'قاعة الاجتماعات', roomFr: 'Salle de réunion', isClosedToPublic: false }],
  }, before);
  const points = await putAgenda(tour, meetingId, before);
  const communes = await db.selectFrom('bodies').innerJoin('territories', 'territories.code', 'bodies.territoryCode').select('bodies.id').where('bodies.kind', '=', 'communal_council').where('territories.parentCode', '=', code).orderBy('bodies.territoryCode').execute();
  const asked: Person[] = [
    ...communes.map(({ id }) => ({ ...bare, titleAr: 'رئيس الجماعة', titleFr: 'Président de la commune', bodyId: id })),
    ...communes.map(({ id }) => ({ ...bare, titleAr: 'المكلف بالمالية والميزانية', titleFr: 'Chargé des finances et du budget', bodyId: id })),
    { ...bare, titleAr: 'رئيس قسم الجماعات الترابية', titleFr: 'Chef de la division des collectivités territoriales', bodyId: (await bodyOfTerritory(db, code, 'prefecture_administration'))?.id ?? null },
  ];
  const people: number[] = [];
  for (const person of asked) people.push(await addParticipant(db, actor, { meetingId, ...person }, before));
  await convene(db, actor, { meetingId }, moment(addDays(heldOn, -12), '10:00'));
  const there = people.slice(absentCommunes);
  await takePresence(db, { meetingId, taker: { actor }, entries: there.map((id, index) => signsSheet(id, 'arrival', new Date(moment(heldOn, '08:45').getTime() + index * 40_000))) }, moment(heldOn, '12:00'));
  await moveMeeting(db, actor, { meetingId, to: 'held' }, moment(heldOn, '13:00'));
  await fillAttendance(db, actor, { meetingId }, moment(heldOn, '13:05'));
  await writeRecord(tour, meetingId, points);

  return meetingId;
}

const bare: Omit<Person, 'titleAr' | 'titleFr' | 'bodyId'> = { name: null, institutionAr: null, institutionFr: null, mail: null, language: 'ar', capacity: 'member', hasVote: false };

async function putAgenda({ db, actor }: Tour, meetingId: number, at: Date): Promise<number[]> {
  const plain = { presenterBodyId: null, visibility: 'participants' as const, instrumentId: null, sittingId: null, because: null };
  const put = [
    { kind: 'opening' as const, titleAr: 'كلمة افتتاحية باسم مجلس الجهة', titleFr: 'Ouverture au nom du conseil régional', presenterAr: chair.titleAr, presenterFr: chair.titleFr, minutesPlanned: 15 },
    { kind: 'presentation' as const, titleAr: 'عرض حول برنامج التكوين وتمويله', titleFr: 'Exposé sur le programme de formation et son financement', presenterAr: 'رئيس قسم الموارد البشرية والتكوين بالجهة', presenterFr: 'Chef de la division des ressources humaines et de la formation', minutesPlanned: 45 },
    { kind: 'discussion' as const, titleAr: 'مداخلات وتساؤلات السادة الرؤساء', titleFr: 'Interventions et questions des présidents', presenterAr: null, presenterFr: null, minutesPlanned: 60 },
    { kind: 'discussion' as const, titleAr: 'تحويل المساهمات المالية إلى الجهة', titleFr: 'Versement des contributions à la Région', presenterAr: null, presenterFr: null, minutesPlanned: 30 },
  ];
  const ids: number[] = [];
  for (const point of put) ids.push(await addPoint(db, actor, { meetingId, ...plain, ...point }, at));

  return ids;
}

async function writeRecord({ db, actor, regionId }: Tour, meetingId: number, points: readonly number[]): Promise<void> {
  const at = moment(last.heldOn, '15:00');
  const say = (pointId: number | undefined, kind: 'question' | 'answer', [speakerAr, speakerFr]: readonly [string, string], [summaryAr, summaryFr]: readonly [string, string]) => noteIntervention(db, actor, { meetingId, pointId: pointId ?? null, kind, speakerAr, speakerFr, summaryAr, summaryFr }, at);
  await say(points[2], 'question', ['رئيس جماعة', 'Un président de commune'], ['هل تُحتسب أيام التكوين عن كل انتداب حين يكون المنتخب عضوا في مجلسين؟', 'Les jours de formation comptent-ils pour chaque mandat quand l’élu siège dans deux conseils ?']);
  await say(points[2], 'answer', [chair.titleAr, chair.titleFr], ['تُمسك الأيام باسم المنتخب وتُذكر انتداباته، ولا يُدعى إلى الدورة نفسها مرتين.', 'Les jours sont tenus au nom de l’élu avec ses mandats ; nul n’est convoqué deux fois à la même session.']);
  const view = await meetingView(db, actor, meetingId);
  if (!view) throw new Error('The ninth meeting cannot be read');
  const attendance = view.attendance.map(({ titleAr, titleFr, institutionAr, institutionFr, bodyId, presentCount }) => ({ titleAr, titleFr, institutionAr, institutionFr, bodyId, presentCount }));
  const { seriesId, number, placeAr, placeFr, territoryCode, version, heldOn } = view;
  await correctMeeting(db, actor, {
    meetingId, version, seriesId, number, titleAr: '', titleFr: null, heldOn, placeAr, placeFr, territoryCode, minutesAr: 'عُرض برنامج التكوين وتمويله، وأجيب عن تساؤلات الرؤساء، وبقي تحويل المساهمات نقطة مفتوحة إلى لقاء لاحق.', minutesFr: 'Le programme et son financement ont été présentés et les présidents ont reçu réponse ; le versement des contributions reste ouvert pour une prochaine rencontre.', attendance,
    chairs: [{ ...chair, bodyId: regionId }], conclusions: [{ id: null, textAr: 'عقد لقاء لاحق لتقييم البرنامج وتتبع تحويل المساهمات.', textFr: 'Tenir une rencontre d’évaluation du programme et de suivi des versements.' }],
  }, at);
}

/** The tenth meeting lies ahead, at El Hajeb: the point left open, the promises still awaited, and the presidents invited by their office. */
async function callNext(tour: Tour, beforeId: number): Promise<void> {
  const { db, actor, now, seriesId } = tour;
  const at = new Date(now.getTime() - 3 * 86_400_000);
  const startsOn = dayAhead(tour, 21, await calendarOf(db));
  const open = await db.selectFrom('agendaPoints').select('id').where('meetingId', '=', beforeId).orderBy('position', 'desc').limit(1).execute();
  const promises = await db.selectFrom('commitments').innerJoin('meetings', 'meetings.id', 'commitments.meetingId').select(['commitments.id as commitmentId', 'sentenceAr', 'sentenceFr']).where('meetings.seriesId', '=', seriesId).where('commitments.step', 'is not', null).orderBy('commitments.id').execute();
  const meetingId = await prepareNext(db, actor, { meetingId: beforeId, startsOn, pointIds: open.map(({ id }) => id), promises, withSittings: false, withParticipants: false, submission: 'world/meeting/10' }, at);
  const { version } = await db.selectFrom('meetings').select('version').where('id', '=', meetingId).executeTakeFirstOrThrow();
  await changePlan(db, actor, { ...seat('إقليم الحاجب', 'province d’El Hajeb'), meetingId, version, seriesId, number: 10, editionYear: null, titleAr: '', titleFr: null, mottoAr: null, mottoFr: null, startsOn, endsOn: null, territoryCode: '03.171', mode: 'in_person', onlineAddress: null, visibility: 'participants' }, at);
  await addSitting(db, actor, { meetingId, because: null, day: startsOn, startsAt: '10:00', endsAt: '12:30', titleAr: null, titleFr: null, roomAr: 'قاعة الاجتماعات', roomFr: 'Salle de réunion', isClosedToPublic: false }, at);
  await addList(db, actor, { meetingId, invitedAs: 'office', role: 'president', bodyKind: 'communal_council', territoryCode: '03.171', bodyId: null, capacity: 'member', hasVote: false, titleAr: 'رئيس الجماعة', titleFr: 'Président de la commune' }, at);
  await addList(db, actor, { meetingId, invitedAs: 'office', role: 'finance_officer', bodyKind: 'communal_council', territoryCode: '03.171', bodyId: null, capacity: 'member', hasVote: false, titleAr: 'المكلف بالمالية والميزانية', titleFr: 'Chargé des finances et du budget' }, at);
}

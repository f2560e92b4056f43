import { recordCommitment, recordDelivery } from '#commitments';
import type { Attendance, Person } from '#meetings';
import { addParticipant, addPoint, approveMinutes, convene, correctMeeting, fillAttendance, meetingView, moveMeeting, noteIntervention, openSeries, prepareMeeting, recommend, recordExcuse, reviewMinutes, sealMinutes, sittingsOf, takePresence, writeMinutes } from '#meetings';
import type { Actor } from '#people';
import type { Day } from '#platform/days';
import { addDays } from '#platform/days';
import { demonstrationDocument } from '../evidence.ts';
import { Lots } from '../random.ts';
import type { Stage } from '../stage.ts';
import { isReached, moment, officerOn, signsSheet } from '../stage.ts';
import type { Ministry } from './bodies.ts';
import type { SignedTexts } from './charter.ts';
import type { PlannedPoint } from './programme.ts';
import { sittings } from './programme.ts';
import { conclusions, minutes } from './texts.ts';

const firstDay = '2020-02-20' as Day;
const secondDay = '2020-02-21' as Day;
const place = { placeAr: 'مقر الوزارة، الرباط', placeFr: 'Siège du ministère, Rabat' };
const chairs = [{ titleAr: 'وزير الشغل والإدماج المهني', titleFr: 'Ministre du Travail et de l’Insertion professionnelle' }];

interface Cast {
  /** Who prepares, takes presence and writes. */
  officer: Actor;
  minister: Actor;
  /** Who reads the minutes again. */
  reader: Actor;
}

/** Told of a forum that took place: its meeting, and the points on which something was said. */
interface ForumPoint extends PlannedPoint {
  id: number;
}

/** The first forum of employment and professional integration, 20 and 21 February 2020, from its preparation to its sealed minutes. */
export async function tellForum(stage: Stage, ministry: Ministry, texts: SignedTexts): Promise<number> {
  const { db } = stage;
  const cast = { officer: await officerOn(db, 'tawasol@shughl.example', firstDay), minister: await officerOn(db, 'wazir@shughl.example', firstDay), reader: await officerOn(db, 'ministry-employment-secretariat@shughl.example', firstDay) };
  const seriesId = await openSeries(db, cast.officer, {
    kind: 'forum', ownerBodyId: ministry.bodyId, programmeId: null, titleAr: 'ملتقى الشغل والإدماج المهني', titleFr: 'Forum du travail et de l’insertion professionnelle',
    editionAr: 'ملتقى الشغل والإدماج المهني', editionFr: 'Forum du travail et de l’insertion professionnelle', editionGender: 'masculine',
  }, moment('2020-01-10' as Day, '09:00'));
  const meetingId = await prepareMeeting(db, cast.officer, {
    ...place, kind: 'forum', ownerBodyId: ministry.bodyId, seriesId, number: 1, editionYear: 2020, titleAr: '', titleFr: null, startsOn: firstDay, endsOn: secondDay, territoryCode: null,
    mottoAr: 'نجاعة أدائنا رهين بجودة تواصلنا الداخلي', mottoFr: 'L’efficacité de notre action dépend de la qualité de notre communication interne',
    mode: 'in_person', onlineAddress: null, visibility: 'participants', submission: 'world/forum/1',
    sittings: sittings.map(({ day, startsAt, endsAt, ar, fr }) => ({ day: day as Day, startsAt, endsAt, titleAr: ar, titleFr: fr, roomAr: 'القاعة الكبرى', roomFr: 'Grande salle', isClosedToPublic: false })),
  }, moment('2020-01-13' as Day, '10:00'));
  const points = await putProgramme(stage, cast.officer, meetingId, texts);
  const people = await askPeople(stage, cast.officer, meetingId, ministry);
  await convene(db, cast.officer, { meetingId }, moment('2020-02-05' as Day, '10:00'));
  await hold(stage, cast.officer, meetingId, people);
  await writeDown(stage, cast, meetingId, points, ministry);

  return meetingId;
}

/** The programme as a tree: sittings, points, and those under them. */
async function putProgramme({ db }: Stage, officer: Actor, meetingId: number, texts: SignedTexts): Promise<ForumPoint[]> {
  const saved = await sittingsOf(db, meetingId);
  const put: ForumPoint[] = [];
  const at = moment('2020-01-20' as Day, '09:00');
  const add = async (point: PlannedPoint, parentId: number | null, sittingId: number | null): Promise<void> => {
    const instrumentId = point.signs === 'charter' ? texts.charterId : point.signs === 'policy' ? texts.policyId : null;
    const id = await addPoint(db, officer, { meetingId, because: null, parentId, sittingId, kind: point.kind, titleAr: point.ar, titleFr: point.fr, presenterAr: point.by?.ar ?? null, presenterFr: point.by?.fr ?? null, presenterBodyId: null, minutesPlanned: point.minutes ?? null, visibility: 'participants', instrumentId }, at);
    put.push({ ...point, id });
    for (const under of point.under ?? []) await add(under, id, null);
  };
  for (const [index, { points }] of sittings.entries()) for (const point of points) await add(point, null, saved[index]?.id ?? null);

  return put;
}

const bare: Omit<Person, 'titleAr' | 'titleFr'> = { name: null, institutionAr: null, institutionFr: null, bodyId: null, mail: null, language: 'ar', capacity: 'member', hasVote: false };
const guest = (titleAr: string, titleFr: string, institutionAr: string, institutionFr: string): Person => ({ ...bare, capacity: 'guest', titleAr, titleFr, institutionAr, institutionFr });

/** Those asked to the forum, by title and institution: the heads of the central structures, the regional directors with a head of service each, and the partners. */
function listOf({ bodyId, central, regional }: Ministry): Person[] {
  return [
    { ...bare, titleAr: 'وزير الشغل والإدماج المهني', titleFr: 'Ministre du Travail et de l’Insertion professionnelle', bodyId },
    ...central.map(({ headAr, headFr, bodyId: own }) => ({ ...bare, titleAr: headAr, titleFr: headFr, bodyId: own })),
    ...regional.flatMap(({ bodyId: own }) => [
      { ...bare, titleAr: 'المدير الجهوي', titleFr: 'Directeur régional', bodyId: own },
      { ...bare, titleAr: 'رئيس مصلحة إقليمية', titleFr: 'Chef de service provincial', bodyId: own },
    ]),
    guest('مدير عام', 'Directeur général', 'مؤسسة تحت وصاية الوزارة مكلفة بالتشغيل', 'Établissement sous tutelle chargé de l’emploi'),
    guest('مدير عام', 'Directeur général', 'مؤسسة تحت وصاية الوزارة مكلفة بالحماية الاجتماعية', 'Établissement sous tutelle chargé de la protection sociale'),
    guest('مدير عام', 'Directeur général', 'مؤسسة تحت وصاية الوزارة مكلفة بالتكوين المهني', 'Établissement sous tutelle chargé de la formation professionnelle'),
    guest('ممثل', 'Représentant', 'هيئة مهنية من القطاع الخاص', 'Organisation professionnelle du secteur privé'),
    guest('ممثلة', 'Représentante', 'جمعية من المجتمع المدني', 'Association de la société civile'),
    guest('أستاذ متخصص في اللامركزية واللاتركيز الإداري', 'Professeur spécialiste de la décentralisation', 'جامعة', 'Université'),
  ];
}

async function askPeople({ db }: Stage, officer: Actor, meetingId: number, ministry: Ministry): Promise<number[]> {
  const ids: number[] = [];
  for (const person of listOf(ministry)) ids.push(await addParticipant(db, officer, { meetingId, ...person }, moment('2020-01-30' as Day, '10:00')));

  return ids;
}

/** Two days with their sheets: one head of service is excused, and some leave before the end of an afternoon. */
async function hold({ db }: Stage, officer: Actor, meetingId: number, people: readonly number[]): Promise<void> {
  const excused = people[14] ?? 0;
  await recordExcuse(db, officer, { meetingId, participantId: excused, reason: 'التزام مهني بالإقليم في اليوم نفسه', receivedOn: '2020-02-18' as Day }, moment('2020-02-18' as Day, '10:00'));
  for (const day of [firstDay, secondDay]) {
    const lots = new Lots(`forum ${day}`);
    const there = people.filter((id) => id !== excused);
    const arrivals = there.map((id) => signsSheet(id, 'arrival', new Date(moment(day, '08:00').getTime() + lots.between(0, 28) * 60_000)));
    const departures = there.filter(() => lots.next() < 0.2).map((id) => signsSheet(id, 'departure', new Date(moment(day, '15:10').getTime() + lots.between(0, 60) * 60_000)));
    await takePresence(db, { meetingId, taker: { actor: officer }, entries: [...arrivals, ...departures] }, moment(day, '17:00'));
  }
  await moveMeeting(db, officer, { meetingId, to: 'held' }, moment(secondDay, '17:30'));
  await fillAttendance(db, officer, { meetingId }, moment(secondDay, '17:40'));
}

async function writeDown(stage: Stage, { officer, minister, reader }: Cast, meetingId: number, points: readonly ForumPoint[], ministry: Ministry): Promise<void> {
  const { db, origin } = stage;
  const at = moment('2020-02-24' as Day, '10:00');
  for (const { id, said = [] } of points) for (const { kind, by, ar, fr } of said) await noteIntervention(db, officer, { meetingId, pointId: id, kind, speakerAr: by.ar, speakerFr: by.fr, summaryAr: ar, summaryFr: fr }, at);
  const view = await meetingView(db, officer, meetingId);
  if (!view) throw new Error('The forum cannot be read');
  const regional = new Set(ministry.regional.map(({ bodyId }) => bodyId));
  const attendance = [...view.attendance.filter(({ bodyId }) => !regional.has(bodyId ?? 0)).map(({ titleAr, titleFr, institutionAr, institutionFr, bodyId, presentCount }) => ({ titleAr, titleFr, institutionAr, institutionFr, bodyId, presentCount })), ...together(view.attendance.filter(({ bodyId }) => regional.has(bodyId ?? 0)))];
  await correctMeeting(db, officer, {
    ...place, meetingId, version: view.version, seriesId: view.seriesId, number: view.number, titleAr: '', titleFr: null, heldOn: firstDay, territoryCode: null, minutesAr: '', minutesFr: null, attendance,
    chairs: chairs.map((chair) => ({ ...chair, bodyId: ministry.bodyId })), conclusions: conclusions.map(({ ar, fr }) => ({ id: null, textAr: ar, textFr: fr })),
  }, at);
  await recommend(db, officer, { meetingId, conclusionId: null, textAr: 'تنظيم الملتقى كل سنة وتوسيعه إلى الشركاء من القطاع الخاص والمجتمع المدني.', textFr: 'Tenir le forum chaque année et l’ouvrir aux partenaires du secteur privé et de la société civile.', addressedToBodyId: ministry.bodyId, addressedToAr: null, submission: 'world/forum/recommendation' }, at);
  await tellPromises(stage, { officer, minister, reader }, meetingId, ministry);
  for (const language of ['ar', 'fr'] as const) {
    await writeMinutes(db, officer, { meetingId, language, body: minutes[language], read: 0 }, moment('2020-02-26' as Day, '10:00'));
    await reviewMinutes(db, reader, { meetingId, language, version: 1 }, moment('2020-02-27' as Day, '11:00'));
    await approveMinutes(db, minister, { meetingId, language, version: 1 }, moment('2020-02-28' as Day, '11:00'));
  }
  await sealMinutes(db, minister, { meetingId, origin, decidedIn: async () => [] }, moment('2020-02-28' as Day, '12:00'));
  await moveMeeting(db, officer, { meetingId, to: 'closed' }, moment('2020-03-02' as Day, '09:00'));
}

/** Those of the regional directorates, a line for each office. */
function together(present: readonly Attendance[]): Attendance[] {
  const count = (title: string) => present.filter(({ titleAr }) => titleAr === title).reduce((sum, { presentCount }) => sum + presentCount, 0);
  const directorates = { institutionAr: 'المديريات الجهوية للشغل والإدماج المهني', institutionFr: 'Directions régionales du travail et de l’insertion professionnelle', bodyId: null };

  return [
    { ...directorates, titleAr: 'المديرون الجهويون', titleFr: 'Directeurs régionaux', presentCount: count('المدير الجهوي') },
    { ...directorates, titleAr: 'رؤساء المصالح الإقليمية', titleFr: 'Chefs de service provinciaux', presentCount: count('رئيس مصلحة إقليمية') },
  ];
}

/** What was promised: each directorate its own programme of action, most of them in time; and the ministry its two committees. */
async function tellPromises(stage: Stage, { officer, minister }: Cast, meetingId: number, ministry: Ministry): Promise<void> {
  const { db } = stage;
  const at = moment('2020-02-24' as Day, '11:00');
  const standing = (await meetingView(db, officer, meetingId))?.conclusions ?? [];
  const promise = (index: number, submission: string) => ({ meetingId, conclusionId: standing[index]?.id ?? null, submission: `world/forum/${submission}`, spokenByInstitutionAr: 'وزارة الشغل والإدماج المهني', spokenByInstitutionFr: 'Ministère du Travail et de l’Insertion professionnelle' });
  const programmes = await recordCommitment(db, minister, {
    ...promise(2, 'programmes'), spokenByTitleAr: 'المديرون الجهويون', spokenByTitleFr: 'Les directeurs régionaux', sentenceAr: 'تعد كل مديرية جهوية برنامج عملها على ضوء الميثاق.', sentenceFr: 'Chaque direction régionale établit son programme d’action à la lumière de la charte.',
    keeping: { by: 'deliverable', ar: 'برنامج عمل المديرية الجهوية', fr: 'Programme d’action de la direction régionale' }, due: { kind: 'fixed', on: '2020-06-30' as Day }, debtors: { kind: 'bodies', ids: ministry.regional.map(({ bodyId }) => bodyId) },
  }, at);
  const committees = await recordCommitment(db, minister, {
    ...promise(0, 'committees'), spokenByTitleAr: 'الوزير', spokenByTitleFr: 'Le ministre', sentenceAr: 'نحدث لجنة القيادة الاستراتيجية واللجنتين التقنيتين في أقرب الآجال.', sentenceFr: 'Nous créerons au plus tôt le comité de pilotage et les deux comités techniques.',
    keeping: { by: 'deliverable', ar: 'مقرر إحداث اللجان', fr: 'Décision de création des comités' }, due: { kind: 'fixed', on: '2020-03-31' as Day }, debtors: { kind: 'bodies', ids: [ministry.bodyId] },
  }, at);
  const deliver = (commitmentId: number, bodyId: number, happenedOn: Day) =>
    recordDelivery(db, minister, { commitmentId, bodyId, outcome: 'delivered', happenedOn, note: null, evidence: { bytes: demonstrationDocument, name: 'وثيقة.pdf' }, replacesId: null, because: null, submission: `world/delivery/${commitmentId}/${bodyId}` }, moment(happenedOn, '12:00'));
  await deliver(committees, ministry.bodyId, '2020-03-02' as Day);
  for (const [index, { bodyId }] of ministry.regional.entries()) {
    const on = addDays('2020-06-01' as Day, index * 4);
    if (index % 9 !== 7 && isReached(stage, on)) await deliver(programmes, bodyId, on);
  }
}

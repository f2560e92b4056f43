import { bodiesByQuery, bodyOfTerritory } from '#bodies';
import type { NewCommitment } from '#commitments';
import { recordCommitment, recordDelivery } from '#commitments';
import type { MeetingRecord } from '#meetings';
import { meetingView, openSeries, recordMeeting } from '#meetings';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { demonstrationDocument } from './evidence.ts';
import type { Stage as Told } from './stage.ts';
import { tellTour } from './tour.ts';

interface Stage {
  db: Db;
  actor: Actor;
  regionId: number;
  now: Date;
}

const nobody = { titleFr: null, institutionAr: null, institutionFr: null, bodyId: null, presentCount: 1 };

/** The series of meetings on the training of elected officials: the first two, the third, whose promises are followed, and those after it. */
export async function tellMeetings(place: Told, actor: Actor): Promise<void> {
  const { db, now } = place;
  const region = await bodyOfTerritory(db, '03', 'regional_council');
  if (!region) throw new Error('The territory has no regional council');
  const stage = { db, actor, regionId: region.id, now };
  const seriesId = await openSeries(db, actor, {
    ownerBodyId: region.id, programmeId: null,
    titleAr: 'اللقاءات التواصلية حول برنامج التكوين المستمر لفائدة المنتخبين', titleFr: 'Rencontres de communication sur le programme de formation continue des élus',
    editionAr: 'اللقاء التواصلي', editionFr: 'Rencontre de communication', editionGender: 'masculine',
  }, new Date('2023-03-01T09:00:00Z'));
  await tellShortMeeting(stage, { seriesId, number: 1, heldOn: '2023-04-05' as Day, code: '03.061', placeAr: 'مقر عمالة مكناس', placeFr: 'Siège de la préfecture de Meknès' });
  await tellShortMeeting(stage, { seriesId, number: 2, heldOn: '2023-04-19' as Day, code: '03.271', placeAr: 'مقر عمالة إقليم إفران', placeFr: 'Siège de la province d’Ifrane' });
  await tellThirdMeeting(stage, seriesId);
  await tellTour({ ...place, actor, regionId: region.id, seriesId });
}

interface ShortMeeting {
  seriesId: number;
  number: number;
  heldOn: Day;
  code: string;
  placeAr: string;
  placeFr: string;
}

async function tellShortMeeting({ db, actor, regionId }: Stage, { seriesId, number, heldOn, code, placeAr, placeFr }: ShortMeeting): Promise<void> {
  const council = await bodyOfTerritory(db, code, 'provincial_council');
  const meeting: MeetingRecord = {
    seriesId, number, titleAr: '', titleFr: null, heldOn, placeAr, placeFr, territoryCode: code,
    minutesAr: 'قُدم عرض حول التصميم المديري الجهوي للتكوين المستمر، ثم نوقش برنامج التكوين وكيفية تمويله.', minutesFr: 'Présentation du schéma directeur régional de la formation continue, puis discussion du programme et de son financement.',
    chairs: [{ titleAr: 'نائبة رئيس الجهة المكلفة بالتكوين المستمر', titleFr: 'Vice-présidente de la Région chargée de la formation continue', bodyId: regionId }],
    attendance: [
      { ...nobody, titleAr: 'رئيس المجلس', titleFr: 'Président du conseil', bodyId: council?.id ?? null },
      { ...nobody, titleAr: 'رؤساء الجماعات', titleFr: 'Présidents de communes', institutionAr: number === 1 ? 'جماعات عمالة مكناس' : 'جماعات إقليم إفران', institutionFr: number === 1 ? 'Communes de la préfecture de Meknès' : 'Communes de la province d’Ifrane', presentCount: number === 1 ? 17 : 8 },
    ],
    conclusions: [{ id: null, textAr: 'عرض اتفاقية التمويل على المجالس في أقرب دورة.', textFr: 'Soumettre la convention de financement aux conseils à leur prochaine session.' }],
  };
  await recordMeeting(db, actor, { ...meeting, ownerBodyId: regionId, submission: `world/meeting/${number}` }, new Date(`${heldOn}T15:00:00Z`));
}

const thirdMinutes = {
  ar: [
    `عُقد اللقاء في إطار التحضير لإطلاق برامج التكوين المندرجة في التصميم المديري الجهوي للتكوين المستمر لفائدة أعضاء مجالس الجماعات الترابية 2023-2026، قصد ضمان نجاعة تنفيذه وتتبعه وتقييمه.`,
    'افتُتح اللقاء بكلمة باسم مجلس الجهة، ثم قدم قسم الموارد البشرية والتكوين بالجهة عرضا عن الخطوط العريضة لبرنامج التكوين وعن تفاصيله، تلته مناقشة مع رؤساء الجماعات الحاضرين.',
    'ودعت السلطة الإقليمية المنتخبين إلى الحضور في التكوينات، والجماعات إلى تحويل مساهماتها في أقرب الآجال، مؤكدة مواكبتها للورش.',
  ].join('\n\n'),
  fr: [
    `La rencontre préparait le lancement des formations inscrites au schéma directeur régional de la formation continue des membres des conseils des collectivités territoriales 2023-2026, leur suivi et leur évaluation.`,
    'Après l’ouverture au nom du conseil régional, la division des ressources humaines et de la formation de la Région a présenté le programme ; une discussion a suivi avec les présidents de communes.',
    'L’autorité provinciale a appelé les élus à suivre les formations et les communes à verser leurs contributions au plus tôt ; elle accompagnera le chantier.',
  ].join('\n\n'),
};

const thirdMeetingOn = '2023-05-10' as Day;

/** Wednesday 10 May 2023, at the seat of the province of El Hajeb. */
async function tellThirdMeeting(stage: Stage, seriesId: number): Promise<void> {
  const { db, actor, regionId } = stage;
  const administration = await bodyOfTerritory(db, '03.171', 'prefecture_administration');
  const at = new Date('2023-05-10T16:30:00Z');
  const meeting: MeetingRecord = {
    seriesId, number: 3, titleAr: '', titleFr: null, heldOn: thirdMeetingOn, placeAr: 'مقر عمالة إقليم الحاجب', placeFr: 'Siège de la province d’El Hajeb', territoryCode: '03.171',
    minutesAr: thirdMinutes.ar, minutesFr: thirdMinutes.fr,
    chairs: [
      { titleAr: 'نائبة رئيس الجهة المكلفة بالتكوين المستمر والتشغيل وتطوير الكفاءات', titleFr: 'Vice-présidente de la Région chargée de la formation continue', bodyId: regionId },
      { titleAr: 'الكاتب العام لعمالة إقليم الحاجب', titleFr: 'Secrétaire général de la province d’El Hajeb', bodyId: administration?.id ?? null },
    ],
    attendance: [
      { ...nobody, titleAr: 'رؤساء الجماعات', titleFr: 'Présidents de communes', institutionAr: 'جماعات إقليم الحاجب', institutionFr: 'Communes de la province d’El Hajeb', presentCount: 14 },
      { ...nobody, titleAr: 'الأطر المكلفون بالمالية والميزانية', titleFr: 'Cadres chargés des finances et du budget', institutionAr: 'جماعات إقليم الحاجب', institutionFr: 'Communes de la province d’El Hajeb', presentCount: 16 },
      { ...nobody, titleAr: 'رئيس قسم الموارد البشرية', titleFr: 'Chef de la division des ressources humaines', bodyId: administration?.id ?? null },
      { ...nobody, titleAr: 'أعضاء مجلس الجهة المنتمون إلى الإقليم', titleFr: 'Membres du conseil régional issus de la province', bodyId: regionId, presentCount: 4 },
      { ...nobody, titleAr: 'أطر مصلحة التكوين المستمر', titleFr: 'Cadres du service de la formation continue', bodyId: regionId, presentCount: 3 },
    ],
    conclusions: [
      { id: null, textAr: 'الإسراع بالمصادقة على اتفاقية تمويل برامج تكوين المنتخبين من قبل المجلس الإقليمي للحاجب وجماعات الإقليم.', textFr: 'Hâter l’approbation de la convention de financement par le conseil provincial d’El Hajeb et les communes de la province.' },
      { id: null, textAr: 'تحويل الجماعات لمساهماتها المالية إلى الجهة في أقرب الآجال.', textFr: 'Verser au plus tôt les contributions des communes à la Région.' },
      { id: null, textAr: 'الحضور المكثف للمنتخبين في التكوينات.', textFr: 'Une présence nombreuse des élus aux formations.' },
      { id: null, textAr: 'مواكبة عمالة الإقليم لورش التكوين.', textFr: 'L’accompagnement du chantier par la province.' },
    ],
  };
  const meetingId = await recordMeeting(db, actor, { ...meeting, ownerBodyId: regionId, submission: 'world/meeting/3' }, at);
  await tellPromises(stage, meetingId, administration?.id ?? regionId, at);
}

/** What the third meeting promised: each sentence with its debtors, frozen that day. */
async function tellPromises({ db, actor, regionId, now }: Stage, meetingId: number, administrationId: number, at: Date): Promise<void> {
  const { id: instrumentId } = await db.selectFrom('instruments').select('id').where('reference', '=', '01-03/2023').executeTakeFirstOrThrow();
  const conclusions = (await meetingView(db, actor, meetingId))?.conclusions ?? [];
  const presidents = { spokenByTitleAr: 'رؤساء الجماعات الترابية', spokenByTitleFr: 'Les présidents des communes', spokenByInstitutionAr: 'جماعات إقليم الحاجب', spokenByInstitutionFr: 'Communes de la province d’El Hajeb' };
  const secretary = { spokenByTitleAr: 'الكاتب العام', spokenByTitleFr: 'Le secrétaire général', spokenByInstitutionAr: 'عمالة إقليم الحاجب', spokenByInstitutionFr: 'Province d’El Hajeb' };
  const promise = (index: number, rest: Omit<NewCommitment, 'meetingId' | 'conclusionId' | 'submission'>): NewCommitment => ({ ...rest, meetingId, conclusionId: conclusions[index]?.id ?? null, submission: `world/commitment/${index}` });
  const communes = await bodiesByQuery(db, { communesOf: '03.171' });
  const promises = [
    promise(0, { ...presidents, sentenceAr: 'سنصادق على الاتفاقية الخاصة بتمويل برامج التكوين خلال الدورات المقبلة للمجالس.', sentenceFr: 'Nous approuverons la convention de financement des formations aux prochaines sessions des conseils.', keeping: { by: 'step', instrumentId, step: 'deliberated', year: null }, due: { kind: 'next_ordinary_session' }, debtors: { kind: 'province_and_communes', provinceCode: '03.171' } }),
    promise(1, { ...secretary, sentenceAr: 'تحول الجماعات مساهماتها المالية الخاصة بتنفيذ برامج التكوين إلى الجهة في أقرب الآجال.', sentenceFr: 'Les communes verseront à la Région, au plus tôt, leurs contributions aux formations.', keeping: { by: 'step', instrumentId, step: 'received', year: 2023 }, due: { kind: 'fixed', on: '2023-12-29' as Day }, debtors: { kind: 'communes', provinceCode: '03.171' } }),
    promise(2, { ...presidents, sentenceAr: 'ننخرط في إنجاح هذا الورش التكويني من خلال الحضور المكثف.', sentenceFr: 'Nous ferons réussir ce chantier par une présence nombreuse.', keeping: { by: 'deliverable', ar: 'لائحة المنتخبين المرشحين للتكوين', fr: 'Liste des élus inscrits aux formations' }, due: { kind: 'fixed', on: '2023-07-31' as Day }, debtors: { kind: 'communes', provinceCode: '03.171' } }),
    promise(3, { ...secretary, sentenceAr: 'ستواكب عمالة الإقليم هذا الورش وستحرص على إنجاحه.', sentenceFr: 'La province accompagnera ce chantier et veillera à sa réussite.', keeping: { by: 'deliverable', ar: 'تعيين مخاطب للتكوين بقسم الموارد البشرية', fr: 'Désignation d’un correspondant formation' }, due: { kind: 'fixed', on: '2023-06-09' as Day }, debtors: { kind: 'bodies', ids: [administrationId] } }),
  ];
  const ids: number[] = [];
  for (const spoken of promises) ids.push(await recordCommitment(db, actor, spoken, at));
  const [, , presence, support] = ids;
  if (presence && support) await tellDeliveries({ db, actor, regionId, now }, presence, support, communes.map((commune) => commune.id), administrationId);
}

/** Most communes sent their lists, some late, two not at all; the province named its correspondent. */
async function tellDeliveries({ db, actor, now }: Stage, presence: number, support: number, communes: readonly number[], administrationId: number): Promise<void> {
  const deliver = (commitmentId: number, bodyId: number, happenedOn: string) => {
    const at = new Date(`${happenedOn}T11:00:00Z`);

    return recordDelivery(db, actor, { commitmentId, bodyId, outcome: 'delivered', happenedOn: happenedOn as Day, note: null, evidence: { bytes: demonstrationDocument, name: 'لائحة.pdf' }, replacesId: null, because: null, submission: `world/delivery/${commitmentId}/${bodyId}` }, at < now ? at : now);
  };
  for (const [index, bodyId] of communes.entries()) if (index % 8 !== 5) await deliver(presence, bodyId, index % 5 === 3 ? `2023-08-${10 + index}` : `2023-06-${10 + index}`);
  await deliver(support, administrationId, '2023-05-24');
}

import type { Day } from '#platform/days';

/** What a meeting of a committee dealt with, and what it concluded. */
export interface Matter {
  ar: string;
  fr: string;
  concludedAr: string;
  concludedFr: string;
}

export interface ToldCommittee {
  titleAr: string;
  titleFr: string;
  editionAr: string;
  editionFr: string;
  mandateAr: string;
  mandateFr: string;
  meetingsYearly: number;
  /** The slugs of the structures whose heads have a seat; the minister by that word. */
  chair: string;
  secretariat: string;
  members: readonly string[];
  heldOn: readonly Day[];
  /** The number of the first of those meetings, where the committee met before the house kept its records. */
  firstNumber?: number;
  matters: readonly Matter[];
  /** True for the committee whose next meeting is called. */
  isCalled?: true;
}

const unit = (name: string) => `ministry-employment-${name}`;
const days = (...written: readonly string[]) => written as readonly Day[];

/** The committees that the forum of 2020 asked for: one that steers, two that follow up. */
export const committees: readonly ToldCommittee[] = [
  {
    titleAr: 'لجنة القيادة الاستراتيجية', titleFr: 'Comité de pilotage stratégique', editionAr: 'اجتماع لجنة القيادة الاستراتيجية', editionFr: 'Réunion du comité de pilotage stratégique', meetingsYearly: 1,
    mandateAr: 'تحديد التوجهات والسهر على التنسيق والالتقائية بين مصالح الوزارة والمؤسسات التي تحت وصايتها، وتتبع خلاصات الملتقى.', mandateFr: 'Fixer les orientations, veiller à la coordination et à la convergence entre les services du ministère et les établissements sous sa tutelle, suivre les conclusions du forum.',
    chair: 'minister', secretariat: unit('secretariat'), members: [unit('inspection'), unit('observatory'), unit('jobs'), unit('labour'), unit('protection'), unit('staff'), unit('cooperation')],
    heldOn: days('2020-07-08', '2021-07-07', '2022-07-06', '2023-07-05', '2024-07-03', '2025-07-09', '2026-07-08'),
    matters: [
      { ar: 'التنسيق بين مصالح الوزارة والمؤسسات التي تحت وصايتها', fr: 'la coordination entre les services du ministère et les établissements sous sa tutelle', concludedAr: 'عقد لقاء تنسيقي سنوي مع كل مؤسسة تحت الوصاية قبل إعداد برنامج عملها.', concludedFr: 'Tenir chaque année une réunion de coordination avec chaque établissement avant son programme d’action.' },
      { ar: 'حصيلة اللجنتين التقنيتين للمتابعة', fr: 'le bilan des deux comités techniques de suivi', concludedAr: 'رفع كل لجنة تقنية تقريرا مرقما بمؤشراته قبل متم شهر ماي.', concludedFr: 'Chaque comité technique remet un rapport chiffré avant la fin de mai.' },
      { ar: 'آفاق الأوراش الكبرى للوزارة', fr: 'les perspectives des grands chantiers du ministère', concludedAr: 'ترتيب الأوراش حسب الأولوية وربطها بالاعتمادات المتاحة.', concludedFr: 'Classer les chantiers par priorité et les rapporter aux crédits disponibles.' },
    ],
  },
  {
    titleAr: 'اللجنة التقنية للرقمنة وأمن نظم المعلومات', titleFr: 'Comité technique de la numérisation et de la sécurité des systèmes d’information', editionAr: 'اجتماع اللجنة التقنية للرقمنة', editionFr: 'Réunion du comité technique de la numérisation', meetingsYearly: 2, isCalled: true,
    mandateAr: 'تتبع الموقع الإلكتروني والشبكة الداخلية والخدمات الرقمية، وتنفيذ سياسة أمن نظم المعلومات.', mandateFr: 'Suivre le site, l’intranet et les services numériques, et l’exécution de la politique de sécurité des systèmes d’information.',
    chair: unit('staff'), secretariat: unit('observatory'), members: [unit('jobs'), unit('labour'), unit('03'), unit('04'), unit('06')],
    heldOn: days('2024-10-16', '2025-03-12', '2025-10-15', '2026-03-11'), firstNumber: 9,
    matters: [
      { ar: 'استعمال الشبكة الداخلية في المصالح اللاممركزة', fr: 'l’usage de l’intranet dans les services déconcentrés', concludedAr: 'تعيين مخاطب للشبكة الداخلية في كل مديرية جهوية.', concludedFr: 'Désigner un correspondant de l’intranet dans chaque direction régionale.' },
      { ar: 'وضعية الإشهاد بالاطلاع على سياسة أمن نظم المعلومات', fr: 'l’état des accusés de réception de la politique de sécurité', concludedAr: 'تذكير المصالح التي لم تشهد بعد بالاطلاع على السياسة.', concludedFr: 'Rappeler la politique aux services qui n’en ont pas encore accusé réception.' },
      { ar: 'الخدمات الرقمية المقدمة إلى المرتفقين', fr: 'les services numériques offerts aux usagers', concludedAr: 'عرض جرد الخدمات الرقمية على لجنة القيادة الاستراتيجية.', concludedFr: 'Présenter l’inventaire des services numériques au comité de pilotage.' },
      { ar: 'استمرارية الخدمات عند وقوع حادث', fr: 'la continuité des services en cas d’incident', concludedAr: 'إجراء تمرين على استمرارية الخدمات مرة في السنة.', concludedFr: 'Faire un exercice de continuité une fois par an.' },
    ],
  },
  {
    titleAr: 'اللجنة التقنية للحكامة واللاتركيز الإداري', titleFr: 'Comité technique de la gouvernance et de la déconcentration', editionAr: 'اجتماع اللجنة التقنية للحكامة', editionFr: 'Réunion du comité technique de la gouvernance', meetingsYearly: 2,
    mandateAr: 'تتبع ميثاق المسؤولية المهنية وبرامج عمل المديريات الجهوية، وتنفيذ التصميم المديري للاتركيز الإداري.', mandateFr: 'Suivre la charte de la responsabilité professionnelle, les programmes d’action des directions régionales et le schéma directeur de la déconcentration.',
    chair: unit('secretariat'), secretariat: unit('inspection'), members: [unit('staff'), unit('cooperation'), unit('01'), unit('03'), unit('07'), unit('09')],
    heldOn: days('2024-11-13', '2025-04-16', '2025-11-12', '2026-04-15', '2026-11-11'), firstNumber: 9,
    matters: [
      { ar: 'تنفيذ التصميم المديري للاتركيز الإداري', fr: 'l’exécution du schéma directeur de la déconcentration', concludedAr: 'حصر الاختصاصات التي لم تُفوض بعد وتحديد أجل لكل منها.', concludedFr: 'Dresser la liste des compétences non encore déléguées, avec un délai pour chacune.' },
      { ar: 'برامج عمل المديريات الجهوية', fr: 'les programmes d’action des directions régionales', concludedAr: 'توحيد مؤشرات البرامج حتى تُقارن نتائجها.', concludedFr: 'Unifier les indicateurs des programmes pour en comparer les résultats.' },
      { ar: 'التقييم السنوي لميثاق المسؤولية المهنية', fr: 'l’évaluation annuelle de la charte', concludedAr: 'إجراء التقييم قبل متم شهر مارس من كل سنة.', concludedFr: 'Mener l’évaluation avant la fin de mars de chaque année.' },
      { ar: 'الوسائل الموضوعة رهن إشارة المديريات الجهوية', fr: 'les moyens mis à la disposition des directions régionales', concludedAr: 'عرض الحاجيات من الأطر على مديرية الموارد البشرية قبل إعداد الميزانية.', concludedFr: 'Présenter les besoins en cadres à la direction des ressources humaines avant le budget.' },
    ],
  },
];

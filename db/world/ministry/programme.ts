import type { PointKind } from '#meetings';

/** Who presents or speaks: by office. */
interface Voice {
  ar: string;
  fr: string;
}

/** Something said on a point, as the minutes sum it up. */
export interface Said {
  kind: 'intervention' | 'question' | 'answer';
  by: Voice;
  ar: string;
  fr: string;
}

export interface PlannedPoint {
  kind: PointKind;
  ar: string;
  fr: string;
  by?: Voice;
  minutes?: number;
  /** The text that is signed at this point. */
  signs?: 'policy' | 'charter';
  under?: readonly PlannedPoint[];
  said?: readonly Said[];
}

const minister: Voice = { ar: 'وزير الشغل والإدماج المهني', fr: 'Ministre du Travail et de l’Insertion professionnelle' };
const secretary: Voice = { ar: 'الكاتب العام للوزارة', fr: 'Secrétaire général du ministère' };
const staff: Voice = { ar: 'مدير الموارد البشرية والميزانية والشؤون العامة', fr: 'Directeur des ressources humaines, du budget et des affaires générales' };
const employment: Voice = { ar: 'مدير التشغيل', fr: 'Directeur de l’emploi' };
const labour: Voice = { ar: 'مدير الشغل', fr: 'Directeur du travail' };
const protection: Voice = { ar: 'مدير الحماية الاجتماعية للعمال', fr: 'Directeur de la protection sociale des travailleurs' };
const specialist: Voice = { ar: 'أستاذ متخصص في اللامركزية واللاتركيز الإداري', fr: 'Professeur spécialiste de la décentralisation et de la déconcentration' };
const director: Voice = { ar: 'مدير جهوي', fr: 'Un directeur régional' };

/** The sittings of the two days, with the points of each. */
export const sittings: readonly { day: '2020-02-20' | '2020-02-21'; startsAt: string; endsAt: string; ar: string; fr: string; points: readonly PlannedPoint[] }[] = [
  {
    day: '2020-02-20', startsAt: '09:30', endsAt: '12:30', ar: 'الجلسة الافتتاحية', fr: 'Séance d’ouverture',
    points: [
      { kind: 'opening', ar: 'افتتاح الملتقى وتقديم أهدافه', fr: 'Ouverture du forum et présentation de ses objectifs', by: secretary, minutes: 30 },
      { kind: 'launch', ar: 'إطلاق الموقع الإلكتروني للوزارة في حلته الجديدة', fr: 'Lancement du nouveau site internet du ministère', by: staff, minutes: 40 },
      { kind: 'launch', ar: 'إطلاق الشبكة الداخلية للوزارة', fr: 'Lancement de l’intranet du ministère', by: staff, minutes: 40 },
      { kind: 'signing', ar: 'توقيع سياسة أمن نظم المعلومات للوزارة', fr: 'Signature de la politique de sécurité des systèmes d’information du ministère', by: minister, minutes: 30, signs: 'policy' },
    ],
  },
  {
    day: '2020-02-20', startsAt: '14:30', endsAt: '17:30', ar: 'حصيلة الأوراش الكبرى وآفاقها', fr: 'Bilan et perspectives des grands chantiers',
    points: [
      {
        kind: 'presentation', ar: 'حصيلة الأوراش الكبرى للوزارة وآفاقها', fr: 'Bilan et perspectives des grands chantiers du ministère',
        under: [
          { kind: 'presentation', ar: 'أوراش الشغل', fr: 'Chantiers du travail', by: labour, minutes: 30 },
          { kind: 'presentation', ar: 'أوراش التشغيل', fr: 'Chantiers de l’emploi', by: employment, minutes: 30 },
          { kind: 'presentation', ar: 'أوراش الحماية الاجتماعية', fr: 'Chantiers de la protection sociale', by: protection, minutes: 30 },
          { kind: 'presentation', ar: 'ورش تسريع وتيرة الرقمنة', fr: 'Accélération de la numérisation', by: staff, minutes: 30 },
        ],
      },
      {
        kind: 'discussion', ar: 'مناقشة العروض', fr: 'Discussion des exposés', minutes: 60,
        said: [
          { kind: 'question', by: director, ar: 'كيف ستُدعم المديريات الجهوية بالأطر لمواكبة الخدمات الرقمية الجديدة؟', fr: 'Comment les directions régionales seront-elles dotées de cadres pour accompagner les nouveaux services numériques ?' },
          { kind: 'answer', by: staff, ar: 'تُدرج الحاجيات في برنامج التكوين المستمر لسنة 2020، ويُعين مخاطب للرقمنة في كل مديرية جهوية.', fr: 'Les besoins entrent dans le plan de formation de 2020 et chaque direction régionale désigne un correspondant numérique.' },
        ],
      },
    ],
  },
  {
    day: '2020-02-21', startsAt: '09:30', endsAt: '12:30', ar: 'التنسيق والالتقائية والمسؤولية المهنية', fr: 'Coordination, convergence et responsabilité professionnelle',
    points: [
      {
        kind: 'presentation', ar: 'كلمة السيد الوزير', fr: 'Allocution du ministre', by: minister, minutes: 45,
        said: [
          { kind: 'intervention', by: minister, ar: 'تعميق التواصل وأعلى درجات التنسيق والالتقائية بين مصالح الوزارة والمؤسسات التي تحت وصايتها شرط لخدمة أفضل للمرتفقين، عبر لجنة قيادة استراتيجية ولجان تقنية للمتابعة.', fr: 'Une communication plus profonde et une pleine convergence entre les services du ministère et les établissements sous sa tutelle sont la condition d’un meilleur service, par un comité de pilotage stratégique et des comités techniques de suivi.' },
          { kind: 'intervention', by: minister, ar: 'الملتقى فرصة سنوية تجمع مسؤولي الوزارة بجميع مستوياتهم، مركزيا وجهويا وإقليميا.', fr: 'Le forum est un rendez-vous annuel des responsables du ministère à tous les niveaux, central, régional et provincial.' },
          { kind: 'intervention', by: minister, ar: 'رُفعت المنحة السنوية المخصصة للخدمات الاجتماعية، مما مكن من إطلاق جيل جديد من الخدمات.', fr: 'La subvention annuelle des œuvres sociales a été relevée, ce qui a permis une nouvelle génération de services.' },
        ],
      },
      { kind: 'signing', ar: 'توقيع المديرين الجهويين على ميثاق المسؤولية المهنية', fr: 'Signature de la charte de la responsabilité professionnelle par les directeurs régionaux', by: minister, minutes: 60, signs: 'charter' },
      { kind: 'discussion', ar: 'تبادل الآراء والخبرات بين مختلف مستويات المسؤولية', fr: 'Échange entre les niveaux de responsabilité', minutes: 60 },
    ],
  },
  {
    day: '2020-02-21', startsAt: '14:30', endsAt: '17:00', ar: 'الجهوية المتقدمة واللاتركيز الإداري', fr: 'Régionalisation avancée et déconcentration administrative',
    points: [
      {
        kind: 'discussion', ar: 'تنزيل الأوراش في إطار الجهوية المتقدمة واللاتركيز الإداري', fr: 'Mise en œuvre des chantiers dans le cadre de la régionalisation avancée et de la déconcentration',
        under: [
          { kind: 'presentation', ar: 'التصميم المديري للاتركيز الإداري: الاختصاصات والوسائل والمؤشرات', fr: 'Le schéma directeur de la déconcentration : compétences, moyens, indicateurs', by: specialist, minutes: 40 },
          { kind: 'presentation', ar: 'التعاقد مع المصالح اللاممركزة على مستوى الجهة', fr: 'La contractualisation avec les services déconcentrés au niveau de la région', by: specialist, minutes: 40 },
        ],
        said: [{ kind: 'intervention', by: director, ar: 'يتطلب تنزيل الأوراش تفويضا أوسع للاختصاصات مع ربط المسؤولية بالمحاسبة.', fr: 'La mise en œuvre demande une délégation plus large, la responsabilité étant liée à la reddition des comptes.' }],
      },
      { kind: 'discussion', ar: 'خلاصات الملتقى واختتامه', fr: 'Conclusions et clôture du forum', by: secretary, minutes: 40 },
    ],
  },
];

/** What the forum concluded, with what each conclusion promised where it did. */
export const conclusions = [
  { ar: 'إحداث لجنة قيادة استراتيجية للتنسيق والالتقائية بين مصالح الوزارة والمؤسسات التي تحت وصايتها.', fr: 'Créer un comité de pilotage stratégique pour la coordination entre les services du ministère et les établissements sous sa tutelle.' },
  { ar: 'إحداث لجنتين تقنيتين للمتابعة: الأولى للرقمنة وأمن نظم المعلومات، والثانية للحكامة واللاتركيز الإداري.', fr: 'Créer deux comités techniques de suivi : numérisation et sécurité des systèmes d’information ; gouvernance et déconcentration.' },
  { ar: 'إعداد كل مديرية جهوية برنامج عملها على ضوء ميثاق المسؤولية المهنية.', fr: 'Établir dans chaque direction régionale un programme d’action à la lumière de la charte de la responsabilité professionnelle.' },
  { ar: 'تعميم استعمال الشبكة الداخلية في التواصل بين المستويات المركزية والجهوية والإقليمية.', fr: 'Généraliser l’intranet entre les niveaux central, régional et provincial.' },
] as const;

export const minutes = {
  ar: [
    'افتُتح ملتقى الشغل والإدماج المهني في دورته الأولى يوم الخميس 20 فبراير 2020، وشهد يومه الأول إطلاق الموقع الإلكتروني للوزارة في حلته الجديدة وإطلاق شبكتها الداخلية، وتوقيع سياسة أمن نظم المعلومات عملا بتوجيهات السلطة الوطنية المختصة.',
    'وافتُتح اليوم الثاني بكلمة للسيد الوزير دعا فيها إلى تعميق التواصل والرفع من التنسيق والالتقائية بين مصالح الوزارة والمؤسسات التي تحت وصايتها، عبر لجنة قيادة استراتيجية ولجان تقنية للمتابعة. ثم وقع المديرون الجهويون، تحت إشرافه، على ميثاق المسؤولية المهنية.',
    'وتضمنت الأشغال عروضا حول حصيلة الأوراش الكبرى وآفاقها، وجلسة حول تنزيلها في إطار الجهوية المتقدمة واللاتركيز الإداري، تلتها مناقشة وخلاصات.',
  ].join('\n\n'),
  fr: [
    'Le premier forum du travail et de l’insertion professionnelle s’est ouvert le jeudi 20 février 2020. Sa première journée a vu le lancement du nouveau site internet du ministère et de son intranet, ainsi que la signature de la politique de sécurité des systèmes d’information, conformément aux directives de l’autorité nationale compétente.',
    'La seconde journée s’est ouverte par une allocution du ministre, qui a appelé à une communication plus profonde et à la convergence entre les services du ministère et les établissements sous sa tutelle, par un comité de pilotage stratégique et des comités techniques de suivi. Les directeurs régionaux ont ensuite signé devant lui la charte de la responsabilité professionnelle.',
    'Les travaux ont porté sur le bilan et les perspectives des grands chantiers, puis sur leur mise en œuvre dans le cadre de la régionalisation avancée et de la déconcentration ; une discussion et des conclusions ont suivi.',
  ].join('\n\n'),
};

export const charterText = {
  ar: [
    'ميثاق المسؤولية المهنية',
    'المادة 1. الموضوع\nهذا الميثاق تعاقد أخلاقي وإداري بين وزارة الشغل والإدماج المهني والمدير الجهوي، بصفته المسؤول الأول عن تدبير المصالح اللاممركزة على مستوى الجهة.',
    'المادة 2. مبادئ التدبير\nيلتزم المدير الجهوي باحترام القوانين والضوابط الجاري بها العمل، وبالنزاهة وترشيد تدبير المرفق، وبربط المسؤولية بالمحاسبة.',
    'المادة 3. تنفيذ البرامج\nيساهم المدير الجهوي في إعداد برامج الوزارة وتنفيذها وتتبعها وتقييمها، في إطار اختصاصات المديرية الجهوية.',
    'المادة 4. التزامات الوزارة\nتضع الوزارة رهن إشارة المديرية الجهوية الوسائل اللازمة، وتفوض إليها الاختصاصات في إطار التصميم المديري للاتركيز الإداري.',
    'المادة 5. التقييم\nيُقيم تنفيذ الميثاق مرة في السنة على أساس الأهداف المحددة، وتُعرض الخلاصات على لجنة القيادة الاستراتيجية.',
  ].join('\n\n'),
  fr: [
    'Charte de la responsabilité professionnelle',
    'Article 1. Objet\nLa charte est un contrat moral et administratif entre le ministère et le directeur régional, premier responsable de la gestion des services déconcentrés de la région.',
    'Article 2. Principes de gestion\nLe directeur régional respecte les lois et règles en vigueur, fait preuve d’intégrité, gère avec économie et rend compte de sa responsabilité.',
    'Article 3. Exécution des programmes\nLe directeur régional participe à la conception, à l’exécution, au suivi et à l’évaluation des programmes du ministère dans son ressort.',
    'Article 4. Engagements du ministère\nLe ministère met à disposition les moyens nécessaires et délègue les compétences dans le cadre du schéma directeur de la déconcentration.',
    'Article 5. Évaluation\nL’exécution de la charte est évaluée chaque année au regard des objectifs fixés ; les conclusions vont au comité de pilotage stratégique.',
  ].join('\n\n'),
};

export const policyText = {
  ar: [
    'سياسة أمن نظم المعلومات للوزارة',
    'المادة 1. المجال\nتسري هذه السياسة على جميع نظم معلومات الوزارة، مركزيا وجهويا وإقليميا، وعلى كل من يستعملها.',
    'المادة 2. المسؤوليات\nيسهر المسؤول عن أمن نظم المعلومات على تنفيذ السياسة وتتبعها، ويرفع تقريره مباشرة إلى الإدارة العليا.',
    'المادة 3. حماية المعطيات\nتُصنف الممتلكات المعلوماتية حسب حساسيتها، وتُمنح حقوق الولوج بقدر الحاجة، وتُحفظ آثار الاستعمال.',
    'المادة 4. الحوادث\nيُبلَّغ عن كل حادث فور العلم به، وتُتخذ التدابير اللازمة لاستمرار الخدمات.',
    'المادة 5. المراجعة\nتُراجع السياسة مرة كل ثلاث سنوات على الأقل، وتُعمم كل صيغة على المصالح التي تشهد بالاطلاع عليها.',
  ].join('\n\n'),
  fr: [
    'Politique de sécurité des systèmes d’information du ministère',
    'Article 1. Champ\nLa politique s’applique à tous les systèmes d’information du ministère, aux niveaux central, régional et provincial, et à tous leurs utilisateurs.',
    'Article 2. Responsabilités\nLe responsable de la sécurité des systèmes d’information veille à l’exécution de la politique et rend compte directement à la direction.',
    'Article 3. Protection des données\nLes actifs sont classés selon leur sensibilité, les droits d’accès sont donnés au besoin, les traces sont conservées.',
    'Article 4. Incidents\nTout incident est déclaré dès qu’il est connu ; les mesures de continuité sont prises.',
    'Article 5. Révision\nLa politique est révisée au moins tous les trois ans ; chaque version est diffusée aux services, qui en accusent réception.',
  ].join('\n\n'),
};

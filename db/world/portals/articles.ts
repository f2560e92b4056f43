import { join } from 'node:path';
import { projectRoot } from '#platform/database';
import type { Day } from '#platform/days';

export type DrawingName = 'plan' | 'meeting' | 'vote' | 'forum' | 'charter' | 'shield' | 'road';

/** Where the drawings lie, drawn by scripts/draw-pictures.ts. */
export const drawingFolder = join(projectRoot, 'db/world/portals/drawings');

/** An article of the story: told in both languages, with a drawing in place of photographs of people. */
export interface ToldArticle {
  day: Day;
  category: string;
  drawing: DrawingName;
  alternative: { ar: string; fr: string };
  caption: { ar: string; fr: string };
  placeAr: string;
  placeFr: string;
  title: { ar: string; fr: string };
  standfirst: { ar: string; fr: string };
  body: { ar: string; fr: string };
  /** What it is about: found by these when the world is told. */
  about: { instrument?: string; territory?: string; programme?: boolean };
  /** A correction made some days later, with the sentence that it puts right. */
  correction?: { day: Day; ar: string; fr: string; from: string; to: string };
}

export const regionalArticles: readonly ToldArticle[] = [
  {
    day: '2023-03-02' as Day, category: 'takwin', drawing: 'plan', placeAr: 'فاس', placeFr: 'Fès', about: { programme: true },
    alternative: { ar: 'رسم لأربع حلقات متصلة تمثل سنوات المخطط من 2023 إلى 2026', fr: 'Dessin de quatre anneaux liés, un pour chaque année du schéma, de 2023 à 2026' },
    caption: { ar: 'أربع سنوات من التكوين لفائدة أعضاء مجالس الجماعات الترابية.', fr: 'Quatre années de formation pour les membres des conseils.' },
    title: { ar: 'أربع سنوات لتكوين المنتخبين: الجهة تشرع في تنزيل تصميمها المديري', fr: 'Quatre ans pour former les élus : la Région met en œuvre son schéma directeur' },
    standfirst: { ar: 'لقاءات في كل عمالة وإقليم، واتفاقية تمويل تعرض على كل مجلس: هكذا ينطلق التصميم المديري الجهوي للتكوين المستمر 2023-2026.', fr: 'Des rencontres dans chaque province et une convention de financement soumise à chaque conseil : ainsi commence le schéma directeur régional de la formation continue 2023-2026.' },
    body: {
      ar: 'للمنتخب الحق في التكوين، وعلى الجهة أن تنظمه. ذلك ما ينطلق منه التصميم المديري الجهوي للتكوين المستمر لفائدة أعضاء مجالس الجماعات الترابية للفترة 2023-2026.\n\n## ثلاث خطوات\n\n1. تزور الجهة كل عمالة وإقليم، وتقدم البرنامج لرؤساء الجماعات وللأطر المكلفين بالمالية.\n2. تعرض اتفاقية التمويل على مجلس الجهة وعلى كل مجلس معني، ولا يوقع أحد قبل أن يصادق مجلسه.\n3. تحول كل جماعة مساهمتها، فتبرمج الدورات بحسب ما هو متوفر.\n\n## متابعة مفتوحة\n\nينشر تقدم كل خطوة في هذه البوابة بأرقام إجمالية. ولا تنشر أسماء المستفيدين ولا غياباتهم.',
      fr: 'La formation est un droit de l’élu ; il revient à la Région de l’organiser. C’est le point de départ du schéma directeur régional de la formation continue des membres des conseils pour 2023-2026.\n\n## Trois étapes\n\n1. La Région se rend dans chaque préfecture et province et présente le programme aux présidents de communes et aux cadres chargés des finances.\n2. La convention de financement est soumise au conseil régional et à chaque conseil concerné ; personne ne signe avant l’approbation de son conseil.\n3. Chaque commune verse sa contribution, et les sessions sont programmées selon les moyens reçus.\n\n## Un suivi ouvert\n\nL’avancement de chaque étape est publié sur ce portail en chiffres d’ensemble. Ni les noms des participants ni leurs absences ne le sont.',
    },
  },
  {
    day: '2023-05-11' as Day, category: 'takwin', drawing: 'meeting', placeAr: 'الحاجب', placeFr: 'El Hajeb', about: { programme: true, instrument: '01-03/2023', territory: '03.171' },
    alternative: { ar: 'رسم لطاولة اجتماع مستديرة حولها ستة عشر مقعدا، وخلفها جبال', fr: 'Dessin d’une table ronde entourée de seize sièges, devant des montagnes' },
    caption: { ar: 'ست عشرة جماعة بإقليم الحاجب حول طاولة واحدة.', fr: 'Les seize communes de la province d’El Hajeb autour d’une même table.' },
    title: { ar: 'بالحاجب، رؤساء الجماعات يعلنون عزمهم المصادقة على اتفاقية تمويل التكوين', fr: 'À El Hajeb, les présidents de communes annoncent l’approbation de la convention de formation' },
    standfirst: { ar: 'اللقاء التواصلي الثالث حول التكوين المستمر للمنتخبين انعقد يوم الأربعاء 10 ماي 2023 بمقر العمالة. وخرج بأربعة التزامات يمكن لكل واحد أن يتتبعها.', fr: 'La troisième rencontre de communication sur la formation continue des élus s’est tenue le mercredi 10 mai 2023 au siège de la province. Quatre engagements en sont sortis, que chacun peut suivre.' },
    body: {
      ar: 'انعقد اللقاء برئاسة نائبة رئيس الجهة المكلفة بالتكوين المستمر، إلى جانب الكاتب العام لعمالة إقليم الحاجب، وبحضور رؤساء الجماعات والأطر المكلفين بالمالية والميزانية وأعضاء من مجلس الجهة.\n\n## ما قيل\n\nقدم قسم الموارد البشرية والتكوين بالجهة الخطوط العريضة للبرنامج وتفاصيله، ثم نوقشت كيفية تمويله. ودعا الكاتب العام المنتخبين إلى الحضور في الدورات، والجماعات إلى تحويل مساهماتها إلى الجهة في أقرب الآجال.\n\n> سنصادق على الاتفاقية الخاصة بتمويل برامج التكوين خلال الدورات المقبلة للمجالس.\n\n## أربعة التزامات\n\n| الالتزام | على من | الأجل |\n|---|---|---|\n| المصادقة على اتفاقية التمويل | المجلس الإقليمي والجماعات | أول دورة عادية لكل مجلس |\n| تحويل المساهمات | الجماعات | نهاية سنة 2023 |\n| تسجيل المنتخبين في الدورات | الجماعات | نهاية يوليوز 2023 |\n| مواكبة الورش | عمالة الإقليم | شهر واحد |\n\nوتعرض الأرقام إلى جانب هذا المقال ما أنجز منها إلى اليوم.',
      fr: 'La rencontre était présidée par la vice-présidente de la Région chargée de la formation continue, aux côtés du secrétaire général de la province, en présence des présidents de communes, des cadres chargés des finances et de membres du conseil régional.\n\n## Ce qui a été dit\n\nLa division des ressources humaines et de la formation a présenté le programme et ses détails ; son financement a été débattu. Le secrétaire général a appelé les élus à suivre les sessions et les communes à verser au plus tôt leurs contributions.\n\n> Nous approuverons la convention de financement des formations aux prochaines sessions des conseils.\n\n## Quatre engagements\n\n| Engagement | Qui | Échéance |\n|---|---|---|\n| Approuver la convention | Conseil provincial et communes | Première session ordinaire de chaque conseil |\n| Verser les contributions | Communes | Fin 2023 |\n| Inscrire les élus | Communes | Fin juillet 2023 |\n| Accompagner le chantier | Province | Un mois |\n\nLes chiffres placés à côté de cet article disent ce qui en est fait à ce jour.',
    },
    correction: { day: '2023-05-15' as Day, ar: 'ذكر المقال في صيغته الأولى أن أجل تحويل المساهمات نهاية شتنبر، والصواب نهاية سنة 2023.', fr: 'L’article indiquait d’abord la fin de septembre pour le versement des contributions ; l’échéance est la fin de 2023.', from: 'نهاية شتنبر 2023', to: 'نهاية سنة 2023' },
  },
  {
    day: '2023-10-20' as Day, category: 'ittifaqiyat', drawing: 'vote', placeAr: 'فاس', placeFr: 'Fès', about: { programme: true, instrument: '01-03/2023' },
    alternative: { ar: 'رسم لمدرج قاعة مجلس، معظم مقاعده بالأخضر، وفي وسطه علامة موافقة', fr: 'Dessin d’un hémicycle dont la plupart des sièges sont verts, avec une marque d’approbation' },
    caption: { ar: 'في دورات أكتوبر، تتداول المجالس علنا وتصوت.', fr: 'Aux sessions d’octobre, les conseils délibèrent et votent en public.' },
    title: { ar: 'دورات أكتوبر: مجالس الجماعات تتداول في اتفاقية تمويل التكوين', fr: 'Sessions d’octobre : les conseils délibèrent sur la convention de formation' },
    standfirst: { ar: 'أدرجت مجالس عدة الاتفاقية في جدول أعمال دوراتها العادية. لكل مجلس قراره، ولكل قرار تاريخه ووثيقته.', fr: 'Plusieurs conseils ont inscrit la convention à l’ordre du jour de leurs sessions ordinaires. À chaque conseil sa décision, à chaque décision sa date et sa pièce.' },
    body: {
      ar: 'تنعقد الدورة العادية لمجالس الجماعات في شهر أكتوبر من كل سنة. وفيها تداولت مجالس عدة في اتفاقية تمويل برامج تكوين المنتخبين.\n\n## كيف تقرأ الأرقام\n\n- **صادقت على الاتفاقية**: صوت المجلس بالموافقة، وسجل رقم المقرر وتاريخه.\n- **وقعت الاتفاقية**: بعد المصادقة، وبعد التأشيرة متى اشترطها القانون.\n- **المساهمات المتوصل بها**: ما حول فعلا إلى حساب الجهة.\n\nالمجلس الذي أجل النقطة أو رفضها يظهر كذلك: فهو سيد قراره.',
      fr: 'La session ordinaire d’octobre réunit chaque année les conseils des communes. Plusieurs y ont délibéré sur la convention de financement de la formation des élus.\n\n## Comment lire les chiffres\n\n- **Ont approuvé la convention** : le conseil a voté pour ; le numéro et la date de la délibération sont enregistrés.\n- **Ont signé la convention** : après l’approbation, et après le visa lorsque la loi le demande.\n- **Contributions reçues** : ce qui est effectivement arrivé au compte de la Région.\n\nLe conseil qui reporte ou refuse le point apparaît aussi : il est maître de sa décision.',
    },
  },
];

export const ministerialArticles: readonly ToldArticle[] = [
  {
    day: '2020-02-21' as Day, category: 'multaqa', drawing: 'forum', placeAr: 'الرباط', placeFr: 'Rabat', about: {},
    alternative: { ar: 'رسم لقاعة كبرى بمنصة ومدرجات', fr: 'Dessin d’une grande salle avec tribune et gradins' },
    caption: { ar: 'يومان يجتمع فيهما مسؤولو الوزارة مركزيا وجهويا وإقليميا.', fr: 'Deux jours qui réunissent les responsables centraux, régionaux et provinciaux.' },
    title: { ar: 'ملتقى الشغل والإدماج المهني: دورة أولى عنوانها التواصل الداخلي', fr: 'Premier forum du travail et de l’insertion professionnelle, sous le signe de la communication interne' },
    standfirst: { ar: 'موقع جديد وشبكة داخلية وسياسة لأمن نظم المعلومات في اليوم الأول، وميثاق للمسؤولية المهنية في اليوم الثاني.', fr: 'Un nouveau site, un intranet et une politique de sécurité le premier jour ; une charte de la responsabilité professionnelle le second.' },
    body: {
      ar: 'اجتمع مسؤولو الوزارة بجميع مستوياتهم يومي 20 و21 فبراير 2020 تحت شعار «نجاعة أدائنا رهين بجودة تواصلنا الداخلي».\n\n## اليوم الأول\n\n- إطلاق الموقع الإلكتروني الجديد للوزارة.\n- إطلاق الشبكة الداخلية لموظفيها.\n- توقيع سياسة أمن نظم المعلومات، تماشيا مع التوجيهات الوطنية.\n\n## اليوم الثاني\n\nدعا الوزير إلى أعلى درجات التنسيق والالتقائية بين المصالح، عبر **لجنة قيادة استراتيجية** و**لجان تقنية للمتابعة**. وتلت ذلك عروض حول حصيلة الأوراش الكبرى وآفاقها، وجلسة حول تنزيلها في إطار الجهوية المتقدمة واللاتركيز الإداري.\n\nواختتم الملتقى بتوقيع المديرين الجهويين على ميثاق المسؤولية المهنية.',
      fr: 'Les responsables du ministère, à tous les niveaux, se sont réunis les 20 et 21 février 2020 autour d’une idée : l’efficacité de l’action dépend de la qualité de la communication interne.\n\n## Le premier jour\n\n- Lancement du nouveau site du ministère.\n- Lancement de l’intranet de ses agents.\n- Signature de la politique de sécurité des systèmes d’information, selon la directive nationale.\n\n## Le second jour\n\nLe ministre a appelé à la coordination et à la convergence des services, par un **comité de pilotage stratégique** et des **comités techniques de suivi**. Ont suivi le bilan et les perspectives des grands chantiers, puis une séance sur leur mise en œuvre dans le cadre de la régionalisation avancée et de la déconcentration.\n\nLes directeurs régionaux ont enfin signé la charte de la responsabilité professionnelle.',
    },
  },
  {
    day: '2020-02-24' as Day, category: 'hakama', drawing: 'charter', placeAr: 'الرباط', placeFr: 'Rabat', about: { instrument: 'ميثاق/2020' },
    alternative: { ar: 'رسم لورقة موقعة وعليها خاتم', fr: 'Dessin d’une feuille signée et scellée' },
    caption: { ar: 'ميثاق يوقعه كل مدير جهوي، ويقيم تنفيذه كل سنة.', fr: 'Une charte que chaque directeur régional signe, évaluée chaque année.' },
    title: { ar: 'ميثاق المسؤولية المهنية: تعاقد بين الوزارة وكل مدير جهوي', fr: 'La charte de la responsabilité professionnelle, contrat entre le ministère et chaque directeur régional' },
    standfirst: { ar: 'المدير الجهوي هو المسؤول الأول عن المصالح اللاممركزة في جهته. والميثاق يحدد ما ينتظر منه وما تلتزم به الوزارة تجاهه.', fr: 'Le directeur régional répond le premier des services déconcentrés de sa région. La charte dit ce qui est attendu de lui et ce que le ministère lui doit.' },
    body: {
      ar: 'الميثاق تعاقد أخلاقي وإداري. وقعه المديرون الجهويون خلال الملتقى، وتوقعه الوزارة بدورها.\n\n## ما فيه\n\n- أهداف محددة لكل جهة، تناقش قبل اعتمادها.\n- وسائل تضعها الوزارة رهن إشارة المديرية.\n- تقييم سنوي يطلع عليه المعني بالأمر قبل غيره.\n\nويتيح الميثاق لكل مدير أن يعرف أين وصل، دون مقارنة بين الأشخاص.',
      fr: 'La charte est un contrat moral et administratif. Les directeurs régionaux l’ont signée au forum ; le ministère la signe à son tour.\n\n## Ce qu’elle contient\n\n- Des objectifs pour chaque région, discutés avant d’être arrêtés.\n- Des moyens que le ministère met à la disposition de la direction.\n- Une évaluation annuelle, que l’intéressé lit avant les autres.\n\nChacun y voit où il en est, sans que les personnes soient comparées.',
    },
  },
  {
    day: '2020-03-03' as Day, category: 'raqmana', drawing: 'shield', placeAr: 'الرباط', placeFr: 'Rabat', about: { instrument: 'سياسة/2020' },
    alternative: { ar: 'رسم لدرع داخله قفل', fr: 'Dessin d’un bouclier qui porte un cadenas' },
    caption: { ar: 'سياسة يوقعها المسؤول الأول، وتبلغ إلى كل وحدة، ويقر كل موظف باطلاعه عليها.', fr: 'Une politique signée au sommet, diffusée à chaque unité, dont chaque agent atteste la lecture.' },
    title: { ar: 'أمن نظم المعلومات: سياسة مكتوبة يطلع عليها كل موظف', fr: 'Sécurité des systèmes d’information : une politique écrite que chaque agent lit' },
    standfirst: { ar: 'بعد توقيعها خلال الملتقى، تبلغ السياسة إلى كل وحدات الوزارة، ويسجل اطلاع كل واحد على كل نسخة منها.', fr: 'Signée au forum, la politique est diffusée à toutes les unités ; la lecture de chaque version est enregistrée.' },
    body: {
      ar: 'لا تحمي الأنظمة نفسها بنفسها. لذلك تحدد السياسة من يفعل ماذا: من يصنف المعلومات، ومن يبلغ عن حادث، وفي أي أجل.\n\nتعتمد السياسة التوجيهات الوطنية لأمن نظم المعلومات، وتراجع كلما تغيرت.',
      fr: 'Les systèmes ne se protègent pas seuls. La politique dit donc qui fait quoi : qui classe l’information, qui signale un incident, dans quel délai.\n\nElle suit la directive nationale de la sécurité des systèmes d’information et est revue quand celle-ci change.',
    },
  },
];

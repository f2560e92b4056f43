import type { RefusalSentences } from '#platform/refusals';
import type { Language } from '#platform/words';
import { plural, shortDay, timeOf } from '#platform/words';
import type { OfficeRole } from './actor.ts';
import type { Capability } from './capabilities.ts';
import { saysBody } from './office-title.ts';

const language: Language = 'ar';
const signs = (count: unknown): string => plural.ar(Number(count), { zero: 'لا شيء', one: 'حرف واحد', two: 'حرفان', few: '# أحرف', many: '# حرفا', other: '# حرف' });

const capabilities: Record<Capability, string> = {
  record_council_act: 'تسجيل مقررات المجلس',
  keep_council: 'مسك أعمال دورات المجلس',
  record_signature: 'تسجيل التوقيع',
  record_payment: 'تسجيل الأداء',
  confirm_act: 'تأكيد الإجراءات المسجلة',
  record_from_document: 'التسجيل استنادا إلى وثيقة',
  run_meetings: 'تدبير اللقاءات ومحاضرها',
  chair_meetings: 'رئاسة اللقاءات والبت في النقط المقترحة',
  run_instruments: 'تدبير الاتفاقيات',
  remind: 'توجيه رسائل التذكير',
  read_board: 'الاطلاع على لوحة التتبع',
  represent_state: 'تمثيل الدولة لدى المجالس',
  represent_state_in_communes: 'تمثيل الدولة لدى الجماعات',
  receive_for_state: 'التوصل بالوثائق باسم ممثل الدولة',
  write_news: 'تحرير أخبار الموقع',
  publish_news: 'نشر أخبار الموقع',
  moderate_comments: 'البت في تعليقات القراء',
  run_portal: 'تدبير الموقع العمومي',
  administer: 'تدبير الحسابات والمهام',
};

const may = (capability: string): string => capabilities[capability as Capability] ?? capability;

const refusals = {
  'sign_in.wrong': () => 'البريد الإلكتروني أو كلمة السر غير صحيحة.',
  'sign_in.locked': ({ until }) => `تكررت المحاولات الخاطئة، فأُغلق الدخول إلى هذا الحساب من هنا مؤقتا. يمكن إعادة المحاولة ابتداء من ${timeOf(new Date(until), language)}.`,
  'password.too_short': ({ minimum }) => `كلمة السر قصيرة جدا: ${signs(minimum)} على الأقل. جملة من بضع كلمات تفي بالغرض.`,
  'password.too_long': ({ maximum }) => `كلمة السر طويلة جدا: ${signs(maximum)} على الأكثر.`,
  'password.is_personal': () => 'لا تضعوا في كلمة السر اسمكم أو عنوان بريدكم.',
  'password.too_common': () => 'كلمة السر هذه شائعة ويسهل تخمينها. اختاروا غيرها.',
  'password.current_wrong': () => 'كلمة السر الحالية غير صحيحة.',
  'password.same_as_before': () => 'كلمة السر الجديدة هي الحالية نفسها. اختاروا غيرها.',
  'password.not_repeated': () => 'كلمتا السر غير متطابقتين. أعيدوا كتابة كلمة السر الجديدة.',
  'account.address_taken': () => 'يوجد حساب بهذا البريد الإلكتروني.',
  'account.unknown': () => 'هذا الحساب غير موجود.',
  'office.unknown': () => 'هذه المهمة غير موجودة.',
  'office.ends_before_start': () => 'لا يمكن أن تنتهي المهمة قبل أن تبدأ.',
  'office.administrator_elsewhere': () => 'لا تُسند إدارة المنصة إلا في الهيئة صاحبة المنصة.',
  'office.role_not_in_this_body': () => 'هذه الصفة لا توجد في هذه الهيئة.',
  'office.already_held': () => 'يتولى هذا الشخص المهمة نفسها في هذه الهيئة خلال هذه المدة.',
  'office.oneself': () => 'لا أحد يعين نفسه في مهمة: يعينه مدير آخر للمنصة.',
  'office.administrator_apart': () => 'لا يجمع أحد بين إدارة المنصة ومهمة أخرى في اليوم نفسه: من يدير الحسابات لا سلطة له على الإجراءات.',
  'office.held_by_another': () => 'يتولى شخص آخر هذه المهمة خلال هذه المدة. أنهوا مهمته أولا.',
  'office.already_ended': ({ day }) => `انتهت هذه المهمة يوم ${shortDay(day, language)}.`,
  'office.last_administrator': () => 'هذا آخر مدير للمنصة. عينوا مديرا آخر قبل إنهاء مهمته.',
  'authority.not_in_this_office': ({ capability }) => `صفتكم في هذه الهيئة لا تخول لكم ${may(capability)}.`,
  'authority.not_your_body': ({ capability }) => `لا تخول لكم صفتكم ${may(capability)} باسم هذه الهيئة.`,
  'authority.not_administrator': () => 'هذه الصفحات مخصصة لمدير المنصة.',
  'authority.not_signed_in': () => 'يجب الدخول إلى الحساب أولا.',
  'body.unknown': () => 'هذه الهيئة غير موجودة.',
  'body.no_such_slug': ({ slug }) => `لا توجد هيئة رمزها ${slug}.`,
  'house.initialised_already': ({ body }) => `سبقت تهيئة هذه المنصة، وهي تابعة لـ⁠${body}.`,
} satisfies RefusalSentences;

const roles: Record<OfficeRole, string> = {
  president: 'رئيس',
  vice_president: 'نائب الرئيس',
  director_of_services: 'مدير المصالح',
  finance_officer: 'المكلف بالمالية والميزانية',
  council_secretary: 'كاتب المجلس',
  training_officer: 'المسؤول عن التكوين المستمر',
  secretary_general: 'الكاتب العام',
  hr_division: 'قسم الموارد البشرية والتكوين',
  regional_director: 'المدير الجهوي',
  minister: 'الوزير',
  state_representative: 'ممثل الدولة (الوالي أو العامل)',
  state_delegate: 'من ينوب عن العامل لدى الجماعات',
  communication_officer: 'المسؤول عن التواصل',
  administrator: 'مدير المنصة',
};

export const ar = {
  refusals,
  roles,
  /** An office as it stands under a name: the title, which often names the body by itself, else title and body. */
  office: (title: string, body: string | undefined): string => (!body || saysBody(title, body) ? title : `${title}، ${body}`),
  signIn: {
    title: 'الدخول',
    lead: 'للمنتخبين والأطر الذين لهم حساب في المنصة.',
    email: 'البريد الإلكتروني',
    password: 'كلمة السر',
    submit: 'الدخول',
    noAccount: 'لا حساب لكم أو نسيتم كلمة السر؟ اتصلوا بمدير المنصة في إدارتكم.',
  },
  password: {
    title: 'تغيير كلمة السر',
    lead: 'يُغلق بعد التغيير دخولكم المفتوح على الأجهزة الأخرى.',
    mustChange: 'دخلتم بكلمة سر تصلح لدخول واحد. اختاروا الآن كلمة سر خاصة بكم.',
    current: 'كلمة السر الحالية',
    next: 'كلمة السر الجديدة',
    hint: (minimum: number): string => `${signs(minimum)} على الأقل. جملة من بضع كلمات تُحفظ بسهولة ويصعب تخمينها.`,
    again: 'كلمة السر الجديدة مرة أخرى',
    submit: 'تغيير كلمة السر',
    changed: 'تغيرت كلمة السر.',
  },
  sessions: {
    title: 'الأجهزة الأخرى المتصلة بحسابكم',
    open: (count: number): string =>
      plural.ar(count, {
        zero: 'لا جهاز آخر متصل بحسابكم.',
        one: 'جهاز واحد آخر متصل بحسابكم.',
        two: 'جهازان آخران متصلان بحسابكم.',
        few: '# أجهزة أخرى متصلة بحسابكم.',
        many: '# جهازا آخر متصلا بحسابكم.',
        other: '# جهاز آخر متصل بحسابكم.',
      }),
    end: 'إغلاق الدخول على الأجهزة الأخرى',
    ended: 'أُغلق الدخول على الأجهزة الأخرى.',
  },
  accounts: {
    title: 'الحسابات',
    lead: 'من يدخل إلى المنصة، وبأي صفة، وإلى أي تاريخ.',
    search: 'الاسم أو البريد الإلكتروني أو الهيئة',
    find: 'بحث',
    none: 'لا حساب يطابق البحث.',
    person: 'الاسم',
    email: 'البريد الإلكتروني',
    offices: 'المهام السارية',
    noOffice: 'لا مهمة سارية',
    open: 'حساب جديد',
  },
  account: {
    name: 'الاسم الكامل',
    language: 'لغة الواجهة',
    languageLater: 'يختارها صاحب الحساب',
    submit: 'إنشاء الحساب',
    firstOffice: 'المهمة الأولى',
    created: (once: string): string => `أُنشئ الحساب. كلمة السر للدخول الأول، ولا تُعرض إلا هذه المرة: ${once}`,
    reset: (once: string): string => `كلمة السر الجديدة للدخول مرة واحدة، ولا تُعرض إلا هذه المرة: ${once}`,
    resetTitle: 'كلمة سر منسية',
    resetLead: 'تُعطى كلمة سر تصلح لدخول واحد، ويُغلق كل دخول مفتوح لصاحب الحساب.',
    resetSubmit: 'إعطاء كلمة سر للدخول مرة واحدة',
    mustChange: 'لم يختر صاحب الحساب كلمة سره بعد',
  },
  offices: {
    title: 'المهام',
    none: 'لم تُسند إلى هذا الحساب أي مهمة.',
    open: 'مهمة جديدة',
    body: 'الهيئة',
    role: 'الصفة',
    chooseRole: 'اختاروا الصفة',
    titleAr: 'التسمية بالعربية',
    titleArHint: 'كما تُكتب في المراسلات: «رئيسة جماعة …».',
    titleFr: 'التسمية بالفرنسية',
    optional: 'اختياري',
    startsOn: 'أول يوم',
    endsOn: 'آخر يوم',
    endsOnHint: 'يُترك فارغا ما دام غير معروف.',
    stillInForce: 'تبقى المهمة سارية إلى نهاية هذا اليوم.',
    submit: 'إسناد المهمة',
    begun: 'أُسندت المهمة.',
    end: 'إنهاء المهمة',
    ended: 'حُدد آخر يوم للمهمة.',
    inForce: 'سارية',
    over: 'انتهت',
    toCome: 'لم تبدأ بعد',
    since: (from: string): string => `منذ ${from}`,
    between: (from: string, to: string): string => `من ${from} إلى ${to}`,
  },
};

export type Words = typeof ar;

import type { Day } from '#platform/days';
import type { RefusalSentences } from '#platform/refusals';
import { plural, shortDay } from '#platform/words';
import type { MeetingRefusal } from './meeting.ts';
import type { Gender } from './ordinals.ar.ts';
import { ordinalAr } from './ordinals.ar.ts';

const day = (value: unknown): string => shortDay(value as Day, 'ar');

const refusals: RefusalSentences<MeetingRefusal> = {
  'meeting.in_future': ({ today }) => `لا يُسجل لقاء لم ينعقد بعد؛ نحن اليوم ${day(today)}.`,
  'meeting.place_missing': () => 'يجب ذكر مكان انعقاد اللقاء.',
  'meeting.title_missing': () => 'يجب كتابة عنوان اللقاء، أو اختيار سلسلته ورقمه فيها.',
  'meeting.number_without_series': () => 'الرقم ترتيب داخل سلسلة: يجب اختيار السلسلة.',
  'meeting.number_not_positive': () => 'يبدأ ترقيم اللقاءات من 1.',
  'meeting.chair_missing': () => 'يجب ذكر صفة من ترأس اللقاء.',
  'meeting.nobody_counted': () => 'عدد الحاضرين في كل سطر لا يقل عن 1.',
  'meeting.unknown': () => 'هذا اللقاء غير موجود.',
  'meeting.series_unknown': () => 'هذه السلسلة غير موجودة لدى الهيئة المنظمة.',
  'meeting.number_taken': ({ number, day: on }) => `اللقاء رقم ${number} من هذه السلسلة مسجل من قبل، وقد انعقد بتاريخ ${day(on)}.`,
  'meeting.recorded_twice': () => 'سبق تسجيل هذه الاستمارة؛ لم يُسجل اللقاء مرة ثانية.',
  'meeting.changed_meanwhile': () => 'صُحح محضر هذا اللقاء في هذه الأثناء؛ راجعوا آخر صيغة منه ثم أعيدوا التصحيح.',
  'meeting.day_after_commitments': () => 'بُنيت على تاريخ هذا اللقاء آجال التزامات مسجلة؛ لا يمكن تغييره.',
  'meeting.conclusion_bound': () => 'لا يمكن حذف خلاصة انبثق عنها التزام مسجل.',
  'meeting.conclusion_empty': () => 'يجب كتابة نص الخلاصة.',
  'series.title_missing': () => 'يجب كتابة عنوان السلسلة واسم اللقاء الواحد منها بالعربية.',
};

export const ar = {
  refusals,
  editionName: (edition: string, number: number, gender: Gender): string => `${edition} ${ordinalAr(number, gender)}`,
  /** «ملتقى الشغل في دورته الأولى»: the ordinal follows «دورة», the pronoun the edition's gender. */
  yearlyEdition: (edition: string, number: number, gender: Gender): string => `${edition} في ${gender === 'masculine' ? 'دورته' : 'دورتها'} ${ordinalAr(number, 'feminine')}`,
  meetings: 'اللقاءات',
  meetingsLead: 'ما قيل أمام الشهود، وما انبثق عنه من خلاصات والتزامات.',
  noMeetings: 'لا توجد لقاءات مسجلة بعد.',
  outsideSeries: 'لقاءات خارج السلاسل',
  record: 'تسجيل لقاء',
  recordTitle: 'تسجيل لقاء من محضره',
  correct: 'تصحيح المحضر',
  correctTitle: 'تصحيح محضر اللقاء',
  version: (number: number): string => plural.ar(number - 1, { zero: 'لم يُصحح هذا المحضر', one: 'صُحح هذا المحضر مرة واحدة', two: 'صُحح هذا المحضر مرتين', few: 'صُحح هذا المحضر # مرات', many: 'صُحح هذا المحضر # مرة', other: 'صُحح هذا المحضر # مرة' }),
  organiser: 'الهيئة المنظمة',
  series: 'السلسلة',
  noSeries: 'خارج السلاسل',
  newSeries: 'سلسلة جديدة',
  seriesTitle: 'عنوان السلسلة',
  seriesHint: 'مثال: اللقاءات التواصلية حول برنامج التكوين المستمر لفائدة المنتخبين.',
  edition: 'اسم اللقاء الواحد',
  editionHint: 'مثال: اللقاء التواصلي. يُضاف إليه الترتيب: «اللقاء التواصلي الثالث».',
  gender: 'صيغة الترتيب',
  genders: { masculine: 'مذكر: الأول، الثاني، الثالث', feminine: 'مؤنث: الأولى، الثانية، الثالثة' },
  number: 'رقم اللقاء في السلسلة',
  title: 'عنوان اللقاء',
  titleHint: 'إن تُرك فارغا سُمي اللقاء باسم سلسلته وترتيبه فيها.',
  heldOn: 'يوم الانعقاد',
  place: 'المكان',
  territory: 'المجال الترابي المعني',
  chairs: 'الرئاسة',
  chairedBy: 'ترأس اللقاء',
  chairsHint: 'الصفة والمؤسسة، دون أسماء الأشخاص.',
  attendance: 'الحضور',
  attendanceHint: 'الصفة والمؤسسة وعدد الحاضرين، دون أسماء الأشخاص. تُترك السطور الزائدة فارغة.',
  personTitle: 'الصفة',
  institution: 'المؤسسة',
  body: 'الهيئة',
  noBody: 'غير محددة',
  presentCount: 'العدد',
  present: (count: number): string => plural.ar(count, { zero: 'لا أحد', one: 'حاضر واحد', two: 'حاضران', few: '# حاضرين', many: '# حاضرا', other: '# حاضر' }),
  minutes: 'المناقشة كما وردت في المحضر',
  conclusions: 'الخلاصات',
  conclusionsHint: 'خلاصة في كل خانة، بنصها كما قيلت.',
  conclusion: (position: number): string => `الخلاصة ${position}`,
  addConclusion: 'إضافة خلاصة',
  rooms: { label: 'أقسام اللقاء', overview: 'اللقاء', programme: 'البرنامج', invitations: 'الدعوات', session: 'الدورة', presence: 'الحضور', hall: 'القاعة', minutes: 'المحضر' },
  inArabic: 'بالعربية',
  inFrench: 'بالفرنسية',
  save: 'حفظ المحضر',
  row: (position: number): string => `السطر ${position}`,
  privacy: 'يُسجل الحضور بالصفة والمؤسسة فقط، دون معطيات ذات طابع شخصي (القانون رقم 09.08).',
};

export type Words = typeof ar;

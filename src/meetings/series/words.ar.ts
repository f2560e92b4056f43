import type { Day } from '#platform/days';
import type { RefusalSentences } from '#platform/refusals';
import { plural, shortDay } from '#platform/words';
import type { MeetingKind } from '../kinds.ts';
import type { FollowRefusal } from './next-meeting.ts';
import type { SeatCapacity, SeriesRefusal } from './series.ts';

const day = (value: unknown): string => shortDay(value as Day, 'ar');

const refusals: RefusalSentences<Exclude<SeriesRefusal | FollowRefusal, 'series.title_missing'>> = {
  'series.mandate_missing': () => 'اللجنة لها مهام: يجب ذكرها.',
  'series.mandate_unneeded': () => 'المهام والوتيرة للجان وحدها.',
  'series.rhythm_unclear': ({ most }) => `عدد اجتماعات اللجنة في السنة بين 1 و${most}.`,
  'series.no_committee': () => 'التأليف للجان وحدها.',
  'series.unknown': () => 'هذه السلسلة غير موجودة.',
  'seat.title_missing': () => 'يجب كتابة صفة العضو.',
  'seat.chair_taken': () => 'للجنة رئيس في هذا التاريخ: يجب إنهاء رئاسته أولا.',
  'seat.ended_before': ({ endsOn }) => `انتهت هذه العضوية بتاريخ ${day(endsOn)}.`,
  'seat.ends_before_it_starts': ({ startsOn }) => `العضوية بدأت بتاريخ ${day(startsOn)}؛ لا تنتهي قبله.`,
  'seat.unknown': () => 'هذه العضوية غير موجودة في هذه اللجنة.',
  'seat.body_unknown': () => 'الهيئة المختارة غير موجودة.',
  'series.none_to_follow': () => 'هذا اللقاء خارج السلاسل: لا لقاء مواليا له.',
  'series.session_placed_by_law': () => 'دورات المجالس يحدد القانون مواعيدها.',
  'series.not_held_yet': () => 'لا يُعد اللقاء الموالي قبل انعقاد هذا اللقاء.',
  'series.matter_unknown': () => 'إحدى النقط المختارة لم تعد مفتوحة أو ليست من هذه السلسلة.',
};

export const ar = {
  refusals,
  kinds: { forum: 'ملتقى سنوي', communication: 'لقاءات تواصلية', committee: 'لجنة', council_session: 'دورات مجلس' } satisfies Record<MeetingKind, string>,
  kindHints: { communication: 'لقاءات مرقمة: «اللقاء التواصلي الثالث».', committee: 'لها مهام وتأليف ووتيرة اجتماع.', forum: 'دورات سنوية بشعار: «الملتقى في دورته الأولى».' },
  capacities: { chair: 'الرئاسة', secretariat: 'الكتابة', rapporteur: 'المقرر', member: 'عضو' } satisfies Record<SeatCapacity, string>,
  noProgramme: 'خارج البرامج',
  newSeries: 'سلسلة جديدة',
  newSeriesLead: 'سلسلة لقاءات مرقمة، أو ملتقى سنوي، أو لجنة.',
  mandate: 'المهام',
  composition: 'التأليف',
  formerSeats: 'عضويات سابقة',
  noSeats: 'لم يُسجل تأليف هذه اللجنة بعد.',
  rhythm: 'وتيرة الاجتماع',
  atLeast: (count: number): string => plural.ar(count, { zero: 'دون وتيرة', one: 'اجتماع واحد في السنة على الأقل', two: 'اجتماعان في السنة على الأقل', few: '# اجتماعات في السنة على الأقل', many: '# اجتماعا في السنة على الأقل', other: '# اجتماع في السنة على الأقل' }),
  rhythmKept: (year: number, held: number): string => `سنة ${year}: ${plural.ar(held, { zero: 'لم ينعقد أي اجتماع', one: 'انعقد اجتماع واحد', two: 'انعقد اجتماعان', few: 'انعقدت # اجتماعات', many: 'انعقد # اجتماعا', other: 'انعقد # اجتماع' })}؛ الوتيرة محترمة.`,
  rhythmOnCourse: (year: number, held: number, ahead: number): string => `سنة ${year}: ${plural.ar(held, { zero: 'لم ينعقد أي اجتماع بعد', one: 'انعقد اجتماع واحد', two: 'انعقد اجتماعان', few: 'انعقدت # اجتماعات', many: 'انعقد # اجتماعا', other: 'انعقد # اجتماع' })} و${plural.ar(ahead, { zero: 'لا اجتماع مبرمج', one: 'اجتماع واحد مبرمج', two: 'اجتماعان مبرمجان', few: '# اجتماعات مبرمجة', many: '# اجتماعا مبرمجا', other: '# اجتماع مبرمج' })}.`,
  rhythmShort: (year: number, by: number): string => `سنة ${year}: ${plural.ar(by, { zero: 'لا ينقص شيء', one: 'ينقص اجتماع واحد', two: 'ينقص اجتماعان', few: 'تنقص # اجتماعات', many: 'ينقص # اجتماعا', other: 'ينقص # اجتماع' })} لاحترام الوتيرة.`,
  establishedBy: 'السند المحدث لها',
  since: (on: Day): string => `منذ ${day(on)}`,
  until: (from: Day, to: Day): string => `من ${day(from)} إلى ${day(to)}`,
  addSeat: 'إضافة عضو',
  endSeat: 'إنهاء العضوية',
  endSeatOf: (title: string): string => `إنهاء عضوية: ${title}`,
  prepareNext: 'إعداد اللقاء الموالي',
  prepareFirst: 'إعداد لقاء في هذه السلسلة',
  nextTitle: 'إعداد اللقاء الموالي من السلسلة',
  nextLead: (title: string): string => `بعد ${title}`,
  openPoints: 'نقط بقيت مفتوحة',
  openPromises: 'التزامات لم تُنجز بعد',
  noOpenMatters: 'لم تبق نقط مفتوحة ولا التزامات.',
  mattersHint: 'ما يُختار يُدرج في جدول أعمال اللقاء الموالي نقطا مرحلة، مع ذكر مصدرها.',
  upcoming: 'لقاءات مقبلة',
  past: 'لقاءات سابقة',
  noMeetings: 'لم يُسجل أي لقاء في هذه السلسلة بعد.',
  organiser: 'الهيئة المنظمة',
  known: 'معروفة للعموم',
  inside: 'غير معروفة للعموم قبل أول لقاء مفتوح للجميع',
  makeKnown: 'إطلاع العموم على اللجنة',
  keepInside: 'عدم إطلاع العموم على اللجنة',
  knownTitle: 'إطلاع العموم',
  fields: {
    isPublic: 'اللجنة معروفة للعموم قبل أول اجتماع لها: اختصاصاتها وتأليفها بالصفات والهيئات',
    programmeId: 'البرنامج', kind: 'نوع السلسلة', titleAr: 'عنوان السلسلة بالعربية', titleFr: 'عنوان السلسلة بالفرنسية', editionAr: 'اسم اللقاء الواحد بالعربية', editionFr: 'اسم اللقاء الواحد بالفرنسية', editionGender: 'صيغة الترتيب',
    mandateAr: 'المهام بالعربية', mandateFr: 'المهام بالفرنسية', establishedByAr: 'السند المحدث للجنة', establishedByFr: 'السند بالفرنسية', meetingsYearly: 'أقل عدد من الاجتماعات في السنة', capacity: 'الصفة في اللجنة', seatTitleAr: 'صفة العضو بالعربية', seatTitleFr: 'صفة العضو بالفرنسية', bodyId: 'الهيئة',
    startsOn: 'ابتداء من', endsOn: 'آخر يوم', nextOn: 'يوم الانعقاد', withSittings: 'بالجلسات نفسها وساعاتها', withParticipants: 'بالمدعوين أنفسهم',
  },
  hints: { edition: 'مثال: اللقاء التواصلي، ملتقى التكوين، اجتماع لجنة القيادة.', committee: 'للجان وحدها:', seat: 'الصفة والهيئة، دون أسماء الأشخاص.', establishedBy: 'مثال: المادة 4 من المرسوم رقم 2.16.297.' },
  save: 'حفظ',
  done: { known: 'سُجل الاختيار.', opened: 'فُتحت السلسلة.', seated: 'أُضيف العضو.', unseated: 'انتهت العضوية.', followed: 'أُعد اللقاء الموالي؛ راجعوا برنامجه.' },
};

export type SeriesWords = typeof ar;

import type { Day } from '#platform/days';
import type { RefusalSentences } from '#platform/refusals';
import { plural, shortDay } from '#platform/words';
import type { MeetingKind, MeetingMode, Visibility } from '../kinds.ts';
import type { PreparingRefusal } from './refusals.ts';
import type { MeetingState } from './state.ts';

const day = (value: unknown): string => shortDay(value as Day, 'ar');
const days = (count: number): string => plural.ar(count, { zero: 'أي يوم', one: 'يوما واحدا', two: 'يومين', few: '# أيام', many: '# يوما', other: '# يوم' });

const states: Record<MeetingState, string> = {
  prepared: 'قيد الإعداد', convened: 'وُجهت الدعوات', held: 'انعقد', minutes_approved: 'صودق على محضره', closed: 'مختتم', cancelled: 'ملغى',
};

const refusals: RefusalSentences<PreparingRefusal> = {
  'meeting.not_that_way': ({ from, to }) => `اللقاء في وضعية «${states[from as MeetingState]}»؛ لا ينتقل منها إلى «${states[to as MeetingState]}».`,
  'meeting.moved_by_its_session': () => 'دورات المجالس تُستدعى وتُفتتح من صفحة الدورة، وفق ما يقضي به القانون التنظيمي.',
  'meeting.before_its_day': ({ day: on }) => `لا يُسجل انعقاد اللقاء قبل يومه: ${day(on)}.`,
  'meeting.its_day_passed': ({ day: on }) => `انقضى يوم اللقاء (${day(on)})؛ يجب تأجيله إلى تاريخ لاحق قبل توجيه الدعوات.`,
  'meeting.agenda_missing': () => 'لا تُوجه الدعوات دون جدول أعمال: يجب إدراج نقطة واحدة على الأقل.',
  'meeting.participants_missing': () => 'لا تُوجه الدعوات دون مدعوين: يجب تسجيل مدعو واحد على الأقل.',
  'meeting.minutes_not_approved': () => 'لم تتم المصادقة بعد على المحضر في صيغته العربية.',
  'meeting.roll_missing': () => 'لا يُختتم اللقاء دون لائحة حضور.',
  'meeting.reason_missing': () => 'يجب ذكر السبب.',
  'meeting.no_longer_ahead': ({ state }) => `اللقاء في وضعية «${states[state as MeetingState]}»؛ لم يعد بالإمكان تغيير ما أُعد له.`,
  'meeting.same_day': ({ day: on }) => `اللقاء مبرمج أصلا بتاريخ ${day(on)}.`,
  'meeting.not_held_yet': () => 'لم ينعقد هذا اللقاء: لا تُسجل له خلاصات ولا التزامات.',
  'meeting.record_approved': () => 'صودق على محضر هذا اللقاء: لا يُغير نصه، وما يُستدرك يُلحق به.',
  'plan.day_passed': ({ today }) => `يجب اختيار تاريخ لم ينقض؛ نحن اليوم ${day(today)}.`,
  'plan.year_unclear': () => 'سنة الدورة غير واضحة.',
  'plan.ends_before_it_starts': () => 'آخر يوم لا يسبق اليوم الأول.',
  'plan.too_long': ({ days: most }) => `مدة اللقاء لا تتجاوز ${days(Number(most))}.`,
  'plan.address_missing': () => 'اللقاء عن بعد يحتاج إلى عنوان إلكتروني للالتحاق به.',
  'plan.address_not_https': () => 'عنوان الالتحاق يجب أن يكون كاملا ويبدأ بـ https.',
  'plan.changed_meanwhile': () => 'عُدل إعداد هذا اللقاء في هذه الأثناء؛ راجعوا الصيغة الحالية ثم أعيدوا التعديل.',
  'plan.other_kind_than_series': () => 'نوع اللقاء يتبع نوع سلسلته.',
  'plan.postpone_instead': () => 'وُجهت الدعوات بهذا التاريخ: لا يُغير إلا بالتأجيل، مع ذكر السبب.',
  'sitting.hour_unclear': () => 'تُكتب الساعة هكذا: 09:30.',
  'sitting.outside_meeting': ({ from, to }) => (from === to ? `الجلسة خارج يوم اللقاء: ${day(from)}.` : `الجلسة خارج أيام اللقاء: من ${day(from)} إلى ${day(to)}.`),
  'sitting.ends_before_it_starts': () => 'ساعة رفع الجلسة تلي ساعة افتتاحها.',
  'sitting.room_taken': ({ startsAt, endsAt }) => `القاعة مشغولة بجلسة أخرى ${endsAt ? `من ${startsAt} إلى ${endsAt}` : `ابتداء من ${startsAt}`}.`,
  'sitting.unknown': () => 'هذه الجلسة غير موجودة في هذا اللقاء.',
  'sitting.changed_meanwhile': () => 'عُدلت هذه الجلسة في هذه الأثناء؛ صيغتها الحالية معروضة أدناه، وما كتبتموه محفوظ في الخانات.',
  'sitting.in_use': () => 'سُجل حضور في هذه الجلسة: لا يمكن حذفها.',
  'sitting.council_closes': () => 'لا تُغلق جلسة المجلس في وجه العموم إلا بقرار من المجلس: يُسجل من صفحة الدورة.',
  'sitting.closed_by_council': () => 'بت المجلس في عمومية هذه الجلسة أو طُلب منه ذلك: لا يمكن حذفها.',
  'programme.settled': () => 'انعقد اللقاء أو أُلغي: لم يعد برنامجه قابلا للتغيير.',
  'programme.frozen': () => 'وُجهت الدعوات بهذا البرنامج: كل تغيير فيه يستوجب ذكر السبب، ويُحفظ السبب في السجل.',
  'programme.changed_meanwhile': () => 'تغير البرنامج في هذه الأثناء؛ هذه صيغته الحالية، ولم يُنفذ ما طلبتم.',
};

export const ar = {
  refusals, states,
  postponed: 'مؤجل',
  fromTo: (from: string, to: string): string => `من ${from} إلى ${to}`,
  kinds: { forum: 'ملتقى سنوي', communication: 'لقاء تواصلي', committee: 'اجتماع لجنة', council_session: 'دورة مجلس' } satisfies Record<MeetingKind, string>,
  modes: { in_person: 'حضوريا', online: 'عن بعد', hybrid: 'حضوريا وعن بعد' } satisfies Record<MeetingMode, string>,
  visibilities: { public: 'للعموم', participants: 'للمشاركين', internal: 'داخلي' } satisfies Record<Visibility, string>,
  visibilityHints: { public: 'يطلع عليه كل من له حساب، ويُعرض في البوابة.', participants: 'يطلع عليه المنظم والمدعوون والهيئات المعنية.', internal: 'لا يطلع عليه إلا مسؤولو الهيئة المنظمة.' } satisfies Record<Visibility, string>,
  prepare: 'إعداد لقاء',
  prepareLead: 'لقاء مقبل: أيامه ومكانه، ثم برنامجه والمدعوون إليه.',
  changePlan: 'تعديل الإعداد',
  fields: {
    kind: 'نوع اللقاء', number: 'رقمه في السلسلة', editionYear: 'سنة الدورة', mottoAr: 'الشعار بالعربية', mottoFr: 'الشعار بالفرنسية', startsOn: 'اليوم الأول', endsOn: 'اليوم الأخير', placeAr: 'المكان بالعربية', placeFr: 'المكان بالفرنسية',
    mode: 'كيفية الانعقاد', onlineAddress: 'عنوان الالتحاق عن بعد', visibility: 'من يطلع عليه', startsAt: 'ساعة الافتتاح', endsAt: 'ساعة الرفع', because: 'السبب', day: 'اليوم', titleAr: 'العنوان بالعربية', titleFr: 'العنوان بالفرنسية', roomAr: 'القاعة', roomFr: 'القاعة بالفرنسية', isClosedToPublic: 'جلسة غير مفتوحة للعموم',
  },
  hints: {
    kind: 'إن اختيرت سلسلة، فنوع اللقاء نوعها.', number: 'إن تُرك فارغا أُعطي الرقم الموالي.', endsOn: 'للقاءات التي تدوم أكثر من يوم.', onlineAddress: 'عنوان كامل يبدأ بـ https.', sitting: 'جلسة أولى، تُضاف إليها غيرها في البرنامج.', editionYear: 'للملتقيات السنوية.',
    postpone: 'يبقى التاريخ السابق معروضا مع سبب التأجيل، وتنتقل الجلسات مع اللقاء.', endsOnLater: 'إن تُرك فارغا بقي عدد الأيام كما كان.', frozen: 'وُجهت الدعوات بهذا البرنامج؛ يُحفظ السبب في السجل.',
  },
  save: 'حفظ',
  newSitting: 'إضافة جلسة',
  changeSitting: 'تعديل الجلسة',
  standingNow: 'الصيغة الحالية',
  removeSitting: 'حذف الجلسة',
  postpone: 'تأجيل',
  postponeTitle: 'تأجيل اللقاء',
  moves: { prepared: '', convened: 'توجيه الدعوات', held: 'تسجيل الانعقاد', minutes_approved: 'المصادقة على المحضر', closed: 'اختتام اللقاء', cancelled: 'إلغاء' } satisfies Record<MeetingState, string>,
  cancelTitle: 'إلغاء اللقاء',
  cancelLead: 'يبقى اللقاء معروضا بتاريخه مع سبب الإلغاء، ولا يُعاد فتحه.',
  moved: { prepared: '', convened: 'سُجل توجيه الدعوات.', held: 'سُجل انعقاد اللقاء.', minutes_approved: 'سُجلت المصادقة على المحضر.', closed: 'اختُتم اللقاء.', cancelled: 'أُلغي اللقاء.' } satisfies Record<MeetingState, string>,
  done: { prepared: 'سُجل اللقاء؛ يمكن الآن إعداد برنامجه.', changed: 'حُفظ التعديل.', postponed: 'أُجل اللقاء.', sittingAdded: 'أُضيفت الجلسة.', sittingChanged: 'عُدلت الجلسة.', sittingRemoved: 'حُذفت الجلسة.' },
  state: 'وضعية اللقاء',
  since: (on: Day): string => `منذ ${day(on)}`,
  next: 'المرحلة الموالية',
  pastDates: 'تواريخ سابقة',
  wasPostponed: (dates: string): string => `كان مقررا ${dates}، وأُجل`,
  wasCancelled: (dates: string): string => `كان مقررا ${dates}، وأُلغي`,
  join: 'الالتحاق عن بعد',
  programmeShort: 'البرنامج',
  wholeProgramme: 'البرنامج كاملا',
  points: (count: number): string => plural.ar(count, { zero: 'دون نقط', one: 'نقطة واحدة', two: 'نقطتان', few: '# نقط', many: '# نقطة', other: '# نقطة' }),
  notYet: 'لم يُكتب محضر هذا اللقاء بعد.',
  writeRecord: 'كتابة المحضر',
};

export type PreparingWords = typeof ar;

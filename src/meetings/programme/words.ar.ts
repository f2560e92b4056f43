import type { RefusalSentences } from '#platform/refusals';
import { plural } from '#platform/words';
import type { Visibility } from '../kinds.ts';
import type { PointAnswer, PointKind } from './point.ts';
import type { ProgrammeRefusal } from './refusals.ts';
import type { Way } from './tree.ts';

const answers: Record<PointAnswer, string> = { proposed: 'مقترحة', accepted: 'مدرجة', refused: 'مرفوضة', withdrawn: 'مسحوبة' };
const kinds: Record<PointKind, string> = { opening: 'افتتاح', presentation: 'عرض', discussion: 'مناقشة', launch: 'إطلاق', signing: 'توقيع', decision: 'مقرر', carried_over: 'نقطة مرحلة' };
const minutes = (count: number): string => plural.ar(count, { zero: 'دون مدة', one: 'دقيقة واحدة', two: 'دقيقتان', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' });
const over = (count: number): string => plural.ar(count, { zero: 'بلا شيء', one: 'بدقيقة واحدة', two: 'بدقيقتين', few: 'بـ# دقائق', many: 'بـ# دقيقة', other: 'بـ# دقيقة' });
const visibilities: Record<Visibility, string> = { public: 'للعموم', participants: 'للمشاركين', internal: 'داخلية' };
const ways: Record<Way, string> = { up: 'نقل إلى الأعلى', down: 'نقل إلى الأسفل', into: 'إدراج تحت النقطة السابقة', out: 'فصل عن النقطة الأصل' };

const refusals: RefusalSentences<ProgrammeRefusal> = {
  'point.title_missing': () => 'يجب كتابة عنوان النقطة بالعربية.',
  'point.minutes_unclear': ({ most }) => `مدة النقطة عدد من الدقائق بين 1 و${most}.`,
  'point.answered_before': ({ answer }) => `سبق البت في هذه النقطة: ${answers[answer as PointAnswer]}.`,
  'point.reason_missing': () => 'رفض النقطة يجب أن يكون معللا.',
  'point.mandatory': () => 'هذه النقطة مدرجة بحكم القانون: لا تُرفض ولا تُسحب.',
  'point.asked_of_its_session': () => 'نقط دورات المجالس يطلبها الأعضاء أو ممثل الدولة من صفحة الدورة.',
  'point.unknown': () => 'هذه النقطة غير موجودة في جدول أعمال هذا اللقاء.',
  'point.changed_meanwhile': () => 'عُدلت هذه النقطة في هذه الأثناء؛ صيغتها الحالية معروضة أدناه، وما كتبتموه محفوظ في الخانات.',
  'point.body_unknown': () => 'الهيئة المختارة للعرض غير موجودة.',
  'point.instrument_unknown': () => 'الاتفاقية المختارة غير موجودة أو ليست في متناولكم.',
  'point.nothing_above': () => 'لا توجد قبلها نقطة تُدرج تحتها.',
  'point.out_already': () => 'النقطة في المستوى الأول أصلا.',
  'point.first_already': () => 'النقطة في أول الترتيب.',
  'point.last_already': () => 'النقطة في آخر الترتيب.',
  'point.under_itself': () => 'لا تُدرج نقطة تحت نفسها.',
  'point.too_deep': ({ ranks }) => `لجدول الأعمال ${ranks} مستويات على الأكثر.`,
  'material.title_missing': () => 'يجب كتابة عنوان الوثيقة.',
  'material.wider_than_its_point': () => 'لا يطلع على الوثيقة من لا يطلع على نقطتها.',
  'material.unknown': () => 'هذه الوثيقة غير موجودة في هذا اللقاء.',
};

export const ar = {
  refusals, answers, kinds, visibilities, ways, minutes,
  programme: 'البرنامج وجدول الأعمال',
  motto: (text: string): string => `«${text}»`,
  over: (count: number): string => `البرنامج يتجاوز نهاية الجلسة ${over(count)}`,
  endsAt: (hour: string): string => `ينتهي ما فيها على الساعة ${hour}`,
  sitting: (position: number): string => `الجلسة ${position}`,
  hours: (from: string, to: string | null): string => (to ? `من ${from} إلى ${to}` : `ابتداء من ${from}`),
  closedSitting: 'غير مفتوحة للعموم',
  noSitting: 'نقط خارج الجلسات',
  noPoints: 'لا توجد نقط في هذا البرنامج بعد.',
  emptySitting: 'لا توجد نقط في هذه الجلسة بعد.',
  print: 'البرنامج (PDF)',
  addPoint: 'إضافة نقطة',
  addUnder: 'إضافة نقطة فرعية',
  addSitting: 'إضافة جلسة',
  changeSitting: 'تعديل الجلسة',
  removeSitting: 'حذف الجلسة',
  changePoint: 'تعديل النقطة',
  withdrawPoint: 'سحب النقطة',
  orderPoint: 'تغيير الترتيب',
  attach: 'إرفاق وثيقة',
  remove: 'حذف',
  removeNamed: (title: string): string => `حذف الوثيقة: ${title}`,
  actionsOn: (number: string): string => `إجراءات على النقطة ${number}`,
  propose: 'اقتراح نقطة',
  proposeTitle: 'اقتراح نقطة في جدول الأعمال',
  proposeLead: 'تُعرض النقطة على رئاسة اللقاء، فتدرجها أو ترفضها مع التعليل.',
  proposeFor: 'باسم',
  proposals: 'النقط المقترحة',
  proposedBy: (name: string): string => `باقتراح من ${name}`,
  answerTitle: 'البت في نقطة مقترحة',
  answer: 'البت فيها',
  accept: 'إدراج في جدول الأعمال',
  refuse: 'رفض مع التعليل',
  withdrawProposal: 'سحب الاقتراح',
  because: 'السبب',
  becauseHint: 'وُجهت الدعوات بهذا البرنامج؛ يُحفظ السبب في السجل.',
  answerHint: 'إلزامي عند الرفض، وكذلك عند الإدراج بعد توجيه الدعوات.',
  frozen: 'وُجهت الدعوات بهذا البرنامج. كل تغيير فيه يستوجب ذكر السبب.',
  placeOf: (number: string): string => `النقطة ${number}`,
  fields: {
    kind: 'نوع النقطة', titleAr: 'العنوان بالعربية', titleFr: 'العنوان بالفرنسية', presenterAr: 'صفة المقدم', presenterFr: 'صفة المقدم بالفرنسية', presenterBodyId: 'هيئته', minutesPlanned: 'المدة بالدقائق',
    sittingId: 'الجلسة', visibility: 'من يطلع عليها', instrumentId: 'الاتفاقية المعنية', file: 'الوثيقة', way: 'إلى أين',
  },
  hints: { presenter: 'الصفة والهيئة، دون أسماء الأشخاص.', minutes: 'تُحسب منها ساعة كل نقطة. تُترك فارغة إن كانت المدة مدة ما تحتها من نقط.', file: 'PDF أو صورة، 10 ميغابايت على الأكثر.', material: 'يُحدد لكل وثيقة من يطلع عليها، في حدود من يطلع على نقطتها.' },
  none: 'غير محدد',
  save: 'حفظ',
  standingNow: 'الصيغة الحالية',
  done: { added: 'أُضيفت النقطة.', changed: 'عُدلت النقطة.', withdrawn: 'سُحبت النقطة.', moved: 'تغير الترتيب.', proposed: 'أُرسل الاقتراح إلى رئاسة اللقاء.', accepted: 'أُدرجت النقطة في جدول الأعمال.', refused: 'رُفضت النقطة.', attached: 'أُرفقت الوثيقة.', removed: 'حُذفت الوثيقة.' },
  drag: 'اسحبوا النقطة إلى مكانها',
  megabytes: (size: string): string => `${size} م.ب`,
  kilobytes: (size: number): string => `${size} ك.ب`,
  carriedFrom: 'مرحلة من لقاء سابق',
  carriedCommitment: 'تتبع التزام لم يُنجز بعد',
};

export type ProgrammeWords = typeof ar;

import type { RefusalSentences } from '#platform/refusals';
import { longDay, plural } from '#platform/words';
import type { CommentRefusal, RejectionReason } from './comment.ts';
import type { Tidings } from './letters.ts';
import type { ModerationRefusal } from './moderate.ts';
import type { OwnRefusal } from './own-comment.ts';
import type { StampRefusal } from './stamp.ts';

/** A rule of moderation: its name, and what it asks of whoever writes. */
export interface Rule {
  title: string;
  text: string;
}

interface LetterWords {
  subject: (site: string) => string;
  paragraphs: (article: string, reason: string) => string[];
  link: string;
}

const outcomes: Record<string, string> = { approved: 'نشره', rejected: 'عدم نشره' };

export const ar = {
  reasons: {
    off_topic: { title: 'خارج الموضوع', text: 'يتعلق التعليق بموضوع المقال أو بما كتبه معلق آخر.' },
    insulting: { title: 'سب أو قذف', text: 'لا سب ولا قذف ولا تجريح في حق شخص أو هيئة. النقد مقبول مهما كان حادا.' },
    hateful: { title: 'تحريض على الكراهية أو التمييز', text: 'لا تحريض على العنف أو الكراهية أو التمييز بسبب الأصل أو الجنس أو اللغة أو الدين أو الإعاقة أو الرأي.' },
    private_life: { title: 'مساس بالحياة الخاصة', text: 'لا تنشروا معطيات شخصية تخصكم أو تخص غيركم: رقم الهاتف، العنوان، رقم البطاقة الوطنية، الحالة الصحية.' },
    advertising: { title: 'إشهار', text: 'لا إشهار لمنتوج أو خدمة أو موقع، ولا دعاية انتخابية.' },
    unlawful: { title: 'مخالفة للقانون', text: 'لا يعرض التعليق صاحبه أو الموقع للمتابعة: إفشاء السر المهني، المس بقرينة البراءة، خبر زائف، خرق حقوق المؤلف.' },
    complaint: { title: 'شكاية', text: 'الشكايات لا تعالج في التعليقات: مكانها البوابة الوطنية للشكايات، حيث تسلم لكم وصلا وتلزم الإدارة بأجل للجواب.' },
    repeated: { title: 'تكرار', text: 'لا يكرر التعليق نفسه تحت المقال الواحد أو تحت عدة مقالات.' },
  } satisfies Record<RejectionReason, Rule> as Record<RejectionReason, Rule>,
  letters: {
    received: {
      subject: (site) => `${site}: توصلنا بتعليقكم`,
      paragraphs: (article) => [`توصلنا بتعليقكم على المقال «${article}». لن ينشر إلا بعد أن يقرأه أحد المكلفين بالتعليقات.`, 'من الرابط أدناه تتابعون مآله، وتصححونه خلال 10 دقائق من إرساله، وتطلبون حذفه متى شئتم. الرابط خاص بكم: لا تسلموه لأحد.', 'إن لم تكتبوا هذا التعليق فافتحوا الرابط واحذفوه: يحذف معه عنوان بريدكم.'],
      link: 'متابعة التعليق',
    },
    approved: {
      subject: (site) => `${site}: نشر تعليقكم`,
      paragraphs: (article) => [`نشر تعليقكم على المقال «${article}».`],
      link: 'متابعة التعليق أو حذفه',
    },
    rejected: {
      subject: (site) => `${site}: لم ينشر تعليقكم`,
      paragraphs: (article, reason) => [`لم ينشر تعليقكم على المقال «${article}». السبب حسب قواعد نشر التعليقات: ${reason}.`, 'تجدون في الصفحة أدناه نص القاعدة، ويمكنكم حذف التعليق أو كتابة غيره.'],
      link: 'متابعة التعليق أو حذفه',
    },
    answered: {
      subject: (site) => `${site}: جواب على تعليقكم`,
      paragraphs: (article) => [`نشر جواب على تعليقكم على المقال «${article}».`],
      link: 'قراءة الجواب',
    },
  } satisfies Record<Tidings, LetterWords> as Record<Tidings, LetterWords>,
  foot: (site: string) => `توصلتم بهذه الرسالة لأن عنوانكم كتب مع تعليق في ${site}. لن ينشر هذا العنوان، وتوقفون هذه الرسائل من الرابط أعلاه.`,
  refusals: {
    'comment.unnamed': () => 'اكتبوا الاسم الذي سيظهر فوق التعليق.',
    'comment.name_too_long': ({ most }) => `الاسم طويل جدا: ${most} حرفا على الأكثر.`,
    'comment.name_is_an_address': () => 'اكتبوا اسما، لا عنوان موقع أو بريد إلكتروني.',
    'comment.address_unreadable': () => 'عنوان البريد الإلكتروني غير صحيح. مثال: ism@example.ma',
    'comment.empty': () => 'اكتبوا نص التعليق.',
    'comment.too_long': ({ most, now }) => `التعليق طويل جدا: ${now} حرفا، والحد الأقصى ${most}.`,
    'comment.too_many_links': ({ most }) => `في التعليق روابط كثيرة: ${plural.ar(Number(most), { zero: 'لا روابط', one: 'رابط واحد', two: 'رابطان', few: '# روابط', many: '# رابطا', other: '# رابط' })} على الأكثر.`,
    'comment.field_to_leave_empty': () => 'ملئت خانة يجب أن تبقى فارغة، وقد أفرغناها. راجعوا تعليقكم وأعيدوا إرساله.',
    'comment.not_taken': () => 'لا يستقبل هذا المقال التعليقات.',
    'comment.closed': ({ until }) => `انتهى أجل التعليق على هذا المقال في ${longDay(until, 'ar')}.`,
    'comment.not_answerable': () => 'لا يمكن الجواب على هذا التعليق.',
    'comment.to_be_read_again': () => 'راجعوا تعليقكم مرة أخيرة ثم أرسلوه. لم يضع شيء مما كتبتم.',
    'comment.too_quick': ({ seconds }) => `أرسل التعليق بسرعة لا تسمح بقراءته. انتظروا ${plural.ar(Number(seconds), { zero: 'لحظة', one: 'ثانية واحدة', two: 'ثانيتين', few: '# ثوان', many: '# ثانية', other: '# ثانية' })} ثم أعيدوا الإرسال.`,
    'comment.said_already': () => 'هذا النص منشور أو معروض تحت المقال نفسه.',
    'comment.gone': () => 'حذف هذا التعليق.',
    'comment.read_already': () => 'قرأ أحد المكلفين هذا التعليق وبت فيه، فلم يعد تصحيحه ممكنا. يمكنكم حذفه.',
    'comment.correction_over': ({ minutes }) => `انقضت مهلة التصحيح، وهي ${minutes} دقائق بعد الإرسال. يمكنكم حذف التعليق وكتابة غيره.`,
    'comment.changed_meanwhile': () => 'تغير نص التعليق في هذه الأثناء. اقرأوه من جديد.',
    'comment.decided_meanwhile': ({ who, outcome }) => (who ? `بت ${who} في هذا التعليق في هذه الأثناء، وقرر ${outcomes[outcome] ?? ''}.` : 'بت شخص آخر في هذا التعليق في هذه الأثناء.'),
    'comment.decided_already': () => 'هذا القرار متخذ من قبل.',
    'comment.reason_missing': () => 'اختاروا القاعدة التي خالفها التعليق: سيطلع عليها صاحبه.',
    'comment.office_strange': () => 'اختاروا الجهة التي يصدر الجواب باسمها.',
    'comment.look_unexplained': ({ least }) => `اكتبوا لماذا تحتاجون إلى العنوان، في ${least} أحرف على الأقل: يسجل ذلك مع اسمكم.`,
    'comment.address_gone': () => 'لم يعد عنوان صاحب هذا التعليق محفوظا.',
  } satisfies RefusalSentences<CommentRefusal | StampRefusal | OwnRefusal | ModerationRefusal | 'comment.field_to_leave_empty'> as RefusalSentences,
};

export type Words = typeof ar;

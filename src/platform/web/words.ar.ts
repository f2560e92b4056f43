import type { RefusalSentences } from '#platform/refusals';
import { plural } from '#platform/words';

const refusals = {
  'page.not_found': () => 'الصفحة التي تبحثون عنها غير موجودة. قد يكون العنوان ناقصا أو قديما.',
  'page.not_that_way': () => 'لا يُستعمل هذا العنوان بهذه الطريقة.',
  'page.not_acceptable': () => 'لا يُقدَّم هذا المضمون بأي صيغة من الصيغ المطلوبة.',
  'form.expired': () => 'انتهت صلاحية هذه الاستمارة. ارجعوا إلى الصفحة وحمّلوها من جديد ثم أعيدوا الإرسال.',
  'form.from_elsewhere': () => 'رُفضت هذه الاستمارة لأنها لم تُرسل من هذا الموقع.',
  'request.too_big': ({ maximum }) => `حجم ما أرسلتموه كبير جدا: الحد الأقصى ${maximum} ميغابايت.`,
  'request.too_big_for_visitors': ({ maximum }) => `حجم ما أرسلتموه كبير جدا لمن لم يسجل دخوله: الحد الأقصى ${maximum} كيلوبايت.`,
  'request.unreadable': () => 'تعذرت قراءة ما أُرسل. ارجعوا إلى الصفحة وأعيدوا الإرسال منها.',
  'request.too_many_fields': ({ maximum }) => `عدد الخانات المرسلة كبير جدا: الحد الأقصى ${maximum} خانة.`,
  'form.recorded_twice': () => 'سبق تسجيل هذه الاستمارة؛ لم تُسجل مرة ثانية.',
  'request.too_often': ({ minutes }) => `عدد المحاولات كبير جدا. أعيدوا المحاولة بعد ${plural.ar(Number(minutes), { zero: 'لحظات', one: 'دقيقة واحدة', two: 'دقيقتين', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' })}.`,
  'house.busy': ({ seconds }) => `تستقبل المنصة الآن طلبات كثيرة، ولم يُحفظ ما أرسلتموه. أعيدوا المحاولة بعد ${plural.ar(Number(seconds), { zero: 'لحظات', one: 'ثانية واحدة', two: 'ثانيتين', few: '# ثوان', many: '# ثانية', other: '# ثانية' })}.`,
  'house.broke': ({ reference }) => `حدث خلل غير متوقع ولم يُحفظ شيء. أعيدوا المحاولة، وإن تكرر الخلل فاتصلوا بالمسؤول عن المنصة واذكروا الرقم ${reference}.`,
  'house.secret_too_short': ({ minimum }) => `مفتاح المنصة (MULTAQA_SECRET) قصير جدا: ${minimum} حرفا على الأقل.`,
  'house.secret_not_kept': ({ path }) => `تعذر حفظ مفتاح المنصة في ${path}؛ حددوا MULTAQA_SECRET أو مجلدا قابلا للكتابة.`,
} satisfies RefusalSentences;

export const ar = {
  refusals,
  titles: {
    400: 'طلب غير مقروء',
    403: 'غير مسموح',
    404: 'الصفحة غير موجودة',
    405: 'طريقة غير مقبولة',
    406: 'صيغة غير متاحة',
    409: 'تغير الأمر في هذه الأثناء',
    413: 'الحجم كبير جدا',
    422: 'تعذر قبول الاستمارة',
    429: 'محاولات كثيرة',
    500: 'حدث خلل',
    503: 'إقبال كبير في هذه اللحظة',
  },
  fields: {
    'field.missing': () => 'هذه الخانة إلزامية.',
    'field.too_short': ({ minimum }) => `النص قصير جدا: ${plural.ar(Number(minimum), { zero: 'لا حد', one: 'حرف واحد', two: 'حرفان', few: '# أحرف', many: '# حرفا', other: '# حرف' })} على الأقل.`,
    'field.too_long': ({ maximum }) => `النص طويل جدا: ${plural.ar(Number(maximum), { zero: 'لا شيء', one: 'حرف واحد', two: 'حرفان', few: '# أحرف', many: '# حرفا', other: '# حرف' })} على الأكثر.`,
    'field.too_small': ({ minimum }) => `العدد أصغر من الحد الأدنى ${minimum}.`,
    'field.too_large': ({ maximum }) => `العدد أكبر من الحد الأقصى ${maximum}.`,
    'field.not_a_number': () => 'أدخلوا عددا بالأرقام.',
    'field.not_a_year': () => 'أدخلوا سنة بأربعة أرقام، مثل 2027.',
    'field.not_a_day': () => 'أدخلوا تاريخا صحيحا.',
    'field.not_an_email': () => 'أدخلوا عنوان بريد إلكتروني صحيحا.',
    'field.malformed': () => 'القيمة المدخلة غير صالحة.',
    'field.unknown': () => 'لا توجد خانة بهذا الاسم.',
  } satisfies RefusalSentences,
  backHome: 'العودة إلى الصفحة الرئيسية',
  goBack: 'العودة إلى الصفحة السابقة',
};

export type Words = typeof ar;

import type { Day } from '#platform/days';
import type { RefusalSentences } from '#platform/refusals';
import { plural, shortDay } from '#platform/words';
import type { ClaimName } from './check.ts';
import { claims } from './claims.ar.ts';
import type { Listed, WrongCode } from './list.ts';

const rows = (count: number): string => plural.ar(count, { zero: 'لا سطر', one: 'سطر واحد خاطئ', two: 'سطران خاطئان', few: '# أسطر خاطئة', many: '# سطرا خاطئا', other: '# سطر خاطئ' });

const wrong: Record<WrongCode, string> = {
  heading: 'عمود ناقص في رأس اللائحة', columns: 'عدد الخانات لا يطابق رأس اللائحة', code: 'رمز غير صالح', code_twice: 'رمز مكرر', kind: 'نوع لا يطابق مستوى الرمز', name: 'اسم ناقص أو طويل جدا', number: 'عدد غير صالح', parent: 'وحدة أم غير معروفة', term: 'تاريخ بداية الولاية غير صالح',
};

/** «المجلس الإقليمي للحاجب»: the article of a name joins the preposition. */
function council({ level, kind, nameAr }: Pick<Listed, 'level' | 'kind' | 'nameAr' | 'nameFr'>): string {
  if (level === 'region') return `مجلس جهة ${nameAr}`;
  if (level === 'commune') return `جماعة ${nameAr}`;
  if (kind === 'prefecture') return `مجلس عمالة ${nameAr}`;

  return `المجلس الإقليمي ${nameAr.startsWith('ال') ? `لل${nameAr.slice(2)}` : `ل${nameAr}`}`;
}

const claimed = (names: unknown): string[] => String(names).split(' ').map((name) => claims[name as ClaimName] ?? name);

export const ar = {
  council,
  claims,
  refusals: {
    'import.empty': () => 'اللائحة فارغة.',
    'import.not_text': () => 'الملف ليس لائحة مكتوبة: صدّروا اللائحة بصيغة CSV.',
    'import.too_long': () => 'اللائحة أطول مما يمكن أن تكون عليه لائحة رسمية.',
    'import.file_missing': () => 'يجب اختيار ملف اللائحة (CSV).',
    'import.file_unreadable': ({ file }) => `تعذرت قراءة الملف ${file}.`,
    'import.file_unwritable': ({ file }) => `تعذرت الكتابة في الملف ${file}.`,
    'import.unknown': () => 'لا توجد معاينة بهذا الرقم.',
    'import.applied_already': ({ day }) => `سبق تطبيق هذه اللائحة بتاريخ ${shortDay(day as Day, 'ar')}.`,
    'import.wrong_rows': ({ rows: count }) => `في اللائحة ${rows(Number(count))}؛ لا يُطبق منها شيء قبل تصحيحها.`,
    'import.changed_meanwhile': () => 'تغيرت المعطيات المرجعية بعد المعاينة؛ أعيدوا معاينة اللائحة.',
    'territories.do_not_sum': ({ claims: names }) => `المعطيات المرجعية لا تطابق المجاميع الرسمية: ${claimed(names).join('، ')}.`,
  } as RefusalSentences,
  title: 'التقسيم الترابي',
  lead: 'الجهات والعمالات والأقاليم والجماعات. تُحيَّن من لائحة أحدث على مرحلتين: معاينة ثم تطبيق.',
  file: 'اللائحة (CSV)',
  fileHint: 'UTF-8، الأعمدة: code, parent_code, kind, name_ar, name_fr, population_2014, population_2024, seats؛ وعمود term_starts_on اختياري (أول يوم من الولاية الانتدابية التي تخصها المقاعد).',
  look: 'معاينة',
  previewTitle: 'ما الذي ستغيره هذه اللائحة؟',
  apply: 'تطبيق اللائحة',
  applied: (added: number, changed: number): string => `طُبقت اللائحة: عدد الوحدات المضافة ${added}، وعدد الوحدات المحينة ${changed}.`,
  appliedOn: (day: string): string => `طُبقت بتاريخ ${day}`,
  counts: { added: 'جديدة', changed: 'متغيرة', unknown: 'غير واردة في اللائحة', wrong: 'أسطر خاطئة', unchanged: 'دون تغيير' },
  unknownNote: 'ما لم يرد في اللائحة يبقى كما هو، لأن إجراءات قد تستند إليه.',
  wrong,
  row: (number: number): string => `السطر ${number}`,
  fields: { kind: 'النوع', nameAr: 'الاسم بالعربية', nameFr: 'الاسم بالفرنسية', population2014: 'عدد السكان سنة 2014', population2024: 'عدد السكان سنة 2024', seats: 'المقاعد' },
  seatsOf: (day: string): string => `مقاعد الولاية المبتدئة في ${day}`,
  download: 'تحميل لائحة اليوم (CSV)',
  again: 'معاينة لائحة أخرى',
  whyNoButton: (count: number): string => `لا يمكن تطبيق هذه اللائحة: فيها ${rows(count)}. صححوا الأسطر المبينة أسفله في ملفكم ثم أعيدوا معاينته؛ ولم يتغير أي شيء.`,
  nothingToApply: 'لا شيء في هذه اللائحة يستدعي التطبيق: كل ما فيها مطابق لما هو مسجل.',
  checks: 'المجاميع الرسمية',
  allSum: 'كل المجاميع مطابقة.',
  earlier: 'معاينات سابقة',
};

export type Words = typeof ar;

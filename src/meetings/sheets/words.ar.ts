import type { Day } from '#platform/days';
import type { RefusalSentences } from '#platform/refusals';
import { longDay, plural } from '#platform/words';
import type { SheetRefusal } from './sheet.ts';

const refusals: RefusalSentences<SheetRefusal> = {
  'sheet.ends_before_it_begins': () => 'ساعة النهاية يجب أن تكون بعد ساعة البداية.',
  'sheet.not_over': () => 'تُنقل الورقة بعد انتهاء الساعات التي تشهد عليها.',
  'sheet.unknown': () => 'هذه الورقة ليست من أوراق هذا اللقاء.',
  'sheet.row_typed': () => 'سبق نقل هذا الرمز من هذه الورقة.',
  'sheet.row_not_typed': () => 'لا يوجد هذا السطر فيما نُقل من هذه الورقة.',
};

export const ar = {
  refusals,
  title: 'أوراق الحضور',
  lead: 'تُطبع ورقة لكل جلسة أو نصف يوم، ويوقعها الحاضرون، ثم تُنقل رموزها وتُرفق صورتها.',
  print: { ar: 'طبع الورقة بالعربية', fr: 'طبع الورقة بالفرنسية' },
  toSign: 'أوراق للتوقيع',
  signed: 'الأوراق الموقعة',
  none: 'لم تُنقل أي ورقة بعد.',
  begin: 'نقل ورقة الحضور',
  span: 'الجلسة أو نصف اليوم',
  from: 'من الساعة',
  to: 'إلى الساعة',
  start: 'بدء النقل',
  hours: (on: Day, from: string, to: string): string => `${longDay(on, 'ar')}، من ${from} إلى ${to}`,
  typed: (count: number): string => plural.ar(count, { zero: 'لم يُنقل أي توقيع', one: 'نُقل توقيع واحد', two: 'نُقل توقيعان', few: 'نُقلت # توقيعات', many: 'نُقل # توقيعا', other: 'نُقل # توقيع' }),
  noScan: 'لم تُرفق صورتها',
  code: 'رمز السطر',
  codeHint: 'اكتبوا الرمز المطبوع أمام التوقيع ثم اضغطوا على مفتاح الإدخال.',
  mark: 'نقل',
  marked: (name: string): string => `نُقل توقيع ${name}.`,
  rows: 'ما نُقل من هذه الورقة',
  noRows: 'لم يُنقل منها شيء بعد.',
  takeBack: 'تراجع',
  slip: 'خطأ في نقل ورقة الحضور',
  takenBack: (name: string): string => `أُلغي نقل توقيع ${name}، وبقي أثره محفوظا.`,
  scans: 'صورة الورقة الموقعة',
  scan: 'ملف الورقة',
  scanHint: 'PDF أو صورة؛ تبقى حجة على ما نُقل.',
  attach: 'إرفاق',
  attached: 'أُرفقت صورة الورقة.',
  paper: {
    heading: 'ورقة الحضور',
    number: 'رقم',
    code: 'الرمز',
    person: 'الاسم والصفة',
    signature: 'التوقيع',
    noInstitution: 'دون مؤسسة',
    others: 'حاضرون آخرون',
    count: 'عدد الموقعين:',
    secretary: 'كتابة اللقاء:',
    note: 'يوقع كل حاضر أمام اسمه. الرمز لا يُغير.',
    nobody: 'لا يوجد مدعوون في لائحة هذا اللقاء بعد.',
  },
};

export type SheetWords = typeof ar;

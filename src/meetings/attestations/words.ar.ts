import type { Day } from '#platform/days';
import type { RefusalSentences } from '#platform/refusals';
import { isolated, leftToRight, shortDay } from '#platform/words';
import type { AttestationRefusal } from './halves.ts';

const refusals: RefusalSentences<AttestationRefusal> = {
  'attestation.nobody_named': () => 'لا تُسلم شهادة الحضور إلا لمن سُجل اسمه. أضيفوا الاسم إلى لائحة المدعوين أولا.',
  'attestation.nobody_there': () => 'لا يثبت تسجيل الحضور أن المعني بالأمر حضر نصف يوم من هذا اللقاء: لا تُسلم له شهادة.',
};

export const ar = {
  refusals,
  title: 'شهادة الحضور',
  lead: 'تشهد بأنصاف الأيام التي حضرها المعني بالأمر، ويتحقق منها كل من يحملها برمزها.',
  none: 'لم تُسلم له أي شهادة بعد.',
  issue: 'إعداد الشهادة',
  inArabic: 'بالعربية',
  inFrench: 'بالفرنسية',
  issued: 'أُعدت شهادة الحضور.',
  issuedOn: (on: Day): string => `سُلمت يوم ${shortDay(on, 'ar')}`,
  fileName: (number: number): string => `شهادة-حضور-${number}.pdf`,
  paper: {
    heading: 'شهادة حضور',
    attests: (owner: string): string => `تشهد رئاسة ${owner} بحضور:`,
    attended: 'في أشغال:',
    organised: (place: string): string => `مكان الانعقاد: ${place}`,
    during: 'وذلك خلال:',
    standsFor: (name: string): string => `باسم: ${isolated(name)}`,
    use: 'سُلمت هذه الشهادة للإدلاء بها عند الحاجة.',
    on: (on: Day): string => `حُررت بتاريخ ${shortDay(on, 'ar')}`,
    signature: 'التوقيع والخاتم',
    check: (address: string): string => `للتحقق من هذه الشهادة: ${leftToRight(address)}`,
  },
  verify: {
    title: 'التحقق من شهادة حضور',
    lead: 'يثبت هذا الرمز أن شهادة الحضور التالية سُلمت من هذه المنصة. قارنوها بما على الورق، أو تحققوا من ملف PDF.',
    person: 'المعني بالأمر',
    meeting: 'اللقاء',
    place: 'المكان',
    halves: 'أنصاف الأيام',
    owner: 'الجهة التي سلمتها',
    issued: 'تاريخ التسليم',
    code: 'الرمز',
    fingerprint: 'بصمة الملف (SHA-256)',
    corrected: 'صُحح تسجيل الحضور بعد تسليم هذه الشهادة، ولم يعد يثبت كل ما فيها. اتصلوا بالجهة التي سلمتها.',
    renamed: 'صُحح بعد تسليم هذه الشهادة اسم أو بيان ورد فيها. ما يلي هو ما كُتب فيها، وللتأكد اتصلوا بالجهة التي سلمتها.',
    same: 'الملف مطابق للشهادة المسلمة حرفا بحرف.',
    other: 'هذا الملف ليس الشهادة المسلمة، أو تغير بعد تسليمها.',
  },
};

export type AttestationWords = typeof ar;

import type { RefusalSentences } from '#platform/refusals';
import { plural } from '#platform/words';

export const ar = {
  refusals: { 'mail.unknown': () => 'هذه الرسالة غير موجودة، أو أُرسلت من قبل.' } as RefusalSentences,
  title: 'مكتب الضبط',
  lead: 'البريد الإلكتروني الصادر عن المنصة. لا يطلع مدير المنصة على مضمون الرسائل.',
  counts: { queued: 'في الانتظار', sent: 'أُرسلت', failed: 'تعذر إرسالها' },
  failedTitle: 'رسائل تعذر إرسالها',
  failedLead: 'بعد عدة محاولات متباعدة، أو لأن خادم البريد رفض العنوان. يمكن إعادة الإرسال بعد معالجة السبب.',
  queuedTitle: 'رسائل في الانتظار',
  nothingFailed: 'لا توجد رسائل تعذر إرسالها.',
  nothingQueued: 'لا توجد رسائل في الانتظار.',
  again: 'إعادة الإرسال',
  allAgain: 'إعادة إرسالها كلها',
  sentAgain: (count: number): string => plural.ar(count, { zero: 'لم تُرسل أي رسالة', one: 'أعيدت رسالة واحدة إلى الانتظار', two: 'أعيدت رسالتان إلى الانتظار', few: 'أعيدت # رسائل إلى الانتظار', many: 'أعيدت # رسالة إلى الانتظار', other: 'أعيدت # رسالة إلى الانتظار' }),
  attempts: (count: number): string => plural.ar(count, { zero: 'لم تُجرَّب بعد', one: 'محاولة واحدة', two: 'محاولتان', few: '# محاولات', many: '# محاولة', other: '# محاولة' }),
  notBefore: (time: string): string => `لا تُرسل قبل ${time}`,
  recipient: 'المرسل إليه',
  subject: 'الموضوع',
  reason: 'السبب',
  since: 'منذ',
  noServer: 'لم يُحدد خادم البريد: تبقى الرسائل في الانتظار إلى أن يُضبط MAIL_URL و MAIL_FROM ويعاد تشغيل المنصة.',
  toBox: 'لم يُحدد خادم البريد: تُحفظ الرسائل في صندوق محلي على هذا الجهاز ولا تغادره.',
  toServer: 'تُرسل الرسائل بواسطة خادم البريد المحدد.',
  undisclosed: 'عنوان غير معلن (صاحب تعليق)',
  box: 'الصندوق المحلي',
  boxLead: 'آخر ما توصل به الصندوق المحلي منذ تشغيل المنصة، للتجربة فقط.',
  boxEmpty: 'الصندوق فارغ.',
  openBox: 'فتح الصندوق المحلي',
  onlyHere: 'لا يُفتح الصندوق المحلي إلا من هذا الجهاز.',
  attached: (name: string): string => `ملحق: ${name}`,
};

export type Words = typeof ar;

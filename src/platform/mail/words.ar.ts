import type { RefusalSentences } from '#platform/refusals';

export const ar = {
  refusals: {
    'mail.server_unreadable': () => 'قيمة MAIL_URL ليست عنوان خادم بريد: تُكتب مثلا smtps://user:password@smtp.example.ma.',
    'mail.sender_unreadable': () => 'يجب تحديد المرسِل في MAIL_FROM، مثلا: ملتقى <no-reply@example.ma>.',
  } as RefusalSentences,
};

export type Words = typeof ar;

import type { RefusalSentences } from '#platform/refusals';
import type { PointAnswer, PointRefusal } from './point.ts';

const answers: Record<PointAnswer, string> = { proposed: 'مقترحة', accepted: 'مدرجة', refused: 'مرفوضة', withdrawn: 'مسحوبة' };

const refusals: RefusalSentences<PointRefusal> = {
  'point.title_missing': () => 'يجب كتابة عنوان النقطة بالعربية.',
  'point.minutes_unclear': ({ most }) => `مدة النقطة عدد من الدقائق بين 1 و${most}.`,
  'point.answered_before': ({ answer }) => `سبق البت في هذه النقطة: ${answers[answer as PointAnswer]}.`,
  'point.reason_missing': () => 'رفض النقطة يجب أن يكون معللا.',
  'point.unknown': () => 'هذه النقطة غير موجودة في جدول أعمال هذا اللقاء.',
};

export const ar = { refusals, answers };

export type ProgrammeWords = typeof ar;

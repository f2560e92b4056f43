import type { Day } from '#platform/days';
import type { RefusalSentences } from '#platform/refusals';
import { shortDay } from '#platform/words';
import type { FollowUpRefusal } from './answer-recommendation.ts';
import type { MatterStanding } from './matters.ts';
import type { RecommendationAnswer } from './recommendations.ts';

const day = (on: unknown): string => shortDay(on as Day, 'ar');

const refusals: RefusalSentences<FollowUpRefusal> = {
  'recommendation.note_missing': () => 'يجب ذكر ما تم بشأن التوصية.',
  'recommendation.answered_in_future': ({ today }) => `التاريخ المدخل لم يحل بعد؛ نحن اليوم ${day(today)}.`,
  'recommendation.answered_before_meeting': ({ meetingOn }) => `التاريخ سابق ليوم اللقاء (${day(meetingOn)}).`,
  'recommendation.unknown': () => 'هذه التوصية غير موجودة.',
  'recommendation.answered_twice': () => 'سبق تسجيل هذه الاستمارة؛ لم يُسجل المآل مرة ثانية.',
};

export const ar = {
  refusals,
  title: 'مآل ما التُزم به في اللقاءات السابقة',
  asOf: (on: Day): string => `الوضعية إلى غاية ${day(on)}.`,
  heldOn: (title: string, on: Day): string => `${title}، ${day(on)}`,
  kinds: { commitment: 'التزام', recommendation: 'توصية' },
  standings: { kept: 'تحقق', late: 'متأخر', open: 'قيد الإنجاز', let_go: 'لم يعد مطلوبا' } as Record<MatterStanding, string>,
  answers: { followed: 'عُمل بها', under_way: 'في طور التنفيذ', not_followed: 'لم يُعمل بها' } as Record<RecommendationAnswer, string>,
  answered: (answer: string, note: string, on: Day): string => `${answer}، ${day(on)}: ${note}`,
  unanswered: 'لم يُسجل مآلها بعد.',
  addressedTo: (to: string): string => `موجهة إلى: ${to}`,
  columns: { matter: 'ما قيل', standing: 'الوضعية', news: 'ما تم' },
  record: 'تسجيل مآل التوصية',
  recordTitle: 'مآل توصية',
  standing: 'المآل',
  saidOn: 'إلى غاية يوم',
  note: 'ما تم بشأنها',
  noteFr: 'ما تم بشأنها (بالفرنسية)',
  save: 'تسجيل',
  recorded: 'سُجل مآل التوصية.',
};

export type FollowUpWords = typeof ar;

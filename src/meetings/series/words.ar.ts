import type { Day } from '#platform/days';
import type { RefusalSentences } from '#platform/refusals';
import { shortDay } from '#platform/words';
import type { SeriesRefusal } from './series.ts';

const day = (value: unknown): string => shortDay(value as Day, 'ar');

const refusals: RefusalSentences<Exclude<SeriesRefusal, 'series.title_missing'>> = {
  'series.mandate_missing': () => 'اللجنة لها مهام: يجب ذكرها.',
  'series.mandate_unneeded': () => 'المهام والوتيرة للجان وحدها.',
  'series.rhythm_unclear': ({ most }) => `عدد اجتماعات اللجنة في السنة بين 1 و${most}.`,
  'series.no_committee': () => 'التأليف للجان وحدها.',
  'series.unknown': () => 'هذه السلسلة غير موجودة.',
  'series.recorded_twice': () => 'سبق تسجيل هذه الاستمارة؛ لم تُفتح السلسلة مرة ثانية.',
  'seat.title_missing': () => 'يجب كتابة صفة العضو.',
  'seat.chair_taken': () => 'للجنة رئيس في هذا التاريخ: يجب إنهاء رئاسته أولا.',
  'seat.ended_before': ({ endsOn }) => `انتهت هذه العضوية بتاريخ ${day(endsOn)}.`,
  'seat.ends_before_it_starts': ({ startsOn }) => `العضوية بدأت بتاريخ ${day(startsOn)}؛ لا تنتهي قبله.`,
  'seat.unknown': () => 'هذه العضوية غير موجودة في هذه اللجنة.',
};

export const ar = { refusals };

export type SeriesWords = typeof ar;

import type { Day } from '#platform/days';
import type { RefusalSentences } from '#platform/refusals';
import { shortDay } from '#platform/words';
import type { PresenceRefusal } from './redeem.ts';

const day = (value: unknown): string => shortDay(value as Day, 'ar');

const refusals: RefusalSentences<PresenceRefusal> = {
  'presence.not_convened': () => 'لم تُوجه الدعوات بعد: لا يُسجل الحضور قبلها.',
  'presence.meeting_cancelled': () => 'أُلغي هذا اللقاء: لا يُسجل فيه حضور.',
  'presence.roll_settled': () => 'اعتُمد المحضر ولائحة الحضور: لا يُضاف إليها شيء ولا يُغير.',
  'presence.unknown_code': () => 'هذا الرمز ليس لأحد من المدعوين إلى هذا اللقاء.',
  'presence.in_future': () => 'الساعة المسجلة لم تحن بعد: راجعوا ساعة الهاتف.',
  'presence.outside_days': ({ from, to }) => (from === to ? `لا يُسجل حضور إلا يوم ${day(from)}.` : `لا يُسجل حضور إلا ما بين ${day(from)} و${day(to)}.`),
  'presence.reason_missing': () => 'يجب ذكر سبب التصحيح.',
  'presence.entry_unknown': () => 'هذا التسجيل غير موجود في لائحة هذا اللقاء.',
  'presence.already_replaced': () => 'سبق تصحيح هذا التسجيل؛ راجعوا ما حل محله.',
};

export const ar = { refusals };

export type PresenceWords = typeof ar;

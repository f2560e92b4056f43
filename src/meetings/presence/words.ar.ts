import type { Day } from '#platform/days';
import type { RefusalSentences } from '#platform/refusals';
import { shortDay } from '#platform/words';
import { pages } from './page-words.ar.ts';
import type { ExcuseRefusal } from './record-excuse.ts';
import type { PresenceRefusal } from './redeem.ts';

const day = (value: unknown): string => shortDay(value as Day, 'ar');

const refusals: RefusalSentences<PresenceRefusal | ExcuseRefusal | 'presence.hour_unclear' | 'presence.nobody_came' | 'presence.wrong_code'> = {
  'presence.not_convened': () => 'لم تُوجه الدعوات بعد: لا يُسجل الحضور قبلها.',
  'presence.meeting_cancelled': () => 'أُلغي هذا اللقاء: لا يُسجل فيه حضور.',
  'presence.roll_settled': () => 'اعتُمد المحضر ولائحة الحضور: لا يُضاف إليها شيء ولا يُغير.',
  'presence.unknown_code': () => 'هذا الرمز ليس لأحد من المدعوين إلى هذا اللقاء.',
  'presence.in_future': () => 'الساعة المسجلة لم تحن بعد: راجعوا ساعة الهاتف.',
  'presence.outside_days': ({ from, to }) => (from === to ? `لا يُسجل حضور إلا يوم ${day(from)}.` : `لا يُسجل حضور إلا ما بين ${day(from)} و${day(to)}.`),
  'presence.reason_missing': () => 'يجب ذكر سبب التصحيح.',
  'presence.entry_unknown': () => 'هذا التسجيل غير موجود في لائحة هذا اللقاء.',
  'presence.already_replaced': () => 'سبق تصحيح هذا التسجيل؛ راجعوا ما حل محله.',
  'presence.excuse_missing': () => 'يجب ذكر العذر كما قُدم.',
  'presence.excuse_in_future': ({ today }) => `لا يُسجل عذر قبل التوصل به؛ نحن اليوم ${day(today)}.`,
  'presence.excuse_by_council': () => 'أعذار أعضاء المجلس تُسجل في صفحة الدورة، ويبت فيها المجلس.',
  'presence.person_unknown': () => 'هذا المدعو غير موجود في لائحة هذا اللقاء.',
  'presence.hour_unclear': () => 'يجب كتابة الساعة والدقيقة، مثل 09:30.',
  'presence.wrong_code': () => 'هذا الرمز غير صحيح: راجعوه حرفا حرفا.',
  'presence.nobody_came': () => 'لم يُسجل حضور أحد بعد: لا يوجد ما يُنقل إلى المحضر.',
};

export const ar = { refusals, pages };

export type PresenceWords = typeof ar;

import type { Day } from '#platform/days';
import type { RefusalSentences } from '#platform/refusals';
import { shortDay } from '#platform/words';

export const ar = {
  refusals: {
    'diary.label_missing': () => 'سموا المفكرة لتعرفوها، مثلا: الهاتف.',
    'diary.too_many': ({ most }) => `لديكم ${most} عناوين مفتوحة؛ ألغوا ما لا تستعملونه أولا.`,
    'diary.unknown': () => 'هذا العنوان غير موجود، أو أُلغي من قبل.',
  } as RefusalSentences,
  title: 'مفكرتي',
  lead: 'عنوان خاص تقرؤه مفكرة الهاتف أو الحاسوب، فتظهر فيها اللقاءات وآجال الالتزامات وتتغير بتغيرها.',
  open: 'فتح عنوان جديد',
  which: 'محتوى المفكرة',
  own: 'اللقاءات التي دُعيت إليها',
  bodys: (name: string): string => `لقاءات ${name} والتزاماتها`,
  label: 'الاسم',
  labelHint: 'مثال: هاتفي. ليُعرف العنوان عند إلغائه.',
  submit: 'فتح العنوان',
  addresses: 'العناوين المفتوحة',
  none: 'لا عنوان مفتوح.',
  opened: (day: Day): string => `فُتح يوم ${shortDay(day, 'ar')}`,
  readOn: (day: Day): string => `آخر قراءة يوم ${shortDay(day, 'ar')}`,
  neverRead: 'لم يُقرأ بعد',
  revoke: 'إلغاء',
  revoked: 'أُلغي العنوان.',
  shownOnce: 'انسخوا هذا العنوان الآن إلى مفكرتكم؛ لا يُعرض مرة أخرى. من عرفه قرأ المفكرة دون دخول:',
};

export type Words = typeof ar;

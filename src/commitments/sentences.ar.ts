import type { Keeper, RollUpWords } from './roll-up-words.ts';
import { plural } from '#platform/words';

/** A verb before its feminine subject, after «لم», and what follows the count: for one or many, and for exactly two. */
interface Verb {
  did: string;
  didNot: string;
  tail?: (year: number | null) => string;
  tailOfTwo?: (year: number | null) => string;
}

const ofYear = (year: number | null): string => (year === null ? '' : ` برسم سنة ${year}`);
const whole = (year: number | null): string => `مساهمتها كاملة${ofYear(year)}`;
const wholeOfTwo = (year: number | null): string => `مساهمتهما كاملة${ofYear(year)}`;

const verbs: Record<Keeper, Verb> = {
  sent: { did: 'توصلت', didNot: 'تتوصل', tail: () => 'بالنص' },
  agenda: { did: 'أدرجت', didNot: 'تدرج', tail: () => 'النقطة في جدول أعمالها', tailOfTwo: () => 'النقطة في جدول أعمالهما' },
  deliberated: { did: 'صادقت', didNot: 'تصادق', tail: () => 'على الاتفاقية' },
  transmitted: { did: 'أحالت', didNot: 'تُحِل', tail: () => 'مقررها على سلطة المراقبة', tailOfTwo: () => 'مقرريهما على سلطة المراقبة' },
  visa: { did: 'حصلت', didNot: 'تحصل', tail: () => 'على التأشيرة' },
  signed: { did: 'وقعت', didNot: 'توقع' },
  budgeted: { did: 'برمجت', didNot: 'تبرمج', tail: (year) => `${whole(year)} في الميزانية`, tailOfTwo: (year) => `${wholeOfTwo(year)} في الميزانية` },
  committed: { did: 'التزمت', didNot: 'تلتزم', tail: (year) => `بنفقة ${whole(year)}`, tailOfTwo: (year) => `بنفقة ${wholeOfTwo(year)}` },
  ordered: { did: 'أصدرت', didNot: 'تصدر', tail: (year) => `الأمر بأداء ${whole(year)}`, tailOfTwo: (year) => `الأمر بأداء ${wholeOfTwo(year)}` },
  paid: { did: 'أدت', didNot: 'تؤد', tail: whole, tailOfTwo: wholeOfTwo },
  received: { did: 'حوّلت', didNot: 'تحوّل', tail: whole, tailOfTwo: wholeOfTwo },
  countersigned: { did: 'حظيت', didNot: 'تحظ', tail: () => 'بالتوقيع بالعطف' },
  evaluated: { did: 'خضعت', didNot: 'تخضع', tail: (year) => `للتقييم السنوي${ofYear(year)}` },
  diffused: { did: 'عممت', didNot: 'تعمم', tail: () => 'الصيغة المعمول بها' },
  acknowledged: { did: 'أشهدت', didNot: 'تشهد', tail: () => 'بالاطلاع' },
  deliverable: { did: 'وفت', didNot: 'تف', tail: () => 'بالتزامها', tailOfTwo: () => 'بالتزامهما' },
};

const nouns = {
  commune: { any: 'أي جماعة', the: 'الجماعة المعنية', one: 'جماعة واحدة', two: 'جماعتان', few: '# جماعات', many: '# جماعة' },
  body: { any: 'أي هيئة', the: 'الهيئة المعنية', one: 'هيئة واحدة', two: 'هيئتان', few: '# هيئات', many: '# هيئة' },
};

/** «صادقت 6 جماعات من أصل 16 على الاتفاقية.» The verb stays feminine singular before its subject; the counted noun takes the six forms. */
export const rollUpAr: RollUpWords = ({ kept, all }, keeper, noun, year) => {
  const { did, didNot, tail, tailOfTwo } = verbs[keeper];
  const words = nouns[noun];
  const after = tail ? ` ${tail(year)}` : '';
  if (all === 1) return kept ? `${did} ${words.the}${after}.` : `لم ${didNot} ${words.the}${after} بعد.`;
  const afterTwo = tailOfTwo ? ` ${tailOfTwo(year)}` : after;

  return plural.ar(kept, {
    zero: `لم ${didNot} ${words.any}${after} بعد، من أصل ${all}.`,
    one: `${did} ${words.one} من أصل ${all}${after}.`,
    two: `${did} ${words.two} من أصل ${all}${afterTwo}.`,
    few: `${did} ${words.few} من أصل ${all}${after}.`,
    many: `${did} ${words.many} من أصل ${all}${after}.`,
    other: `${did} ${words.many} من أصل ${all}${after}.`,
  });
};

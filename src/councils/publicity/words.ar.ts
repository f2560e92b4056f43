import { plural } from '#platform/words';
import type { ClosureAsker } from './closure.ts';

const members = (count: number): string => plural.ar(count, { zero: 'لا أحد من الأعضاء', one: 'عضو واحد', two: 'عضوين', few: '# أعضاء', many: '# عضوا', other: '# عضو' });

/** A decision on a sitting's publicity, as it is told. */
export interface Decided {
  sitting: string;
  asker: string;
  counted: string;
  article: string;
}

export const ar = {
  title: 'عمومية الجلسات',
  lead: (article: string): string => `جلسات المجلس مفتوحة للعموم، ويقرر المجلس دون مناقشة عقد جلسة غير مفتوحة للعموم (${article}).`,
  card: 'الجلسات',
  record: 'تسجيل قرار بشأن عمومية جلسة',
  open: 'مفتوحة للعموم',
  closed: 'غير مفتوحة للعموم',
  sitting: (day: string, hour: string): string => `جلسة ${day} على الساعة ${hour}`,
  closing: 'قرار المجلس بشأن عقد جلسة غير مفتوحة للعموم',
  which: 'الجلسة',
  askedBy: 'صاحب الطلب',
  askers: (state: 'wali' | 'governor', needed: number, inOffice: number): Record<ClosureAsker, string> => ({ president: 'رئيس المجلس', third_of_members: `ثلث الأعضاء على الأقل (${needed} من أصل ${inOffice})`, state: state === 'wali' ? 'والي الجهة' : 'عامل العمالة أو الإقليم' }),
  askersField: 'عدد الأعضاء الطالبين',
  askersHint: 'يُملأ إذا كان الطلب من الأعضاء.',
  decidedOn: 'يوم اتخاذ القرار',
  decidedAt: 'الساعة',
  decidedHint: 'تُغلق الجلسة الجارية في وجه العموم من هذه الساعة، والجلسة المقبلة من ساعة افتتاحها.',
  votesLead: (present: number): string => `يُصوت دون مناقشة، بالأغلبية المطلقة للأصوات المعبر عنها. في القاعة الآن من الأعضاء: ${present}.`,
  presidentSide: 'جانب من يرأس الجلسة، عند تعادل الأصوات',
  sides: { none: 'لم تتعادل الأصوات', for: 'مع عقد الجلسة غير مفتوحة للعموم', against: 'مع إبقائها مفتوحة للعموم' },
  voices: 'تصويت كل عضو باسمه، عند تعادل الأصوات',
  save: 'تسجيل القرار',
  savedClosed: 'سُجل القرار: الجلسة غير مفتوحة للعموم، ووثائق نقطها محجوبة عنه.',
  savedOpen: 'سُجل القرار: تبقى الجلسة مفتوحة للعموم.',
  reopen: 'إعادة فتح الجلسة للعموم',
  reopenLead: 'تبقى وثائق نقط هذه الجلسة محجوبة عن العموم بعد إعادة فتحها.',
  reopenedOn: 'يوم إعادة الفتح',
  reopened: 'سُجلت إعادة فتح الجلسة للعموم.',
  history: 'ما سُجل',
  noneClosed: 'لم يقرر المجلس إغلاق أي جلسة في وجه العموم.',
  noSittings: 'لا جلسة في هذه الدورة.',
  asker: (by: ClosureAsker, state: 'wali' | 'governor', askers: number | null, inOffice: number): string =>
    by === 'president' ? 'رئيس المجلس' : by === 'state' ? (state === 'wali' ? 'والي الجهة' : 'عامل العمالة أو الإقليم') : `${members(askers ?? 0)} من أصل ${inOffice}`,
  told: {
    closed: ({ sitting, asker, counted, article }: Decided, from: string): string => `قرر المجلس دون مناقشة، بطلب من ${asker}، أن تكون ${sitting} غير مفتوحة للعموم ابتداء من ${from}: ${counted} (${article}).`,
    keptPublic: ({ sitting, asker, counted, article }: Decided, on: string): string => `قرر المجلس دون مناقشة، يوم ${on}، أن تبقى ${sitting} مفتوحة للعموم، بعد طلب إغلاقها من ${asker}: ${counted} (${article}).`,
    reopened: (sitting: string, on: string): string => `أُعيد فتح ${sitting} للعموم يوم ${on}.`,
    tie: (voices: string): string => `تعادلت الأصوات، فرُجح الجانب الذي فيه الرئيس؛ تصويت الأعضاء: ${voices}`,
  },
};

export type Words = typeof ar;

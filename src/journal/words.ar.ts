import type { RefusalSentences } from '#platform/refusals';

const reasons: Record<string, string> = { changed: 'غُيّر مضمونه', missing: 'حُذف ما قبله', out_of_order: 'ليس في ترتيبه', forged: 'أضيف خارج السلسلة' };

export const ar = {
  refusals: {
    'journal.broken': ({ event, reason }) => `السجل غير سليم ابتداء من الحدث رقم ${event}: ${reasons[String(reason)] ?? reason}.`,
  } as RefusalSentences,
};

export type Words = typeof ar;

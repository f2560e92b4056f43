import type { RefusalSentences } from '#platform/refusals';
import type { FileRefusal } from './acceptance.ts';

export const ar = {
  refusals: {
    'file.unreadable': ({ path }) => `تعذرت قراءة الملف ${path}.`,
    'file.unwritable': ({ path }) => `تعذرت الكتابة في الملف ${path}.`,
    'file.empty': () => 'الملف المرفق فارغ.',
    'file.too_big': ({ megabytes }) => `حجم الملف يفوق الحد الأقصى وهو ${megabytes} ميغابايت.`,
    'file.kind_not_accepted': () => 'نوع الملف غير مقبول: أرفقوا ملف PDF أو صورة (JPEG أو PNG أو TIFF).',
    'file.not_what_it_says': ({ extension }) => `محتوى الملف لا يطابق امتداده (.${extension}): أرفقوا الوثيقة الأصلية.`,
  } satisfies RefusalSentences<FileRefusal | 'file.unreadable' | 'file.unwritable'> as RefusalSentences,
};

export type Words = typeof ar;

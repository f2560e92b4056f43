import type { Level } from '#law';
import type { Day } from '#platform/days';
import { plural, shortDay } from '#platform/words';
import type { VoteRule } from '../votes/vote.ts';
import type { DecisionStep, FollowUp } from './afterwards.ts';

const voices = (count: number): string => plural.ar(count, { zero: 'لا صوت', one: 'صوت واحد', two: 'صوتان', few: '# أصوات', many: '# صوتا', other: '# صوت' });
const councils: Record<Level, string> = { region: 'مجلس الجهة', province: 'مجلس العمالة أو الإقليم', commune: 'مجلس الجماعة' };
const steps: Record<DecisionStep, string> = { opposed: 'تعرض', opposition_upheld: 'الإبقاء على التعرض', opposition_lifted: 'رفع التعرض', visa_granted: 'التأشير', visa_refused: 'رفض التأشير' };
const subjects: Record<FollowUp['subject'], string> = { posting: 'تعليق المقرر بمقر المجلس', transmission: 'توجيه المحضر والمقررات إلى ممثل الدولة مقابل وصل', opposition: 'أجل التعرض', visa: 'التأشيرة', executory: 'قابلية التنفيذ' };

export const ar = {
  steps,
  subjects,
  kingdom: 'المملكة المغربية · وزارة الداخلية',
  decisionNumber: (number: number, year: number): string => `مقرر عدد ${number}/${year}`,
  fileName: (number: number, year: number): string => `مقرر-${number}-${year}`,
  formula: (approved: boolean, title: string): string => (approved ? `صادق المجلس على النقطة المتعلقة بما يلي: ${title}.` : `لم يصادق المجلس على النقطة المتعلقة بما يلي: ${title}.`),
  preamble: (level: Level, day: Day, article: string): string[] => [`إن ${councils[level]}، المجتمع في التاريخ المشار إليه أعلاه (${shortDay(day, 'ar')})،`, `بناء على القوانين التنظيمية المتعلقة بالجماعات الترابية، ولا سيما ${article}؛ وبعد المداولة والتصويت العلني، قرر ما يلي:`],
  result: (approved: boolean, withReservations: boolean): string => (approved ? (withReservations ? 'تمت المصادقة مع تحفظات' : 'تمت المصادقة') : 'لم تتم المصادقة'),
  reserved: (reservations: string): string => `مع التحفظات الآتية: ${reservations}`,
  rule: ({ base, sitting }: VoteRule, { needed, of }: { needed: number; of: number }): string => (base === 'members_in_office' && sitting === 1 ? `الأغلبية المطلقة للأعضاء المزاولين مهامهم: ${voices(needed)} من أصل ${of}` : 'الأغلبية المطلقة للأصوات المعبر عنها'),
  figures: { inOffice: 'المزاولون مهامهم', atOpening: 'الحاضرون عند الافتتاح', present: 'الحاضرون عند التصويت', recused: 'المتنحون', for: 'الموافقون', against: 'المعارضون', abstained: 'الممتنعون', quorum: 'النصاب المطلوب' },
  voicesTitle: 'التصويت بالأسماء',
  silent: 'لم يدلوا بأصواتهم',
  presides: (name: string): string => `${name} (رئاسة الجلسة)`,
  tie: (side: 'for' | 'against' | null): string => `تعادلت الأصوات، فرُجح الجانب الذي فيه الرئيس: ${side === 'for' ? 'الموافقون' : 'المعارضون'}.`,
  awaitsVisa: (article: string): string => `لا يكون هذا المقرر قابلا للتنفيذ إلا بعد التأشير عليه أو انصرام أجل التأشيرة (${article}).`,
  translation: '',
  president: 'رئيس المجلس',
  secretary: 'كاتب المجلس',
  extraordinary: (day: string): string => `الدورة الاستثنائية المفتتحة يوم ${day}`,
  calls: { 1: 'الاستدعاء الأول', 2: 'الاستدعاء الثاني', 3: 'الاجتماع الثالث' },
  extractTitle: 'مستخرج من محضر الدورة',
  noQuorum: (call: 1 | 2 | 3, present: number, needed: number): string => `عند افتتاح الدورة على إثر ${ar.calls[call]}، لم يكتمل النصاب القانوني: عدد الحاضرين ${present} والمطلوب ${needed}. لم تُعرض النقطة للتصويت.`,
  postponed: (because: string): string => `قرر المجلس تأجيل النقطة دون تصويت، للسبب التالي: ${because}`,
  firstVote: (given: number, needed: number): string => `لم تتحقق في التصويت الأول الأغلبية المطلقة للأعضاء المزاولين مهامهم: ${voices(given)}، والمطلوب ${needed}. يُعاد التصويت في جلسة ثانية بالأغلبية المطلقة للأصوات المعبر عنها.`,
  register: 'سجل المقررات',
  number: 'العدد',
  title: 'الموضوع',
  decidedOn: 'تاريخ المقرر',
  votes: 'التصويت',
  situation: 'الوضعية',
  counted: (given: number, against: number, abstained: number): string => `الموافقون ${given}، المعارضون ${against}، الممتنعون ${abstained}`,
  text: 'نص المقرر',
  pdf: 'وثيقة المقرر (PDF)',
  pdfFrench: 'ترجمة فرنسية (PDF)',
  followUp: 'ما بعد المقرر',
  kinds: {
    stated: (on: string): string => `تم يوم ${on}`, computed: (on: string): string => `محسوب: ${on}`, tacit: (on: string): string => `سكوت، ابتداء من ${on}`,
    missing: 'فات الأجل ولم يُسجل', refused: 'متوقف', later: 'لم يحن بعد',
  },
  awaited: 'الأجل جار',
  tacitVisa: (on: string): string => `تأشيرة ضمنية (سكوت) ابتداء من ${on}`,
  tacitOpposition: (on: string): string => `انقضى أجل التعرض دون تعرض، ابتداء من ${on}`,
  executoryFrom: (on: string): string => `قابل للتنفيذ ابتداء من ${on}`,
  opposedOn: (on: string): string => `تعرض بتاريخ ${on}`,
  refusedOn: (on: string): string => `رُفض التأشير بتاريخ ${on}`,
  by: (day: string): string => `آخر أجل: ${day}`,
  late: 'بعد الأجل',
  answer: 'جواب ممثل الدولة',
  ownAnswer: 'جوابكم',
  enteredFrom: 'سجله المجلس استنادا إلى وثيقة',
  enteredByState: 'سجله ممثل الدولة بنفسه',
  answerLead: 'يُسجل جواب الوالي أو العامل بتاريخه ووثيقته. إن كان المقرر يخص اتفاقية سُجل الجواب لدى طرفها في الآن نفسه.',
  step: 'الجواب',
  happenedOn: 'التاريخ',
  reference: 'المرجع',
  because: 'التعليل',
  evidence: 'الوثيقة',
  save: 'تسجيل الجواب',
  saved: 'سُجل جواب ممثل الدولة.',
  party: 'طرف الاتفاقية',
  partyText: (title: string): string => `سُجل هذا المقرر لدى المجلس بصفته طرفا في «${title}».`,
  session: 'الدورة',
  rejected: 'لم تتم المصادقة',
  approved: 'تمت المصادقة',
};

export type Words = typeof ar;

import type { Day } from '#platform/days';
import { plural, shortDay } from '#platform/words';
import type { Level } from './ladder.ts';

const day = (on: Day): string => shortDay(on, 'ar');
const workingDays = (count: number): string => plural.ar(count, { zero: 'صفر يوم عمل', one: 'يوم عمل واحد', two: 'يومي عمل', few: '# أيام عمل', many: '# يوم عمل', other: '# يوم عمل' });
const moreWorkingDays = (count: number): string => plural.ar(count, { zero: 'صفر يوم عمل', one: 'يوم عمل آخر', two: 'يومي عمل آخرين', few: '# أيام عمل أخرى', many: '# يوم عمل آخر', other: '# يوم عمل آخر' });

/** What one person is told about one commitment. */
export interface ToldCommitment {
  sentence: string;
  meeting: string;
  dueOn: Day;
  debtors: readonly string[];
}

export const ar = {
  levels: { officer: 'المكلف بالملف', secretary: 'الكاتب أو الكاتب العام', chair: 'رئاسة اللقاء' } as Record<Level, string>,
  title: 'التنبيه عند التأخر',
  rule: (patience: number): string => `يُنبّه المكلف بالملف لدى الهيئة الملتزمة في أول يوم عمل بعد انقضاء الأجل، ثم كاتبها أو كاتبها العام بعد ${workingDays(patience)}، ثم رئاسة اللقاء بعد ${moreWorkingDays(patience)}، ما لم يُسجل الوفاء. وإذا شغر منصب نُبّه من فوقه في الحين.`,
  told: (level: string, on: Day): string => `${level}: نُبّه يوم ${day(on)}`,
  vacant: (level: string): string => `${level}: منصب شاغر`,
  counted: (level: string, bodies: number): string => `${level}: ${plural.ar(bodies, { zero: 'لا هيئة', one: 'هيئة واحدة', two: 'هيئتان', few: '# هيئات', many: '# هيئة', other: '# هيئة' })}`,
  notified: 'نُبّه بشأن التأخر',
  own: 'ما نُبّهتم إليه',
  ownLead: 'كل رسالة وُجهت إليكم بشأن التزام انقضى أجله، وسبب توجيهها إليكم.',
  none: 'لم تُوجه إليكم أي رسالة من هذا القبيل.',
  toldOn: (on: Day): string => `يوم ${day(on)}`,
  why: (office: string): Record<Level, string> => ({
    officer: `كُتب إليكم بصفتكم ${office}، لأن هذا الملف من اختصاصكم لدى الهيئة الملتزمة.`,
    secretary: `كُتب إليكم بصفتكم ${office}، لأنه لم يُسجل وفاء الهيئة الملتزمة.`,
    chair: `كُتب إليكم بصفتكم ${office}، لأن اللقاء الذي قيل فيه هذا الالتزام انعقد برئاستكم، ولم يُسجل الوفاء به.`,
  }),
  dueOn: (on: Day): string => `انقضى الأجل يوم ${day(on)}.`,
  afterBelow: (level: string, on: Day): string => `وسبق تنبيه من قبلكم (${level}) يوم ${day(on)}.`,
  belowVacant: (level: string): string => `ولا أحد يشغل المنصب الذي قبلكم (${level}).`,
  mail: {
    subject: (count: number): string => plural.ar(count, { zero: 'لا التزام متأخر', one: 'التزام انقضى أجله', two: 'التزامان انقضى أجلهما', few: '# التزامات انقضى أجلها', many: '# التزاما انقضى أجلها', other: '# التزام انقضى أجلها' }),
    greeting: (to: string): string => `${to}،\nتحية طيبة وبعد،`,
    opening: {
      officer: 'لم يُسجل بعد الوفاء بما يلي، وهو من اختصاصكم لدى الهيئة الملتزمة. فإن تم، فالمرجو تسجيله مع وثيقته المثبتة:',
      secretary: 'لم يُسجل بعد الوفاء بما يلي رغم تنبيه المكلف بالملف، أو لشغور منصبه. المرجو الحرص على الوفاء به:',
      chair: 'ما يلي قيل في لقاء انعقد برئاستكم، ولم يُسجل الوفاء به بعد تنبيه الهيئات الملتزمة. وقد رُفع إليكم لما ترونه مناسبا:',
    } as Record<Level, string>,
    about: ({ sentence, meeting, dueOn, debtors }: ToldCommitment): string => `«${sentence}»\n${meeting}. انقضى الأجل يوم ${day(dueOn)}.\nالمتأخرون: ${debtors.join('، ')}.`,
    andOthers: (count: number): string => plural.ar(count, { zero: 'لا غيرها', one: 'وهيئة أخرى', two: 'وهيئتان أخريان', few: 'و# هيئات أخرى', many: 'و# هيئة أخرى', other: 'و# هيئة أخرى' }),
    link: 'ما نُبّهتم إليه، وسببه',
    foot: 'لا تصلكم أكثر من رسالة واحدة من هذا القبيل في اليوم، وفي أوقات العمل وحدها.',
  },
};

export type Words = typeof ar;

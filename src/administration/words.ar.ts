import type { BodyKind } from './queries.ts';

const kinds: Record<BodyKind, string> = {
  regional_council: 'مجلس جهة', provincial_council: 'مجلس عمالة أو إقليم', communal_council: 'مجلس جماعة', wilaya: 'ولاية جهة (إدارة الدولة)', prefecture_administration: 'عمالة أو إقليم (إدارة الدولة)', ministry: 'وزارة', regional_directorate: 'مديرية جهوية', unit: 'وحدة إدارية',
};

/** What the first word of an event's kind is about. */
const families: Readonly<Record<string, string>> = { account: 'الحسابات', act: 'الإجراءات', agenda: 'جداول الأعمال', calendar: 'العطل', commitment: 'الالتزامات', committee: 'اللجان', contribution: 'المساهمات', council: 'المجالس', diary: 'المفكرات', house: 'المنصة', instrument: 'الاتفاقيات', invitation: 'الدعوات', mail: 'الرسائل', meeting: 'اللقاءات', minutes: 'المحاضر', office: 'المهام', participant: 'المدعوون', presence: 'الحضور', territories: 'التقسيم الترابي', law: 'القانون', plan: 'التحضير', session: 'الدورات' };

export const ar = {
  bodies: {
    title: 'الهيئات',
    lead: (count: string): string => `عدد الهيئات المطابقة: ${count}. تتغير الأسماء والمقاعد باستيراد لائحة التقسيم الترابي.`,
    search: 'الاسم أو الرمز', kind: 'النوع', everyKind: 'كل الأنواع', find: 'بحث', none: 'لا توجد هيئة مطابقة.',
    nameAr: 'الاسم بالعربية', nameFr: 'الاسم بالفرنسية', territory: 'الرمز والمجال', seats: 'مقاعد الانتداب الحالي', holders: 'أصحاب المهام', kinds,
  },
  journal: {
    title: 'السجل',
    lead: (count: string): string => `عدد الأحداث المطابقة: ${count}. كل إجراء وكل تغيير مسجل بترتيبه ومرتبط بما قبله ببصمة.`,
    export: 'تحميل السجل كاملا', verify: 'التحقق من سلامة السجل',
    unbroken: (count: string): string => `السجل سليم: ${count} من الأحداث، دون انقطاع.`, head: 'بصمة آخر حدث:',
    family: 'الموضوع', everyFamily: 'كل المواضيع', from: 'من', to: 'إلى', search: 'المرجع أو الشخص', find: 'بحث', none: 'لا يوجد حدث مطابق.',
    nobody: 'المنصة', facts: 'التفاصيل', hash: 'البصمة:', families,
  },
};

export type Words = typeof ar;

import { percentage, plural, range } from '#platform/words';
import type { Awaited } from '../board/next-step.ts';
import type { Filter } from '../board/filters.ts';
import type { Step } from '../standings/index.ts';

const bodies = (count: number): string =>
  plural.ar(count, { zero: 'لا هيئة', one: 'هيئة واحدة', two: 'هيئتان', few: '# هيئات', many: '# هيئة', other: '# هيئة' });

const filters: Record<Filter, string> = {
  all: 'الكل', late: 'متأخرة', awaiting_council: 'تنتظر مجلسها', awaiting_visa: 'تنتظر التأشيرة', unsigned: 'لم توقع', unpaid: 'لم تكمل الأداء', awaiting_receipt: 'أدت وتنتظر إثبات التوصل', to_confirm: 'تنتظر تأكيدها',
};

const awaited: Record<Awaited, string> = { council: 'المطلوب من المجلس', authority: 'المطلوب من سلطة المراقبة', owner: 'المطلوب من الهيئة صاحبة الاتفاقية', party: 'المطلوب من الهيئة' };

const actions: Record<Step, string> = {
  sent: 'إرسال الاتفاقية', agenda: 'إدراج النقطة في جدول الأعمال', deliberated: 'التداول والتصويت', transmitted: 'إحالة المقرر على سلطة المراقبة', visa: 'جواب سلطة المراقبة',
  signed: 'توقيع الاتفاقية', budgeted: 'برمجة المساهمة', committed: 'الالتزام بالنفقة', ordered: 'الأمر بالأداء', paid: 'الأداء', received: 'التوصل بالمبلغ',
  countersigned: 'التوقيع بالعطف', evaluated: 'التقييم', diffused: 'التعميم', acknowledged: 'الإشهاد بالاطلاع',
};

const upcoming: Partial<Record<Step, string>> = {
  agenda: 'آخر أجل لإدراج النقطة في جدول أعمال الدورة الموالية',
  deliberated: 'أقرب دورة عادية يمكنها التداول في الاتفاقية',
  transmitted: 'آخر أجل لإحالة المقرر على سلطة المراقبة',
  visa: 'آخر يوم للتأشيرة، وبعده تصبح ضمنية',
  signed: 'آخر أجل متفق عليه للتوقيع',
};

export const ar = {
  board: 'لوحة التتبع',
  convention: 'الاتفاقية',
  conventions: 'الاتفاقيات',
  conventionsLead: 'كل اتفاقية ومدى تقدم أطرافها في المصادقة والتوقيع والأداء.',
  noConventions: 'لا توجد بعد أي اتفاقية تعنيكم.',
  openBoard: 'لوحة التتبع',
  wholeBoard: 'لوحة الجهة كاملة',
  bodies,
  news: ({ approved, parties, signed, percent, year }: { approved: number; parties: number; signed: number; percent: string | null; year: number | null }): [string, string] => [
    approved === 0 ? `لم تصادق بعد أي هيئة من أصل ${parties}` : `صادقت ${bodies(approved)} من أصل ${parties}`,
    `، ${signed === 0 ? 'ولم توقع أي هيئة' : `ووقّعت ${bodies(signed)}`}${percent === null || year === null ? '' : `، وحُوّل ${percent} من مساهمات ${year}`}`,
  ],
  parties: 'الأطراف',
  approval: 'المصادقة',
  signature: 'التوقيع',
  received: (year: number): string => `المساهمات المتوصل بها، ${year}`,
  of: (whole: string): string => `من ${whole}`,
  completeOn: 'أقرب تاريخ قانوني لاكتمال التوقيعات',
  completeNote: 'أقرب دورة ثم أجل التأشيرة، حسب القوانين التنظيمية',
  completeDone: 'وقّعت جميع الأطراف',
  asOf: 'الوضعية بتاريخ',
  year: 'سنة المساهمة',
  show: 'عرض',
  backToToday: 'العودة إلى اليوم',
  pastDay: (day: string): string => `هذه وضعية يوم ${day}: لا تحتسب إلا الإجراءات التي وقعت إلى ذلك اليوم.`,
  badDay: 'التاريخ المطلوب غير صالح؛ هذه وضعية اليوم.',
  body: 'الهيئة',
  contribution: (year: number): string => `مساهمة ${year}`,
  members: (count: number): string => plural.ar(count, { zero: 'بدون أعضاء', one: 'عضو واحد', two: 'عضوان', few: '# أعضاء', many: '# عضوا', other: '# عضو' }),
  unconfirmed: 'سُجل استنادا إلى وثيقة وينتظر تأكيد الهيئة',
  toConfirm: 'ينتظر التأكيد',
  filters,
  filtersLabel: 'تصفية الهيئات',
  noneKept: 'لا توجد هيئة بهذه الصفة في هذا التاريخ.',
  noParties: 'لم تُضف بعد أي هيئة إلى هذه الاتفاقية.',
  awaited,
  actions,
  next: (who: string, action: string, when: string | null): string => `${who}: ${action}${when ? `، ${when}` : ''}`,
  nextBy: (day: string): string => `إلى غاية ${day}`,
  nextLegal: (day: string): string => `أقرب دورة عادية ابتداء من ${day}`,
  arrears: (days: number): string => `متأخرة منذ ${plural.ar(days, { zero: 'اليوم', one: 'يوم واحد', two: 'يومين', few: '# أيام', many: '# يوما', other: '# يوم' })}`,
  receiptAwaited: (day: string): string => `أُديت في ${day}، وتنتظر إثبات التوصل من الهيئة صاحبة الاتفاقية`,
  awaitedMoney: (amount: string): string => `وأُدي ${amount} لم يُثبت التوصل به بعد`,
  notCalled: 'غير مستحقة قبل التوقيع',
  nothingDue: 'لا مساهمة برسم هذه السنة',
  upcomingTitle: 'المواعيد القانونية المقبلة',
  upcoming,
  noUpcoming: 'لا موعد قانوني منتظر.',
  agreed: 'أجل متفق عليه في الاتفاقية',
  legend: 'معاني العلامات',
  print: 'طباعة',
  pdf: 'ملف PDF',
  csv: 'CSV',
  xlsx: 'Excel',
  exports: 'تصدير',
  province: 'الإقليم أو العمالة',
  regionalLevel: 'مجلس الجهة',
  subtotal: ({ parties, approved, signed, late }: { parties: number; approved: number; signed: number; late: number }): string =>
    `صادقت ${approved} من ${parties} · وقّعت ${signed} · ${late === 0 ? 'لا متأخرات' : `متأخرة ${late}`}`,
  subtotalMoney: (received: string, due: string): string => `${received} من ${due}`,
  only: (name: string): string => `${name} فقط`,
  allProvinces: 'كل الأقاليم والعمالات',
  promisedIn: 'التزامات:',
  promises: 'التزامات اللقاءات بشأن هذه الاتفاقية',
  forms: {
    newConvention: 'اتفاقية جديدة', newLead: 'تُفتح الاتفاقية بنصها وأطرافها، ثم ترسل إلى كل طرف ليتداول فيها مجلسه.', programme: 'البرنامج', noProgramme: 'خارج البرامج', titleAr: 'العنوان بالعربية', titleFr: 'العنوان بالفرنسية',
    startedOn: 'تاريخ إعدادها', firstYear: 'السنة الأولى', lastYear: 'السنة الأخيرة', arabic: 'بالعربية', french: 'بالفرنسية', rules: 'القواعد', visaReason: 'سبب الخضوع للتأشيرة أو عدمه', signatureDays: 'أجل التوقيع بأيام العمل', open: 'فتح الاتفاقية',
    ofProvince: 'العمالة أو الإقليم', allCommunes: 'كل جماعاته', provincialCouncil: 'مجلسه', regionalCouncil: 'مجلس الجهة', addParties: 'إضافة أطراف', shareYear: 'توزيع كلفة سنة',
    formula: `تتحمل الجهة ${percentage(25, 'ar')} على الأقل، ويوزع الباقي حسب عدد أعضاء كل مجلس (المرسوم رقم 2.16.297، المادة 8).`, costInDirhams: 'كلفة البرنامج السنوي بالدرهم', ownerSharePercent: 'حصة الجهة، %', share: 'توزيع',
  },
  mapTitle: 'الخريطة',
  reference: 'المرجع',
  owner: 'الهيئة صاحبة الاتفاقية',
  duration: 'المدة',
  years: range,
  text: 'نص الاتفاقية',
  textOf: (number: number, day: string): string => `الصيغة ${number} بتاريخ ${day}`,
  noFrenchText: 'النص محرر بالعربية.',
  visaAsked: 'تخضع مقررات المجالس بشأنها للتأشيرة',
  visaNotAsked: 'لا تخضع مقررات المجالس بشأنها للتأشيرة',
  majorityBases: { votes_cast: 'الأغلبية المطلقة للأصوات المعبر عنها', members_in_office: 'الأغلبية المطلقة للأعضاء المزاولين مهامهم' },
  majority: 'الأغلبية المطلوبة',
  visa: 'التأشيرة',
  costs: 'كلفة البرنامج السنوي وحصة الجهة',
  cost: 'الكلفة',
  ownerShare: 'حصة الجهة',
  dueDay: 'تاريخ الاستحقاق',
  legalCalendar: 'الجدولة القانونية',
  legalCalendarLead: (day: string): string => `أقصر مسطرة قانونية ممكنة ابتداء من ${day}، لهيئة لم تتداول بعد.`,
  levels: { commune: 'جماعة', province: 'مجلس العمالة أو الإقليم', region: 'مجلس الجهة' },
  byOrdinary: 'بدورة عادية',
  byExtraordinary: 'بدورة استثنائية',
  chain: { agenda: 'الإدراج في جدول الأعمال', convocation: 'استدعاء الأعضاء', vote: 'التصويت', minutes_sent: 'إحالة المقرر', visa_or_silence: 'التأشيرة أو السكوت الذي يُعد بمثابتها', opposition_end: 'انقضاء أجل التعرض', signature: 'التوقيع' },
  legalDelay: 'أجل قانوني',
  estimate: 'تقدير',
  earliest: 'أقرب تاريخ ممكن',
  step: 'المرحلة',
  basis: 'السند القانوني',
};

export type PageWords = typeof ar;

export const ar = {
  programmes: 'البرامج',
  programmesLead: 'تقدم البرامج كما هو مسجل اليوم، بأرقام إجمالية لا تتضمن أي معطى شخصي.',
  noProgrammes: 'لا توجد برامج منشورة.',
  years: (first: number, last: number) => (first === last ? `برسم ${first}` : `الفترة ${first}-${last}`),
  conventions: 'الاتفاقيات',
  convention: (parties: string, approved: string, signed: string) => `الأطراف: ${parties}، المصادقون: ${approved}، الموقعون: ${signed}`,
  newsAbout: 'أخبار البرنامج',
  meetings: 'اللقاءات العمومية',
  meetingsLead: 'جدول اللقاءات المفتوحة للعموم، ببرامجها ومقرراتها ومحاضرها المنشورة.',
  noMeetings: 'لا توجد لقاءات عمومية.',
  ahead: 'لقاءات قادمة',
  held: 'لقاءات سابقة',
  newsOfMeeting: 'مقالات عن هذا اللقاء',
  postponed: 'مؤجل',
  cancelled: 'ملغى',
};

export type Words = typeof ar;

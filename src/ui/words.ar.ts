export const ar = {
  name: 'ملتقى',
  skip: 'الانتقال إلى المحتوى',
  mainNavigation: 'الأقسام',
  crumbs: 'موقع الصفحة',
  languages: 'اللغة',
  signIn: 'الدخول',
  signOut: 'الخروج',
  calendars: 'مفكرتي',
  changePassword: 'تغيير كلمة السر',
  account: (name: string): string => `حساب ${name}`,
  sections: { home: 'الرئيسية', desk: 'مكتبي', conventions: 'الاتفاقيات', meetings: 'اللقاءات', commitments: 'الالتزامات', administration: 'الإدارة' },
  rooms: { accounts: 'الحسابات والمهام', territories: 'التقسيم الترابي', calendar: 'أيام العمل والعطل', mail: 'مكتب الضبط' },
  sources: 'المصدر: المندوبية السامية للتخطيط، الإحصاء العام للسكان والسكنى 2014 و2024؛ حدود الخرائط © المساهمون في OpenStreetMap ‏(ODbL).',
  formRefused: 'تعذر قبول الاستمارة. صححوا ما يلي:',
};

export type Words = typeof ar;

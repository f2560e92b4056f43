import { plural } from '#platform/words';

export const ar = {
  title: 'سجل المقررات',
  titleOf: (year: number) => `مقررات سنة ${year}`,
  lead: 'المقررات التي تداول فيها المجلس وعُلقت بمقره: عددها وتاريخها وموضوعها ونتيجة التصويت عليها.',
  none: 'لم يُنشر أي مقرر بعد.',
  years: 'السنوات',
  decisions: (count: number) => plural.ar(count, { zero: 'لا مقررات', one: 'مقرر واحد', two: 'مقرران', few: '# مقررات', many: '# مقررا', other: '# مقرر' }),
  number: 'مقرر عدد',
  approved: 'تمت المصادقة',
  reserved: 'تمت المصادقة مع تحفظات',
  rejected: 'لم تتم المصادقة',
  votes: 'نتيجة التصويت',
  entitled: 'الحاضرون الذين لهم حق التصويت',
  given: 'الموافقون',
  against: 'المعارضون',
  abstained: 'الممتنعون',
  counted: (given: number, against: number, abstained: number) => `الموافقون ${given}، المعارضون ${against}، الممتنعون ${abstained}`,
  text: 'نص المقرر',
  session: 'الدورة',
  onlyArabic: '',
  openData: 'معطيات مفتوحة',
  openDataLead: 'السجل كاملا، بأعمدة يمكن للبرامج قراءتها:',
  license: 'يمكن إعادة استعمال هذه المعطيات بحرية وفق الرخصة المفتوحة لقواعد البيانات (ODbL 1.0): بشرط ذكر المصدر، وإتاحة ما اشتُق منها من قواعد بالرخصة نفسها.',
  licenseName: 'نص الرخصة',
};

export type Words = typeof ar;

import { plural } from '#platform/words';

const members = (count: number): string => plural.ar(count, { zero: 'لا أحد من الأعضاء', one: 'عضو واحد', two: 'عضوان', few: '# أعضاء', many: '# عضوا', other: '# عضو' });

export const ar = {
  title: 'طلبات عقد دورة استثنائية',
  lead: 'يطلبها ثلث الأعضاء المزاولين مهامهم أو أغلبيتهم المطلقة أو ممثل الدولة، ولكل طلب أجل قانوني.',
  none: 'لم يرد أي طلب.',
  askers: { third_of_members: 'ثلث الأعضاء على الأقل', majority_of_members: 'الأغلبية المطلقة للأعضاء', state: 'ممثل الدولة' },
  membersCount: members,
  answers: { called: 'وُجه الاستدعاء إلى الدورة', declined: 'رُفض مع التعليل' },
  answerBy: (day: string): string => `يُوجه الاستدعاء إليها أو يُعلل الرفض إلى غاية ${day}`,
  holdBy: (day: string): string => `تُعقد وجوبا إلى غاية ${day}`,
  call: 'الاستدعاء إلى الدورة',
  decline: 'رفض الطلب مع التعليل',
  because: 'تعليل الرفض',
  declinedOn: 'تاريخ الرفض',
  declined: 'سُجل الرفض بتعليله.',
  take: 'تسجيل طلب',
  askedBy: 'صاحب الطلب',
  askersField: 'عدد الأعضاء الموقعين على الطلب',
  askersHint: (third: number, majority: number, all: number): string => `الثلث: ${third}، والأغلبية المطلقة: ${majority}، من أصل ${all}.`,
  askedOn: 'تاريخ التوصل بالطلب',
  subjects: 'النقط التي طُلبت من أجلها',
  byItself: 'سجله ممثل الدولة بنفسه.',
  save: 'تسجيل الطلب',
  taken: 'سُجل الطلب.',
};

export type Words = typeof ar;

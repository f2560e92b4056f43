import type { Day } from '#platform/days';
import type { RefusalSentences } from '#platform/refusals';
import { longDay, plural, shortDay } from '#platform/words';
import type { DetailsRefusal } from '../participants/details.ts';
import type { ImportRefusal } from '../participants/import-list.ts';
import type { ParticipantRefusal } from '../participants/participant.ts';
import type { Sitting } from '../preparing/sittings.ts';
import type { InvitationRefusal } from './invitation.ts';
import type { Occasion } from './mails.ts';
import { pages } from './page-words.ar.ts';

const refusals: RefusalSentences<ParticipantRefusal | DetailsRefusal | ImportRefusal | InvitationRefusal> = {
  'participant.meeting_over': () => 'انعقد هذا اللقاء أو أُلغي؛ لا تُغيَّر لائحة المدعوين بعد ذلك.',
  'participant.title_missing': () => 'يجب ذكر صفة المدعو.',
  'participant.mail_unreadable': () => 'عنوان البريد الإلكتروني غير صحيح.',
  'participant.unknown': () => 'هذا المدعو غير موجود في لائحة هذا اللقاء.',
  'participant.already_there': () => 'هذا المدعو موجود في اللائحة من قبل.',
  'participant.reason_missing': () => 'يجب ذكر سبب الحذف من اللائحة.',
  'participant.sealed': () => 'خُتم محضر هذا اللقاء أو صودق عليه؛ لا تُغيَّر معطيات من حضره بعد ذلك.',
  'participant.attested': () => 'سُلمت لهذا المشارك شهادة حضور بهذه المعطيات؛ لا تُغيَّر بعد ذلك.',
  'participant.named_by_the_register': () => 'اسم العضو وصفته ومجلسه من سجل أعضاء المجلس، وتُصحح هناك.',
  'participant.changed_meanwhile': () => 'صُححت معطيات هذا المدعو في هذه الأثناء؛ ما سُجل معروض أدناه، وما كتبتموه محفوظ في الخانات.',
  'list.unknown': () => 'هذه المجموعة غير موجودة، أو أُرسلت دعواتها.',
  'list.nobody': () => 'لا توجد هيئة تطابق هذا الاختيار.',
  'list.already_there': () => 'هذه المجموعة مدعوة من قبل.',
  'list.empty': () => 'الملف فارغ.',
  'list.too_long': () => 'اللائحة طويلة جدا.',
  'list.not_utf8': () => 'الملف غير مرمز بصيغة UTF-8: احفظوه بصيغة «CSV UTF-8» ثم أعيدوا رفعه.',
  'list.has_errors': () => 'في اللائحة سطور خاطئة؛ لم يُستورد شيء.',
  'list.nothing_new': () => 'كل من في هذه اللائحة موجود من قبل؛ لم يتغير شيء.',
  'list.applied': () => 'استُوردت هذه اللائحة من قبل.',
  'list.file_missing': () => 'اختاروا ملفا.',
  'invitation.withdrawn': () => 'سُحبت هذه الدعوة.',
  'invitation.not_sent': () => 'لم تُوجه الدعوات إلى هذا اللقاء بعد.',
  'invitation.meeting_cancelled': () => 'أُلغي هذا اللقاء.',
  'invitation.meeting_held': () => 'انعقد اللقاء؛ لا يُغيَّر الجواب بعد انعقاده.',
  'invitation.reason_missing': () => 'يجب ذكر سبب الاعتذار. لا تُذكر الأسباب الصحية.',
  'invitation.delegated_further': () => 'من ينوب عن غيره لا يُنيب بدوره؛ يرجى الاعتذار ليختار صاحب الدعوة نائبا آخر.',
  'invitation.delegate_unnamed': () => 'يجب ذكر اسم النائب وصفته.',
  'invitation.reference_missing': () => 'يجب ذكر مرجع الإنابة: رقم الكتاب أو القرار وتاريخه.',
  'invitation.nobody_to_invite': () => 'وُجهت الدعوة من قبل إلى كل من في اللائحة.',
  'invitation.nobody_to_remind': () => 'لا أحد يُذكَّر الآن: أجاب الجميع، أو ذُكّروا اليوم، أو لا بريد لهم.',
  'invitation.not_convened': () => 'يجب توجيه الدعوة إلى اللقاء أولا.',
  'invitation.day_ahead': ({ today }) => `لا يُسجل تسليم لم يقع بعد؛ نحن اليوم ${shortDay(today as Day, 'ar')}.`,
  'invitation.reminder_days': () => 'يُحدد التذكير التلقائي بين يوم واحد و60 يوما قبل اللقاء.',
  'invitation.too_late_to_remind': () => 'ينعقد اللقاء قبل بداية أوقات العمل المقبلة: لن يصل التذكير إلا بعد انعقاده.',
  'invitation.by_its_session': () => 'تُدعى دورة المجلس من صفحتها، بعد التحقق من الآجال والبيانات التي يفرضها القانون.',
};

type Said = (occasion: Occasion, told: { title: string; owner: string; titular: string | null }) => { subject: string; heading: string; paragraphs: string[] };

const said: Said = (occasion, { title, owner, titular }) => {
  switch (occasion.kind) {
    case 'invitation':
      return {
        subject: `دعوة: ${title}`, heading: title,
        paragraphs: [titular ? `بناء على إنابتكم عن ${titular}، يشرف ${owner} دعوتكم إلى حضور هذا اللقاء.` : `يشرف ${owner} دعوتكم إلى حضور هذا اللقاء.`, 'نرجو تأكيد التوصل بهذه الدعوة والجواب عنها في صفحتكم: الحضور، أو الاعتذار مع ذكر السبب، أو إنابة من ينوب عنكم.'],
      };
    case 'reminder':
      return { subject: `تذكير: ${title}`, heading: title, paragraphs: ['لم نتوصل بعد بجوابكم عن الدعوة إلى هذا اللقاء. نرجو الجواب عنها في صفحتكم.'] };
    case 'withdrawal':
      return { subject: `سحب الدعوة: ${title}`, heading: title, paragraphs: [`سُحبت الدعوة التي وُجهت إليكم إلى هذا اللقاء. السبب: ${occasion.because}`] };
    case 'change':
      return change(occasion, title);
  }
};

function change({ what, because }: Extract<Occasion, { kind: 'change' }>, title: string) {
  const reason = because ? [`السبب: ${because}`] : [];
  if (what === 'cancelled') return { subject: `إلغاء: ${title}`, heading: title, paragraphs: ['نحيطكم علما بإلغاء هذا اللقاء.', ...reason] };
  if (what === 'postponed') return { subject: `تأجيل: ${title}`, heading: title, paragraphs: ['نحيطكم علما بتأجيل هذا اللقاء إلى الموعد المبين أسفله.', ...reason] };

  return { subject: `تغيير: ${title}`, heading: title, paragraphs: ['نحيطكم علما بتغيير في تنظيم هذا اللقاء؛ البيانات المحينة مبينة أسفله.', ...reason] };
}

export const ar = {
  refusals,
  pages,
  mail: {
    said,
    greeting: (to: string): string => `${to}،\nتحية طيبة وبعد،`,
    link: 'صفحة دعوتكم',
    personal: 'هذا الرابط شخصي: يُجاب به باسمكم، فلا ترسلوه إلى غيركم.',
  },
  facts: { days: 'التاريخ', sitting: 'الجلسة', place: 'المكان', online: 'عن بعد', motto: 'الشعار' },
  daysLine: (from: Day, to: Day | null): string => (to && to !== from ? `من ${longDay(from, 'ar')} إلى ${longDay(to, 'ar')}` : longDay(from, 'ar')),
  sittingLine: ({ day, startsAt, endsAt, titleAr, roomAr }: Sitting): string =>
    [`${longDay(day, 'ar')} ${endsAt ? `من الساعة ${startsAt} إلى الساعة ${endsAt}` : `على الساعة ${startsAt}`}`, titleAr, roomAr].filter(Boolean).join('، '),
  dayOf: (title: string, number: number): string => `${title} (اليوم ${number})`,
  delegationTakenBack: 'غيّر صاحب الدعوة جوابه',
  people: (count: number): string => plural.ar(count, { zero: 'لا أحد', one: 'مدعو واحد', two: 'مدعوان', few: '# مدعوين', many: '# مدعوا', other: '# مدعو' }),
};

export type Words = typeof ar;

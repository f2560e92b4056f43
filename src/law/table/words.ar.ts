import { monthName, plural } from '#platform/words';
import type { Matter, Part } from '../rules.ts';
import { ar as law } from '../words.ar.ts';
import type { RuleFacts, RuleName } from './told.ts';

type Length = RuleFacts['notice']['before'];

const delay = ({ count, unit }: Length): string => (unit === 'days' ? law.days(count) : law.workingDays(count));
/** The same after a preposition. */
const ofDelay = ({ count, unit }: Length): string =>
  unit === 'days'
    ? plural.ar(count, { zero: 'اليوم نفسه', one: 'يوم واحد', two: 'يومين', few: '# أيام', many: '# يوما', other: '# يوم' })
    : plural.ar(count, { zero: 'اليوم نفسه', one: 'يوم عمل واحد', two: 'يومي عمل', few: '# أيام عمل', many: '# يوم عمل', other: '# يوم عمل' });
const parts: Record<string, string> = { '1/2': 'نصف', '1/3': 'ثلث' };
const part = ({ numerator, denominator }: Part): string => parts[`${numerator}/${denominator}`] ?? `${numerator}/${denominator}`;
const state = { wali: 'والي الجهة', governor: 'عامل العمالة أو الإقليم' };
const listed = (matters: readonly Matter[]): string => matters.map((matter) => law.matters[matter]).join('، ');
const openings = {
  first_monday: 'تُفتتح أول يوم اثنين من الشهر، أو يوم العمل الموالي إن صادف عطلة',
  second_monday: 'تُفتتح ثاني يوم اثنين من الشهر، أو يوم العمل الموالي إن صادف عطلة',
  first_week: 'تُفتتح خلال الأسبوع الأول من الشهر',
};

type Sentences = { [Name in RuleName]: (facts: RuleFacts[Name]) => string };

const rules: Sentences = {
  ordinary_sessions: ({ months, opening }) => `ثلاث دورات في السنة: ${months.map((month) => monthName(month, 'ar')).join(' و')}؛ ${openings[opening]}.`,
  ordinary_length: ({ length, extension }) => `${delay(length)} متتالية على الأكثر، يمكن تمديدها مرة واحدة بقرار من الرئيس لمدة لا تتعدى ${ofDelay(extension)}.`,
  notice: ({ before }) => `إشعار مكتوب قبل افتتاح الدورة بما لا يقل عن ${ofDelay(before)}، يُرفق بجدول الأعمال والجدول الزمني للجلسات والنقط المدرجة في كل منها والوثائق ذات الصلة.`,
  agenda_to_state: ({ before, to }) => `يوجهه الرئيس إلى ${state[to]} قبل انعقاد الدورة بما لا يقل عن ${ofDelay(before)}.`,
  state_points: ({ within, to }) => `ما يطلب ${state[to]} إدراجه خلال ${ofDelay(within)} من توصله بجدول الأعمال يُدرج بحكم القانون.`,
  member_points: ({ mandatoryFrom }) => `يطلبها الأعضاء بصفة فردية أو جماعية؛ والرفض يُعلل ويُبلغ ويُتلى دون مناقشة عند الافتتاح ويُدون في المحضر. وإذا طلبها ${part(mandatoryFrom)} الأعضاء أُدرجت وجوبا.`,
  extraordinary: ({ askedBy, refusalWithin, heldWithin }) => `يدعو إليها الرئيس، أو يطلبها ${part(askedBy)} الأعضاء المزاولين مهامهم على الأقل ويُعلل الرئيس رفضه خلال ${ofDelay(refusalWithin)}. وإذا طلبتها الأغلبية المطلقة عُقدت خلال ${ofDelay(heldWithin)}.`,
  extraordinary_length: ({ length }) => `${delay(length)} متتالية على الأكثر، دون تمديد.`,
  extraordinary_by_state: ({ to, heldWithin, notice, secondAfter }) => `إذا طلبها ${state[to]} عُقدت بحكم القانون خلال ${ofDelay(heldWithin)}، باستدعاء قبلها بما لا يقل عن ${ofDelay(notice)} مرفق بجدول الأعمال. وإن لم يكتمل النصاب اجتمع المجلس بعد ${ofDelay(secondAfter)} مهما كان عدد الحاضرين.`,
  quorum: ({ moreThan }) => `حضور أكثر من ${part(moreThan)} الأعضاء المزاولين مهامهم عند افتتاح الدورة؛ ولا يؤثر فيه انسحاب أو تغيب بعد ذلك.`,
  second_call: ({ from, to }) => `بعد ${ofDelay(from)} على الأقل و${ofDelay(to)} على الأكثر من التاريخ الأول، بالنصاب نفسه.`,
  third_call: ({ after }) => `في المكان نفسه والساعة نفسها بعد ${ofDelay(after)}، مهما كان عدد الحاضرين.`,
  majority: () => 'الأغلبية المطلقة للأصوات المعبر عنها؛ وعند التعادل يُرجح الجانب الذي فيه الرئيس، ويُدون في المحضر تصويت كل مصوت.',
  majority_in_office: ({ matters }) => `في التصويت الأول، ثم الأصوات المعبر عنها في جلسة ثانية: ${listed(matters)}.`,
  public_vote: () => 'التصويت العلني هو القاعدة، في المقررات وفي انتخاب أجهزة المجلس.',
  public_sittings: ({ closedAskedBy, to }) => `الجلسات مفتوحة للعموم، ويُعلق جدول الأعمال وتواريخ الجلسات بمقر المجلس؛ ويقرر المجلس دون مناقشة عقد جلسة غير مفتوحة للعموم بطلب من الرئيس أو من ${part(closedAskedBy)} الأعضاء، ول${state[to]} أن يطلبه.`,
  conflict_of_interest: () => 'لا يشارك العضو في مداولة تهم مصلحة خاصة له.',
  registers: () => 'يحرر كاتب المجلس المحضر ويُدون في سجل مرقم يؤشر عليه الرئيس والكاتب؛ وتُدون المقررات بالتتابع في سجلها وتُذيل بتوقيعيهما.',
  attendance: ({ within, to }) => `يُمسك عند الافتتاح ويُعلن عن أسماء المتغيبين؛ وتوجه نسخة منه إلى ${state[to]} خلال ${ofDelay(within)} بعد الدورة.`,
  absences: ({ consecutive, apart }) => `الحضور إجباري: من لم يلب الاستدعاء لحضور ${consecutive} دورات متتالية أو ${apart} دورات بصفة متقطعة، دون مبرر يقبله المجلس، يُعتبر مقالا بحكم القانون، ويجتمع المجلس لمعاينة الإقالة.`,
  minutes_to_state: ({ within, to }) => `إلى ${state[to]} مقابل وصل، خلال ${ofDelay(within)} بعد اختتام الدورة.`,
  minutes_to_members: ({ within }) => `لكل عضو خلال ${ofDelay(within)} بعد اختتام الدورة.`,
  posting: ({ within }) => `بمقر المجلس، خلال ${ofDelay(within)} بعد اختتام الدورة.`,
  opposition: ({ within, to }) => `يتعرض ${state[to]}، مع التعليل، على ما يخالف القانون خلال ${ofDelay(within)} من توصله به؛ وبانصرامها يُنفذ ما لا يحتاج إلى تأشيرة.`,
  visa: ({ within, authority, matters }) => `${authority === 'interior' ? 'للسلطة الحكومية المكلفة بالداخلية' : `ل${state.governor}`}، خلال ${ofDelay(within)} من التوصل، والسكوت بعدها بمثابة تأشيرة: ${listed(matters)}.`,
  conventions: () => 'يتداول فيها المجلس ويوقعها الرئيس؛ وتبين الموارد التي يعبئها كل طرف، وتكون ميزانية أحد الأطراف أو حساب خصوصي سندا ماليا ومحاسبيا لها.',
  committees: ({ atLeast, atMost }) => `${plural.ar(atLeast, { zero: '', one: 'لجنة دائمة واحدة', two: 'لجنتان دائمتان', few: '# لجان دائمة', many: '# لجنة دائمة', other: '# لجنة دائمة' })} على الأقل${atMost ? ` و${atMost} على الأكثر` : ''}.`,
  vice_presidents: ({ brackets }) => `${brackets.map(({ seatsUpTo, count }) => (seatsUpTo === null ? `${count} لما فوق ذلك` : `${count} إلى غاية ${law.seats(seatsUpTo)}`)).join('، ')}.`,
  administration: ({ directorate }) => (directorate === 'general' ? 'مديرية عامة للمصالح، ومديرية لشؤون الرئاسة والمجلس.' : 'مديرية للمصالح، أو مديرية عامة للمصالح في الجماعات التي تُحدد لائحتها بمرسوم.'),
};

export const ar = {
  title: 'قواعد المجالس في القانون',
  lead: 'ما ينص عليه القانون التنظيمي لكل مستوى من الجماعات الترابية، بمواده. منه تُحسب كل التواريخ والأغلبيات في هذه المنصة.',
  rule: 'القاعدة',
  choose: 'مستوى المجلس',
  all: 'المستويات الثلاثة',
  notRead: 'لم تُعتمد بعد',
  levels: { region: 'مجلس الجهة', province: 'مجلس العمالة أو الإقليم', commune: 'مجلس الجماعة' },
  names: {
    ordinary_sessions: 'الدورات العادية', ordinary_length: 'مدة الدورة العادية', notice: 'استدعاء الأعضاء', agenda_to_state: 'توجيه جدول الأعمال', state_points: 'نقط ممثل الدولة',
    member_points: 'نقط الأعضاء', extraordinary: 'الدورة الاستثنائية', extraordinary_length: 'مدة الدورة الاستثنائية', extraordinary_by_state: 'الدورة الاستثنائية بطلب من ممثل الدولة',
    quorum: 'النصاب القانوني', second_call: 'الاستدعاء الثاني', third_call: 'الاجتماع الثالث', majority: 'الأغلبية', majority_in_office: 'أغلبية الأعضاء المزاولين مهامهم', public_vote: 'علنية التصويت',
    public_sittings: 'عمومية الجلسات', conflict_of_interest: 'تنازع المصالح', registers: 'المحاضر والسجلات', attendance: 'سجل الحضور', absences: 'الغياب', minutes_to_state: 'إحالة المحضر والمقررات',
    minutes_to_members: 'نسخة الأعضاء من المحضر', posting: 'تعليق المقررات', opposition: 'التعرض', visa: 'التأشيرة', conventions: 'اتفاقيات التعاون والشراكة', committees: 'اللجان الدائمة',
    vice_presidents: 'نواب الرئيس', administration: 'إدارة المجلس',
  } satisfies Record<RuleName, string>,
  rules,
};

export type Words = typeof ar;

import { plural } from '#platform/words';
import type { LeftReason, NoteCode } from './planned.ts';
import type { RefusalSentences, ToldFacts } from '#platform/refusals';

/** What comes, or came. */
export interface Counts {
  articles: number;
  pages: number;
  drafts: number;
  pictures: number;
  comments: number;
}

const texts = (count: number): string => plural.ar(count, { zero: 'لا نص', one: 'نص واحد', two: 'نصين', few: '# نصوص', many: '# نصا', other: '# نص' });
const articlesOf = (count: number): string => plural.ar(count, { zero: 'لا مقال', one: 'مقال واحد', two: 'مقالان', few: '# مقالات', many: '# مقالا', other: '# مقال' });
const pagesOf = (count: number): string => plural.ar(count, { zero: 'لا صفحة', one: 'صفحة واحدة', two: 'صفحتان', few: '# صفحات', many: '# صفحة', other: '# صفحة' });
const draftsOf = (count: number): string => plural.ar(count, { zero: 'لا مسودة', one: 'مسودة واحدة', two: 'مسودتان', few: '# مسودات', many: '# مسودة', other: '# مسودة' });
const picturesOf = (count: number): string => plural.ar(count, { zero: 'لا صورة', one: 'صورة واحدة', two: 'صورتان', few: '# صور', many: '# صورة', other: '# صورة' });
const commentsOf = (count: number): string => plural.ar(count, { zero: 'لا تعليق', one: 'تعليق واحد', two: 'تعليقان', few: '# تعليقات', many: '# تعليقا', other: '# تعليق' });
const summary = ({ articles, pages, drafts, pictures, comments }: Counts): string => [articlesOf(articles), pagesOf(pages), draftsOf(drafts), picturesOf(pictures), commentsOf(comments)].join('، ');

const at = (sentence: (facts: ToldFacts) => string) => (facts: ToldFacts): string => `السطر ${facts.line}، العمود ${facts.column}: ${sentence(facts)}`;

export const ar = {
  refusals: {
    'wordpress.unreadable': ({ file }) => `تعذرت قراءة الملف ${file}.`,
    'wordpress.empty': at(() => 'الملف فارغ.'),
    'wordpress.not_xml': at(() => 'ليس الملف بصيغة XML، أو أن تركيبه غير سليم.'),
    'wordpress.not_an_export': at(() => 'ليس الملف تصديرا من ووردبريس (WXR): المرجو، في ووردبريس، اختيار «أدوات» ثم «تصدير» ثم «كل المحتوى».'),
    'wordpress.version': at(({ version }) => `التصدير من الإصدار ${version}؛ وتُقرأ الإصدارات 1.0 و1.1 و1.2.`),
    'wordpress.doctype': at(() => 'في الملف تصريح بنوع الوثيقة (DOCTYPE) لا يوجد في أي تصدير من ووردبريس، وقد يُستعمل للإضرار، فلا يُقرأ الملف.'),
    'wordpress.too_deep': at(() => 'عناصر متداخلة أكثر مما في أي تصدير من ووردبريس.'),
    'wordpress.markup_too_long': at(() => 'وسم أو تعليق XML لا نهاية له.'),
    'wordpress.element_too_big': at(({ megabytes }) => `هذا الجزء من التصدير أكبر من ${megabytes} ميغابايت.`),
    'wordpress.too_many': at(({ most }) => `في التصدير أكثر من ${most} جزء.`),
    'wordpress.cut_off': at(() => 'ينتهي الملف هنا قبل تمامه: المرجو تصديره أو نسخه من جديد.'),
    'wordpress.wrong_end': at(() => 'أُغلق هنا عنصر غير العنصر المفتوح.'),
    'wordpress.not_utf8': at(() => 'هنا ما ليس نصا مكتوبا بترميز UTF-8: المرجو حفظ الملف بهذا الترميز.'),
    'wordpress.encoding': at(({ encoding }) => `يصرح الملف بأنه مكتوب بترميز ${encoding}: المرجو حفظه بترميز UTF-8.`),
    'wordpress.nul': at(() => 'هنا بايت منعدم القيمة، ولا يوجد ذلك في أي نص.'),
    'wordpress.packed': at(() => 'الملف مضغوط (zip أو gz أو ما يشبههما): المرجو فك ضغطه أولا.'),
    'wordpress.no_folder': ({ folder }) => `لا يوجد مجلد ${folder}.`,
    'wordpress.no_portal': ({ slug }) => `لا توجد بوابة بالمسار ${slug}.`,
    'wordpress.not_all_came': ({ failures }) => `لم يُستورد كل ما كان منتظرا: رُفض ${failures} مما ذُكر أعلاه. يمكن إصلاح السبب ثم إعادة الاستيراد، ولا يُكرر ما سبق استيراده.`,
    'wordpress.fetch_not_https': ({ address }) => `لا تُجلب الصور إلا عبر https: ${address}`,
    'wordpress.fetch_private': ({ address }) => `لا يُطلب أي عنوان من شبكة خاصة: ${address}`,
    'wordpress.fetch_elsewhere': ({ address }) => `لا تُجلب الصور إلا من الموقع الذي صُدّر: ${address}`,
    'wordpress.fetch_failed': ({ address }) => `لم يُجب الموقع بصورة: ${address}`,
  } as RefusalSentences,
  site: (title: string, address: string, version: string): string => `${title} – ${address} (WXR ${version})`,
  willCome: (counts: Counts): string => `سيُستورد: ${summary(counts)}.`,
  came: (counts: Counts): string => `استُورد: ${summary(counts)}.`,
  known: (count: number): string => `سبق استيراد ${texts(count)}، ولا يُكرر أي منها.`,
  offices: (count: number): string => `الجهات المحررة (${count})؛ لتسمية غيرها: ‎--office login=…`,
  office: (login: string, name: string, isKnown: boolean): string => `${login || '–'} : ${name}${isKnown ? '' : ' (جديد)'}`,
  categories: (count: number): string => `التصنيفات (${count})؛ لاختيار غيرها: ‎--category slug=…`,
  category: (name: string, slug: string, isKnown: boolean): string => `${name} : ${slug}${isKnown ? '' : ' (جديد)'}`,
  leftBehind: (count: number): string => `لن يُستورد (${count}):`,
  otherwise: (count: number): string => `يُستورد على غير ما كان، أو يستدعي المراجعة (${count}):`,
  missing: (count: number): string => `صور ليست في المجلد (${count})؛ لجلبها من عناوينها: ‎--fetch:`,
  failed: (count: number): string => `رُفض (${count}):`,
  line: (line: number, title: string, sentence: string): string => `السطر ${line}${title ? `، «${title}»` : ''}: ${sentence}`,
  more: (count: number): string => `وغير ذلك (${count})؛ لعرض الكل: ‎--json`,
  nothingChanged: 'لم يتغير شيء. للاستيراد، بعد أن يقرأ شخص ثانٍ ما سيُنشر: ‎--read-by EMAIL --apply',
  madeWords: { ar: (title: string): string => `صورة نُشرت مع: ${title}`, fr: (title: string): string => `Photo publiée avec : ${title}`, zgh: (title: string): string => title },
  visitor: { ar: 'زائر', fr: 'Visiteur', zgh: 'زائر' },
  left: {
    trash: () => 'في سلة المحذوفات.', revision: () => 'صيغة سابقة.', no_title: () => 'دون عنوان.', title_of_a_file: () => 'عنوانه اسم ملف آلة تصوير.', no_text: () => 'دون نص.', too_long: () => 'أطول من الحد.',
    language: () => 'بلغة لا تُنشر بها البوابات.', no_key: () => 'دون رقم ولا عنوان دائم.', same_id: () => 'رقمه رقم غيره.', tag: () => 'وسم؛ لا وسوم في البوابات.', unused_category: () => 'تصنيف لا يُستورد فيه شيء.',
    unused_picture: () => 'صورة لا يعرضها أي نص مستورد.', not_a_picture: () => 'ليس صورة من الصيغ المقبولة.', strange: (type) => `من نوع لا يوجد في البوابات (${type}).`, comment_of_a_draft: () => 'تعليق على مسودة.',
    spam: () => 'تعليق مزعج.', ping: () => 'إشعار إحالة من موقع.', empty: () => 'تعليق فارغ.',
    too_many_links: () => 'تعليق فيه روابط كثيرة.', name_refused: () => 'تعليق دون اسم مقبول.',
  } as Record<LeftReason, (about: string) => string>,
  notes: {
    stray_ampersand: 'علامة & مفردة، قُرئت كما هي.', html_entity: 'رمز HTML، قُرئت علامته.', control_sign: 'علامة لا تُكتب، حُذفت.', unknown_status: 'حالة غير معروفة، عُدّ غير منشور.', unreadable_date: 'تاريخ غير صالح.', no_date: 'دون تاريخ.',
    same_id: 'رقم تكرر.', unreadable_slug: 'مسار مبتور، بقي كما هو.', no_id: 'دون رقم.',
    private_as_draft: 'كان خاصا، يُستورد مسودة.', future_as_draft: 'لم يحن تاريخه، يُستورد مسودة.', pending_as_draft: 'كان في انتظار القراءة، يُستورد مسودة.', protected_as_draft: 'كان محميا بكلمة سر، يُستورد مسودة.', undated_as_draft: 'دون تاريخ، يُستورد مسودة.',
    standfirst_made: 'أُخذت مقدمته من أول نصه.', other_categories: 'تصنيفات أخرى تُركت، لكل مقال تصنيف واحد.', address_elsewhere: 'عنوان موقع آخر، لا يُحال عليه.', address_taken: 'عنوان يؤدي إلى نص آخر.',
    picture_words_made: 'لا وصف لها، وُصفت بعنوان النص: المرجو تصحيحه.', camera_caption: 'اسم ملف آلة تصوير، حُذف.', picture_unknown: 'ليست في مكتبة الموقع، تُركت.', flattened: 'جواب على جواب، رُفع درجة.', alone: 'جواب على ما لا يُستورد، يُستورد وحده.',
    category_in_one_language: 'يُسمى باللغتين بالاسم نفسه: المرجو تسميته.', category_flattened: 'كان تحت تصنيف آخر.',
    'prose.left_scripts': 'برامج حُذفت.', 'prose.left_frames': 'مقاطع وإطارات لمواقع أخرى حُذفت.', 'prose.left_forms': 'استمارات حُذفت.', 'prose.left_drawings': 'رسوم حُذفت.', 'prose.left_pictures': 'صور تُركت.', 'prose.left_addresses': 'روابط غير مقبولة، بقي نصها.',
    'prose.left_shortcodes': 'رموز قصيرة لووردبريس حُذفت.', 'prose.left_too_deep': 'نص متداخل إلى غير حد، لم يُؤخذ.', 'prose.left_too_long': 'نص أطول من الحد، لم يُؤخذ.',
  } as Record<NoteCode, string>,
};

export type Words = typeof ar;

import { addDocument } from '#documents';
import type { DocumentKind } from '#documents';
import type { Day } from '#platform/days';
import { beginning, pdfOf } from '#platform/pdf';
import { conventionText } from '../convention-text.ts';
import { policyText } from '../ministry/texts.ts';
import type { Stage } from '../stage.ts';
import { isReached, moment, officerOn } from '../stage.ts';

interface ToldDocument {
  kind: DocumentKind;
  /** By its reference in the house, where it is the text of a convention. */
  instrument?: string;
  title: { ar: string; fr: string };
  description: { ar: string; fr: string };
  year: number;
  day: Day;
  file: string;
  text: string;
}

const hajeb = conventionText('إقليم الحاجب', 'province d’El Hajeb').ar;

const planText = [
  'التصميم المديري الجهوي للتكوين المستمر لفائدة أعضاء مجالس الجماعات الترابية، 2023-2026',
  'أولاً. الغاية\nأن يستفيد كل عضو منتخب بمجالس الجهة والعمالات والأقاليم والجماعات، خلال انتدابه، من التكوين الذي تقتضيه المهام المسندة إليه.',
  'ثانياً. المجالات\nاختصاصات المجالس وسيرها، والميزانية والصفقات، والتعمير وإعداد التراب، والمرافق العمومية، والتعاون والشراكة.',
  'ثالثاً. التنفيذ\nبرنامج سنوي تعده الجهة بتشاور مع المجالس، وتموله اتفاقية بكل عمالة أو إقليم، وتنشر حصيلته بأرقام إجمالية دون أسماء المستفيدين.',
  'رابعاً. التقييم\nتقرير سنوي عن الدورات المنجزة والمساهمات المتوصل بها، يُعرض على اللقاءات التواصلية قبل برمجة السنة الموالية.',
].join('\n\n');

/** What the Region's portal has for everybody to read and keep. */
export const regionalDocuments: readonly ToldDocument[] = [
  {
    kind: 'plan', year: 2023, day: '2023-03-02' as Day, file: 'tasmim-2023-2026.pdf', text: planText,
    title: { ar: 'التصميم المديري الجهوي للتكوين المستمر 2023-2026', fr: 'Schéma directeur régional de la formation continue 2023-2026' },
    description: { ar: 'غايات التكوين ومجالاته، وطريقة تنفيذه وتمويله وتقييمه.', fr: 'Les buts et les domaines de la formation, son exécution, son financement, son évaluation.' },
  },
  {
    kind: 'convention', instrument: '01-03/2023', year: 2023, day: '2023-11-07' as Day, file: 'ittifaqiya-el-hajeb.pdf', text: hajeb,
    title: { ar: 'اتفاقية تمويل التكوين المستمر بإقليم الحاجب', fr: 'Convention de financement de la formation continue, province d’El Hajeb' },
    description: { ar: 'نص الاتفاقية كما عُرض على المجالس.', fr: 'Le texte de la convention, tel que soumis aux conseils.' },
  },
];

/** What the ministry's has. */
export const ministerialDocuments: readonly ToldDocument[] = [
  {
    kind: 'other', year: 2020, day: '2020-02-21' as Day, file: 'siyasat-amn-nuzum-al-maalumat.pdf', text: policyText.ar,
    title: { ar: 'سياسة أمن نظم المعلومات للوزارة', fr: 'Politique de sécurité des systèmes d’information du ministère' },
    description: { ar: 'ما تلتزم به مصالح الوزارة لحماية نظمها ومعطياتها.', fr: 'Ce à quoi les services du ministère s’engagent pour protéger leurs systèmes et leurs données.' },
  },
];

/** Puts a body's documents before everybody, each on its own day, by whoever runs the portal. */
export async function fillLibrary({ db, ...stage }: Stage, { portalId, keeper }: { portalId: number; keeper: string }, documents: readonly ToldDocument[]): Promise<void> {
  for (const { kind, instrument, title, description, year, day, file, text } of documents.filter((told) => isReached(stage, told.day))) {
    const instrumentId = instrument === undefined ? null : (await db.selectFrom('instruments').select('id').where('reference', '=', instrument).executeTakeFirstOrThrow()).id;
    const bytes = await paperOf(text);
    await addDocument(db, await officerOn(db, keeper, day), { portalId, kind, instrumentId, titleAr: title.ar, titleFr: title.fr, descriptionAr: description.ar, descriptionFr: description.fr, year, datedOn: day, language: 'ar', file: { bytes, name: file }, submission: `world/document/${portalId}/${file}` }, moment(day, '11:00'));
  }
}

/** A text of articles on A4, the first line being its title; it says itself that it is of the demonstration world. */
function paperOf(text: string): Promise<Uint8Array> {
  const [title = '', ...articles] = text.split('\n\n');
  const view = { language: 'ar', rtl: true, title, foot: 'نص من العالم التجريبي لملتقى، لا حجية له.', articles: articles.map((article) => article.split('\n')) };

  return pdfOf({ template: `${beginning}
#set page(paper: "a4", margin: 26mm, footer: align(center, text(size: 9pt, fill: soft, view.foot)))
#set text(size: 13pt)
#set par(leading: 0.5em, spacing: 0.9em, justify: true)
#align(center, text(size: 19pt, weight: "bold", fill: green, view.title))
#v(8mm)
#for article in view.articles {
  block(breakable: false, {
    heading(level: 2, outlined: false, text(size: 14pt, weight: "bold", article.first()))
    for line in article.slice(1) { par(line) }
  })
}
`, view });
}

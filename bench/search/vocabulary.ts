/** Numbers that come again in each run. */
export function sequence(seed: number): () => number {
  let state = seed;

  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;

    return state / 2 ** 32;
  };
}

const often = `المجلس الجماعة الجهة الدورة التكوين الاتفاقية الميزانية المنتخبين البرنامج المساهمة الرئيس الأعضاء التنمية المصادقة المشروع الماء الطريق النقطة المقرر اللقاء التوقيع التحويل السنة الإقليم العمالة الأشغال الصيانة النقل التعليم الصحة`.split(' ');
const small = ['في', 'من', 'على', 'إلى', 'و', 'عن', 'التي', 'هذا'];
const patterns = ['1ا23', 'م12و3', 'ت12ي3', '1ا2ي3', '1و23', 'است12ا3', 'من1ا23', 'ت1ا23', 'إ12ا3', 'م1ا2ل3', '12ا3ة', 'م12و3ة', 'ال1ا23', 'الم12و3', 'الت12ي3', '12ا3ات', 'الم12و3ات', '1ا23ون'];
const letters = [...'بتجحخدرزسشصضطعغفقكلمنه'];

/** Some twenty thousand words of the shapes that Arabic has, those of councils foremost: a text takes its words from the beginning far more often than from the end. */
export function vocabulary(): string[] {
  const next = sequence(7);
  const pick = () => letters[Math.floor(next() * letters.length)] ?? 'ب';
  const made = new Set<string>();
  while (made.size < 20_000) {
    const root = [pick(), pick(), pick()];
    for (const pattern of patterns) made.add(pattern.replaceAll(/[123]/gu, (place) => root[Number(place) - 1] ?? ''));
  }

  return [...often, ...made];
}

export interface Text {
  title: string;
  standfirst: string;
  body: string;
}

/** Texts of some hundred and sixty words, as many as are asked for, the same in each run. */
export function* textsOf(words: readonly string[], count: number): Generator<Text> {
  const next = sequence(11);
  const word = () => (next() < 0.2 ? small[Math.floor(next() * small.length)] : words[Math.floor(words.length * next() ** 4)]) ?? 'المجلس';
  const some = (many: number) => Array.from({ length: many }, word).join(' ');
  for (let made = 0; made < count; made += 1) yield { title: some(6), standfirst: some(18), body: some(140) };
}

const mistyped = (word: string, at: number): string => `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`;

export interface AskedQuestion {
  asked: string;
  kind: 'whole' | 'beginning' | 'slip';
}

/** Questions of one, two and three words that stand together in some text: half as they are written, a quarter by beginnings, a quarter with two letters that changed places. */
export function questionsOf(texts: readonly Text[], count: number): AskedQuestion[] {
  const next = sequence(13);

  return Array.from({ length: count }, (_, place) => {
    const kind = (['whole', 'beginning', 'whole', 'slip'] as const)[place % 4] ?? 'whole';
    const { title, standfirst } = texts[Math.floor(next() * texts.length)] ?? { title: '', standfirst: '' };
    const long = [...new Set(`${title} ${standfirst}`.split(' '))].filter((word) => word.length >= 5);
    const chosen = Array.from({ length: (place % 3) + 1 }, () => long[Math.floor(next() * long.length)] ?? 'المجلس');
    const last = chosen.at(-1) ?? '';
    const changed = kind === 'beginning' ? last.slice(0, -1) : kind === 'slip' ? mistyped(last, Math.floor(last.length / 2)) : last;

    return { asked: [...chosen.slice(0, -1), changed].join(' '), kind };
  });
}

import type { LeftOut } from '#platform/prose';
import { longestText, markdownOf, proseOf } from '#platform/prose';
import { plainText } from '#platform/words';
import type { Entry } from './parts.ts';

/** The languages that a portal tells its news in. */
export type Told = 'ar' | 'fr' | 'zgh';

/** A picture where a text shows it, with what is said of it there. */
export interface Shown {
  address: string;
  alternative: string;
  caption: string;
}

/** A text of WordPress as the house would have it. */
export interface Rewritten {
  standfirst: string;
  /** Of its first sentences, where its author wrote none. */
  isStandfirstMade: boolean;
  markdown: string;
  left: LeftOut[];
  shown: Shown[];
}

const longestStandfirst = 300;

/** Cleans a text's HTML to Markdown. `numberOf` gives the number under which the house keeps a picture; none leaves it out. */
export function rewritten({ content, excerpt }: Pick<Entry, 'content' | 'excerpt'>, numberOf: (address: string) => number | undefined): Rewritten {
  const shown: Shown[] = [];
  const picture = (address: string, alternative: string, caption: string) => {
    shown.push({ address, alternative, caption });

    return numberOf(address);
  };
  const { markdown, left } = markdownOf(content, { from: 'wordpress', picture });
  const written = oneLine(proseOf(markdownOf(excerpt, { from: 'wordpress' }).markdown).plain);
  const standfirst = written || beginningOf(proseOf(markdown.slice(0, longestText)).plain);

  return { standfirst, isStandfirstMade: written === '', markdown: withoutBeginning(markdown, standfirst), left, shown };
}

/** A text that begins with its standfirst says it once. */
function withoutBeginning(markdown: string, standfirst: string): string {
  const end = markdown.indexOf('\n\n');

  return end > 0 && oneLine(proseOf(markdown.slice(0, end)).plain) === standfirst ? markdown.slice(end + 2) : markdown;
}

const oneLine = (text: string): string => plainText(text).replaceAll(/\s+/gu, ' ').trim();

/** The first paragraph that says something, up to the end of a sentence within 300 letters. */
export function beginningOf(plain: string): string {
  const paragraph = oneLine(plain.split('\n').find((line) => line.length > 40) ?? plain);
  if (paragraph.length <= longestStandfirst) return paragraph;
  const cut = paragraph.slice(0, longestStandfirst);
  const sentence = cut.slice(0, Math.max(...['. ', '! ', '؟ ', '? ', '؛ '].map((end) => cut.lastIndexOf(end))) + 1);

  return sentence.length > 60 ? sentence.trim() : `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).trim()}…`;
}

const names: Readonly<Record<string, Told>> = { ar: 'ar', ary: 'ar', fr: 'fr', zgh: 'zgh', ber: 'zgh', tzm: 'zgh', shi: 'zgh', rif: 'zgh' };

/** The language of a text: what the export says, else its letters; none for one that portals do not speak. */
export function languageOf({ language, title, content }: Pick<Entry, 'language' | 'title' | 'content'>): Told | null {
  if (language !== null) return names[language] ?? null;
  const text = `${title} ${content.slice(0, 4000).replaceAll(/<[^>]*>/gu, ' ')}`;
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  const [arabic, tifinagh, latin] = [count(/\p{Script=Arabic}/gu), count(/\p{Script=Tifinagh}/gu), count(/\p{Script=Latin}/gu)];
  if (tifinagh > arabic && tifinagh > latin) return 'zgh';

  // Addresses, names and codes are Latin in Arabic too.
  return arabic * 2 >= latin ? 'ar' : 'fr';
}

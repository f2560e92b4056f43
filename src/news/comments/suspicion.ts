import { folded } from '#platform/words';

/** What makes the house look twice. It decides nothing: a person does. */
export type Suspicion = 'links' | 'foreign_script' | 'repeated_signs' | 'shouting' | 'tells_an_address' | 'same_elsewhere' | 'busy_network' | 'complaint';

const link = /(?:https?:\/\/|www\.)[^\s<]+|\[url\b|<a\s|(?<![\p{L}\p{N}@.-])[a-z0-9-]+\.(?:com|net|org|info|biz|ru|cn|xyz|top|shop|online|tk)(?![\p{L}\p{N}-])/giu;

/** How many links a text holds, written as such or not. */
export function linksIn(text: string): number {
  return text.match(link)?.length ?? 0;
}

const latinOrArabic = /[\p{Script=Arabic}\p{Script=Latin}\p{Script=Tifinagh}]/gu;

/** What in the words themselves makes the house look twice. */
export function suspicionsIn({ name, text }: { name: string; text: string }): Suspicion[] {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const found: [Suspicion, boolean][] = [
    ['links', linksIn(text) > 0],
    ['foreign_script', letters > 0 && (text.match(latinOrArabic)?.length ?? 0) < letters / 2],
    ['repeated_signs', /(\P{M})\1{7,}/u.test(text) || /(\S{2,40})(?:\s+\1){4,}/u.test(folded(text))],
    ['shouting', capitals > 20 && capitals > letters / 2],
    ['tells_an_address', /[^\s@]+@[^\s@]+\.[a-z]{2,}/iu.test(text) || /(?:\+|00)?\d(?:[ .-]?\d){8,}/u.test(text)],
    ['complaint', looksLikeComplaint(`${name} ${text}`)],
  ];

  return found.flatMap(([suspicion, isThere]) => (isThere ? [suspicion] : []));
}

/** Words by which people complain to an administration, folded. */
const complaints = /(?<!\p{L})(?:و|ف|ب|ل|ال|بال|وال|لل)*(?:شكايه|شكايت\p{L}*|شكاي(?:ا|ات)|شكوي|شكواي|تظلم\p{L}*|اشتكي|نشتكي|اشتكيت|كنشتكي|اشكو|نشكو|مشتكي|reclamations?|plaintes?|porte(?:r|z)? plainte|je me plains|nous nous plaignons|doleances?|complaints?)(?!\p{L})/u;

/** Whether a text looks like a complaint to the administration, which has a portal and sixty days of its own. */
export function looksLikeComplaint(text: string): boolean {
  return complaints.test(folded(text));
}

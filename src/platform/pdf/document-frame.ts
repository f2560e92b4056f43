import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { directionOf } from '#platform/words';
import { wordsIn } from './words.ts';

/** What the beginning of every template reads: the language, its direction and the foot of the page. */
export function documentFrame(language: Language, { printedOn, address }: { printedOn: Day; address: string }) {
  const words = wordsIn(language);

  return {
    language,
    rtl: directionOf(language) === 'rtl',
    foot: { printedOn: words.printedOn(printedOn), address, page: words.page('{page}', '{pages}') },
  };
}

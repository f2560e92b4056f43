import { folded } from '#platform/words';
import type { Wanted } from './question.ts';
import { answeredBy } from './question.ts';

/** A piece of a text as it was written: one of the words that were asked for, or what stands between them. */
export interface Piece {
  text: string;
  isHit: boolean;
}

const word = /[\p{L}\p{M}\p{N}\u0640]+/gu;
const wordsAround = 30;

interface Hit {
  start: number;
  end: number;
  answers: Wanted;
}

function hitsIn(text: string, wanted: readonly Wanted[]): Hit[] {
  return [...text.matchAll(word)].flatMap((found) => {
    const answers = answeredBy(wanted, folded(found[0]));

    return answers ? [{ start: found.index, end: found.index + found[0].length, answers }] : [];
  });
}

function cutAt(text: string, hits: readonly Hit[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let place = from;
  for (const { start, end } of hits.filter((hit) => hit.start >= from && hit.end <= to)) {
    if (start > place) pieces.push({ text: text.slice(place, start), isHit: false });
    pieces.push({ text: text.slice(start, end), isHit: true });
    place = end;
  }

  return place < to ? [...pieces, { text: text.slice(place, to), isHit: false }] : pieces;
}

/** A whole text with the words that were asked for told apart, in its own spelling. */
export function markedIn(text: string, wanted: readonly Wanted[]): Piece[] {
  return cutAt(text, hitsIn(text, wanted), 0, text.length);
}

/** Some thirty words of a text around the place where most of what was asked for stands together; its beginning where nothing does. */
export function passageOf(text: string, wanted: readonly Wanted[]): { pieces: Piece[]; hits: number } {
  const words = [...text.matchAll(word)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
  const hits = hitsIn(text, wanted);
  const best = bestPlace(hits);
  const at = best === undefined ? 0 : Math.max(0, words.findIndex(({ start }) => start === best.start) - 6);
  const [first, last] = [words[at], words[Math.min(words.length, at + wordsAround) - 1]];
  if (!first || !last) return { pieces: [], hits: 0 };
  const [from, to] = [at === 0 ? 0 : first.start, last === words.at(-1) ? text.length : last.end];
  const pieces = cutAt(text, hits, from, to);

  return { pieces: [...(from > 0 ? [{ text: '… ', isHit: false }] : []), ...pieces, ...(to < text.length ? [{ text: ' …', isHit: false }] : [])], hits: hits.length };
}

/** The hit from which the next two hundred signs answer most of what was asked for. */
function bestPlace(hits: readonly Hit[]): Hit | undefined {
  let best: { hit: Hit; answered: number } | undefined;
  for (const [place, hit] of hits.slice(0, 200).entries()) {
    const answered = new Set(hits.slice(place, place + 20).filter(({ end }) => end - hit.start <= 200).map(({ answers }) => answers)).size;
    if (!best || answered > best.answered) best = { hit, answered };
  }

  return best?.hit;
}

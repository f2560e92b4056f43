import { smallWords } from './small-words.ar.ts';

/** More signs than this nobody asks for in earnest, and of more words each further one finds less. */
const longest = 200;
const mostWords = 8;

/** What was asked for, as it is shown again: without signs that no keyboard sends, and cut where it is too long. */
export function askedFor(typed: string | undefined): string {
  return [...(typed ?? '').replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ').replaceAll(/\s+/gu, ' ').trim()].slice(0, longest).join('').trim();
}

/** A word that was asked for, with what the house knows of it. */
export interface AskedWord {
  word: string;
  /** Some entry has it, or a word that begins with it. */
  isKnown: boolean;
  /** Other words of the same root. */
  kin: readonly string[];
}

/** The words that count: each once, without the small ones where there are others. */
export function wordsThatCount(words: readonly AskedWord[]): AskedWord[] {
  const once = words.filter(({ word }, place) => words.findIndex((other) => other.word === word) === place);
  const telling = once.filter(({ word }) => !smallWords.has(word));

  return (telling.length ? telling : once).slice(0, mostWords);
}

/** What an entry must have of one word that was asked for. */
export interface Wanted {
  word: string;
  /** Longer words that begin with it will do. */
  isBeginning: boolean;
  others: readonly string[];
}

const withoutArticle = /^[وف]?(?:[بك]?ال|لل)/u;

/** A beginning of one or two letters, the article not counted, would find nearly everything. */
export function wantedOf({ word, kin }: AskedWord, near: readonly string[] = []): Wanted {
  return { word, isBeginning: word.replace(withoutArticle, '').length >= 3 && !/^\d+$/u.test(word), others: [...new Set([...kin, ...near])].filter((other) => other !== word) };
}

/** The question as PostgreSQL reads it. Words are letters and digits only, folded by the database itself. */
export function asQuery(wanted: readonly Wanted[]): string {
  return wanted.map(({ word, isBeginning, others }) => `(${[`'${word}'${isBeginning ? ':*' : ''}`, ...others.map((other) => `'${other}'`)].join(' | ')})`).join(' & ');
}

/** Which of the wanted a folded word of a text answers; none for a word that was not asked for. */
export function answeredBy(wanted: readonly Wanted[], word: string): Wanted | undefined {
  return wanted.find((one) => one.word === word || (one.isBeginning && word.startsWith(one.word)) || one.others.includes(word));
}

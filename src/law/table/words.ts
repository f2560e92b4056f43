import type { Language } from '#platform/words';
import { ar } from './words.ar.ts';
import type { RuleTold } from './told.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

const all = { ar, fr, en };

export function tableWordsIn(language: Language) {
  return all[language];
}

/** A rule as a sentence. */
export function ruleText({ rule, facts }: RuleTold, language: Language): string {
  const say = all[language].rules[rule] as (facts: RuleTold['facts']) => string;

  return say(facts);
}

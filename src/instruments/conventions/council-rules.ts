import type { Level, Matter } from '#law';
import { articleKey, asksVisa, levels, majorityFor, ruleSetFor } from '#law';
import type { Day } from '#platform/days';
import { refusal } from '#platform/refusals';

export type MajorityBase = 'votes_cast' | 'members_in_office';

/** What an instrument says of its parties' decisions: what they are about and, where it does not leave it to the law, their visa and majority. */
export interface ToldRules {
  matter: Matter | null;
  /** Null: as the law of each party's level says for the matter. */
  needsVisa: boolean | null;
  /** Null: as the law of each party's level says for the matter. */
  majorityBase: MajorityBase | null;
}

export interface CouncilRules {
  needsVisa: boolean;
  majorityBase: MajorityBase;
}

/** What the decision of a council of a level needs (a body without a council decides alone): as the instrument says, otherwise as the law says on that day (113-14 art. 43 and 118, 112-14 art. 44 and 109, 111-14 art. 46 and 115). */
export function councilRulesFor(told: ToldRules, level: Level | null, day: Day): CouncilRules {
  return {
    needsVisa: told.needsVisa ?? (level !== null && asksVisa(level, day, told.matter)),
    majorityBase: told.majorityBase ?? (level ? majorityFor(level, day, told.matter).base : 'votes_cast'),
  };
}

/**
 * Why an instrument cannot set such rules. Another visa than the law's letter, or a higher majority, is its owner's reading
 * and says its reason; a majority lower than the law's is refused, because the vote would be void.
 */
export function whyNotSuchRules(told: ToldRules & { visaReasonAr: string | null; majorityReasonAr: string | null }, day: Day) {
  const stricter = told.majorityBase === 'votes_cast' ? levels.find((level) => majorityFor(level, day, told.matter).base === 'members_in_office') : undefined;
  if (stricter) return refusal('instrument.majority_below_law', { article: articleKey(ruleSetFor(stricter, day).majority.article) });
  if (!told.majorityReasonAr && levels.some((level) => departs(told.majorityBase, majorityFor(level, day, told.matter).base))) return refusal('instrument.majority_reason_missing');

  return !told.visaReasonAr && levels.some((level) => departs(told.needsVisa, asksVisa(level, day, told.matter))) ? refusal('instrument.visa_reason_missing') : undefined;
}

function departs<Rule>(told: Rule | null, lawful: Rule): boolean {
  return told !== null && told !== lawful;
}

import { describe, expect, test } from 'vitest';
import type { Level } from '#law';
import type { Day } from '#platform/days';
import type { ToldRules } from './council-rules.ts';
import { councilRulesFor, whyNotSuchRules } from './council-rules.ts';

const day = '2026-11-02' as Day;
const told = (rules: Partial<ToldRules> = {}): ToldRules => ({ matter: 'financial_incidence', needsVisa: null, majorityBase: null, ...rules });

describe('what a council’s decision needs', () => {
  test.each<[string, Level | null, Partial<ToldRules>, boolean, string]>([
    ['what costs money goes to the Interior for a region', 'region', {}, true, 'votes_cast'],
    ['to the governor for a province', 'province', {}, true, 'votes_cast'],
    ['and for a commune', 'commune', {}, true, 'votes_cast'],
    ['a commune’s way of running a service asks both', 'commune', { matter: 'service_management' }, true, 'members_in_office'],
    ['a province’s only the majority', 'province', { matter: 'service_management' }, false, 'members_in_office'],
    ['a partnership with the private sector asks the members in office', 'region', { matter: 'private_partnership' }, false, 'members_in_office'],
    ['a general convention goes to no visa', 'commune', { matter: null }, false, 'votes_cast'],
    ['the instrument’s own word comes before', 'commune', { needsVisa: false, majorityBase: 'members_in_office' }, false, 'members_in_office'],
    ['a body without a council decides alone', null, {}, false, 'votes_cast'],
  ])('%s', (_, level, rules, needsVisa, majorityBase) => {
    expect(councilRulesFor(told(rules), level, day)).toEqual({ needsVisa, majorityBase });
  });
});

describe('what an instrument cannot set', () => {
  test.each<[string, Partial<ToldRules> & { visaReasonAr?: string; majorityReasonAr?: string }, string | undefined]>([
    ['what the law says needs no reason', {}, undefined],
    ['nor does saying the same again', { needsVisa: true, majorityBase: 'votes_cast' }, undefined],
    ['leaving out the visa that the law asks needs one', { needsVisa: false }, 'instrument.visa_reason_missing'],
    ['with one it is the owner’s reading', { needsVisa: false, visaReasonAr: 'لا وقع ماليا على هذه السنة' }, undefined],
    ['asking a visa that the law does not ask needs one too', { matter: null, needsVisa: true }, 'instrument.visa_reason_missing'],
    ['a higher majority needs one', { majorityBase: 'members_in_office' }, 'instrument.majority_reason_missing'],
    ['a lower one is void whatever the reason', { matter: 'private_partnership', majorityBase: 'votes_cast', majorityReasonAr: 'للسرعة' }, 'instrument.majority_below_law'],
    ['at whichever level the law asks more', { matter: 'spatial_plan', majorityBase: 'votes_cast' }, 'instrument.majority_below_law'],
  ])('%s', (_, rules, code) => {
    expect(whyNotSuchRules({ visaReasonAr: null, majorityReasonAr: null, ...told(rules) }, day)?.code).toBe(code);
  });
});

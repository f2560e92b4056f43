/** The six forms that Arabic needs; `one` and `two` usually carry the number in the word itself. */
export interface ArabicForms {
  zero: string;
  one: string;
  two: string;
  few: string;
  many: string;
  other: string;
}

interface WesternForms {
  one: string;
  other: string;
}

const rules = {
  ar: new Intl.PluralRules('ar'),
  fr: new Intl.PluralRules('fr'),
  en: new Intl.PluralRules('en'),
};

/** Picks the form that a count asks for and puts the count where the form says `#`. */
function pick(forms: Partial<Record<Intl.LDMLPluralRule, string>>, rule: Intl.LDMLPluralRule, count: number): string {
  return (forms[rule] ?? forms.other ?? '').replaceAll('#', String(count));
}

/** Whole-sentence plurals: `plural.ar(6, { …, few: '# جماعات', … })`. The type demands every form of the language. */
export const plural = {
  ar: (count: number, forms: ArabicForms): string => pick({ ...forms }, rules.ar.select(count), count),
  fr: (count: number, forms: WesternForms): string => pick({ ...forms }, rules.fr.select(count) === 'one' ? 'one' : 'other', count),
  en: (count: number, forms: WesternForms): string => pick({ ...forms }, rules.en.select(count) === 'one' ? 'one' : 'other', count),
};

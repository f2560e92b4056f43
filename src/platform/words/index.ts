export type { Language } from './language.ts';
export { directionOf, isLanguage, languages } from './language.ts';
export { folded } from './folding.ts';
export { plural } from './plural.ts';
export { amount, briefDay, count, dirhams, longDay, monthName, monthYear, shortDay, shortMonth, percent, sentence, timeOf, yearlyDay } from './format.ts';
export type { Named } from './person.ts';
export { called, callingOf } from './person.ts';
export { figuresInOrder, figuresInOrderOnPage, piecesInOrder, withoutMarks } from './figures.ts';
export { isolated, leftToRight, percentage, percentages, range } from './isolate.ts';

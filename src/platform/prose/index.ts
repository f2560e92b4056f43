export type { PictureMarkup } from './figure.ts';
export type { LeftOut, ProseProblem, ProseProblemCode } from './problems.ts';
export type { Prose } from './prose.ts';
export { proseOf } from './prose.ts';
export type { Pasted, Pasting } from './paste.ts';
export { markdownOf } from './paste.ts';
export { longestText } from './read.ts';
export type { Showing } from './show.ts';
export { wordsIn } from './words.ts';

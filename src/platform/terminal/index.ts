export { readDocument, readFields, readFieldsIn } from './documents.ts';
export type { House } from './house.ts';
export { within } from './house.ts';
export { oneOf, readCount, readDay, readId, readText, readYear } from './options.ts';

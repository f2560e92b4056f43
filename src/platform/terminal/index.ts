export { readDocument, readFields, readFieldsIn } from './documents.ts';
export type { House } from './house.ts';
export { within } from './house.ts';
export { oneOf, readCount, readDay, readId } from './options.ts';

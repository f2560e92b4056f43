export type { StoredFile } from './store.ts';
export { contentOf, fingerprintOf, saveFile, tidyName } from './store.ts';
export type { FileRefusal } from './acceptance.ts';
export { biggestFile, sniff, whyNotAccept } from './acceptance.ts';
export { downloadOf } from './download.ts';
export { wordsIn } from './words.ts';

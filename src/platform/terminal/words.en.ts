import type { Words } from './words.ar.ts';

export const en: Words = {
  notJson: (path) => `The file ${path} does not hold one JSON object.`,
};

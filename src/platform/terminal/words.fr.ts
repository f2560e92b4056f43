import type { Words } from './words.ar.ts';

export const fr: Words = {
  notJson: (path) => `Le fichier ${path} ne contient pas un objet JSON.`,
};

import type { Words } from './words.ar.ts';

export const fr: Words = {
  refusals: {
    'file.unreadable': ({ path }) => `Le fichier ${path} n’a pas pu être lu.`,
    'file.unwritable': ({ path }) => `Le fichier ${path} n’a pas pu être écrit.`,
    'file.empty': () => 'Le fichier joint est vide.',
    'file.too_big': ({ megabytes }) => `Le fichier dépasse la taille maximale de ${megabytes} Mo.`,
    'file.kind_not_accepted': () => 'Ce type de fichier n’est pas accepté : joignez un PDF ou une image (JPEG, PNG, TIFF).',
    'file.not_what_it_says': ({ extension }) => `Le contenu du fichier ne correspond pas à son extension (.${extension}) : joignez la pièce d’origine.`,
  },
};

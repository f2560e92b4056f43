import type { Words } from './words.ar.ts';

export const fr: Words = {
  refusals: {
    'prose.too_long': ({ most }) => `Le texte dépasse la longueur maximale de ${most} signes : partagez-le en plusieurs articles.`,
    'prose.too_deep': ({ most }) => `Des listes ou des citations sont imbriquées sur plus de ${most} niveaux : simplifiez la disposition du texte.`,
    'prose.too_intricate': ({ most }) => `Le texte compte plus de ${most} liens, cellules et marques : partagez-le en plusieurs articles.`,
    'prose.markup_left': ({ line, markup }) => `Ligne ${line} : le HTML n’est pas accepté ; « ${markup} » a été retiré, le texte est resté.`,
    'prose.link_refused': ({ line, address }) => `Ligne ${line} : le lien « ${address} » n’est pas accepté ; écrivez une adresse complète qui commence par https://, ou une adresse de ce site qui commence par /.`,
    'prose.picture_elsewhere': ({ line, address }) => `Ligne ${line} : l’image « ${address} » n’est pas de ce site ; ajoutez-la d’abord aux photographies de l’article.`,
    'prose.picture_unknown': ({ id }) => `L’article n’a pas de photographie n° ${id}.`,
    'prose.picture_misplaced': ({ line }) => `Ligne ${line} : une photographie ne peut pas être dans un tableau ; placez-la dans un paragraphe à part.`,
    'prose.table_too_wide': ({ line, most }) => `Ligne ${line} : le tableau a plus de ${most} colonnes et ne se lirait pas sur un téléphone ; joignez-le comme document.`,
    'prose.more_problems': ({ most }) => `Le texte appelle d’autres remarques que ces ${most}-là.`,
    'prose.left_scripts': () => 'Les programmes du texte collé n’ont pas été repris.',
    'prose.left_frames': () => 'Les vidéos, sons et cadres d’autres sites n’ont pas été repris : mettez un lien vers eux.',
    'prose.left_forms': () => 'Les formulaires et les boutons n’ont pas été repris.',
    'prose.left_drawings': () => 'Les dessins et les formules n’ont pas été repris : ajoutez-les comme images.',
    'prose.left_pictures': () => 'Les images n’ont pas été reprises : ajoutez-les aux photographies de l’article, puis mettez-les à leur place.',
    'prose.left_addresses': () => 'Des liens ont gardé leur texte sans leur adresse, qui n’est pas acceptée.',
    'prose.left_shortcodes': () => 'Les codes courts de WordPress n’ont pas été repris : ils ne veulent rien dire ici.',
    'prose.left_too_deep': () => 'Le texte n’a pas été repris, car ses éléments sont imbriqués à l’excès : collez-le sans mise en forme.',
    'prose.left_too_long': () => 'Le texte n’a pas été repris, car il dépasse la longueur maximale : collez-le par parties.',
  },
};

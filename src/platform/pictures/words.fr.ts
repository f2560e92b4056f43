import type { Words } from './words.ar.ts';

export const fr: Words = {
  refusals: {
    'picture.empty': () => 'Le fichier de l’image est vide.',
    'picture.none': () => 'Ce fichier n’est pas une image : choisissez une image JPEG, PNG, WebP ou AVIF.',
    'picture.kind_not_accepted': () => 'Ce format d’image n’est pas accepté : enregistrez-la en JPEG, PNG, WebP ou AVIF, puis renvoyez-la.',
    'picture.drawing': () => 'Les dessins SVG ne sont pas acceptés, car ils peuvent porter des programmes : enregistrez-le en PNG.',
    'picture.moving': () => 'Les images animées et le format GIF ne sont pas acceptés : choisissez une image fixe.',
    'picture.too_big': ({ megabytes }) => `L’image dépasse la taille maximale de ${megabytes} Mo.`,
    'picture.too_many_pixels': ({ megapixels }) => `L’image dépasse le maximum de ${megapixels} millions de pixels : réduisez-la, puis renvoyez-la.`,
    'picture.too_small': ({ pixels }) => `L’image est trop petite pour être bien vue : il faut au moins ${pixels} pixels en largeur et en hauteur.`,
    'picture.too_slender': ({ times }) => `Un côté de l’image est plus de ${times} fois plus long que l’autre : recadrez-la sur ce qui importe.`,
    'picture.broken': () => 'Le fichier de l’image est incomplet ou abîmé : renvoyez-le depuis sa source.',
    'picture.too_many_at_once': () => 'Trop d’images sont en cours de traitement : réessayez dans une minute.',
    'picture.camera_name': ({ text }) => `« ${text} » est un nom de fichier donné par un appareil : dites ce que l’on voit sur l’image, qui s’y trouve et où.`,
  },
};

import type { Words } from './words.ar.ts';

export const en: Words = {
  refusals: {
    'picture.empty': () => 'The picture file is empty.',
    'picture.none': () => 'This file is not a picture: choose a JPEG, PNG, WebP or AVIF.',
    'picture.kind_not_accepted': () => 'This kind of picture is not accepted: save it as JPEG, PNG, WebP or AVIF and send it again.',
    'picture.drawing': () => 'SVG drawings are not accepted because they can carry programs: save it as PNG.',
    'picture.moving': () => 'Moving pictures and GIF files are not accepted: choose a still one.',
    'picture.too_big': ({ megabytes }) => `The picture is larger than the limit of ${megabytes} MB.`,
    'picture.too_many_pixels': ({ megapixels }) => `The picture has more than ${megapixels} million pixels: make it smaller and send it again.`,
    'picture.too_small': ({ pixels }) => `The picture is too small to be seen well: it needs at least ${pixels} pixels in width and height.`,
    'picture.too_slender': ({ times }) => `One side of the picture is more than ${times} times the other: cut out what matters.`,
    'picture.broken': () => 'The picture file is incomplete or damaged: send it again from where it came.',
    'picture.too_many_at_once': () => 'Too many pictures are being worked on: try again in a minute.',
    'picture.camera_name': ({ text }) => `“${text}” is a file name that a camera gave: say what is seen in the picture, who is in it and where.`,
  },
};

import type { Words } from './words.ar.ts';

export const en: Words = {
  refusals: {
    'file.unreadable': ({ path }) => `The file ${path} could not be read.`,
    'file.unwritable': ({ path }) => `The file ${path} could not be written.`,
    'file.empty': () => 'The attached file is empty.',
    'file.too_big': ({ megabytes }) => `The file is larger than the limit of ${megabytes} MB.`,
    'file.kind_not_accepted': () => 'This kind of file is not accepted: attach a PDF or an image (JPEG, PNG, TIFF).',
    'file.not_what_it_says': ({ extension }) => `What is in the file does not match its extension (.${extension}): attach the original document.`,
  },
};

import type { Words } from './words.ar.ts';

export const en: Words = {
  refusals: {
    'prose.too_long': ({ most }) => `The text is longer than the limit of ${most} letters: divide it into several articles.`,
    'prose.too_deep': ({ most }) => `Lists or quotations are nested more than ${most} levels deep: arrange the text more simply.`,
    'prose.too_intricate': ({ most }) => `The text has more than ${most} links, cells and marks: divide it into several articles.`,
    'prose.markup_left': ({ line, markup }) => `Line ${line}: HTML is not accepted; “${markup}” was taken out and the text stayed.`,
    'prose.link_refused': ({ line, address }) => `Line ${line}: the link “${address}” is not accepted; write a whole address that begins with https://, or one of this site that begins with /.`,
    'prose.picture_elsewhere': ({ line, address }) => `Line ${line}: the picture “${address}” is not of this site; add it to the article's photographs first.`,
    'prose.picture_unknown': ({ id }) => `The article has no photograph number ${id}.`,
    'prose.picture_misplaced': ({ line }) => `Line ${line}: a photograph cannot stand in a table; give it a paragraph of its own.`,
    'prose.table_too_wide': ({ line, most }) => `Line ${line}: the table has more than ${most} columns and could not be read on a telephone; attach it as a document.`,
    'prose.more_problems': ({ most }) => `There is more to say about the text than these ${most} remarks.`,
    'prose.left_scripts': () => 'Scripts in the pasted text were left out.',
    'prose.left_frames': () => 'Videos, sounds and frames of other sites were left out: link to them instead.',
    'prose.left_forms': () => 'Forms and buttons were left out.',
    'prose.left_drawings': () => 'Drawings and formulas were left out: add them as pictures.',
    'prose.left_pictures': () => "Pictures were left out: add them to the article's photographs, then put them in their place.",
    'prose.left_addresses': () => 'Some links kept their text without their address, which is not accepted.',
    'prose.left_shortcodes': () => 'WordPress shortcodes were left out: they mean nothing here.',
    'prose.left_too_deep': () => 'The text was not taken because its elements are nested beyond measure: paste it without formatting.',
    'prose.left_too_long': () => 'The text was not taken because it is longer than the limit: paste it in parts.',
  },
};

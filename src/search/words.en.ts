import { plural } from '#platform/words';
import type { Words } from './words.ar.ts';

export const en: Words = {
  title: 'Search this site',
  titleFor: (asked) => `Results for “${asked}”`,
  label: 'Words to look for',
  hint: 'In Arabic or in French; the beginning of a word will do.',
  find: 'Search',
  kindsLabel: 'Kind of results',
  everything: 'Everything',
  kinds: { article: 'News', page: 'Pages', meeting: 'Meetings', decision: 'Decisions', document: 'Documents', programme: 'Programmes' },
  kind: { article: 'News', page: 'Page', meeting: 'Meeting', decision: 'Decision', document: 'Document', programme: 'Programme' },
  results: (count) => plural.en(count, { one: '# result', other: '# results' }),
  more: (count) => `More than ${count} results: add a word to narrow them.`,
  none: (asked) => `Nothing was found for “${asked}”.`,
  advice: 'Try fewer words, or more general ones, or browse the sections.',
  noWord: 'Write one word at least.',
  inFrench: 'in French',
  inArabic: 'in Arabic',
  inAmazigh: 'in Amazigh',
  previous: 'Previous page',
  next: 'Next page',
  pageOf: (page, last) => `Page ${page} of ${last}`,
  pagesLabel: 'Pages of results',
};

import { plural } from '#platform/words';
import type { Words } from './words.ar.ts';

export const fr: Words = {
  title: 'Rechercher dans le site',
  titleFor: (asked) => `Résultats pour « ${asked} »`,
  label: 'Mots recherchés',
  hint: 'En arabe ou en français, le début d’un mot suffit.',
  find: 'Rechercher',
  kindsLabel: 'Nature des résultats',
  everything: 'Tout',
  kinds: { article: 'Actualités', page: 'Pages', meeting: 'Rencontres', decision: 'Délibérations', document: 'Documents', programme: 'Programmes' },
  kind: { article: 'Actualité', page: 'Page', meeting: 'Rencontre', decision: 'Délibération', document: 'Document', programme: 'Programme' },
  results: (count) => plural.fr(count, { one: '# résultat', other: '# résultats' }),
  more: (count) => `Plus de ${count} résultats : ajoutez un mot pour préciser.`,
  none: (asked) => `Rien n’a été trouvé pour « ${asked} ».`,
  advice: 'Essayez avec moins de mots, ou de plus généraux, ou parcourez les rubriques.',
  noWord: 'Écrivez un mot au moins.',
  inFrench: 'en français',
  inArabic: 'en arabe',
  inAmazigh: 'en amazighe',
  previous: 'Page précédente',
  next: 'Page suivante',
  pageOf: (page, last) => `Page ${page} sur ${last}`,
  pagesLabel: 'Pages de résultats',
};

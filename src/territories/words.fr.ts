import type { Day } from '#platform/days';
import { plural, shortDay } from '#platform/words';
import type { ClaimName } from './check.ts';
import { claims } from './claims.fr.ts';
import type { Words } from './words.ar.ts';

const of = (name: string): string => (/^[aeiouhéèêàâîïôûy]/iu.test(name) ? `d’${name}` : `de ${name}`);

const claimed = (names: unknown): string[] => String(names).split(' ').map((name) => claims[name as ClaimName] ?? name);

export const fr: Words = {
  claims,
  council: ({ level, kind, nameFr }) => {
    if (level === 'region') return `Conseil de la région ${nameFr}`;
    if (level === 'commune') return `Commune ${of(nameFr)}`;

    return `${kind === 'prefecture' ? 'Conseil préfectoral' : 'Conseil provincial'} ${of(nameFr)}`;
  },
  refusals: {
    'import.empty': () => 'La liste est vide.',
    'import.not_text': () => 'Le fichier n’est pas une liste écrite : exportez la liste au format CSV.',
    'import.too_long': () => 'La liste est plus longue que ne peut l’être une liste officielle.',
    'import.file_missing': () => 'Choisissez le fichier de la liste (CSV).',
    'import.file_unreadable': ({ file }) => `Le fichier ${file} n’a pas pu être lu.`,
    'import.file_unwritable': ({ file }) => `Le fichier ${file} n’a pas pu être écrit.`,
    'import.unknown': () => 'Aucun aperçu ne porte ce numéro.',
    'import.applied_already': ({ day }) => `Cette liste a déjà été appliquée le ${shortDay(day as Day, 'fr')}.`,
    'import.wrong_rows': ({ rows }) => `La liste contient ${plural.fr(Number(rows), { one: '# ligne fausse', other: '# lignes fausses' })} ; rien n’en est appliqué avant correction.`,
    'import.changed_meanwhile': () => 'La référence a changé depuis l’aperçu ; refaites l’aperçu.',
    'territories.do_not_sum': ({ claims: names }) => `La référence ne correspond pas aux sommes officielles : ${claimed(names).join(' ; ')}.`,
  },
  title: 'Territoire',
  lead: 'Régions, préfectures et provinces, communes. Mise à jour d’après une liste plus récente en deux temps : aperçu, puis application.',
  file: 'Liste (CSV)',
  fileHint: 'UTF-8, colonnes : code, parent_code, kind, name_ar, name_fr, population_2014, population_2024, seats ; term_starts_on est facultative (premier jour du mandat auquel se rapportent les sièges).',
  look: 'Aperçu',
  previewTitle: 'Ce que cette liste changerait',
  apply: 'Appliquer la liste',
  applied: (added, changed) => `Liste appliquée : unités ajoutées ${added}, unités mises à jour ${changed}.`,
  appliedOn: (day) => `appliquée le ${day}`,
  counts: { added: 'nouvelles', changed: 'changées', unknown: 'absentes de la liste', wrong: 'lignes fausses', unchanged: 'inchangées' },
  unknownNote: 'Ce qui n’est pas dans la liste demeure : des actes peuvent s’y appuyer.',
  wrong: { heading: 'colonne absente de l’en-tête', columns: 'nombre de cases différent de l’en-tête', code: 'code non valable', code_twice: 'code répété', kind: 'nature contraire au niveau du code', name: 'nom absent ou trop long', number: 'nombre non valable', parent: 'unité mère inconnue', term: 'début de mandat non valable' },
  row: (number) => `ligne ${number}`,
  fields: { kind: 'nature', nameAr: 'nom arabe', nameFr: 'nom français', population2014: 'population en 2014', population2024: 'population en 2024', seats: 'sièges' },
  seatsOf: (day) => `sièges du mandat commencé le ${day}`,
  download: 'Télécharger la liste du jour (CSV)',
  again: 'Regarder une autre liste',
  whyNoButton: (count) => `Cette liste ne peut pas être appliquée : elle contient ${plural.fr(count, { one: '# ligne fausse', other: '# lignes fausses' })}. Corrigez dans votre fichier les lignes indiquées ci-dessous, puis refaites l’aperçu ; rien n’a changé.`,
  nothingToApply: 'Rien à appliquer : tout ce que dit cette liste est déjà enregistré.',
  checks: 'Sommes officielles',
  allSum: 'Toutes les sommes concordent.',
  earlier: 'Aperçus précédents',
};

import { plural } from '#platform/words';
import type { Keeper, RollUpWords } from './roll-up-words.ts';

const forYear = (year: number | null): string => (year === null ? '' : ` pour ${year}`);

/** The participle, and what follows it when several did it and when one did. */
const participles: Record<Keeper, [participle: string, several?: (year: number | null) => string, one?: (year: number | null) => string]> = {
  sent: ['reçu', () => 'le texte'],
  agenda: ['inscrit', () => 'le point à leur ordre du jour', () => 'le point à son ordre du jour'],
  deliberated: ['approuvé'],
  transmitted: ['transmis', () => 'leur délibération à l’autorité de contrôle', () => 'sa délibération à l’autorité de contrôle'],
  visa: ['obtenu', () => 'le visa'],
  signed: ['signé'],
  budgeted: ['inscrit', (year) => `toute leur contribution${forYear(year)} au budget`, (year) => `toute sa contribution${forYear(year)} au budget`],
  committed: ['engagé', (year) => `toute leur contribution${forYear(year)}`, (year) => `toute sa contribution${forYear(year)}`],
  ordered: ['ordonnancé', (year) => `toute leur contribution${forYear(year)}`, (year) => `toute sa contribution${forYear(year)}`],
  paid: ['payé', (year) => `toute leur contribution${forYear(year)}`, (year) => `toute sa contribution${forYear(year)}`],
  received: ['versé', (year) => `toute leur contribution${forYear(year)}`, (year) => `toute sa contribution${forYear(year)}`],
  countersigned: ['reçu', () => 'le contreseing'],
  evaluated: ['reçu', (year) => `leur évaluation annuelle${forYear(year)}`, (year) => `son évaluation annuelle${forYear(year)}`],
  diffused: ['diffusé', () => 'la version en vigueur'],
  acknowledged: ['attesté', () => 'avoir pris connaissance du texte'],
  deliverable: ['tenu', () => 'leur engagement', () => 'son engagement'],
};

const nouns = {
  commune: { none: 'Aucune commune', one: 'Une commune', many: 'communes', the: 'La commune concernée' },
  body: { none: 'Aucun organisme', one: 'Un organisme', many: 'organismes', the: 'L’organisme concerné' },
};

/** «6 communes sur 16 ont approuvé.» */
export const rollUpFr: RollUpWords = ({ kept, all }, keeper, noun, year) => {
  const [participle, several, single = several] = participles[keeper];
  const words = nouns[noun];
  const one = `${participle}${single ? ` ${single(year)}` : ''}`;
  const many = `${participle}${several ? ` ${several(year)}` : ''}`;
  if (all === 1) return kept ? `${words.the} a ${one}.` : `${words.the} n’a pas encore ${one}.`;
  if (kept === 0) return `${words.none} sur ${all} n’a encore ${one}.`;

  return plural.fr(kept, { one: `${words.one} sur ${all} a ${one}.`, other: `# ${words.many} sur ${all} ont ${many}.` });
};

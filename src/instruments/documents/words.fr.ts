import type { Day } from '#platform/days';
import { count, isolated, percentages, plural, shortDay } from '#platform/words';
import type { DocumentWords } from './words.ar.ts';

const day = (value: Day): string => shortDay(value, 'fr');
const days = { one: '# jour', other: '# jours' };

export const documents: DocumentWords = {
  late: 'En retard',
  arrears: 'Arriérés',
  level: 'Niveau',
  seatsHeading: 'Sièges',
  asOf: (on) => `Situation au ${day(on)}`,
  sheet: {
    title: 'Fiche de situation',
    owner: (name) => `Convention portée par : ${name}`,
    step: 'Étape', state: 'Situation', happened: 'Ce qui a été fait', deadline: 'Délai légal',
    reference: (reference) => `Référence : ${isolated(reference)}`,
    votes: (present, members, votesFor, against, abstained) =>
      [
        ...(present !== null && members !== null ? [`présents ${present} sur ${members}`] : []),
        ...(votesFor !== null ? [`pour ${votesFor}`] : []),
        ...(against !== null ? [`contre ${against}`] : []),
        ...(abstained !== null ? [`abstentions ${abstained}`] : []),
      ].join(', '),
    session: (kind, on) => `session ${kind === 'ordinary' ? 'ordinaire' : 'extraordinaire'} ouverte le ${day(on)}`,
    nothingLeft: 'Toutes les étapes d’approbation et de signature sont accomplies.',
    contributions: 'Contributions',
    noContributions: 'Aucune contribution n’est fixée pour cette partie.',
    year: 'Année', due: 'Dû', received: 'Reçu', arrears: 'En retard', dueOn: 'Échéance',
    arrearsFor: (amount, value) => `${amount} depuis ${plural.fr(value, days)}`,
    awaitedFor: (amount, on) => `${amount} payés le ${day(on)}, réception attendue`,
    leads: 'Ce code ouvre la page de la partie dans Multaqa :',
  },
  table: {
    territory: 'Code de la collectivité', province: 'Code de la province',
    day: (step) => `${step} : date`, votesFor: 'Voix pour', votesCast: 'Suffrages exprimés',
    due: (year) => `Dû ${year} (DH)`, dueOn: 'Échéance', budgeted: 'Inscrit au budget (DH)', committed: 'Dépense engagée (DH)', ordered: 'Ordonnancé (DH)', paid: 'Payé (DH)', received: 'Reçu (DH)', arrears: 'En retard (DH)',
    awaitedReceipt: 'Payé, réception attendue (DH)', paidOn: 'Dernier paiement',
    arrearsDays: 'Jours de retard', next: 'Prochaine étape', waitsFor: 'Qui doit agir', by: 'Dernier jour', nextLegalDay: 'Prochaine date légale', article: 'Base légale', awaitsConfirmation: 'À confirmer', yes: 'oui',
  },
  map: {
    province: 'Carte des parties selon leur situation',
    region: 'Carte des préfectures et provinces selon la part d’approbations',
    kingdom: 'Carte du Royaume selon la part d’approbations',
    radius: 'Le diamètre suit le nombre de sièges',
    approvedShare: (name, approved, all) => `${name} : ${count(approved, 'fr')} sur ${count(all, 'fr')} ${approved > 1 ? 'ont' : 'a'} approuvé`,
    legend: 'Part d’approbations',
    step: (from, to) => percentages(from, to, 'fr'),
    placeOf: (name) => name.replace(/^Commune (?:de |d[’'])/u, ''),
    credit: 'Source : Haut-Commissariat au Plan, RGPH 2014 et 2024 ; contours © contributeurs OpenStreetMap (ODbL)',
  },
};

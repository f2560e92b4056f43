import { plural } from '#platform/words';
import type { Words } from './words.ar.ts';

export const fr: Words = {
  title: 'Mon bureau',
  news: (count) => (count === 0 ? 'Rien ne vous attend aujourd’hui' : plural.fr(count, { one: 'Une chose vous attend', other: '# choses vous attendent' })),
  lead: (name, day) => `${name}, ${day}`,
  invitations: 'Invitations qui attendent votre réponse',
  answer: 'Répondre',
  toConfirm: 'Actes enregistrés pour votre organisme d’après un document, à confirmer',
  confirmLine: (step, day) => `${step}, le ${day}`,
  look: 'Relire et confirmer',
  steps: 'Prochaines étapes de votre organisme',
  record: 'Enregistrer',
  see: 'Voir',
  arrears: 'Contributions échues',
  arrearsLine: (amount, year, days) => `${amount} pour ${year}, depuis ${plural.fr(days, { one: '# jour', other: '# jours' })}`,
  declare: 'Déclarer un paiement',
  owed: 'Vos engagements issus des réunions',
  owedBy: (day) => `au plus tard le ${day}`,
  overdue: (days) => `${plural.fr(days, { one: '# jour', other: '# jours' })} de retard`,
  transfers: 'Sommes payées dont la réception reste à enregistrer',
  transferLine: (amount, year, day) => `${amount} pour ${year}${day ? `, payés le ${day}` : ''}`,
  receive: 'Enregistrer la réception',
  more: (count) => plural.fr(count, { one: 'et # autre somme', other: 'et # autres sommes' }),
  council: (name) => `Sessions : ${name}`,
  followed: 'Conventions que vous suivez',
  nothing: 'Rien ne vous attend aujourd’hui. Les tableaux de suivi restent ouverts.',
};

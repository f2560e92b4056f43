import { plural } from '#platform/words';
import type { Words } from './words.ar.ts';

const sessions = (count: number): string => plural.fr(count, { one: '# session', other: '# sessions' });

export const fr: Words = {
  title: 'Assiduité aux sessions',
  lead: (inARow, apart, article) => `Assister aux sessions est un devoir. Qui manque sans excuse acceptée par le conseil ${sessions(inARow)} de suite, ou ${sessions(apart)} en tout, est démis de droit ; le conseil se réunit pour le constater (${article}).`,
  privacy: 'Cette page n’est vue que du président, du secrétaire et du directeur des services (loi 09-08). Aucune raison de santé n’est demandée.',
  member: 'Membre',
  missed: 'Absences sans excuse acceptée',
  inARow: 'De suite',
  awaits: 'Excuses en attente',
  standing: 'Situation',
  within: 'en deçà du seuil',
  reached: { in_a_row: 'seuil atteint : de suite', apart: 'seuil atteint : en tout' },
  none: 'Aucune session close dans ce mandat.',
  excuses: 'Excuses qui attendent la réponse du conseil',
  noExcuses: 'Aucune excuse en attente.',
  accept: 'Accepter',
  refuse: 'Ne pas accepter',
  because: 'Motif du refus',
  judged: 'La décision du conseil sur l’excuse est enregistrée.',
  take: 'Enregistrer une excuse',
  session: 'Session',
  reason: 'Excuse, telle que donnée',
  receivedOn: 'Reçue le',
  save: 'Enregistrer l’excuse',
  taken: 'L’excuse est enregistrée.',
  outOf: (count, of) => `${count} sur ${of}`,
  sessionsCount: sessions,
};

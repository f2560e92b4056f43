import { plural } from '#platform/words';
import type { Words } from './words.ar.ts';

export const fr: Words = {
  refusals: {
    'holiday.unknown': () => 'Aucune fête n’est enregistrée à cette date.',
    'holiday.day_taken': () => 'Une autre fête est déjà enregistrée à cette date.',
    'holiday.days_out_of_range': () => 'Une fête dure d’un à cinq jours.',
    'holiday.day_out_of_range': () => 'La date sort de la période que couvre la plateforme.',
    'holiday.confirmed_already': () => 'La date de cette fête est déjà confirmée.',
    'holiday.ends_before_start': ({ since }) => `La dernière année ne peut précéder l’année de création (${since}).`,
  },
  title: 'Jours ouvrables et fériés',
  lead: 'Tous les délais en dépendent. Chaque changement recalcule les situations et s’inscrit au journal.',
  enter: 'Entrer une fête religieuse',
  name: 'Fête',
  firstDay: 'Premier jour',
  days: 'Nombre de jours',
  certainty: 'Date',
  certainties: { expected: 'attendue', confirmed: 'confirmée' },
  save: 'Enregistrer',
  saved: 'Le changement est enregistré et les délais sont recalculés.',
  lunar: 'Fêtes religieuses',
  fixed: 'Fêtes nationales et autres',
  lasting: (count) => plural.fr(count, { one: '# jour', other: '# jours' }),
  existing: (since, until) => (until === null ? `depuis ${since}` : `de ${since} à ${until}`),
  until: 'Dernière année',
  confirm: 'Confirmer la date',
  remove: 'Retirer',
  removalTitle: (name) => `Retirer un jour férié : ${name}`,
  movedBy: (count) => (count === 0 ? 'Aucune échéance n’en serait changée.' : plural.fr(count, { one: 'Les échéances d’# organisme en seraient changées.', other: 'Les échéances de # organismes en seraient changées.' })),
  removeForGood: 'Retirer ce jour férié', keep: 'Le garder',
};

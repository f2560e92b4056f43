import type { Day } from '#platform/days';
import { plural, shortDay } from '#platform/words';
import type { MeetingState } from './state.ts';
import type { PreparingWords } from './words.ar.ts';

const day = (value: unknown): string => shortDay(value as Day, 'fr');

const states: Record<MeetingState, string> = {
  prepared: 'En préparation', convened: 'Convoquée', held: 'Tenue', minutes_approved: 'Procès-verbal approuvé', closed: 'Close', cancelled: 'Annulée',
};

export const fr: PreparingWords = {
  states,
  refusals: {
    'meeting.not_that_way': ({ from, to }) => `La réunion est à l’état « ${states[from as MeetingState]} » ; elle ne passe pas de là à « ${states[to as MeetingState]} ».`,
    'meeting.moved_by_its_session': () => 'Une session de conseil se convoque et s’ouvre depuis sa propre page, selon la loi organique.',
    'meeting.before_its_day': ({ day: on }) => `La réunion ne peut être dite tenue avant son jour : le ${day(on)}.`,
    'meeting.its_day_passed': ({ day: on }) => `Le jour de la réunion (${day(on)}) est passé ; reportez-la avant de convoquer.`,
    'meeting.agenda_missing': () => 'On ne convoque pas sans ordre du jour : inscrivez au moins un point.',
    'meeting.participants_missing': () => 'On ne convoque personne : inscrivez au moins une personne à inviter.',
    'meeting.minutes_not_approved': () => 'Le procès-verbal en arabe n’est pas encore approuvé.',
    'meeting.roll_missing': () => 'Une réunion ne se clôt pas sans sa liste de présence.',
    'meeting.reason_missing': () => 'Indiquez le motif.',
    'meeting.no_longer_ahead': ({ state }) => `La réunion est à l’état « ${states[state as MeetingState]} » ; sa préparation ne change plus.`,
    'meeting.same_day': ({ day: on }) => `La réunion est déjà prévue le ${day(on)}.`,
    'meeting.not_held_yet': () => 'Cette réunion n’a pas eu lieu : elle n’a ni conclusions ni engagements.',
    'meeting.record_approved': () => 'Le procès-verbal est approuvé : son texte ne change plus, une rectification s’y annexe.',
    'plan.day_passed': ({ today }) => `Choisissez un jour à venir ; nous sommes le ${day(today)}.`,
    'plan.year_unclear': () => 'L’année de l’édition n’est pas claire.',
    'plan.ends_before_it_starts': () => 'Le dernier jour ne précède pas le premier.',
    'plan.too_long': ({ days }) => `Une réunion dure au plus ${plural.fr(Number(days), { one: '# jour', other: '# jours' })}.`,
    'plan.address_missing': () => 'Une réunion à distance a besoin d’une adresse pour la rejoindre.',
    'plan.address_not_https': () => 'L’adresse doit être complète et commencer par https.',
    'plan.changed_meanwhile': () => 'La préparation de cette réunion a changé entre-temps ; relisez-la puis reprenez votre modification.',
    'plan.other_kind_than_series': () => 'Une réunion est du genre de sa série.',
    'plan.postpone_instead': () => 'La convocation est partie avec cette date : elle ne change que par un report, avec son motif.',
    'sitting.hour_unclear': () => 'Écrivez l’heure ainsi : 09:30.',
    'sitting.outside_meeting': ({ from, to }) => (from === to ? `La séance tombe hors du jour de la réunion : le ${day(from)}.` : `La séance tombe hors des jours de la réunion : du ${day(from)} au ${day(to)}.`),
    'sitting.ends_before_it_starts': () => 'La séance est levée après son ouverture.',
    'sitting.room_taken': ({ startsAt, endsAt }) => `La salle est prise par une autre séance ${endsAt ? `de ${startsAt} à ${endsAt}` : `à partir de ${startsAt}`}.`,
    'sitting.unknown': () => 'Cette réunion n’a pas de telle séance.',
    'sitting.in_use': () => 'Des présences sont consignées pour cette séance : elle ne se supprime pas.',
    'programme.settled': () => 'La réunion a eu lieu ou est annulée : son programme ne change plus.',
    'programme.frozen': () => 'La convocation est partie avec ce programme : tout changement demande un motif, que le journal conserve.',
    'programme.changed_meanwhile': () => 'Le programme a changé entre-temps ; le voici tel qu’il est, et votre demande n’a pas été appliquée.',
  },
};

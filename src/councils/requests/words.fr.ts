import { plural } from '#platform/words';
import type { Words } from './words.ar.ts';

export const fr: Words = {
  title: 'Demandes de session extraordinaire',
  lead: 'Le tiers des membres en exercice, leur majorité absolue ou le représentant de l’État peut la demander ; chaque demande a son délai légal.',
  none: 'Aucune demande n’a été reçue.',
  askers: { third_of_members: 'Au moins le tiers des membres', majority_of_members: 'La majorité absolue des membres', state: 'Le représentant de l’État' },
  membersCount: (count) => plural.fr(count, { one: '# membre', other: '# membres' }),
  answers: { called: 'Session convoquée', declined: 'Refusée avec motifs' },
  answerBy: (day) => `À convoquer ou à refuser avec motifs avant le ${day} inclus`,
  holdBy: (day) => `À tenir de plein droit jusqu’au ${day}`,
  call: 'Convoquer la session',
  decline: 'Refuser la demande avec motifs',
  because: 'Motifs du refus',
  declinedOn: 'Date du refus',
  declined: 'Le refus et ses motifs sont enregistrés.',
  take: 'Enregistrer une demande',
  askedBy: 'Demandée par',
  askersField: 'Nombre de membres signataires',
  askersHint: (third, majority, all) => `Tiers : ${third} ; majorité absolue : ${majority}, sur ${all}.`,
  askedOn: 'Reçue le',
  subjects: 'Points pour lesquels elle est demandée',
  byItself: 'Enregistrée par le représentant de l’État lui-même.',
  save: 'Enregistrer la demande',
  taken: 'La demande est enregistrée.',
};

import { plural } from '#platform/words';
import type { Words } from './words.ar.ts';

const ofState = { wali: 'du wali de la région', governor: 'du gouverneur' };
const members = (count: number): string => plural.fr(count, { one: '# membre', other: '# membres' });

export const fr: Words = {
  title: 'Publicité des séances',
  lead: (article) => `Les séances du conseil sont publiques ; il en décide le huis clos sans débat (${article}).`,
  card: 'Séances',
  record: 'Consigner une décision sur la publicité d’une séance',
  open: 'Publique',
  closed: 'À huis clos',
  sitting: (day, hour) => `la séance du ${day} à ${hour}`,
  closing: 'Décision du conseil sur le huis clos',
  which: 'Séance',
  askedBy: 'À la demande de',
  askers: (to, needed, inOffice) => ({ president: 'Le président du conseil', third_of_members: `Un tiers au moins des membres (${needed} sur ${inOffice})`, state: to === 'wali' ? 'Le wali de la région' : 'Le gouverneur' }),
  askersField: 'Nombre de membres demandeurs',
  askersHint: 'À remplir si la demande vient des membres.',
  decidedOn: 'Jour de la décision',
  decidedAt: 'Heure',
  decidedHint: 'La séance en cours est à huis clos dès cette heure ; une séance à venir, dès son ouverture.',
  votesLead: (present) => `Vote sans débat, à la majorité absolue des suffrages exprimés. Membres en salle à l’instant : ${present}.`,
  presidentSide: 'En cas de partage des voix, côté de qui préside',
  sides: { none: 'Pas de partage des voix', for: 'Pour le huis clos', against: 'Pour la séance publique' },
  voices: 'En cas de partage des voix, vote de chaque membre par son nom',
  save: 'Consigner la décision',
  savedClosed: 'Décision consignée : la séance est à huis clos, et les documents de ses points ne sont plus publics.',
  savedOpen: 'Décision consignée : la séance reste publique.',
  reopen: 'Rouvrir la séance au public',
  reopenLead: 'Les documents des points de cette séance restent non publics après sa réouverture.',
  reopenedOn: 'Jour de la réouverture',
  reopened: 'La réouverture de la séance au public est consignée.',
  history: 'Ce qui est consigné',
  noneClosed: 'Le conseil n’a décidé le huis clos d’aucune séance.',
  noSittings: 'Cette session n’a aucune séance.',
  asker: (by, to, askers, inOffice) => (by === 'president' ? 'du président du conseil' : by === 'state' ? ofState[to] : `de ${members(askers ?? 0)} sur ${inOffice}`),
  told: {
    closed: ({ sitting, asker, counted, article }, from) => `À la demande ${asker}, le conseil a décidé sans débat que ${sitting} se tient à huis clos à partir du ${from} : ${counted} (${article}).`,
    keptPublic: ({ sitting, asker, counted, article }, on) => `Saisi d’une demande de huis clos ${asker}, le conseil a décidé sans débat, le ${on}, que ${sitting} reste publique : ${counted} (${article}).`,
    reopened: (sitting, on) => `Le ${on}, ${sitting} a été rouverte au public.`,
    tie: (voices) => `Partage des voix : le côté du président l’a emporté ; vote des membres : ${voices}`,
  },
};

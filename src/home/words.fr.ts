import type { Words } from './words.ar.ts';

export const fr: Words = {
  title: 'Accueil',
  motto: 'De la promesse à l’acte',
  lead: 'Ce que les conseils promettent en réunion, et ce que chaque organisme en a fait, avec sa date et sa pièce, sur un seul tableau lisible par tous.',
  signIn: 'Se connecter',
  meetings: 'Réunions publiques',
  desk: 'Aller à mon bureau',
  progress: 'Avancement',
  parties: 'Parties',
  approved: 'Parties ayant approuvé',
  signed: 'Parties signataires',
  received: (year) => `des contributions ${year} versées`,
  awaited: (amount) => `${amount} payés dont la réception reste à constater`,
  of: (whole) => `sur ${whole}`,
  steps: 'Comment un engagement est suivi',
  how: [
    ['La réunion', 'Ses conclusions et les engagements qui en naissent sont consignés : qui, quoi, pour quand.'],
    ['Le conseil', 'Chaque conseil délibère en session selon sa loi organique, puis sa délibération va au visa.'],
    ['Signature et paiement', 'L’organisme signe puis verse sa contribution ; chaque acte est daté et prouvé par sa pièce.'],
    ['Le tableau', 'Il montre, à la date que vous choisissez, ce qui est fait, ce qui tarde et la prochaine échéance légale.'],
  ],
  asOf: (day) => `Chiffres au ${day}`,
  notYet: 'Cette plateforme n’est encore ouverte pour aucun organisme.',
  aggregates: 'Chiffres d’ensemble pour le public ; rien n’est publié sur les personnes.',
};

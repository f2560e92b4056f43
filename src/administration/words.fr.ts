import type { Words } from './words.ar.ts';

export const fr: Words = {
  bodies: {
    title: 'Organismes',
    lead: (count) => `Organismes trouvés : ${count}. Les noms et les sièges changent par l’import de la liste territoriale.`,
    search: 'Nom ou code', kind: 'Nature', everyKind: 'Toutes', find: 'Chercher', none: 'Aucun organisme trouvé.',
    nameAr: 'Nom en arabe', nameFr: 'Nom en français', territory: 'Code et territoire', seats: 'Sièges du mandat actuel', holders: 'Titulaires de fonctions',
    kinds: {
      regional_council: 'conseil régional', provincial_council: 'conseil préfectoral ou provincial', communal_council: 'conseil communal', wilaya: 'wilaya de région (administration de l’État)', prefecture_administration: 'préfecture ou province (administration de l’État)', ministry: 'ministère', regional_directorate: 'direction régionale', unit: 'unité administrative',
    },
  },
  journal: {
    title: 'Journal',
    lead: (count) => `Événements trouvés : ${count}. Chaque acte et chaque changement y est inscrit à son rang et lié au précédent par une empreinte.`,
    export: 'Télécharger tout le journal', verify: 'Vérifier le journal',
    unbroken: (count) => `Le journal est intact : ${count} événements, sans rupture.`, head: 'Empreinte du dernier événement :',
    family: 'Sujet', everyFamily: 'Tous', from: 'Du', to: 'Au', search: 'Référence ou personne', find: 'Chercher', none: 'Aucun événement trouvé.',
    nobody: 'la plateforme', facts: 'Détails', hash: 'Empreinte :',
    families: { account: 'Comptes', act: 'Actes', agenda: 'Ordres du jour', calendar: 'Jours fériés', commitment: 'Engagements', committee: 'Commissions', contribution: 'Contributions', council: 'Conseils', diary: 'Agendas', house: 'Plateforme', instrument: 'Conventions', invitation: 'Invitations', mail: 'Messages', meeting: 'Réunions', minutes: 'Procès-verbaux', office: 'Fonctions', participant: 'Participants', presence: 'Présence', territories: 'Territoire', law: 'Loi', plan: 'Préparation', session: 'Sessions' },
  },
};

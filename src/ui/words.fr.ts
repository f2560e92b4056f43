import type { Words } from './words.ar.ts';

export const fr: Words = {
  name: 'Multaqa',
  skip: 'Aller au contenu',
  mainNavigation: 'Rubriques',
  crumbs: 'Chemin de la page',
  languages: 'Langue',
  signIn: 'Connexion',
  signOut: 'Déconnexion',
  calendars: 'Mon agenda',
  changePassword: 'Changer le mot de passe',
  account: (name) => `Compte de ${name}`,
  sections: { home: 'Accueil', desk: 'Mon bureau', conventions: 'Conventions', meetings: 'Réunions', commitments: 'Engagements', administration: 'Administration' },
  rooms: { accounts: 'Comptes et fonctions', territories: 'Territoire', calendar: 'Jours ouvrables et fériés', mail: 'Bureau d’ordre' },
  sources: 'Source : Haut-Commissariat au Plan, RGPH 2014 et 2024 ; contours © contributeurs OpenStreetMap (ODbL).',
  formRefused: 'Le formulaire n’a pas pu être accepté. Corrigez ce qui suit :',
};

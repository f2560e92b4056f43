import type { SettingsWords } from './words.ar.ts';

export const settings: SettingsWords = {
  title: 'Réglages du site',
  save: 'Enregistrer les réglages',
  saved: 'Les changements sont enregistrés.',
  standsNow: (value) => `Enregistré maintenant : ${value || '—'}`,
  fields: {
    titleAr: 'Nom du site', titleFr: 'Nom du site', welcomeAr: 'Mot d’accueil', welcomeFr: 'Mot d’accueil', slug: 'Adresse courte', host: 'Nom de domaine',
    postalAddressAr: 'Adresse postale', postalAddressFr: 'Adresse postale', telephone: 'Téléphone', email: 'Adresse électronique',
    informationOfficerAr: 'Chargé de l’information', informationOfficerFr: 'Chargé de l’information', informationEmail: 'Adresse électronique du chargé de l’information',
    publicationDirectorAr: 'Directeur de la publication', publicationDirectorFr: 'Directeur de la publication', hostingAr: 'Hébergeur', hostingFr: 'Hébergeur',
    declaration: 'Numéro de déclaration à la CNDP', securityEmail: 'Adresse pour signaler une faille', commentsOpenDays: 'Jours d’ouverture des commentaires', addressesKeptDays: 'Jours de conservation des adresses électroniques',
  },
  hints: {
    welcomeAr: 'Une ou deux phrases en tête de la première page.',
    slug: 'Minuscules latines et chiffres séparés par des tirets : elle paraît dans l’adresse du site. La changer change l’adresse de ses pages.',
    host: 'Si le site a son propre nom de domaine, par exemple www.region.ma. Vide sinon.',
    informationOfficerAr: 'Loi n° 31-13 relative au droit d’accès à l’information, article 12 : chaque institution désigne une personne chargée de recevoir les demandes. Nommez la fonction ou le service.',
    informationEmail: 'Les demandes d’accès à l’information y sont adressées.',
    publicationDirectorAr: 'Paraît dans les mentions légales.',
    hostingAr: 'Qui héberge le site et son adresse, tels qu’ils paraissent dans les mentions légales.',
    declaration: 'Loi n° 09-08 relative à la protection des personnes physiques à l’égard du traitement des données à caractère personnel : le traitement des commentaires est déclaré à la CNDP. Vide tant que le numéro n’est pas délivré.',
    securityEmail: 'Qui trouve une faille du site y écrit : elle paraît dans security.txt.',
    commentsOpenDays: 'Après la publication de chaque article, 366 au plus. Zéro : pas de commentaires.',
    addressesKeptDays: 'Celles des auteurs de commentaires, de 30 à 732 jours, puis effacées (loi n° 09-08, article 3 : pas plus longtemps qu’il ne faut).',
  },
  groups: {
    site: { title: 'Le site', lead: '' },
    contact: { title: 'Contact', lead: 'Tel qu’il paraît sur la page de contact.' },
    law: { title: 'Ce que la loi demande', lead: 'Paraît dans les mentions légales et sur les pages de l’information et des données personnelles.' },
    comments: { title: 'Commentaires', lead: '' },
  },
  categories: { title: 'Catégories', lead: 'Les rubriques des actualités, dans leur ordre. Une catégorie peut changer de nom ; son adresse demeure.', nameAr: 'Nom en arabe', nameFr: 'Nom en français', rename: 'Renommer', add: 'Nouvelle catégorie', addButton: 'Ajouter la catégorie', path: 'Son adresse', pathHint: 'Minuscules latines, par exemple formation.' },
  offices: { title: 'Services rédacteurs', first: 'Premier service rédacteur', lead: 'Les services au nom desquels les articles sont signés, par exemple la cellule de communication.', nameAr: 'Nom du service en arabe', nameFr: 'Nom du service en français', add: 'Nouveau service', addButton: 'Ajouter le service' },
};

import { plural } from '#platform/words';
import type { Words } from './words.ar.ts';

const signs = (count: unknown): string => plural.fr(Number(count), { one: '# caractère', other: '# caractères' });

export const fr: Words = {
  refusals: {
    'page.not_found': () => 'La page que vous cherchez n’existe pas. L’adresse est peut-être incomplète ou ancienne.',
    'page.not_that_way': () => 'Cette adresse ne s’utilise pas de cette façon.',
    'page.not_acceptable': () => 'Ce contenu n’est proposé dans aucun des formats demandés.',
    'form.expired': () => 'Ce formulaire a expiré. Revenez à la page, rechargez-la, puis envoyez de nouveau.',
    'form.from_elsewhere': () => 'Ce formulaire a été refusé, car il n’a pas été envoyé depuis ce site.',
    'request.too_big': ({ maximum }) => `Votre envoi est trop volumineux : ${maximum} Mo au plus.`,
    'request.too_big_for_visitors': ({ maximum }) => `Votre envoi est trop volumineux pour qui n’est pas connecté : ${maximum} Ko au plus.`,
    'request.unreadable': () => 'Ce qui a été envoyé n’a pas pu être lu. Revenez à la page et envoyez-le de nouveau.',
    'request.too_many_fields': ({ maximum }) => `Trop de champs ont été envoyés : ${maximum} au plus.`,
    'form.recorded_twice': () => 'Ce formulaire a déjà été enregistré ; il ne l’a pas été une seconde fois.',
    'request.too_often': ({ minutes }) => `Trop de tentatives. Réessayez dans ${plural.fr(Number(minutes), { one: '# minute', other: '# minutes' })}.`,
    'house.busy': ({ seconds }) => `La plateforme reçoit en ce moment de très nombreuses demandes et n’a rien enregistré de la vôtre. Réessayez dans ${plural.fr(Number(seconds), { one: '# seconde', other: '# secondes' })}.`,
    'house.broke': ({ reference }) => `Une erreur imprévue s’est produite et rien n’a été enregistré. Réessayez ; si elle se répète, adressez-vous au responsable de la plateforme en citant le numéro ${reference}.`,
    'house.secret_too_short': ({ minimum }) => `Le secret de la plateforme (MULTAQA_SECRET) est trop court : ${minimum} caractères au moins.`,
    'house.secret_not_kept': ({ path }) => `Impossible de garder le secret de la plateforme dans ${path} ; donnez MULTAQA_SECRET ou un dossier où l’on peut écrire.`,
  },
  titles: {
    400: 'Demande illisible',
    403: 'Non autorisé',
    404: 'Page introuvable',
    405: 'Méthode non admise',
    406: 'Format non disponible',
    409: 'La situation a changé entre-temps',
    413: 'Envoi trop volumineux',
    422: 'Formulaire non accepté',
    429: 'Trop de tentatives',
    500: 'Une erreur s’est produite',
    503: 'Affluence en ce moment',
  },
  fields: {
    'field.missing': () => 'Ce champ est obligatoire.',
    'field.too_short': ({ minimum }) => `Texte trop court : ${signs(minimum)} au moins.`,
    'field.too_long': ({ maximum }) => `Texte trop long : ${signs(maximum)} au plus.`,
    'field.too_small': ({ minimum }) => `Le nombre est inférieur au minimum de ${minimum}.`,
    'field.too_large': ({ maximum }) => `Le nombre dépasse le maximum de ${maximum}.`,
    'field.not_a_number': () => 'Saisissez un nombre en chiffres.',
    'field.not_a_year': () => 'Saisissez une année en quatre chiffres, comme 2027.',
    'field.not_a_day': () => 'Saisissez une date valable.',
    'field.not_an_email': () => 'Saisissez une adresse électronique valable.',
    'field.malformed': () => 'La valeur saisie n’est pas valable.',
    'field.unknown': () => 'Aucun champ ne porte ce nom.',
  },
  backHome: 'Revenir à l’accueil',
  goBack: 'Revenir à la page précédente',
};

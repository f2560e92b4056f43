import type { AboutWords } from './words.ar.ts';

export const fr: AboutWords = {
  contact: (told) => [
    { title: 'Adresse', lines: [`${told.body}, ${told.address}.`, `Courriel : ${told.email}`, ...(told.telephone ? [`Téléphone : ${told.telephone}`] : [])] },
    {
      title: 'Demander une information',
      lines: [
        `Personne chargée de recevoir les demandes au titre de la loi n° 31-13 : ${told.officer}.`,
        `Les demandes sont adressées à ${told.informationEmail} ou déposées sur le portail national chafafiya.ma.`,
        'La réponse est donnée dans les 20 jours ouvrables, prolongeables une fois après avis, et dans les 3 jours en cas d’urgence (articles 16 et 17). Tout refus est écrit et motivé (article 18).',
      ],
    },
    { title: 'Réclamations, observations, suggestions', lines: ['Les commentaires de ce site ne traitent pas les réclamations : déposez-les sur le portail national chikaya.ma, qui donne un récépissé et une réponse dans les 60 jours (décret n° 2-17-265).'] },
    { title: 'Signaler une faille', lines: [`Si vous remarquez une faille de sécurité, écrivez à : ${told.securityEmail}`] },
  ],
  legal: (told) => [
    { title: 'Éditeur', lines: [`Ce site est publié par : ${told.body}, ${told.address}.`, `Directeur de la publication : ${told.director}.`, `Hébergement : ${told.hosting}.`] },
    { title: 'Réutilisation', lines: ['Les informations de ce site sont publiques ; elles peuvent être utilisées ou réutilisées à des fins légitimes, sans en altérer le contenu et en citant la source et la date (loi n° 31-13, article 6).'] },
    { title: 'Images et signes', lines: ['Les images sont publiées avec leur description et leur source. Les emblèmes des organismes restent leur propriété.'] },
    { title: 'Texte de référence', lines: ['L’arabe est la langue du texte de référence ; les articles paraissent en français et en amazighe dès que leur traduction existe.'] },
  ],
  privacy: (told) => [
    { title: 'Ce que nous ne recueillons pas', lines: ['Les pages de ce site se lisent sans compte, sans témoin de connexion et sans mesure des visiteurs ; rien de votre lecture n’est transmis à un tiers.'] },
    {
      title: 'Ce que nous gardons d’un commentaire',
      lines: [
        `Responsable du traitement : ${told.body}. Finalité : publier les commentaires après lecture et dire à leurs auteurs ce qu’il en advient.`,
        '- Le nom et le commentaire : publiés une fois acceptés.',
        `- L’adresse électronique : jamais publiée ni transmise, effacée après ${told.keptDays} jours au plus. Un modérateur ne la voit que pour un motif qu’il écrit, et sa consultation est enregistrée.`,
        '- Le réseau d’envoi : son empreinte est gardée un jour contre les envois abusifs ; votre adresse ne peut en être tirée.',
        'Le nom et l’adresse électronique sont nécessaires pour commenter ; sans eux, le commentaire ne peut paraître, rien d’autre n’en découle.',
      ],
    },
    {
      title: 'Vos droits',
      lines: [
        `La loi n° 09-08 vous donne un droit d’accès, de rectification et d’opposition pour motifs légitimes. Écrivez à : ${told.email}. La rectification est faite dans les dix jours francs (article 8).`,
        'Le lien reçu par courriel permet aussi de corriger un commentaire pendant dix minutes et de le supprimer à tout moment.',
        told.declaration ? `Référence de la Commission nationale de contrôle de la protection des données à caractère personnel : ${told.declaration}.` : 'Déclaration à la Commission nationale de contrôle de la protection des données à caractère personnel : son numéro n’est pas encore attribué.',
      ],
    },
  ],
  accessibility: (told) => [
    { title: 'Notre engagement', lines: ['Chaque page de ce site vise le niveau AA des règles WCAG 2.1, faute de norme technique nationale. L’article 25 de la loi n° 54-19 demande de faciliter l’accès des personnes à besoins spécifiques aux services publics.'] },
    {
      title: 'Comment nous le vérifions',
      lines: [
        'Les pages sont examinées automatiquement à chaque changement, en arabe et en français, en clair et en sombre, sur ordinateur et sur téléphone, et parcourues au clavier seul.',
        '- Le site fonctionne sans programme dans le navigateur et sur les lignes lentes.',
        '- Chaque image a sa description écrite.',
        '- Le texte s’agrandit sans que rien ne se perde.',
      ],
    },
    { title: 'Ce qui n’est pas encore fait', lines: ['Certains documents joints peuvent être des images de papiers, que les lecteurs d’écran ne lisent pas : demandez-en le texte, nous vous le donnerons. Toutes les pages n’existent pas en amazighe.'] },
    { title: 'Signaler une difficulté', lines: [`Si un contenu vous reste inaccessible, écrivez à : ${told.email}`] },
  ],
};

import { longDay, plural } from '#platform/words';
import type { Words } from './words.ar.ts';

const outcomes: Record<string, string> = { approved: 'le publier', rejected: 'ne pas le publier' };

export const fr: Words = {
  reasons: {
    off_topic: { title: 'hors sujet', text: 'Le commentaire porte sur l’article ou sur ce qu’un autre lecteur en dit.' },
    insulting: { title: 'injure ou diffamation', text: 'Ni injure ni diffamation envers une personne ou une institution. La critique, même vive, est acceptée.' },
    hateful: { title: 'incitation à la haine ou à la discrimination', text: 'Aucune incitation à la violence, à la haine ou à la discrimination en raison de l’origine, du sexe, de la langue, de la religion, d’un handicap ou d’une opinion.' },
    private_life: { title: 'atteinte à la vie privée', text: 'Ne publiez aucune donnée personnelle, ni la vôtre ni celle d’autrui : téléphone, adresse, numéro de carte nationale, état de santé.' },
    advertising: { title: 'publicité', text: 'Aucune publicité pour un produit, un service ou un site, aucune propagande électorale.' },
    unlawful: { title: 'contraire à la loi', text: 'Le commentaire n’expose ni son auteur ni le site à des poursuites : secret professionnel, présomption d’innocence, fausse nouvelle, droit d’auteur.' },
    complaint: { title: 'réclamation', text: 'Les réclamations ne sont pas traitées dans les commentaires : leur place est le portail national des réclamations, qui en délivre récépissé et oblige l’administration à répondre dans un délai.' },
    repeated: { title: 'répétition', text: 'Le même commentaire n’est pas répété sous un article ou sous plusieurs.' },
  },
  letters: {
    received: {
      subject: (site) => `${site} : nous avons reçu votre commentaire`,
      paragraphs: (article) => [`Nous avons reçu votre commentaire sur l’article « ${article} ». Il ne sera publié qu’après lecture par une personne chargée des commentaires.`, 'Le lien ci-dessous vous permet d’en suivre le sort, de le corriger dans les 10 minutes qui suivent l’envoi, et de le faire supprimer à tout moment. Il vous est propre : ne le confiez à personne.', 'Si vous n’avez pas écrit ce commentaire, ouvrez le lien et supprimez-le : votre adresse est supprimée avec lui.'],
      link: 'Suivre mon commentaire',
    },
    approved: { subject: (site) => `${site} : votre commentaire est publié`, paragraphs: (article) => [`Votre commentaire sur l’article « ${article} » est publié.`], link: 'Suivre ou supprimer mon commentaire' },
    rejected: {
      subject: (site) => `${site} : votre commentaire n’est pas publié`,
      paragraphs: (article, reason) => [`Votre commentaire sur l’article « ${article} » n’est pas publié. Motif, d’après les règles des commentaires : ${reason}.`, 'La page ci-dessous donne le texte de la règle ; vous pouvez supprimer ce commentaire ou en écrire un autre.'],
      link: 'Suivre ou supprimer mon commentaire',
    },
    answered: { subject: (site) => `${site} : une réponse à votre commentaire`, paragraphs: (article) => [`Une réponse à votre commentaire sur l’article « ${article} » est publiée.`], link: 'Lire la réponse' },
  },
  foot: (site) => `Vous recevez ce message parce que votre adresse accompagne un commentaire sur ${site}. Elle ne sera pas publiée ; le lien ci-dessus permet d’arrêter ces messages.`,
  refusals: {
    'comment.unnamed': () => 'Écrivez le nom qui paraîtra au-dessus du commentaire.',
    'comment.name_too_long': ({ most }) => `Ce nom est trop long : ${most} caractères au plus.`,
    'comment.name_is_an_address': () => 'Écrivez un nom, non l’adresse d’un site ou d’une messagerie.',
    'comment.address_unreadable': () => 'Cette adresse électronique n’est pas valable. Exemple : nom@example.ma',
    'comment.empty': () => 'Écrivez le commentaire.',
    'comment.too_long': ({ most, now }) => `Le commentaire est trop long : ${now} caractères, pour ${most} au plus.`,
    'comment.too_many_links': ({ most }) => `Le commentaire contient trop de liens : ${most} au plus.`,
    'comment.field_to_leave_empty': () => 'Un champ qui doit rester vide était rempli ; nous l’avons vidé. Relisez le commentaire et envoyez-le de nouveau.',
    'comment.not_taken': () => 'Cet article ne reçoit pas de commentaires.',
    'comment.closed': ({ until }) => `Les commentaires sur cet article sont clos depuis le ${longDay(until, 'fr')}.`,
    'comment.not_answerable': () => 'On ne peut pas répondre à ce commentaire.',
    'comment.to_be_read_again': () => 'Relisez votre commentaire une dernière fois, puis envoyez-le. Rien de ce que vous avez écrit n’est perdu.',
    'comment.too_quick': ({ seconds }) => `Le commentaire a été envoyé trop vite pour être relu. Attendez ${seconds} secondes, puis envoyez-le.`,
    'comment.said_already': () => 'Ce texte est déjà sous le même article.',
    'comment.gone': () => 'Ce commentaire a été supprimé.',
    'comment.read_already': () => 'Ce commentaire a été lu et a fait l’objet d’une décision : il ne se corrige plus. Vous pouvez le supprimer.',
    'comment.correction_over': ({ minutes }) => `Le délai de correction, ${minutes} minutes après l’envoi, est passé. Vous pouvez supprimer le commentaire et en écrire un autre.`,
    'comment.changed_meanwhile': () => 'Le texte du commentaire a changé entre-temps. Relisez-le.',
    'comment.decided_meanwhile': ({ who, outcome }) => (who ? `${who} a décidé entre-temps de ${outcomes[outcome] ?? ''}.` : 'Quelqu’un d’autre a décidé entre-temps.'),
    'comment.decided_already': () => 'Cette décision est déjà prise.',
    'comment.reason_missing': () => 'Choisissez la règle que le commentaire enfreint : son auteur la lira.',
    'comment.office_strange': () => 'Choisissez le service au nom duquel la réponse est donnée.',
    'comment.look_unexplained': ({ least }) => `Écrivez pourquoi vous avez besoin de l’adresse, en ${plural.fr(Number(least), { one: '# caractère', other: '# caractères' })} au moins : c’est enregistré avec votre nom.`,
    'comment.address_gone': () => 'L’adresse de l’auteur n’est plus conservée.',
  },
};

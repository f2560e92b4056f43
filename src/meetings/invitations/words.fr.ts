import type { Day } from '#platform/days';
import { longDay, plural, shortDay } from '#platform/words';
import type { Occasion } from './mails.ts';
import { pages } from './page-words.fr.ts';
import type { Words } from './words.ar.ts';

const said: Words['mail']['said'] = (occasion, { title, owner, titular }) => {
  switch (occasion.kind) {
    case 'invitation':
      return {
        subject: `Invitation : ${title}`, heading: title,
        paragraphs: [titular ? `${owner} a l’honneur de vous inviter à cette réunion, où vous représentez ${titular}.` : `${owner} a l’honneur de vous inviter à cette réunion.`, 'Merci d’en accuser réception et d’y répondre sur votre page : présence, excuse motivée ou représentation par une autre personne.'],
      };
    case 'reminder':
      return { subject: `Rappel : ${title}`, heading: title, paragraphs: ['Votre réponse à cette invitation ne nous est pas encore parvenue. Merci de répondre sur votre page.'] };
    case 'withdrawal':
      return { subject: `Invitation retirée : ${title}`, heading: title, paragraphs: [`L’invitation qui vous a été adressée est retirée. Motif : ${occasion.because}`] };
    case 'change':
      return change(occasion, title);
  }
};

function change({ what, because }: Extract<Occasion, { kind: 'change' }>, title: string) {
  const reason = because ? [`Motif : ${because}`] : [];
  if (what === 'cancelled') return { subject: `Annulation : ${title}`, heading: title, paragraphs: ['Cette réunion est annulée.', ...reason] };
  if (what === 'postponed') return { subject: `Report : ${title}`, heading: title, paragraphs: ['Cette réunion est reportée à la date ci-dessous.', ...reason] };

  return { subject: `Modification : ${title}`, heading: title, paragraphs: ['L’organisation de cette réunion a changé ; les indications à jour sont ci-dessous.', ...reason] };
}

export const fr: Words = {
  refusals: {
    'participant.meeting_over': () => 'Cette réunion a eu lieu ou est annulée : la liste des invités ne change plus.',
    'participant.title_missing': () => 'Indiquez la qualité de la personne invitée.',
    'participant.mail_unreadable': () => 'L’adresse de courriel n’est pas correcte.',
    'participant.unknown': () => 'Cette personne n’est pas sur la liste de cette réunion.',
    'participant.already_there': () => 'Cette personne est déjà sur la liste.',
    'participant.reason_missing': () => 'Indiquez le motif du retrait.',
    'participant.sealed': () => 'Le procès-verbal de cette réunion est approuvé ou scellé ; les données des présents ne changent plus.',
  'participant.attested': () => 'Une attestation de présence a été remise avec ces données ; elles ne changent plus.',
  'participant.named_by_the_register': () => 'Le nom, la qualité et le conseil d’un membre viennent du registre du conseil et s’y corrigent.',
  'participant.changed_meanwhile': () => 'Les données de cette personne ont été corrigées entre-temps ; ce qui est enregistré figure ci-dessous, ce que vous avez écrit reste dans les champs.',
  'list.unknown': () => 'Ce groupe n’existe pas, ou ses invitations sont parties.',
    'list.nobody': () => 'Aucun organisme ne répond à ce choix.',
    'list.already_there': () => 'Ce groupe est déjà invité.',
    'list.empty': () => 'Le fichier est vide.',
    'list.too_long': () => 'La liste est trop longue.',
    'list.not_utf8': () => 'Le fichier n’est pas en UTF-8 : enregistrez-le en « CSV UTF-8 » et renvoyez-le.',
    'list.has_errors': () => 'La liste a des lignes fausses ; rien n’a été importé.',
    'list.nothing_new': () => 'Toutes ces personnes sont déjà sur la liste ; rien n’a changé.',
    'list.applied': () => 'Cette liste a déjà été importée.',
    'list.file_missing': () => 'Choisissez un fichier.',
    'invitation.withdrawn': () => 'Cette invitation a été retirée.',
    'invitation.not_sent': () => 'Les invitations à cette réunion ne sont pas encore parties.',
    'invitation.meeting_cancelled': () => 'Cette réunion est annulée.',
    'invitation.meeting_held': () => 'La réunion a eu lieu : la réponse ne change plus.',
    'invitation.reason_missing': () => 'Indiquez le motif de l’excuse, sans raison de santé.',
    'invitation.delegated_further': () => 'Qui représente quelqu’un ne se fait pas représenter : excusez-vous, la personne invitée en choisira une autre.',
    'invitation.delegate_unnamed': () => 'Indiquez le nom et la qualité de la personne qui vous représente.',
    'invitation.reference_missing': () => 'Indiquez la référence de la délégation : numéro et date de la lettre ou de la décision.',
    'invitation.nobody_to_invite': () => 'Toutes les personnes de la liste sont déjà invitées.',
    'invitation.nobody_to_remind': () => 'Personne à rappeler maintenant : toutes ont répondu, ont été relancées aujourd’hui ou n’ont pas d’adresse.',
    'invitation.not_convened': () => 'Convoquez d’abord la réunion.',
    'invitation.day_ahead': ({ today }) => `Une remise à venir ne s’enregistre pas ; nous sommes le ${shortDay(today as Day, 'fr')}.`,
    'invitation.reminder_days': () => 'La relance automatique se règle de 1 à 60 jours avant la réunion.',
    'invitation.too_late_to_remind': () => 'La réunion commence avant les prochaines heures ouvrées : le rappel n’arriverait qu’après.',
  'invitation.by_its_session': () => 'Une session du conseil se convoque depuis sa page, après vérification des délais et mentions légales.',
  },
  pages,
  mail: {
    said,
    greeting: (to) => `${to},\nMadame, Monsieur,`,
    link: 'Votre page d’invitation',
    personal: 'Ce lien est personnel : il répond en votre nom, ne le transmettez pas.',
  },
  facts: { days: 'Date', sitting: 'Séance', place: 'Lieu', online: 'À distance', motto: 'Thème' },
  daysLine: (from, to) => (to && to !== from ? `du ${longDay(from, 'fr')} au ${longDay(to, 'fr')}` : longDay(from, 'fr')),
  sittingLine: ({ day, startsAt, endsAt, titleAr, titleFr, roomAr, roomFr }) => [`${longDay(day, 'fr')} ${endsAt ? `de ${startsAt} à ${endsAt}` : `à ${startsAt}`}`, titleFr ?? titleAr, roomFr ?? roomAr].filter(Boolean).join(', '),
  dayOf: (title, number) => `${title} (jour ${number})`,
  delegationTakenBack: 'la personne invitée a changé sa réponse',
  people: (count) => plural.fr(count, { one: '# personne invitée', other: '# personnes invitées' }),
};

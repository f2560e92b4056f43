import { isolated, shortDay } from '#platform/words';
import type { AttestationWords } from './words.ar.ts';

export const fr: AttestationWords = {
  refusals: {
    'attestation.nobody_there': () => 'Le relevé de présence n’établit aucune demi-journée de cette personne : aucune attestation ne lui est délivrée.',
  },
  title: 'Attestation de présence',
  lead: 'Elle atteste les demi-journées de présence ; quiconque la tient la vérifie par son code.',
  none: 'Aucune attestation n’a encore été délivrée.',
  issue: 'Établir l’attestation',
  inArabic: 'en arabe',
  inFrench: 'en français',
  issued: 'L’attestation de présence est prête.',
  issuedOn: (on) => `Délivrée le ${shortDay(on, 'fr')}`,
  fileName: (number) => `attestation-de-presence-${number}.pdf`,
  paper: {
    heading: 'Attestation de présence',
    attests: (owner) => `La présidence (${owner}) atteste que :`,
    attended: 'a assisté aux travaux de :',
    organised: (place) => `Lieu : ${place}`,
    during: 'durant :',
    standsFor: (name) => `au nom de : ${isolated(name)}`,
    use: 'La présente attestation est délivrée pour servir et valoir ce que de droit.',
    on: (on) => `Établie le ${shortDay(on, 'fr')}`,
    signature: 'Signature et cachet',
    check: (address) => `Pour vérifier cette attestation : ${address}`,
  },
  verify: {
    title: 'Vérifier une attestation de présence',
    lead: 'Ce code établit que l’attestation suivante a été délivrée par cette plateforme. Comparez-la au papier, ou vérifiez un fichier PDF.',
    person: 'Personne concernée',
    meeting: 'Réunion',
    place: 'Lieu',
    halves: 'Demi-journées',
    owner: 'Délivrée par',
    issued: 'Date de délivrance',
    code: 'Code',
    fingerprint: 'Empreinte du fichier (SHA-256)',
    corrected: 'Le relevé de présence a été corrigé depuis : il n’établit plus tout ce que dit cette attestation. Adressez-vous à qui l’a délivrée.',
    same: 'Le fichier est, à la lettre près, l’attestation délivrée.',
    other: 'Ce fichier n’est pas l’attestation délivrée, ou il a changé depuis.',
  },
};

import { isolated, shortDay } from '#platform/words';
import type { AttestationWords } from './words.ar.ts';

export const en: AttestationWords = {
  refusals: {
    'attestation.nobody_there': () => 'The timeline vouches for no half-day of this person: no attestation is issued.',
  },
  title: 'Attestation of presence',
  lead: 'It attests the half-days of presence; whoever holds it checks it by its code.',
  none: 'No attestation has been issued yet.',
  issue: 'Issue the attestation',
  inArabic: 'in Arabic',
  inFrench: 'in French',
  issued: 'The attestation of presence is ready.',
  issuedOn: (on) => `Issued on ${shortDay(on, 'en')}`,
  fileName: (number) => `attestation-of-presence-${number}.pdf`,
  paper: {
    heading: 'Attestation of presence',
    attests: (owner) => `The presidency (${owner}) attests that:`,
    attended: 'attended:',
    organised: (place) => `Place: ${place}`,
    during: 'during:',
    standsFor: (name) => `in the name of: ${isolated(name)}`,
    use: 'Issued to be used where it is needed.',
    on: (on) => `Written on ${shortDay(on, 'en')}`,
    signature: 'Signature and stamp',
    check: (address) => `To check this attestation: ${address}`,
  },
  verify: {
    title: 'Check an attestation of presence',
    lead: 'This code proves that the following attestation was issued here. Compare it with the paper, or check a PDF file.',
    person: 'Person',
    meeting: 'Meeting',
    place: 'Place',
    halves: 'Half-days',
    owner: 'Issued by',
    issued: 'Date of issue',
    code: 'Code',
    fingerprint: 'Fingerprint of the file (SHA-256)',
    corrected: 'Presence was corrected since: the timeline no longer vouches for all that this attestation says. Ask whoever issued it.',
    same: 'The file is, letter for letter, the attestation that was issued.',
    other: 'This file is not the attestation that was issued, or it has changed since.',
  },
};

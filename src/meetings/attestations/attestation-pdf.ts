import QRCode from 'qrcode';
import type { Day } from '#platform/days';
import { documentFrame, pdfOf } from '#platform/pdf';
import type { Language } from '#platform/words';
import { addressee } from '../invitations/people.ts';
import { presenceWordsIn } from '../presence/words.ts';
import { wordingFor } from '../wording.ts';
import { attestationTemplate } from './attestation.typ.ts';
import type { Half } from './halves.ts';
import type { Named, Wording } from './queries.ts';
import { attestationWordsIn } from './words.ts';

export interface Attested extends Wording {
  halves: readonly Pick<Half, 'day' | 'part'>[];
  code: string;
  address: string;
  on: Day;
}

/** What somebody takes to an employer or an administration: that they were there, on which half-days. The same facts give the same bytes. */
export async function attestationPdf({ meeting, person, titular, halves, code, address, on }: Attested, language: Language): Promise<Uint8Array> {
  const { paper } = attestationWordsIn(language);
  const drawing = await QRCode.toString(address, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' });
  const owner = wordingFor(language, meeting.ownerAr, meeting.ownerFr);
  const view = {
    // The address stands once, in the sentence above the foot.
    ...documentFrame(language, { printedOn: on, address: '' }),
    title: `${paper.heading} · ${addressee(person, language)}`,
    owner, code, address,
    heading: paper.heading,
    attests: paper.attests(owner),
    name: addressee(person, language),
    quality: qualityOf(person, language),
    standsFor: titular ? paper.standsFor(addressee(titular, language)) : null,
    attended: paper.attended,
    meeting: wordingFor(language, meeting.titleAr, meeting.titleFr),
    place: paper.organised(wordingFor(language, meeting.placeAr, meeting.placeFr)),
    during: paper.during,
    halves: halves.map((half) => halfIn(half, language)),
    use: paper.use,
    on: paper.on(on),
    signature: paper.signature,
    check: paper.check(address),
  };

  return pdfOf({ template: attestationTemplate, view, drawings: { code: drawing } });
}

/** Under a name, the title and the institution; nothing where they stand for the name. */
export function qualityOf(person: Named, language: Language): string | null {
  return person.name ? addressee({ ...person, name: null }, language) : null;
}

/** «صباح الأربعاء 10 ماي 2023». */
export function halfIn({ day, part }: Pick<Half, 'day' | 'part'>, language: Language): string {
  return presenceWordsIn(language).pages.halves[part](day);
}

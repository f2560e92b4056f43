import QRCode from 'qrcode';
import { minutesTemplate } from './minutes.typ.ts';
import type { Day } from '#platform/days';
import { documentFrame, pdfOf } from '#platform/pdf';
import { directionOf } from '#platform/words';
import type { MinutesContent } from './content.ts';
import { lineIn } from './content.ts';
import type { MinutesLanguage } from './minutes.ts';
import { minutesWordsIn } from './words.ts';

export interface SealedPaper {
  content: MinutesContent;
  /** The approved texts, Arabic first. */
  texts: readonly { language: MinutesLanguage; body: string }[];
  /** On a correction: its number and why. */
  annex: { number: number; because: string } | null;
  code: string;
  on: Day;
  /** The house's own address, without a slash at its end. */
  origin: string;
}

/** The minutes, or a correction annexed to them, as the PDF that is sealed. The same paper gives the same bytes. */
export async function minutesPdf({ content, texts, annex, code, on, origin }: SealedPaper): Promise<Uint8Array> {
  const address = verificationAddress(origin, code);
  const drawing = await QRCode.toString(address, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' });
  const sides = texts.map(({ language, body }) => {
    const { paper } = minutesWordsIn(language);

    return {
      language, rtl: directionOf(language) === 'rtl',
      owner: lineIn(content.owner, language), title: lineIn(content.title, language),
      heading: annex ? paper.correction(annex.number) : paper.heading,
      lead: paper.lead(content.heldOn, content.endsOn, lineIn(content.place, language)),
      notice: annex ? paper.because(annex.because) : null,
      paragraphs: body.split(/\n+/u).filter(Boolean),
      signatures: [paper.chair, paper.secretary],
      seal: paper.sealed(on),
      check: paper.check,
      foot: documentFrame(language, { printedOn: on, address }).foot,
    };
  });
  const view = { ...documentFrame(texts[0]?.language ?? 'ar', { printedOn: on, address }), title: content.title.ar, sides, code, address };

  return pdfOf({ template: minutesTemplate, view, drawings: { code: drawing } });
}

/** Where anybody checks a paper by its code. */
export function verificationAddress(origin: string, code: string): string {
  return `${origin}/verify/${code}`;
}

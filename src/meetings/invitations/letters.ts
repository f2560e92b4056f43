import QRCode from 'qrcode';
import type { Day } from '#platform/days';
import { documentFrame, pdfOf } from '#platform/pdf';
import { directionOf } from '#platform/words';
import { wordingFor } from '../wording.ts';
import { letterTemplate } from './letter.typ.ts';
import { factsOf } from './mails.ts';
import type { InvitedMeeting } from './meeting.ts';
import type { InvitedPerson } from './people.ts';
import { addressee } from './people.ts';
import { wordsIn } from './words.ts';

export interface LettersAsked {
  printedOn: Day;
  /** The house's own address, without a slash at its end. */
  origin: string;
  /** Everybody on the list, where one may stand for another. */
  all: readonly InvitedPerson[];
}

/** Letters of invitation, each in its reader's language, one page each with the person's own code; none of them tells anything of another. */
export async function lettersPdf(meeting: InvitedMeeting, people: readonly InvitedPerson[], asked: LettersAsked): Promise<Uint8Array> {
  const language = people[0]?.language ?? 'ar';
  const codes = await Promise.all(people.map((person) => QRCode.toString(pageOf(person, asked), { type: 'svg', margin: 0, errorCorrectionLevel: 'M' })));
  const view = {
    ...documentFrame(language, { printedOn: asked.printedOn, address: asked.origin }),
    title: `${wordsIn(language).pages.ownTitle} · ${wordingFor(language, meeting.titleAr, meeting.titleFr)}`,
    letters: people.map((person) => letterOf(meeting, person, asked)),
  };

  return pdfOf({ template: letterTemplate, view, drawings: Object.fromEntries(codes.map((code, index) => [`code-${index}`, code])) });
}

const pageOf = ({ token }: InvitedPerson, { origin }: LettersAsked): string => `${origin}/i/${token}`;

function letterOf(meeting: InvitedMeeting, person: InvitedPerson, asked: LettersAsked) {
  const { language } = person;
  const { pages } = wordsIn(language);
  const { on, subject, body, ...words } = pages.letter;
  const titular = asked.all.find(({ id }) => id === person.representsId);
  const owner = wordingFor(language, meeting.ownerAr, meeting.ownerFr);

  return {
    language, rtl: directionOf(language) === 'rtl', owner, words,
    on: on(asked.printedOn),
    subject: subject(wordingFor(language, meeting.titleAr, meeting.titleFr)),
    body: body(owner),
    to: addressee(person, language),
    represents: titular ? pages.represents(addressee(titular, language)) : null,
    facts: factsOf(meeting, language),
    points: meeting.points.filter(({ parentId }) => parentId === null).map((point) => wordingFor(language, point.titleAr, point.titleFr)),
    shortCode: person.shortCode,
    address: pageOf(person, asked),
    foot: documentFrame(language, { printedOn: asked.printedOn, address: asked.origin }).foot,
  };
}

import type { Day } from '#platform/days';
import { documentFrame, pdfOf } from '#platform/pdf';
import type { Language } from '#platform/words';
import type { InvitedPerson } from '../invitations/people.ts';
import type { RollSpan } from '../presence/spans.ts';
import { spanTitle } from '../presence/telling.ts';
import type { MeetingHead } from '../queries.ts';
import { wordingFor } from '../wording.ts';
import { byInstitution } from './institutions.ts';
import { sheetTemplate } from './sheet.typ.ts';
import { sheetWordsIn } from './words.ts';

type PrintedMeeting = Pick<MeetingHead, 'titleAr' | 'titleFr' | 'placeAr' | 'placeFr' | 'ownerAr' | 'ownerFr'>;

/** Rows for those who came and were not expected: their names are written by hand. Fewer where that spares a second page. */
const emptyRows = { least: 2, most: 5 };

/** Nobody measures what cannot be on one page. */
const mostOnAPage = 18;

/** The sheet that goes round in a sitting or half a day: one row for each of those expected, by institution, with the code by which it is typed back. */
export function sheetPdf(meeting: PrintedMeeting, people: readonly InvitedPerson[], span: RollSpan, printing: { printedOn: Day; address: string }, language: Language): Promise<Uint8Array> {
  const { paper } = sheetWordsIn(language);
  let number = 0;
  const view = {
    ...documentFrame(language, printing),
    words: paper,
    title: `${paper.heading} · ${wordingFor(language, meeting.titleAr, meeting.titleFr)}`,
    owner: wordingFor(language, meeting.ownerAr, meeting.ownerFr),
    meeting: wordingFor(language, meeting.titleAr, meeting.titleFr),
    span: spanTitle(span, language),
    place: wordingFor(language, meeting.placeAr, meeting.placeFr),
    groups: byInstitution(people.filter(({ capacity }) => capacity !== 'press'), language).map(({ name, people: some }) => ({
      name: name ?? paper.noInstitution,
      rows: some.map((person) => ({ number: String((number += 1)), code: person.shortCode, name: person.name, title: wordingFor(language, person.titleAr, person.titleFr) })),
    })),
    emptyRows: people.length > mostOnAPage ? { least: emptyRows.most, most: emptyRows.most } : emptyRows,
  };

  return pdfOf({ template: sheetTemplate, view });
}

import { nameOf } from '#bodies';
import { articleKey, articleText, quorumNeeded, ruleSetFor, sessionText } from '#law';
import type { Sitting } from '#meetings';
import { wordingFor } from '#meetings';
import type { Day } from '#platform/days';
import { documentFrame, pdfOf } from '#platform/pdf';
import type { Language } from '#platform/words';
import { longDay } from '#platform/words';
import type { AskedSession } from '../asked.ts';
import { decisionWordsIn } from '../decisions/words.ts';
import { lettersTemplate } from './letters.typ.ts';
import type { SessionPoint } from './queries.ts';
import { sessionWordsIn } from './words.ts';

export interface Letters {
  asked: AskedSession;
  points: readonly SessionPoint[];
  sittings: readonly Sitting[];
  documents: readonly { titleAr: string; titleFr: string | null }[];
  members: readonly { name: string }[];
  inOffice: number;
  printedOn: Day;
  origin: string;
}

/**
 * The written notice to each member, one page a member, with what the law puts in it (113-14 art. 35, 112-14 art. 36,
 * 111-14 art. 38): the agenda, the timetable of the sittings with the points of each, the documents.
 */
export function lettersPdf(letters: Letters, language: Language): Promise<Uint8Array> {
  const { asked, members, sittings, documents, inOffice, printedOn, origin } = letters;
  const words = sessionWordsIn(language);
  const { days, council } = asked;
  const rules = ruleSetFor(days.level, days.opensOn);
  const session = days.kind === 'ordinary' ? sessionText(days.opensOn.slice(0, 7), language) : words.letterExtraordinary;
  const place = wordingFor(language, asked.placeAr, asked.placeFr);
  return pdfOf({
    template: lettersTemplate,
    view: {
      ...documentFrame(language, { printedOn, address: `${origin}${asked.here}` }),
      title: `${words.letter} · ${asked.title}`,
      kingdom: decisionWordsIn(language).kingdom,
      body: nameOf(council, language),
      letter: words.letter,
      letters: members.map(({ name }) => words.letterTo(name)),
      paragraph: words.letterBody(session, longDay(days.opensOn, language), sittings[0]?.startsAt ?? '', place, articleText(articleKey(rules.notice.article), language)),
      quorum: words.letterQuorum(quorumNeeded(inOffice, rules), inOffice, articleText(articleKey(rules.quorum.article), language)),
      agenda: words.letterAgenda,
      sittings: timetableOf(letters, language),
      documentsTitle: words.letterDocuments,
      documents: documents.map(({ titleAr, titleFr }) => wordingFor(language, titleAr, titleFr)),
      noDocuments: words.letterNoDocuments,
      president: words.president,
      receipt: words.letterReceipt,
      note: words.letterNote,
    },
  });
}

/** The points of each sitting in its place, and below them those that have none yet. */
function timetableOf({ sittings, points }: Letters, language: Language) {
  const words = sessionWordsIn(language);
  const accepted = points.filter(({ answer, parentId }) => answer === 'accepted' && parentId === null);
  const titled = (some: readonly SessionPoint[]) => some.map(({ titleAr, titleFr }) => wordingFor(language, titleAr, titleFr));
  const unplaced = accepted.filter(({ sittingId }) => !sittings.some(({ id }) => id === sittingId));
  const placed = sittings.map((sitting, index) => ({
    heading: [words.letterSitting(index + 1, longDay(sitting.day, language), sitting.startsAt), sitting.isClosedToPublic ? words.letterClosed : ''].filter(Boolean).join(' · '),
    points: titled(accepted.filter(({ sittingId }) => sittingId === sitting.id)),
  }));

  return [...placed, ...(unplaced.length ? [{ heading: words.letterUnplaced, points: titled(unplaced) }] : [])];
}

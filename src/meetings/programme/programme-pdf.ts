import { nameOf } from '#bodies';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import { documentFrame, pdfOf } from '#platform/pdf';
import type { Language } from '#platform/words';
import { longDay } from '#platform/words';
import { daysOf } from '../pages/state-parts.tsx';
import type { ReadOut } from '../follow-up/said-before.tsx';
import { followUpWordsIn } from '../follow-up/words.ts';
import type { MeetingHead } from '../queries.ts';
import { wordingFor } from '../wording.ts';
import type { Programme, ToldPoint } from './queries.ts';
import { programmeTemplate } from './programme.typ.ts';
import type { Line, SittingSchedule } from './schedule.ts';
import { programmeWordsIn } from './words.ts';

type PrintedMeeting = Pick<MeetingHead, 'titleAr' | 'titleFr' | 'heldOn' | 'endsOn' | 'placeAr' | 'placeFr' | 'mode' | 'onlineAddress' | 'mottoAr' | 'mottoFr' | 'ownerAr' | 'ownerFr'>;

export interface Printing {
  /** The page's full address. */
  address: string;
  at: Date;
}

/** The programme as a PDF, as far as its reader sees into it: days, sittings, rooms, hours, points, presenters, motto; before them what became of what was promised. */
export function programmePdf(meeting: PrintedMeeting, { programme, readOut }: { programme: Programme; readOut: ReadOut }, { address, at }: Printing, language: Language): Promise<Uint8Array> {
  const words = programmeWordsIn(language);
  const view = {
    ...documentFrame(language, { printedOn: dayIn(at), address }),
    title: wordingFor(language, meeting.titleAr, meeting.titleFr),
    owner: nameOf({ nameAr: meeting.ownerAr, nameFr: meeting.ownerFr }, language),
    motto: meeting.mottoAr ? words.motto(wordingFor(language, meeting.mottoAr, meeting.mottoFr)) : null,
    days: daysOf(meeting, language),
    place: wordingFor(language, meeting.placeAr, meeting.placeFr),
    online: meeting.mode === 'in_person' ? null : meeting.onlineAddress,
    before: beforeOf(readOut, language),
    parts: partsOf(programme, language),
    nothing: words.noPoints,
  };

  return pdfOf({ template: programmeTemplate, view });
}

/** What became of what was said before, which a meeting hears first; none where nothing was. */
function beforeOf({ on, said }: ReadOut, language: Language) {
  const words = followUpWordsIn(language);
  if (said.length === 0) return null;

  return {
    title: words.title,
    on: words.asOf(on),
    headings: [words.columns.matter, words.columns.news, words.columns.standing],
    meetings: said.map((meeting) => ({
      name: words.heldOn(wordingFor(language, meeting.titleAr, meeting.titleFr), meeting.heldOn),
      matters: meeting.matters.map(({ kind, textAr, textFr, standing, news }) => ({ text: wordingFor(language, textAr, textFr), kind: words.kinds[kind], standing, said: words.standings[standing], news })),
    })),
  };
}

/** Sittings by their days; what has no sitting stands last, under no day. */
function partsOf(programme: Programme, language: Language) {
  const byDay = Map.groupBy(programme.schedule.filter(({ lines }) => lines.length > 0), ({ sittingId }) => programme.sittings.find(({ id }) => id === sittingId)?.day ?? null);

  return [...byDay].map(([day, parts]) => ({ name: day ? longDay(day as Day, language) : null, sittings: parts.map((part) => sittingOf(programme, part, language)) }));
}

function sittingOf({ sittings }: Programme, { sittingId, lines }: SittingSchedule<ToldPoint>, language: Language) {
  const words = programmeWordsIn(language);
  const sitting = sittings.find(({ id }) => id === sittingId);
  const room = sitting?.roomAr ? wordingFor(language, sitting.roomAr, sitting.roomFr) : null;
  const title = sitting?.titleAr ? wordingFor(language, sitting.titleAr, sitting.titleFr) : sitting ? words.sitting(sittings.indexOf(sitting) + 1) : words.noSitting;

  return {
    title,
    hours: sitting ? [words.hours(sitting.startsAt, sitting.endsAt), room].filter(Boolean).join(' · ') : '',
    note: sitting?.isClosedToPublic ? words.closedSitting : null,
    points: lines.map((line) => pointOf(line, language)),
  };
}

function pointOf({ branch: { point, number, depth }, startsAt, minutes }: Line<ToldPoint>, language: Language) {
  const words = programmeWordsIn(language);
  const presenter = [point.presenterAr ? wordingFor(language, point.presenterAr, point.presenterFr) : null, point.presenterBody ? nameOf(point.presenterBody, language) : null].filter(Boolean);

  return {
    hour: startsAt ?? '',
    number,
    depth: depth - 1,
    title: wordingFor(language, point.titleAr, point.titleFr),
    presenter: presenter.length ? presenter.join(' · ') : null,
    kind: words.kinds[point.kind],
    length: minutes ? words.minutes(minutes) : null,
  };
}

import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import { documentFrame, pdfOf } from '#platform/pdf';
import type { Language } from '#platform/words';
import { hourIn, range } from '#platform/words';
import { addressee } from '../invitations/people.ts';
import { daysOf } from '../pages/state-parts.tsx';
import type { RollState } from '../presence/roll.ts';
import { spanTitle } from '../presence/telling.ts';
import type { MeetingHead } from '../queries.ts';
import { wordingFor } from '../wording.ts';
import type { Counts, ListGroup, ListLine } from './lines.ts';
import { countsIn } from './lines.ts';
import { listTemplate } from './list.typ.ts';
import type { Stretch } from './stretch.ts';
import { listWordsIn } from './words.ts';

type PrintedMeeting = Pick<MeetingHead, 'titleAr' | 'titleFr' | 'placeAr' | 'placeFr' | 'ownerAr' | 'ownerFr' | 'heldOn' | 'endsOn'>;

export interface ListAsked {
  meeting: PrintedMeeting;
  stretch: Stretch;
  groups: readonly ListGroup[];
  /** When the list was closed: what comes later is not in it. */
  at: Date;
  /** Where the list can be made again. */
  address: string;
}

const tones: Readonly<Record<RollState, string>> = { present: 'done', represented: 'tacit', excused: 'due', absent: 'none' };

/** The attendance list on paper, to be annexed to the record: by level of institution, with the totals of each. */
export function listPdf({ meeting, stretch, groups, at, address }: ListAsked, language: Language): Promise<Uint8Array> {
  const words = listWordsIn(language);
  const isLong = stretch.kind === 'whole' && meeting.endsOn !== null && meeting.endsOn !== meeting.heldOn;
  let number = 0;
  const lines = groups.flatMap((group) => group.lines);
  const view = {
    ...documentFrame(language, { printedOn: dayIn(at), address }),
    title: `${words.title} · ${wordingFor(language, meeting.titleAr, meeting.titleFr)}`,
    words: { ...words.table, title: words.title, total: words.total, nobody: words.nobody, chair: words.chair, secretary: words.secretary },
    owner: wordingFor(language, meeting.ownerAr, meeting.ownerFr),
    meeting: wordingFor(language, meeting.titleAr, meeting.titleFr),
    days: daysOf(meeting, language),
    place: wordingFor(language, meeting.placeAr, meeting.placeFr),
    stretch: stretchIn(stretch, language),
    isLong,
    closed: words.closed(dayIn(at), hourIn(at)),
    groups: groups.map(({ level, lines: some, counts }) => ({ name: words.levels[level], total: totalIn(some.length, counts, language), rows: some.map((line) => ({ number: String((number += 1)), ...rowOf(line, isLong ? meeting.heldOn : null, language) })) })),
    total: totalIn(lines.length, countsIn(lines), language),
  };

  return pdfOf({ template: listTemplate, view });
}

function stretchIn(stretch: Stretch, language: Language): string {
  const words = listWordsIn(language);
  if (stretch.kind === 'whole') return words.whole;

  return stretch.kind === 'span' ? spanTitle(stretch.span, language) : words.instant(dayIn(stretch.at), hourIn(stretch.at));
}

function totalIn(count: number, counts: Counts, language: Language): string {
  const words = listWordsIn(language);
  const told = (['present', 'represented', 'excused', 'absent'] as const).filter((state) => counts[state] > 0).map((state) => words.counts[state](counts[state]));

  return [words.together(count), ...told].join(' · ');
}

function rowOf({ person, state, substitute, reference, stays }: ListLine, near: Day | null, language: Language) {
  const words = listWordsIn(language);

  return {
    title: wordingFor(language, person.titleAr, person.titleFr),
    name: person.name,
    institution: person.institutionAr ? wordingFor(language, person.institutionAr, person.institutionFr) : '',
    standing: { tone: tones[state], text: words.states[state], on: null },
    notes: [substitute ? words.by(qualified(substitute, language)) : '', reference ? words.reference(reference) : ''].filter(Boolean),
    when: whenOf(stays, near, language),
  };
}

/** Who came in somebody's place, by name and title. */
function qualified(person: NonNullable<ListLine['substitute']>, language: Language): string {
  const title = wordingFor(language, person.titleAr, person.titleFr);

  return person.name ? `${person.name} (${title})` : addressee(person, language);
}

/** The hours of each day, a stay a line: «09:05–12:30»; of whom no departure is known, since when. Days are told where the meeting lasted several, which begin near one. */
function whenOf(stays: ListLine['stays'], near: Day | null, language: Language): string[] {
  const words = listWordsIn(language);

  return [...Map.groupBy(stays, ({ day }) => day)].flatMap(([day, some]) => {
    const hours = some.map(({ from, to }) => (to ? range(hourIn(from), hourIn(to)) : words.from(hourIn(from))));

    return near ? [words.onDay(day, hours[0] ?? '', near), ...hours.slice(1)] : hours;
  });
}

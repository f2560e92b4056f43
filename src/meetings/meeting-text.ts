import { nameOf } from '#bodies';
import type { Language } from '#platform/words';
import { longDay } from '#platform/words';
import { preparingWordsIn } from './preparing/words.ts';
import type { MeetingView } from './queries.ts';
import { wordingFor } from './wording.ts';
import { wordsIn } from './words.ts';

/** A meeting in plain lines, for a terminal. */
export function meetingText(meeting: MeetingView, language: Language): string {
  const words = wordsIn(language);
  const { chairs, attendance, conclusions, minutesAr, minutesFr } = meeting;
  const at = (row: { bodyAr: string | null; bodyFr: string | null }, given: string | null) => (row.bodyAr && row.bodyFr ? nameOf({ nameAr: row.bodyAr, nameFr: row.bodyFr }, language) : given);
  const person = (row: MeetingView['chairs'][number], given: string | null, count = 1) =>
    [wordingFor(language, row.titleAr, row.titleFr), at(row, given), count > 1 ? words.present(count) : null].filter(Boolean).join(' · ');
  const part = (heading: string, lines: readonly string[]) => (lines.length ? ['', heading, ...lines] : []);

  return [
    wordingFor(language, meeting.titleAr, meeting.titleFr),
    `${longDay(meeting.heldOn, language)} · ${wordingFor(language, meeting.placeAr, meeting.placeFr)} · ${nameOf({ nameAr: meeting.ownerAr, nameFr: meeting.ownerFr }, language)} · ${preparingWordsIn(language).states[meeting.state]}`,
    ...part(words.chairedBy, chairs.map((chair) => `- ${person(chair, null)}`)),
    ...part(words.attendance, attendance.map((row) => `- ${person(row, row.institutionAr && wordingFor(language, row.institutionAr, row.institutionFr), row.presentCount)}`)),
    ...part(words.minutes, minutesAr ? [wordingFor(language, minutesAr, minutesFr)] : []),
    ...part(words.conclusions, conclusions.map(({ position, textAr, textFr }) => `${position}. ${wordingFor(language, textAr, textFr)}`)),
  ].join('\n');
}

import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { briefDay } from '#platform/words';
import type { Reading, Step } from '../standings/index.ts';
import { wordsIn } from '../words.ts';
import type { BoardCell, BoardRow } from './board.ts';

/** In a narrow column a day, a session with its day and a count of votes stay on one line, whatever else must wrap. */
const whole = (text: string, brief: boolean): string => (brief ? text.replaceAll(' ', '\u00a0') : text);

/** How a step looks on a day: never by its colour alone. */
export type CellTone = 'done' | 'due' | 'late' | 'tacit' | 'no' | 'none';

/** What a cell of the board shows, in words. */
export interface CellText {
  tone: CellTone;
  text: string;
}

/** Tells a reading in the reader's words: days with their year, for a board is also read on paper and years later. `brief` where a column is narrow. */
export function cellText(step: Step, reading: Reading, language: Language, { brief = false }: { brief?: boolean } = {}): CellText {
  const words = wordsIn(language).readings;
  const on = (day: Day) => whole(briefDay(day, language), brief);
  switch (reading.kind) {
    case 'done':
      return { tone: 'done', text: doneText(reading, language, { on, brief }) };
    case 'tacit':
      return { tone: 'tacit', text: whole((reading.enforceable ? words.enforceable : words.tacitVisa)(on(reading.from)), brief) };
    case 'due':
      return { tone: 'due', text: reading.by ? words.by(on(reading.by)) : words.now };
    case 'late':
      return { tone: 'late', text: step === 'agenda' || step === 'deliberated' ? words.sessionMissed : words.late(reading.days) };
    case 'back':
      return reading.late ? { tone: 'late', text: words.backLate(words.back[reading.outcome]) } : { tone: 'no', text: words.back[reading.outcome] };
    case 'later':
      return { tone: 'due', text: words.from(on(reading.opensOn)) };
    case 'none':
      return { tone: 'none', text: words.none };
  }
}

function doneText(reading: Extract<Reading, { kind: 'done' }>, language: Language, { on, brief }: { on: (day: Day) => string; brief: boolean }): string {
  const { readings } = wordsIn(language);
  if (!reading.votes) return reading.session ? whole(readings.session(on(reading.session)), brief) : on(reading.on);
  const counted = votesText(reading.votes, language, brief);

  return reading.withReservations ? readings.approvedWithReservations(counted) : readings.approved(counted);
}

/** Unanimous is a council in which nobody abstained either; without a vote against, the votes cast alone are unanimous. */
function votesText({ for: votesFor, cast, abstained }: NonNullable<Extract<Reading, { kind: 'done' }>['votes']>, language: Language, brief: boolean): string {
  const { unanimous, unanimousCast, votes } = wordsIn(language);
  if (votesFor < cast || (brief && abstained > 0)) return whole(votes(votesFor, cast), brief);

  return abstained === 0 ? unanimous : unanimousCast;
}

/** The steps that the board shows side by side. The transmission stands in the visa's place until it is done. */
export const shownSteps = ['agenda', 'deliberated', 'visa', 'signed'] as const;

/** The cell that a column shows for a row: a party without a council has no deliberation. */
export function shownCell(row: BoardRow, step: (typeof shownSteps)[number]): BoardCell | undefined {
  const at = (wanted: Step) => row.cells.find((cell) => cell.step === wanted);
  const transmitted = at('transmitted');
  if (step === 'visa' && transmitted && transmitted.reading.kind !== 'done' && transmitted.reading.kind !== 'none') return transmitted;

  return at(step);
}

import type { Day } from '#platform/days';
import { pdfOf } from '#platform/pdf';
import type { Language } from '#platform/words';
import { count, sentence } from '#platform/words';
import type { Board, BoardRow } from '../board/board.ts';
import { totalsOf } from '../board/board.ts';
import type { CellTone } from '../board/cell.ts';
import { cellText, shownCell, shownSteps } from '../board/cell.ts';
import type { Reading, Step } from '../standings/index.ts';
import { wordsIn } from '../words.ts';
import { boardTemplate } from './board.typ.ts';
import { documentFrame, nameIn } from './document-frame.ts';

/** What stands around a printed board. Names come in the reader's language. */
export interface BoardHead {
  /** The convention's or the programme's title. */
  title: string;
  /** The body that owns it. */
  owner: string;
  /** The place, the meeting, the filter: what the page says under its title. */
  lead?: string;
  /** The page's full address. */
  address: string;
  printedOn: Day;
  /** Provinces in their order, where the board is to be grouped by them. */
  groups?: readonly { code: string; name: string }[];
  /** The news sentence, if the page has a better one than the figures tell. */
  news?: string;
}

/** Up to this many rows there is room for lines that breathe, and still for all of them on one page. */
const roomyRows = 20;

/** The board as a PDF on A4 paper. */
export function boardPdf(board: Board, head: BoardHead, language: Language): Promise<Uint8Array> {
  return pdfOf({ template: boardTemplate, view: boardSheet(board, head, language) });
}

function boardSheet(board: Board, head: BoardHead, language: Language) {
  const words = wordsIn(language);
  const texts = words.documents;

  return {
    ...documentFrame(language, head),
    title: head.news ?? texts.news(board.figures),
    owner: head.owner,
    subtitle: [head.title, head.lead].filter(Boolean).join(' · '),
    asOf: texts.asOf(board.day),
    figures: figuresOf(board, language),
    legend: (['done', 'due', 'late', 'tacit', 'no'] as const).map((tone) => ({ tone, text: words.legend[tone] })),
    columns: [texts.body, ...shownSteps.map((step) => words.steps[step]), ...(board.year === null ? [] : [texts.contribution(board.year)])],
    groups: groupsOf(board, head.groups, language),
    inset: board.rows.length <= roomyRows ? 0.75 : 0.55,
    unconfirmed: board.rows.some((row) => row.awaitsConfirmation) ? sentence(texts.awaitsConfirmation, language) : null,
  };
}

function figuresOf({ figures, year }: Board, language: Language) {
  const { figures: labels, of, dated, money } = wordsIn(language).documents;
  const share = (part: number, whole: number) => (whole > 0 ? Math.min(1, part / whole) : 0);
  const all = count(figures.parties, language);
  const counted = (label: string, part: number) => ({ label, value: of(count(part, language), all), note: null, share: share(part, figures.parties) });
  const late = { label: labels.late, value: count(figures.late, language), note: figures.arrears > 0 ? `${labels.arrears} ${money(figures.arrears)}` : null, share: null };
  const received = { label: labels.received, value: money(figures.received), note: of('', money(figures.due)).trim(), share: share(figures.received, figures.due) };
  const complete = figures.completeOn ? [{ label: labels.completeOn, value: dated(figures.completeOn), note: null, share: null }] : [];

  return [counted(labels.approved, figures.approved), counted(labels.signed, figures.signed), late, ...(year === null ? [] : [received]), ...complete];
}

/** Without groups, one that has no name; with them, first the rows of no province: the Region itself. */
function groupsOf(board: Board, groups: BoardHead['groups'], language: Language) {
  const rowsIn = (rows: readonly BoardRow[]) => rows.map((row) => rowOf(row, board, language));
  if (!groups) return [{ name: null, subtotal: null, rows: rowsIn(board.rows) }];
  const texts = wordsIn(language).documents;
  const byProvince = Map.groupBy(board.rows, (row) => groups.find(({ code }) => code === row.party.provinceCode)?.code ?? null);
  const listed = [{ code: null, name: texts.ungrouped }, ...groups];

  return listed.flatMap(({ code, name }) => {
    const rows = byProvince.get(code);
    if (!rows) return [];

    return [{ name, subtotal: texts.subtotal(totalsOf(rows)), rows: rowsIn(rows) }];
  });
}

function rowOf(row: BoardRow, { day, year }: Board, language: Language) {
  const { seats, receivedOf, arrearsDays } = wordsIn(language).documents;
  const { party, money } = row;

  return {
    name: nameIn(language, { ar: party.nameAr, fr: party.nameFr }),
    seats: party.seats === null ? null : seats(party.seats),
    cells: shownSteps.map((step) => {
      const cell = shownCell(row, step);

      return cell ? { ...standingText(cell.step, cell.reading, language, day), unconfirmed: cell.awaitsConfirmation } : null;
    }),
    money: year === null ? null : { text: money ? receivedOf(money.received, money.due) : null, late: money && money.arrears.amount > 0 ? arrearsDays(money.arrears.days) : null },
  };
}

/** A cell as the page shows it, and on paper, where nothing can be opened, always with its day. */
export function standingText(step: Step, reading: Reading, language: Language, near?: Day): { tone: CellTone; text: string; on: string | null } {
  const told = cellText(step, reading, language, near);
  const day = (reading.kind === 'done' && reading.votes) || reading.kind === 'back' ? reading.on : null;

  return { ...told, on: day && cellText('signed', { kind: 'done', on: day, votes: null, withReservations: false }, language, near).text };
}

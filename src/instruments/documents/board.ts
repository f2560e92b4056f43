import { nameOf } from '#bodies';
import type { Day } from '#platform/days';
import { documentFrame, pdfOf } from '#platform/pdf';
import type { Language } from '#platform/words';
import { count, dirhams, shortDay } from '#platform/words';
import type { Board, BoardRow } from '../board/board.ts';
import { totalsOf } from '../board/board.ts';
import type { CellTone } from '../board/cell.ts';
import { cellText, shownCell, shownSteps } from '../board/cell.ts';
import type { Reading, Step } from '../standings/index.ts';
import { pageWordsIn } from '../pages/words.ts';
import { wordsIn } from '../words.ts';
import { boardTemplate } from './board.typ.ts';

/** What stands around a printed board. Names come in the reader's language. */
export interface BoardHead {
  /** The news: the page's own title. */
  news: string;
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
}

/** Up to this many rows there is room for lines that breathe, and still for all of them on one page. */
const roomyRows = 20;

/** The board as a PDF on A4 paper. */
export function boardPdf(board: Board, head: BoardHead, language: Language): Promise<Uint8Array> {
  return pdfOf({ template: boardTemplate, view: boardSheet(board, head, language) });
}

function boardSheet(board: Board, head: BoardHead, language: Language) {
  const words = wordsIn(language);
  const { body, contribution, unconfirmed } = pageWordsIn(language);

  return {
    ...documentFrame(language, head),
    title: head.news,
    owner: head.owner,
    subtitle: [head.title, head.lead].filter(Boolean).join(' · '),
    asOf: words.documents.asOf(board.day),
    figures: figuresOf(board, language),
    legend: (['done', 'due', 'late', 'tacit', 'no'] as const).map((tone) => ({ tone, text: words.legend[tone] })),
    columns: [body, ...shownSteps.map((step) => words.steps[step]), ...(board.year === null ? [] : [contribution(board.year)])],
    groups: groupsOf(board, head.groups, language),
    inset: board.rows.length <= roomyRows ? 0.7 : 0.6,
    unconfirmed: board.rows.some((row) => row.awaitsConfirmation) ? unconfirmed : null,
  };
}

function figuresOf({ figures, year }: Board, language: Language) {
  const { approval, signature, received, of, awaitedMoney, completeOn } = pageWordsIn(language);
  const { late, arrears } = wordsIn(language).documents;
  const share = (part: number, whole: number) => (whole > 0 ? Math.min(1, part / whole) : 0);
  const counted = (label: string, part: number) => ({ label, value: count(part, language), note: of(count(figures.parties, language)), share: share(part, figures.parties) });
  const behind = { label: late, value: count(figures.late, language), note: figures.arrears > 0 ? `${arrears} ${dirhams(figures.arrears, language)}` : null, share: null };
  const paid = year === null ? [] : [{ label: received(year), value: dirhams(figures.received, language), note: [of(dirhams(figures.due, language)), ...(figures.awaited ? [awaitedMoney(dirhams(figures.awaited, language))] : [])].join(language === 'ar' ? '، ' : ', '), share: share(figures.received, figures.due) }];
  const complete = figures.completeOn ? [{ label: completeOn, value: shortDay(figures.completeOn, language), note: null, share: null }] : [];

  return [counted(approval, figures.approved), counted(signature, figures.signed), behind, ...paid, ...complete];
}

/** Without groups, one that has no name. A Region is a party to each province's convention and stands in that province. */
function groupsOf(board: Board, groups: BoardHead['groups'], language: Language) {
  const rowsIn = (rows: readonly BoardRow[]) => rows.map((row) => rowOf(row, board, language));
  if (!groups) return [{ name: null, subtotal: null, rows: rowsIn(board.rows) }];
  const { subtotal, regionalLevel } = pageWordsIn(language);
  const provinceOf = new Map(board.rows.flatMap(({ party }) => (party.provinceCode ? [[party.instrumentId, party.provinceCode] as const] : [])));
  const byProvince = Map.groupBy(board.rows, ({ party }) => party.provinceCode ?? provinceOf.get(party.instrumentId) ?? null);
  const listed = [...groups, { code: null, name: regionalLevel }];

  return listed.flatMap(({ code, name }) => {
    const rows = byProvince.get(code);

    return rows ? [{ name, subtotal: subtotal(totalsOf(rows)), rows: rowsIn(rows) }] : [];
  });
}

function rowOf(row: BoardRow, { year }: Board, language: Language) {
  const { members } = pageWordsIn(language);
  const { party } = row;

  return {
    name: nameOf(party, language),
    seats: party.seats === null ? null : members(party.seats),
    cells: shownSteps.map((step) => {
      const cell = shownCell(row, step);

      return cell ? { ...standingText(cell.step, cell.reading, language), unconfirmed: cell.awaitsConfirmation } : null;
    }),
    money: year === null ? null : moneyOf(row, language),
  };
}

function moneyOf({ money }: BoardRow, language: Language) {
  if (!money || money.due === 0) return { text: null, late: null, awaited: null };
  const { readings } = wordsIn(language);
  const { arrears: { amount, days }, awaited } = money;

  return { text: `${dirhams(money.received, language)} ${pageWordsIn(language).of(dirhams(money.due, language))}`, late: amount > 0 ? readings.late(days) : null, awaited: awaited && pageWordsIn(language).receiptAwaited(shortDay(awaited.paidOn, language)) };
}

/** A cell as the page shows it, and on paper, where nothing can be opened, always with its day. */
function standingText(step: Step, reading: Reading, language: Language): { tone: CellTone; text: string; on: string | null } {
  const told = cellText(step, reading, language);
  const day = (reading.kind === 'done' && reading.votes) || reading.kind === 'back' ? reading.on : null;

  return { ...told, on: day && shortDay(day, language) };
}

import { nameOf } from '#bodies';
import type { Day } from '#platform/days';
import type { Column } from '#platform/spreadsheets';
import type { Language } from '#platform/words';
import { pageWordsIn } from '../pages/words.ts';
import type { Step } from '../standings/index.ts';
import { wordsIn } from '../words.ts';
import { basisText } from './articles.ts';
import type { Board, BoardCell, BoardRow, YearMoney } from './board.ts';
import { boardSteps } from './board.ts';
import { cellText } from './cell.ts';

type RowColumn = Column<BoardRow>;

/** The whole board as a table, every step with its words, its day and its votes: more than the page has room for. */
export function boardTable(board: Board, language: Language): { columns: RowColumn[]; rows: BoardRow[] } {
  const steps = [...(board.rows.some((row) => cellOf(row, 'sent')) ? (['sent'] as const) : []), ...boardSteps];
  const columns = [...bodyColumns(language), ...steps.flatMap((step) => stepColumns(step, language)), ...moneyColumns(board.year, language), ...nextColumns(board.day, language)];

  return { columns, rows: board.rows };
}

function bodyColumns(language: Language): RowColumn[] {
  const { body, levels } = pageWordsIn(language);
  const { level, seatsHeading, table } = wordsIn(language).documents;

  return [
    { heading: body, kind: 'words', width: 32, read: ({ party }) => nameOf(party, language) },
    { heading: level, kind: 'words', read: ({ party }) => (party.level ? levels[party.level] : null) },
    { heading: table.territory, kind: 'words', read: ({ party }) => party.territoryCode },
    { heading: table.province, kind: 'words', read: ({ party }) => party.provinceCode },
    { heading: seatsHeading, kind: 'number', read: ({ party }) => party.seats },
  ];
}

function stepColumns(step: Step, language: Language): RowColumn[] {
  const { steps, documents } = wordsIn(language);
  const { table } = documents;
  const votes = (row: BoardRow) => {
    const reading = cellOf(row, step)?.reading;

    return reading?.kind === 'done' ? reading.votes : null;
  };

  return [
    { heading: steps[step], kind: 'words', width: 20, read: (row) => stateOf(row, step, language) },
    { heading: table.day(steps[step]), kind: 'day', read: (row) => dayOf(cellOf(row, step)) },
    ...(step === 'deliberated'
      ? [
          { heading: table.votesFor, kind: 'number' as const, read: (row: BoardRow) => votes(row)?.for ?? null },
          { heading: table.votesCast, kind: 'number' as const, read: (row: BoardRow) => votes(row)?.cast ?? null },
        ]
      : []),
  ];
}

function moneyColumns(year: number | null, language: Language): RowColumn[] {
  if (year === null) return [];
  const { table } = wordsIn(language).documents;
  const amount = (heading: string, read: (money: YearMoney) => number): RowColumn => ({ heading, kind: 'amount', read: ({ money }) => (money ? read(money) : null) });

  return [
    amount(table.due(year), ({ due }) => due),
    { heading: table.dueOn, kind: 'day', read: ({ money }) => money?.dueOn ?? null },
    amount(table.budgeted, ({ budgeted }) => budgeted),
    amount(table.committed, ({ committed }) => committed),
    amount(table.ordered, ({ ordered }) => ordered),
    amount(table.paid, ({ paid }) => paid),
    amount(table.received, ({ received }) => received),
    amount(table.arrears, ({ arrears }) => arrears.amount),
    { heading: table.arrearsDays, kind: 'number', read: ({ money }) => money?.arrears.days ?? null },
    amount(table.awaitedReceipt, ({ awaited }) => awaited?.amount ?? 0),
    { heading: table.paidOn, kind: 'day', read: ({ money }) => money?.lastPaidOn ?? null },
  ];
}

function nextColumns(day: Day, language: Language): RowColumn[] {
  const { awaited } = pageWordsIn(language);
  const { steps, documents } = wordsIn(language);
  const { table } = documents;

  return [
    { heading: table.next, kind: 'words', width: 24, read: ({ next }) => (next ? steps[next.step] : null) },
    { heading: table.waitsFor, kind: 'words', width: 24, read: ({ next }) => (next ? awaited[next.awaited] : null) },
    { heading: table.by, kind: 'day', read: ({ next }) => next?.by ?? null },
    { heading: table.nextLegalDay, kind: 'day', read: ({ next }) => next?.nextLegalDay ?? null },
    { heading: table.article, kind: 'words', width: 40, read: ({ next, party }) => basisText(next?.rule ?? null, party.level, day, language) },
    { heading: table.awaitsConfirmation, kind: 'words', read: ({ awaitsConfirmation }) => (awaitsConfirmation ? table.yes : null) },
  ];
}

function cellOf(row: BoardRow, step: Step): BoardCell | undefined {
  return row.cells.find((cell) => cell.step === step);
}

/** The state in words. A day has its own column, so that what was done on a day says only that it was done. */
function stateOf(row: BoardRow, step: Step, language: Language): string | null {
  const cell = cellOf(row, step);
  if (!cell) return null;
  const { reading } = cell;
  if (reading.kind === 'done' && !reading.votes) return wordsIn(language).legend.done;

  return cellText(step, reading, language).text;
}

/** The day that goes with a state: of the act, of the silence, of the last day or of the first one. */
function dayOf(cell: BoardCell | undefined): Day | null {
  switch (cell?.reading.kind) {
    case 'done':
    case 'back':
      return cell.reading.on;
    case 'tacit':
      return cell.reading.from;
    case 'due':
      return cell.reading.by;
    case 'late':
      return cell.reading.since;
    case 'later':
      return cell.reading.opensOn;
    default:
      return null;
  }
}

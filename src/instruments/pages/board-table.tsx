import { nameOf } from '#bodies';
import type { Language } from '#platform/words';
import { amount, dirhams, shortDay } from '#platform/words';
import { Meter, Sign, Standing } from '#ui';
import type { BoardRow } from '../board/board.ts';
import { cellText, shownCell, shownSteps } from '../board/cell.ts';
import { nextText } from '../board/next-text.ts';
import { wordsIn } from '../words.ts';
import { pageWordsIn } from './words.ts';

interface TableProps {
  language: Language;
  year: number | null;
  rows: readonly BoardRow[];
  /** What was said above the table of all, and need not stand in each row. */
  said: string | null;
}

/** Parties by steps: a row each, with what comes next on a line of its own; on a telephone a card each. */
export function BoardTable({ language, year, rows, said }: TableProps) {
  const words = pageWordsIn(language);
  const { steps } = wordsIn(language);

  return (
    <table class="board">
      <thead>
        <tr>
          <th scope="col" class="board__who">{words.body}</th>
          {shownSteps.map((step) => (
            <th scope="col" class={`board__${step}${step === 'visa' ? ' group' : ''}`}>{steps[step]}</th>
          ))}
          {year === null ? null : <th scope="col" class="board__money group">{words.contributionIn(year)}</th>}
        </tr>
      </thead>
      {rows.map((row) => Row({ row, language, year, said }))}
    </table>
  );
}

interface RowProps {
  row: BoardRow;
  language: Language;
  year: number | null;
  said: string | null;
}

/** Called rather than written as an element, as are the cells: a region has a thousand of them, and each element more is paid for. */
function Row({ row, language, year, said }: RowProps) {
  const words = pageWordsIn(language);
  const { party, next } = row;
  const cells = shownSteps.map((step) => cellOf(row, step, language));
  const taken = cells.filter(({ isTaken }) => isTaken).length + Number(year !== null && isSettled(row));
  const coming = next && nextText(next, language);
  const columns = shownSteps.length + (year === null ? 1 : 2);

  return (
    <tbody class={next || row.awaitsConfirmation ? 'board__body board__body--waiting' : 'board__body'}>
      <tr>
        <th scope="row">
          <a href={`/conventions/${party.instrumentId}/parties/${party.partyId}`}>
            <bdi>{nameOf(party, language)}</bdi>
          </a>
          {party.seats ? <small>{words.members(party.seats)}</small> : null}
        </th>
        {cells.map(({ step, isTaken, isNothing, label, content }) => (
          <td class={`${step === 'visa' ? 'group' : ''}${isNothing ? ' is-nothing' : isTaken ? ' is-taken' : ''}`.trim() || undefined} data-label={label}>
            {content}
          </td>
        ))}
        {year === null ? null : (
          <td class={`group${isSettled(row) ? ' is-taken' : row.money && row.money.due > 0 ? '' : ' is-nothing'}`} data-label={words.contribution(year)}>
            {Money({ row, language })}
          </td>
        )}
        {taken ? <td class="board__fold">{Fold({ label: words.takenSteps(taken) })}</td> : null}
      </tr>
      {coming && coming !== said ? (
        <tr class="board__next">
          <td colspan={columns}>{coming}</td>
        </tr>
      ) : null}
    </tbody>
  );
}

/** On a telephone the steps taken stand folded under their number; the style shows them while this is open. */
function Fold({ label }: { label: string }) {
  return (
    <details>
      <summary>{label}</summary>
    </details>
  );
}

function isSettled({ money }: BoardRow): boolean {
  return money !== null && money.due > 0 && money.received >= money.due;
}

function cellOf(row: BoardRow, step: (typeof shownSteps)[number], language: Language) {
  const words = wordsIn(language);
  const cell = shownCell(row, step);
  const { tone, text } = cell ? cellText(cell.step, cell.reading, language, { brief: true }) : { tone: 'none' as const, text: words.readings.none };
  const isTransmission = cell?.step === 'transmitted';
  const label = isTransmission ? words.steps.transmitted : words.steps[step];

  return {
    step,
    label,
    isNothing: tone === 'none',
    isTaken: (tone === 'done' || tone === 'tacit') && !cell?.awaitsConfirmation,
    content: [
      Standing({ tone, children: tone === 'none' ? <span class="unseen">{text}</span> : isTransmission ? [text, <span class="unseen"> ({label})</span>] : text }),
      cell?.awaitsConfirmation ? Unconfirmed({ language }) : null,
    ],
  };
}

function Unconfirmed({ language }: { language: Language }) {
  const words = pageWordsIn(language);

  return (
    <span class="board__mark" title={words.unconfirmed}>
      <Sign name="unconfirmed" /> {words.toConfirm}
    </span>
  );
}

function Money({ row, language }: { row: BoardRow; language: Language }) {
  const words = pageWordsIn(language);
  const { money } = row;
  if (!money || money.due === 0) return Standing({ tone: 'none', children: <span class="unseen">{words.nothingDue}</span> });
  const share = money.received / money.due;
  const late = money.arrears.amount > 0;
  const { awaited } = money;

  return (
    <div class="amount">
      <span>
        <bdi class="strong">{amount(money.received, language)}</bdi> <span class="soft">{words.of(amount(money.due, language))}</span> <span class="amount__unit soft">{dirhams(0, language).replace(/^0\s*/u, '')}</span>
      </span>
      <Meter label={words.contribution(money.year)} parts={[{ share, tone: 'done' }, { share: (awaited?.amount ?? 0) / money.due, tone: 'due' }, { share: money.arrears.amount / money.due, tone: 'late' }]} />
      {awaited ? <span class="amount__awaited" title={words.receiptAwaited(shortDay(awaited.paidOn, language))}>{words.receiptAwaitedShort}</span> : null}
      {late ? <span class="amount__late">{words.arrears(money.arrears.days)}</span> : null}
      {money.dueOn === null && money.received === 0 ? <span class="soft">{words.notCalled}</span> : null}
    </div>
  );
}

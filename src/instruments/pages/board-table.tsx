import { nameOf } from '#bodies';
import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { amount, dirhams, shortDay } from '#platform/words';
import { Meter, Sign, Standing } from '#ui';
import type { BoardRow } from '../board/board.ts';
import { cellText, shownCell, shownSteps } from '../board/cell.ts';
import type { NextStep } from '../board/next-step.ts';
import { wordsIn } from '../words.ts';
import { pageWordsIn } from './words.ts';

export interface BoardGroup {
  code: string;
  nameAr: string;
  nameFr: string;
  href: string;
  summary: string;
  rows: readonly BoardRow[];
}

interface TableProps {
  language: Language;
  day: Day;
  year: number | null;
  rows: readonly BoardRow[];
  /** Set on a whole region's board: the same rows, province by province. */
  groups: readonly BoardGroup[] | null;
}

/** Parties by steps: a row each, and on a telephone a card each with its next step first. */
export function BoardTable({ language, day, year, rows, groups }: TableProps) {
  const words = pageWordsIn(language);
  const { steps } = wordsIn(language);
  const columns = shownSteps.length + (year === null ? 1 : 2);

  return (
    <table class="board">
      <thead>
        <tr>
          <th scope="col">{words.body}</th>
          {shownSteps.map((step) => (
            <th scope="col" class={step === 'visa' ? 'group' : undefined}>{steps[step]}</th>
          ))}
          {year === null ? null : <th scope="col" class="group">{words.contribution(year)}</th>}
        </tr>
      </thead>
      {groups ? (
        groups.map((group) => (
          <tbody id={`province-${group.code}`}>
            <tr class="board__province">
              <th scope="rowgroup" colspan={columns}>
                <a href={group.href}>{nameOf(group, language)}</a>
                <small>{group.summary}</small>
              </th>
            </tr>
            {group.rows.map((row) => Row({ row, language, day, year }))}
          </tbody>
        ))
      ) : (
        <tbody>
          {rows.map((row) => Row({ row, language, day, year }))}
        </tbody>
      )}
    </table>
  );
}

interface RowProps {
  row: BoardRow;
  language: Language;
  day: Day;
  year: number | null;
}

/** Called rather than written as an element, as are the cells: a region has a thousand of them, and each element more is paid for. */
function Row({ row, language, day, year }: RowProps) {
  const words = pageWordsIn(language);
  const { party } = row;

  return (
    <tr>
      <th scope="row">
        <a href={`/conventions/${party.instrumentId}/parties/${party.partyId}`}>
          <bdi>{nameOf(party, language)}</bdi>
        </a>
        {party.seats ? <small>{words.members(party.seats)}</small> : null}
        {row.next ? <small class="board__to-do">{nextText(row.next, language, day)}</small> : null}
      </th>
      {shownSteps.map((step) => Cell({ row, step, language, day }))}
      {year === null ? null : (
        <td class="group" data-label={words.contribution(year)}>
          {Money({ row, language, day })}
        </td>
      )}
    </tr>
  );
}

function Cell({ row, step, language, day }: { row: BoardRow; step: (typeof shownSteps)[number]; language: Language; day: Day }) {
  const words = wordsIn(language);
  const cell = shownCell(row, step);
  const { tone, text } = cell ? cellText(cell.step, cell.reading, language, day) : { tone: 'none' as const, text: words.readings.none };
  const label = cell?.step === 'transmitted' ? words.steps.transmitted : words.steps[step];

  return (
    <td class={`${step === 'visa' ? 'group' : ''}${tone === 'none' ? ' board__later' : ''}`.trim() || undefined} data-label={label}>
      {Standing({ tone, children: [tone === 'none' ? <span class="unseen">{text}</span> : text, cell?.step === 'transmitted' ? <span class="unseen"> ({label})</span> : null] })}
      {cell?.awaitsConfirmation ? <Unconfirmed language={language} /> : null}
    </td>
  );
}

function Unconfirmed({ language }: { language: Language }) {
  const words = pageWordsIn(language);

  return (
    <span class="board__mark" title={words.unconfirmed}>
      <Sign name="unconfirmed" /> {words.toConfirm}
    </span>
  );
}

function Money({ row, language, day }: { row: BoardRow; language: Language; day: Day }) {
  const words = pageWordsIn(language);
  const { money } = row;
  if (!money || money.due === 0) return <Standing tone="none"><span class="unseen">{words.nothingDue}</span></Standing>;
  const share = money.received / money.due;
  const late = money.arrears.amount > 0;
  const { awaited } = money;

  return (
    <div class="amount">
      <span>
        <bdi>{amount(money.received, language)}</bdi> <span class="soft small">{words.of(dirhams(money.due, language))}</span>
      </span>
      <Meter label={words.contribution(money.year)} parts={[{ share, tone: 'done' }, { share: (awaited?.amount ?? 0) / money.due, tone: 'due' }, { share: money.arrears.amount / money.due, tone: 'late' }]} />
      {awaited ? <span class="small amount__awaited">{words.receiptAwaited(shortDay(awaited.paidOn, language, day))}</span> : null}
      {late ? <span class="small amount__late">{words.arrears(money.arrears.days)}</span> : null}
      {money.dueOn === null && money.received === 0 ? <span class="small soft">{words.notCalled}</span> : null}
    </div>
  );
}

/** What comes next for a party, whom it waits for, and until or from when. */
export function nextText(next: NextStep, language: Language, near: Day): string {
  const words = pageWordsIn(language);
  const when = next.by ? words.nextBy(shortDay(next.by, language, near)) : next.nextLegalDay ? words.nextLegal(shortDay(next.nextLegalDay, language, near)) : null;

  return words.next(words.awaited[next.awaited], words.actions[next.step], when);
}

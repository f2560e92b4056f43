import type { Child } from 'hono/jsx';
import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { percent, shortDay } from '#platform/words';
import { Card, Empty, Notice, PageHead } from '#ui';
import type { Board, Figures } from '../board/board.ts';
import type { Filter } from '../board/filters.ts';
import { nextText } from '../board/next-text.ts';
import type { Upcoming } from '../board/upcoming.ts';
import { Actions, AsOf, FigureRow, Filters } from './board-head.tsx';
import type { BoardGroup } from './board-provinces.tsx';
import { BoardProvinces } from './board-provinces.tsx';
import { BoardTable } from './board-table.tsx';
import { UpcomingDates } from './upcoming-dates.tsx';
import { pageWordsIn } from './words.ts';

export interface BoardView {
  language: Language;
  /** The board's own address, without a query. */
  base: string;
  /** What the board is about, under its news: the convention or the programme. */
  about: Child;
  board: Board;
  today: Day;
  firstDay: Day;
  years: readonly number[];
  filter: Filter;
  counts: Readonly<Record<Filter, number>>;
  rows: Board['rows'];
  groups: readonly BoardGroup[] | null;
  upcoming: readonly Upcoming[];
  map: Child;
  oddDay: OddDay | null;
  /** Where this reader records an act of one of its bodies; none for whoever only reads. */
  recordAt: string | null;
  /** What the owner does next for all parties at once, if that is what the board waits for. */
  forAll: Child;
}

/** Why the board is not of the day asked for: it is no day up to today, or what the board shows did not exist yet. */
export type OddDay = 'none' | 'early';

/** The board: the news, the figures, the day of reading, parties by steps, the map and the next legal days. */
export function BoardPage(view: BoardView) {
  const { language, board, today, rows, groups, oddDay, firstDay } = view;
  const words = pageWordsIn(language);
  const isBefore = board.day < firstDay;
  const common = isBefore ? null : commonNext(board, language);

  return (
    <div class="board-page">
      <PageHead title={<News figures={board.figures} year={board.year} language={language} />} lead={view.about} actions={<Actions view={view} />} />
      {oddDay ? <Notice tone="late">{oddDay === 'early' ? words.earlyDay(shortDay(firstDay, language)) : words.badDay}</Notice> : null}
      {isBefore ? null : <FigureRow board={board} language={language} />}
      <AsOf view={view} />
      {isBefore ? <Notice tone="due">{words.beforeConvention(shortDay(board.day, language), shortDay(firstDay, language))}</Notice> : board.day < today ? <Notice tone="due">{words.pastDay(shortDay(board.day, language))}</Notice> : null}
      {common ? <Notice tone="due"><p>{words.sameForAll(common.parties, common.sentence)}</p>{view.forAll}</Notice> : null}
      {isBefore ? null : (
        <div class="split">
          <section class="card board-card">
            <Filters view={view} />
            {board.rows.length === 0 ? <Empty>{words.noParties}</Empty> : rows.length === 0 ? <Empty>{words.noneKept}</Empty> : groups ? (
              <BoardProvinces language={language} year={board.year} groups={groups} isOpen={view.filter !== 'all'} said={common?.sentence ?? null} />
            ) : (
              <div class="board-scroll">
                <BoardTable language={language} year={board.year} rows={rows} said={common?.sentence ?? null} />
              </div>
            )}
          </section>
          <aside class="side">
            {view.map}
            <Card title={words.upcomingTitle} class="upcoming">
              <UpcomingDates upcoming={view.upcoming} language={language} />
            </Card>
          </aside>
        </div>
      )}
    </div>
  );
}

/** The sentence that holds for the parties alike (the owner may be a step ahead) while nothing has been decided: said once, it need not stand in each row. */
function commonNext({ rows, figures }: Board, language: Language): { sentence: string; parties: number } | null {
  const others = rows.filter(({ party }) => !party.isOwner);
  const [first] = others;
  if (!first?.next || others.length < 2 || figures.approved > 0) return null;
  const sentence = nextText(first.next, language);

  return others.every(({ next }) => next && nextText(next, language) === sentence) ? { sentence, parties: others.length } : null;
}

/** The roll-up in one sentence: what happened is the title. */
export function News({ figures, year, language }: { figures: Figures; year: number | null; language: Language }) {
  const [main, rest] = newsOf(figures, year, language);

  return (
    <>
      <span class="news">{main}</span>
      {rest}
    </>
  );
}

export function newsOf(figures: Omit<Figures, 'completeOn'>, year: number | null, language: Language): [string, string] {
  const { approved, parties, signed, due, received } = figures;

  return pageWordsIn(language).news({ approved, parties, signed, percent: due > 0 ? percent(received, due, language) : null, year });
}

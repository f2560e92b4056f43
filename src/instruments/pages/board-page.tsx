import type { Child } from 'hono/jsx';
import { nameOf } from '#bodies';
import { articleText } from '#law';
import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { dirhams, percent, shortDay } from '#platform/words';
import { Button, ButtonLink, Card, Chip, DayField, Empty, Figure, Form, HiddenField, Meter, NextDates, Notice, PageHead, SelectField, Standing } from '#ui';
import type { Board, Figures } from '../board/board.ts';
import type { Filter } from '../board/filters.ts';
import { filters } from '../board/filters.ts';
import type { Upcoming } from '../board/upcoming.ts';
import { wordsIn } from '../words.ts';
import type { BoardGroup } from './board-table.tsx';
import { BoardTable } from './board-table.tsx';
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
  actions: Child;
  oddDay: OddDay | null;
}

/** Why the board is not of the day asked for: it is no day up to today, or what the board shows did not exist yet. */
export type OddDay = 'none' | 'early';

/** The board: the news, the figures, the day of reading, parties by steps, the map and the next legal days. */
export function BoardPage(view: BoardView) {
  const { language, board, today, rows, groups, oddDay } = view;
  const words = pageWordsIn(language);

  return (
    <>
      <PageHead title={<News figures={board.figures} year={board.year} language={language} />} lead={view.about} actions={<Actions view={view} />} />
      {oddDay ? <Notice tone="late">{oddDay === 'early' ? words.earlyDay(shortDay(view.firstDay, language)) : words.badDay}</Notice> : null}
      <FigureRow board={board} language={language} />
      <AsOf view={view} />
      {board.day < today ? <Notice tone="due">{words.pastDay(shortDay(board.day, language))}</Notice> : null}
      <div class="split">
        <section class="card">
          <Toolbar view={view} />
          {board.rows.length === 0 ? <Empty>{words.noParties}</Empty> : rows.length === 0 ? <Empty>{words.noneKept}</Empty> : (
            <div class="board-scroll">
              <BoardTable language={language} day={board.day} year={board.year} rows={rows} groups={groups} />
            </div>
          )}
        </section>
        <aside class="side">
          {view.map}
          <Card title={words.upcomingTitle}>
            <UpcomingDates upcoming={view.upcoming} language={language} />
          </Card>
        </aside>
      </div>
    </>
  );
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

function Actions({ view: { language, base, board, actions, today } }: { view: BoardView }) {
  const words = pageWordsIn(language);
  const query = queryOf({ day: board.day === today ? null : board.day, year: board.year, show: 'all' });

  return (
    <>
      <ButtonLink href={`${base}.pdf${query}`} plain>{words.pdf}</ButtonLink>
      <ButtonLink href={`${base}.xlsx${query}`} plain>{words.xlsx}</ButtonLink>
      <ButtonLink href={`${base}.csv${query}`} plain>{words.csv}</ButtonLink>
      {actions}
    </>
  );
}

function FigureRow({ board, language }: { board: Board; language: Language }) {
  const words = pageWordsIn(language);
  const { approved, signed, parties, due, received, arrears, awaited, completeOn } = board.figures;
  const part = (value: number) => (parties ? value / parties : 0);
  const isComplete = signed === parties && parties > 0;

  return (
    <section class="card figures">
      <Figure label={words.approval} value={approved} of={words.of(String(parties))}>
        <Meter label={words.approval} parts={[{ share: part(approved), tone: 'done' }]} />
      </Figure>
      <Figure label={words.signature} value={signed} of={words.of(String(parties))}>
        <Meter label={words.signature} parts={[{ share: part(signed), tone: 'done' }, { share: part(approved) - part(signed), tone: 'due' }]} />
      </Figure>
      {board.year === null ? <Figure label={words.contribution(0)} value="–" /> : (
        <Figure label={words.received(board.year)} value={percent(received, due, language)} note={[words.subtotalMoney(dirhams(received, language), dirhams(due, language)), ...(awaited ? [words.awaitedMoney(dirhams(awaited, language))] : [])].join(language === 'ar' ? '، ' : ', ')}>
          <Meter label={words.received(board.year)} parts={[{ share: due ? received / due : 0, tone: 'done' }, { share: due ? awaited / due : 0, tone: 'due' }, { share: due ? arrears / due : 0, tone: 'late' }]} />
        </Figure>
      )}
      <Figure label={isComplete ? words.completeDone : words.completeOn} value={completeOn ? <time datetime={completeOn}>{shortDay(completeOn, language, board.day)}</time> : '–'} note={isComplete ? undefined : words.completeNote} />
    </section>
  );
}

/** Any day, without scripts: a field and a button. With scripts the board follows the field. */
function AsOf({ view: { language, base, board, filter, today, firstDay, years } }: { view: BoardView }) {
  const words = pageWordsIn(language);

  return (
    <section class="card asof">
      <as-one-goes>
        <Form action={base} token="" method="get" class="inline-form">
          <DayField name="day" label={words.asOf} value={board.day} min={firstDay} max={today} />
          {years.length ? <SelectField name="year" label={words.year} value={String(board.year)} options={years.map((year) => ({ value: String(year), label: String(year) }))} /> : null}
          {filter === 'all' ? null : <HiddenField name="show" value={filter} />}
          <Button>{words.show}</Button>
        </Form>
      </as-one-goes>
      {board.day === today ? null : <a href={`${base}${queryOf({ day: null, year: board.year, show: filter })}`}>{words.backToToday}</a>}
    </section>
  );
}

function Toolbar({ view: { language, base, board, filter, counts, today } }: { view: BoardView }) {
  const words = pageWordsIn(language);
  const { legend } = wordsIn(language);
  const shown = filters.filter((other) => other === 'all' || other === filter || counts[other] > 0);

  return (
    <div class="toolbar">
      <nav class="toolbar__filters" aria-label={words.filtersLabel}>
        {shown.map((other) => (
          <Chip href={`${base}${queryOf({ day: board.day === today ? null : board.day, year: board.year, show: other })}`} on={other === filter} count={counts[other]}>
            {words.filters[other]}
          </Chip>
        ))}
      </nav>
      <span class="legend small" role="note" aria-label={words.legend}>
        {(['done', 'due', 'late', 'tacit', 'no'] as const).map((tone) => (
          <Standing tone={tone}>{legend[tone]}</Standing>
        ))}
      </span>
    </div>
  );
}

function UpcomingDates({ upcoming, language }: { upcoming: readonly Upcoming[]; language: Language }) {
  const words = pageWordsIn(language);
  if (upcoming.length === 0) return <p class="small soft">{words.noUpcoming}</p>;
  const items = upcoming.map(({ day, step, article, parties }) => {
    const [first] = parties;

    return {
      day,
      title: parties.length === 1 && first ? <bdi>{nameOf(first, language)}</bdi> : words.bodies(parties.length),
      text: words.upcoming[step] ?? words.actions[step],
      article: article ? articleText(article, language) : words.agreed,
    };
  });

  return <NextDates items={items} language={language} />;
}

/** The query of a board's address: what is not said stays out of it. */
export function queryOf({ day, year, show }: { day: Day | null; year: number | null; show: Filter }): string {
  const query = new URLSearchParams({ ...(day ? { day } : {}), ...(year === null ? {} : { year: String(year) }), ...(show === 'all' ? {} : { show }) }).toString();

  return query ? `?${query}` : '';
}

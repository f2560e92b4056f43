import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { dirhams, longDay, percent, shortDay } from '#platform/words';
import { Button, ButtonLink, Chip, DayField, Figure, Form, HiddenField, Menu, Meter, PrintButton, SelectField, Standing } from '#ui';
import type { Board } from '../board/board.ts';
import type { Filter } from '../board/filters.ts';
import { filters } from '../board/filters.ts';
import { wordsIn } from '../words.ts';
import type { BoardView } from './board-page.tsx';
import { pageWordsIn } from './words.ts';

/** What one does with a board: print it, take it away, record what happened. */
export function Actions({ view: { language, base, board, today, recordAt } }: { view: BoardView }) {
  const words = pageWordsIn(language);
  const query = queryOf({ day: board.day === today ? null : board.day, year: board.year, show: 'all' });

  return (
    <>
      <PrintButton>{words.print}</PrintButton>
      <Menu label={words.exports}>
        {(['pdf', 'xlsx', 'csv'] as const).map((kind) => (
          <a href={`${base}.${kind}${query}`} data-turbo="false">{words[kind]}</a>
        ))}
      </Menu>
      {recordAt ? <ButtonLink href={recordAt} main>{words.recordAct}</ButtonLink> : null}
    </>
  );
}

export function FigureRow({ board, language }: { board: Board; language: Language }) {
  const words = pageWordsIn(language);
  const { approved, signed, parties, due, received, arrears, awaited, completeOn } = board.figures;
  const part = (value: number) => (parties ? value / parties : 0);
  const isComplete = signed === parties && parties > 0;

  return (
    <section class={board.year === null ? 'card figures figures--three' : 'card figures'}>
      <Figure label={words.approval} value={approved} of={words.of(String(parties))}>
        <Meter label={words.approval} parts={[{ share: part(approved), tone: 'done' }]} />
      </Figure>
      <Figure label={words.signature} value={signed} of={words.of(String(parties))}>
        <Meter label={words.signature} parts={[{ share: part(signed), tone: 'done' }, { share: part(approved) - part(signed), tone: 'due' }]} />
      </Figure>
      {board.year === null ? null : (
        <Figure label={words.received(board.year)} value={percent(received, due, language)} note={[words.subtotalMoney(dirhams(received, language), dirhams(due, language)), ...(awaited ? [words.awaitedMoney(dirhams(awaited, language))] : [])].join(language === 'ar' ? '، ' : ', ')}>
          <Meter label={words.received(board.year)} parts={[{ share: due ? received / due : 0, tone: 'done' }, { share: due ? awaited / due : 0, tone: 'due' }, { share: due ? arrears / due : 0, tone: 'late' }]} />
        </Figure>
      )}
      <Figure label={isComplete ? words.completeDone : words.completeOn} value={completeOn ? <time datetime={completeOn}>{shortDay(completeOn, language)}</time> : '–'} note={isComplete ? undefined : words.completeNote} />
    </section>
  );
}

/** Any day, without scripts: a field and a button. With scripts the board follows the field. On paper the day stands in words. */
export function AsOf({ view: { language, base, board, filter, today, firstDay, years } }: { view: BoardView }) {
  const words = pageWordsIn(language);
  const { legend } = wordsIn(language);

  return (
    <section class="card asof">
      <p class="asof__printed strong">
        {words.asOf} {longDay(board.day, language)}
      </p>
      <as-one-goes>
        <Form action={base} token="" method="get" class="inline-form">
          <DayField name="day" label={words.asOf} value={board.day} min={firstDay} max={today} />
          {years.length ? <SelectField name="year" label={words.year} value={String(board.year)} options={years.map((year) => ({ value: String(year), label: String(year) }))} /> : null}
          {filter === 'all' ? null : <HiddenField name="show" value={filter} />}
          <Button>{words.show}</Button>
        </Form>
      </as-one-goes>
      {board.day === today ? null : <a href={`${base}${queryOf({ day: null, year: board.year, show: filter })}`}>{words.backToToday}</a>}
      <span class="legend small" role="note" aria-label={words.legend}>
        {(['done', 'due', 'late', 'tacit', 'no'] as const).map((tone) => (
          <Standing tone={tone}>{legend[tone]}</Standing>
        ))}
      </span>
    </section>
  );
}

export function Filters({ view: { language, base, board, filter, counts, today } }: { view: BoardView }) {
  const words = pageWordsIn(language);
  const shown = filters.filter((other) => other === 'all' || other === filter || counts[other] > 0);

  return (
    <nav class="toolbar" aria-label={words.filtersLabel}>
      {shown.map((other) => (
        <Chip href={`${base}${queryOf({ day: board.day === today ? null : board.day, year: board.year, show: other })}`} on={other === filter} count={counts[other]}>
          {words.filters[other]}
        </Chip>
      ))}
    </nav>
  );
}

/** The query of a board's address: what is not said stays out of it. */
export function queryOf({ day, year, show }: { day: Day | null; year: number | null; show: Filter }): string {
  const query = new URLSearchParams({ ...(day ? { day } : {}), ...(year === null ? {} : { year: String(year) }), ...(show === 'all' ? {} : { show }) }).toString();

  return query ? `?${query}` : '';
}

import { nameOf } from '#bodies';
import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { Button, ButtonLink, Card, Empty, Form, HiddenField, PageHead, Standing } from '#ui';
import { apart } from '../list.ts';
import { MeetingLine } from '../pages/meeting-line.tsx';
import { wordingFor } from '../wording.ts';
import type { CommitteeView, Seat, SeriesView } from './queries.ts';
import { seriesWordsIn } from './words.ts';

export interface SeriesPageView {
  language: Language;
  series: SeriesView;
  today: Day;
  mayRun: boolean;
  token: string;
  /** The last meeting that was held, after which a next one can be prepared. */
  last: number | null;
}

/** A series: its meetings to come and past; of a committee also what it is for, who sits in it and whether it keeps its rhythm. */
export function SeriesPage({ language, series, today, mayRun, token, last }: SeriesPageView) {
  const words = seriesWordsIn(language);
  const { upcoming, meetings } = apart(series.meetings, today);
  const here = `/meetings/series/${series.id}`;

  return (
    <>
      <PageHead
        title={<bdi>{wordingFor(language, series.titleAr, series.titleFr)}</bdi>}
        lead={<>{words.kinds[series.kind]} · <bdi>{nameOf({ nameAr: series.ownerAr, nameFr: series.ownerFr }, language)}</bdi></>}
        actions={
          mayRun && series.kind !== 'council_session' ? (
            <>
              {last === null ? null : <ButtonLink href={`/meetings/${last}/next`} main>{words.prepareNext}</ButtonLink>}
              <ButtonLink href={`/meetings/plans/new?series=${series.id}`} main={last === null}>{words.prepareFirst}</ButtonLink>
              {series.kind === 'committee' ? <ButtonLink href={`${here}/seats/new`}>{words.addSeat}</ButtonLink> : null}
            </>
          ) : undefined
        }
      />
      <div class={series.committee ? 'split' : 'stack'}>
        <div class="stack">
          {upcoming.length ? <Card title={words.upcoming}><ul class="list">{upcoming.map((meeting) => <MeetingLine {...{ meeting, language, today }} />)}</ul></Card> : null}
          <Card title={upcoming.length ? words.past : undefined}>
            {meetings.length ? <ul class="list">{meetings.map((meeting) => <MeetingLine {...{ meeting, language, today }} />)}</ul> : <Empty>{words.noMeetings}</Empty>}
          </Card>
        </div>
        {series.committee ? <Committee {...{ language, today, mayRun, token, here }} committee={series.committee} /> : null}
      </div>
    </>
  );
}

interface CommitteeProps {
  language: Language;
  today: Day;
  mayRun: boolean;
  token: string;
  here: string;
  committee: CommitteeView;
}

function Committee({ language, today, mayRun, token, here, committee }: CommitteeProps) {
  const words = seriesWordsIn(language);
  const [sitting, former] = [committee.seats.filter(({ endsOn }) => endsOn === null || endsOn >= today), committee.seats.filter(({ endsOn }) => endsOn !== null && endsOn < today)];

  return (
    <aside class="side">
      <Card title={words.rhythm}>
        <p>{words.atLeast(committee.meetingsYearly)}</p>
        <RhythmMark committee={committee} language={language} />
      </Card>
      <Card title={words.mandate}>
        <p class="prose small" dir="auto">{wordingFor(language, committee.mandateAr, committee.mandateFr)}</p>
        {committee.establishedByAr ? <p class="article">{words.establishedBy}: <bdi>{wordingFor(language, committee.establishedByAr, committee.establishedByFr)}</bdi></p> : null}
      </Card>
      <Card title={words.composition}>
        {sitting.length ? <ul class="list list--tight">{sitting.map((seat) => <SeatLine {...{ seat, language, here, mayRun }} />)}</ul> : <p class="soft small">{words.noSeats}</p>}
      </Card>
      {former.length ? (
        <Card title={words.formerSeats}>
          <ul class="list list--tight">{former.map((seat) => <SeatLine {...{ seat, language, here }} mayRun={false} />)}</ul>
        </Card>
      ) : null}
      {mayRun ? (
        <Card title={words.knownTitle}>
          <p class="wrapping"><Standing tone={committee.isPublic ? 'done' : 'none'}>{committee.isPublic ? words.known : words.inside}</Standing></p>
          <Form action={`${here}/publicity`} token={token}>
            <HiddenField name="isPublic" value={committee.isPublic ? 'no' : 'yes'} />
            <Button>{committee.isPublic ? words.keepInside : words.makeKnown}</Button>
          </Form>
        </Card>
      ) : null}
    </aside>
  );
}

function RhythmMark({ committee: { rhythm, year, held, ahead }, language }: { committee: CommitteeView; language: Language }) {
  const words = seriesWordsIn(language);
  switch (rhythm.kind) {
    case 'kept':
      return <p class="wrapping"><Standing tone="done">{words.rhythmKept(year, held)}</Standing></p>;
    case 'on_course':
      return <p class="wrapping"><Standing tone="due">{words.rhythmOnCourse(year, held, ahead)}</Standing></p>;
    case 'short':
      return <p class="wrapping"><Standing tone="late">{words.rhythmShort(year, rhythm.by)}</Standing></p>;
  }
}

function SeatLine({ seat, language, here, mayRun }: { seat: Seat; language: Language; here: string; mayRun: boolean }) {
  const words = seriesWordsIn(language);
  const title = wordingFor(language, seat.titleAr, seat.titleFr);

  return (
    <li>
      <b class="small">{words.capacities[seat.capacity]}</b> · <bdi>{title}</bdi>
      <span class="article">
        {seat.bodyAr && seat.bodyFr ? <><bdi>{nameOf({ nameAr: seat.bodyAr, nameFr: seat.bodyFr }, language)}</bdi> · </> : null}
        {seat.endsOn ? words.until(seat.startsOn, seat.endsOn) : words.since(seat.startsOn)}
      </span>
      {mayRun && !seat.endsOn ? <a class="small" href={`${here}/seats/${seat.id}/end`} aria-label={words.endSeatOf(title)}>{words.endSeat}</a> : null}
    </li>
  );
}

import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { Button, ButtonLink, Card, Empty, Form, PageHead, SelectField } from '#ui';
import type { FilledForm } from '#ui';
import { meetingKinds } from '../kinds.ts';
import type { ListedSeries } from '../list.ts';
import { meetingStates } from '../preparing/state.ts';
import { preparingWordsIn } from '../preparing/words.ts';
import { seriesWordsIn } from '../series/words.ts';
import { wordingFor } from '../wording.ts';
import { wordsIn } from '../words.ts';
import { MeetingLine } from './meeting-line.tsx';

export interface MeetingsPageView {
  language: Language;
  series: readonly ListedSeries[];
  years: readonly number[];
  mayRecord: boolean;
  /** What is asked for: kind, state, year. */
  form: FilledForm;
  filtered: boolean;
  /** The filter as it stands in the address: what is exported is what is shown. */
  asked: string;
  token: string;
  today: Day;
}

/** Meetings by series: those to come first, then those behind. */
export function MeetingsPage({ language, series, years, mayRecord, form, filtered, asked, token, today }: MeetingsPageView) {
  const words = wordsIn(language);
  const preparing = preparingWordsIn(language);
  const { newSeries, upcoming: upcomingTitle, past } = seriesWordsIn(language);
  const all = { value: '', label: words.all };

  return (
    <div class="stack">
      <PageHead
        title={words.meetings}
        lead={words.meetingsLead}
        actions={
          mayRecord ? (
            <>
              <ButtonLink href="/meetings/plans/new" main>{preparing.prepare}</ButtonLink>
              <ButtonLink href="/meetings/new">{words.record}</ButtonLink>
              <ButtonLink href="/meetings/series/new">{newSeries}</ButtonLink>
            </>
          ) : undefined
        }
      />
      <as-one-goes class="toolbar">
        <Form action="/meetings" method="get" token={token} class="inline-form">
          <SelectField name="kind" label={words.filterKind} form={form} options={[all, ...meetingKinds.map((kind) => ({ value: kind, label: preparing.kinds[kind] }))]} />
          <SelectField name="state" label={words.filterState} form={form} options={[all, ...meetingStates.map((state) => ({ value: state, label: preparing.states[state] }))]} />
          <SelectField name="year" label={words.filterYear} form={form} options={[all, ...years.map((year) => ({ value: String(year), label: String(year) }))]} />
          <Button>{words.filter}</Button>
          {filtered ? <a href="/meetings">{words.everything}</a> : null}
        </Form>
      </as-one-goes>
      {series.length ? <p class="small soft">{words.export}: <a href={`/meetings/list.csv${asked}`} data-turbo="false">CSV</a> · <a href={`/meetings/list.xlsx${asked}`} data-turbo="false">XLSX</a></p> : null}
      {series.length === 0 ? <Card><Empty>{filtered ? words.nothingSuch : words.noMeetings}</Empty></Card> : null}
      {series.map(({ id, titleAr, titleFr, upcoming, meetings }) => (
        <Card title={titleAr ? <a href={`/meetings/series/${id}`}><bdi>{wordingFor(language, titleAr, titleFr)}</bdi></a> : words.outsideSeries}>
          {upcoming.length && meetings.length ? <h3 class="list__part">{upcomingTitle}</h3> : null}
          {upcoming.length ? <ul class="list">{upcoming.map((meeting) => <MeetingLine {...{ meeting, language, today }} />)}</ul> : null}
          {upcoming.length && meetings.length ? <h3 class="list__part">{past}</h3> : null}
          {meetings.length ? <ul class="list">{meetings.map((meeting) => <MeetingLine {...{ meeting, language, today }} />)}</ul> : null}
        </Card>
      ))}
    </div>
  );
}

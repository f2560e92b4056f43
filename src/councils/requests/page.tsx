import type { Calendar, Level } from '#law';
import { articleText } from '#law';
import { wordingFor } from '#meetings';
import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { shortDay } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, ButtonLink, Card, ChoiceField, DayField, Empty, ErrorSummary, Form, HiddenField, PageHead, Standing, TextArea, TextField } from '#ui';
import type { ListedRequest } from './queries.ts';
import { answerBy, askersNeeded, requestAskers } from './request.ts';
import { requestWordsIn } from './words.ts';

export interface RequestsPageView {
  language: Language;
  token: string;
  form: FilledForm;
  here: string;
  today: Day;
  level: Level;
  calendar: Calendar;
  members: number;
  requests: readonly ListedRequest[];
  submission: string;
}

/** Who asked for an extraordinary session, until when each request is answered, and what became of it. */
export function RequestsPage(view: RequestsPageView) {
  const { language, form, requests } = view;
  const words = requestWordsIn(language);

  return (
    <div class="narrow stack">
      <PageHead title={words.title} lead={words.lead} />
      <ErrorSummary language={language} form={form} />
      <Card>
        {requests.length ? <ul class="list">{requests.map((request) => <Line view={view} request={request} />)}</ul> : <Empty>{words.none}</Empty>}
      </Card>
      <TakeRequest view={view} />
    </div>
  );
}

function Line({ view: { language, level, calendar, today, here, token, form }, request }: { view: RequestsPageView; request: ListedRequest }) {
  const words = requestWordsIn(language);
  const by = answerBy(request, level, calendar);

  return (
    <li class="stack">
      <p><b>{words.askers[request.askedBy]}</b>{request.askers === null ? null : <span class="soft"> ({words.membersCount(request.askers)})</span>} · <time datetime={request.askedOn}>{shortDay(request.askedOn, language)}</time></p>
      <p dir="auto">{request.subjectsAr}</p>
      {request.recordedForBodyId === null ? null : <p class="small soft">{words.byItself}</p>}
      {request.answer ? (
        <p>
          <Standing tone={request.answer === 'called' ? 'done' : 'no'}>{words.answers[request.answer]}</Standing> {request.answeredOn ? <time datetime={request.answeredOn}>{shortDay(request.answeredOn, language)}</time> : null}
          {request.meetingId ? <> · <a href={`/meetings/${request.meetingId}/session`}><bdi>{wordingFor(language, request.titleAr ?? '', request.titleFr)}</bdi></a></> : null}
          {request.because ? <span class="article" dir="auto">{request.because}</span> : null}
        </p>
      ) : (
        <>
          <p><Standing tone={today > by.day ? 'late' : 'due'}>{request.askedBy === 'third_of_members' ? words.answerBy(shortDay(by.day, language)) : words.holdBy(shortDay(by.day, language))}</Standing> <span class="article">{articleText(by.article, language)}</span></p>
          <p><ButtonLink href={`${here}/sessions/new?request=${request.id}`} main>{words.call}</ButtonLink></p>
          {request.askedBy === 'third_of_members' ? (
            <details>
              <summary>{words.decline}</summary>
              <Form action={`${here}/requests/${request.id}/refusal`} token={token}>
                <TextArea name="because" label={words.because} form={form} rows={3} required />
                <DayField name="on" label={words.declinedOn} form={form} value={today} min={request.askedOn} max={today} required />
                <Button>{words.decline}</Button>
              </Form>
            </details>
          ) : null}
        </>
      )}
    </li>
  );
}

function TakeRequest({ view: { language, token, form, here, today, level, members, submission } }: { view: RequestsPageView }) {
  const words = requestWordsIn(language);
  const needed = (asker: (typeof requestAskers)[number]) => askersNeeded(asker, level, today, members);

  return (
    <Card title={words.take} class="card--padded">
      <Form action={`${here}/requests`} token={token}>
        <HiddenField name="submission" value={submission} />
        <ChoiceField name="askedBy" legend={words.askedBy} form={form} value="third_of_members" options={requestAskers.map((asker) => ({ value: asker, label: words.askers[asker] }))} />
        <TextField name="askers" label={words.askersField} form={form} inputmode="numeric" maxlength={3} dir="ltr" hint={words.askersHint(needed('third_of_members') ?? 0, needed('majority_of_members') ?? 0, members)} />
        <DayField name="askedOn" label={words.askedOn} form={form} value={today} max={today} required />
        <TextArea name="subjectsAr" label={words.subjects} form={form} rows={3} required />
        <Button main>{words.save}</Button>
      </Form>
    </Card>
  );
}

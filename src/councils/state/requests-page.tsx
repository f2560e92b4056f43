import type { LawfulDay } from '#law';
import { articleText } from '#law';
import { wordingFor } from '#meetings';
import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { shortDay } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, Card, Empty, ErrorSummary, Form, HiddenField, PageHead, Standing, TextArea } from '#ui';
import type { ListedRequest } from '../requests/queries.ts';
import { requestWordsIn } from '../requests/words.ts';
import { stateWordsIn } from './words.ts';

export interface StateRequestsView {
  language: Language;
  token: string;
  form: FilledForm;
  here: string;
  today: Day;
  /** What the State asked of this council, with the last day on which the law has each session held. */
  requests: readonly (ListedRequest & { by: LawfulDay })[];
  /** What somebody who may ask is told: by which day a session asked for today is held, or why none is asked for now. */
  asking: { by: LawfulDay; whyNot: string | null } | null;
  submission: string;
}

/** The extraordinary sessions for which the State's representative asked, what became of each, and his next request. */
export function StateRequestsPage(view: StateRequestsView) {
  const { language, form, requests } = view;
  const words = stateWordsIn(language);

  return (
    <div class="narrow stack">
      <PageHead title={words.sessionRequests} lead={words.sessionRequestsLead} />
      <ErrorSummary language={language} form={form} />
      <Card>
        {requests.length ? <ul class="list">{requests.map((request) => <Line view={view} request={request} />)}</ul> : <Empty>{words.noSessionRequests}</Empty>}
      </Card>
      <Asking {...view} />
    </div>
  );
}

function Line({ view: { language, today }, request }: { view: StateRequestsView; request: StateRequestsView['requests'][number] }) {
  const words = stateWordsIn(language);
  const { answers, holdBy } = requestWordsIn(language);
  const { by, answer, answeredOn, meetingId } = request;

  return (
    <li class="stack">
      <p><b>{words.askedOn(shortDay(request.askedOn, language))}</b> <span class="small soft">{words.enteredBy[request.recordedForBodyId === null ? 'council' : 'state']}</span></p>
      <p dir="auto">{request.subjectsAr}</p>
      {answer ? (
        <p>
          <Standing tone={answer === 'called' ? 'done' : 'no'}>{answers[answer]}</Standing> {answeredOn ? <time datetime={answeredOn}>{shortDay(answeredOn, language)}</time> : null}
          {meetingId ? <> · <a href={`/meetings/${meetingId}/session`}><bdi>{wordingFor(language, request.titleAr ?? '', request.titleFr)}</bdi></a></> : null}
        </p>
      ) : (
        <p><Standing tone={today > by.day ? 'late' : 'due'}>{holdBy(shortDay(by.day, language))}</Standing> <span class="article">{articleText(by.article, language)}</span></p>
      )}
    </li>
  );
}

function Asking({ language, token, form, here, asking, submission }: StateRequestsView) {
  const words = stateWordsIn(language);
  if (!asking) return null;
  if (asking.whyNot) return <Card title={words.askSession} class="card--padded"><p>{asking.whyNot}</p></Card>;

  return (
    <Card title={words.askSession} class="card--padded">
      <p>{words.askSessionLead(shortDay(asking.by.day, language))} <span class="article">{articleText(asking.by.article, language)}</span></p>
      <Form action={here} token={token}>
        <HiddenField name="submission" value={submission} />
        <TextArea name="subjectsAr" label={requestWordsIn(language).subjects} form={form} rows={4} hint={words.subjectsHint} required />
        <Button main>{words.askSession}</Button>
      </Form>
    </Card>
  );
}

import { articleText } from '#law';
import { wordingFor } from '#meetings';
import type { Language } from '#platform/words';
import { shortDay } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, Card, DayField, Empty, ErrorSummary, Form, Notice, PageHead, SelectField, Standing, TextArea } from '#ui';
import type { ListedSession } from '../queries.ts';
import type { MemberAbsences, OpenExcuse } from './queries.ts';
import { absenceWordsIn } from './words.ts';

export interface AbsencesPageView {
  language: Language;
  token: string;
  form: FilledForm;
  here: string;
  today: string;
  members: readonly MemberAbsences[];
  excuses: readonly OpenExcuse[];
  sessions: readonly ListedSession[];
  law: { inARow: number; apart: number; article: string };
}

/** Attendance at sessions as the law counts it: a duty stated with its article, and a reason heard by the council before anything is counted. */
export function AbsencesPage(view: AbsencesPageView) {
  const { language, form, members, excuses, law } = view;
  const words = absenceWordsIn(language);
  const counted = members.filter(({ sessions }) => sessions.length > 0);

  return (
    <div class="stack">
      <PageHead title={words.title} lead={words.lead(law.inARow, law.apart, articleText(law.article, language))} />
      <Notice tone="due">{words.privacy}</Notice>
      <ErrorSummary language={language} form={form} />
      <Card>
        {counted.length === 0 ? <Empty>{words.none}</Empty> : (
          <table class="table table--cards">
            <thead><tr><th scope="col">{words.member}</th><th scope="col">{words.missed}</th><th scope="col">{words.inARow}</th><th scope="col">{words.awaits}</th><th scope="col">{words.standing}</th></tr></thead>
            <tbody>
              {counted.map(({ name, absences }) => (
                <tr>
                  <th scope="row"><bdi>{name}</bdi></th>
                  <td class="number" data-label={words.missed}>{words.outOf(absences.missed, absences.limits.apart)}</td>
                  <td class="number" data-label={words.inARow}>{words.outOf(absences.inARow, absences.limits.inARow)}</td>
                  <td class="number" data-label={words.awaits}>{absences.awaits}</td>
                  <td><Standing tone={absences.reached ? 'late' : 'done'}>{absences.reached ? words.reached[absences.reached] : words.within}</Standing></td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Card>
      <Card title={words.excuses}>
        {excuses.length === 0 ? <Empty>{words.noExcuses}</Empty> : null}
        <ul class="list">{excuses.map((excuse) => <ExcuseLine view={view} excuse={excuse} />)}</ul>
      </Card>
      <TakeExcuse view={view} />
    </div>
  );
}

function ExcuseLine({ view: { language, token, here, form }, excuse }: { view: AbsencesPageView; excuse: OpenExcuse }) {
  const words = absenceWordsIn(language);

  return (
    <li>
      <p><b><bdi>{excuse.name}</bdi></b> · <time datetime={excuse.opensOn}>{shortDay(excuse.opensOn, language)}</time></p>
      <p dir="auto">{excuse.reason}</p>
      <Form action={`${here}/absences/excuses/${excuse.id}`} token={token}>
        <TextArea name="because" label={words.because} form={form} rows={1} />
        <div class="toolbar__filters"><Button main name="answer" value="accepted">{words.accept}</Button><Button name="answer" value="refused">{words.refuse}</Button></div>
      </Form>
    </li>
  );
}

function TakeExcuse({ view: { language, token, here, form, today, members, sessions } }: { view: AbsencesPageView }) {
  const words = absenceWordsIn(language);
  if (sessions.length === 0 || members.length === 0) return null;

  return (
    <Card title={words.take} class="card--padded">
      <Form action={`${here}/absences/excuses`} token={token}>
        <SelectField name="meetingId" label={words.session} form={form} options={sessions.map(({ meetingId, titleAr, titleFr }) => ({ value: String(meetingId), label: wordingFor(language, titleAr, titleFr) }))} />
        <SelectField name="memberId" label={words.member} form={form} options={members.map(({ memberId, name }) => ({ value: String(memberId), label: name }))} />
        <TextArea name="reason" label={words.reason} form={form} rows={2} required />
        <DayField name="receivedOn" label={words.receivedOn} form={form} value={today} max={today} required />
        <Button main>{words.save}</Button>
      </Form>
    </Card>
  );
}

import { articleText } from '#law';
import type { Sitting } from '#meetings';
import { MeetingTabs, wordingFor } from '#meetings';
import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { longDay, shortDay } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, ButtonLink, Card, DayField, Empty, ErrorSummary, FileField, Form, HiddenField, PageHead, Standing, TextArea, TextField } from '#ui';
import type { AskedSession } from '../asked.ts';
import { DecisionTable } from '../decisions/pages.tsx';
import type { RegisteredDecision } from '../decisions/queries.ts';
import { SittingsCard } from '../publicity/card.tsx';
import type { Door } from '../publicity/queries.ts';
import { checkTones } from '../sessions/checklist.ts';
import type { CheckLine } from '../sessions/checklist.ts';
import type { SessionPoint } from '../sessions/queries.ts';
import { sessionWordsIn } from '../sessions/words.ts';
import { wordsIn } from '../words.ts';
import type { Received } from './received.ts';
import { stateWordsIn } from './words.ts';

/** One thing that the council sends, where it stands, and who entered it. */
export interface ReceiptLine {
  line: CheckLine;
  entered: { reference: string | null; by: 'council' | 'state' } | null;
  mayGive: boolean;
}

export interface StateSessionView {
  language: Language;
  asked: AskedSession;
  receipts: readonly ReceiptLine[];
  isSent: boolean;
  points: readonly SessionPoint[];
  sittings: readonly Sitting[];
  doors: readonly Door[];
  window: { by: Day; article: string; isOpen: boolean } | null;
  mayAsk: boolean;
  decisions: readonly RegisteredDecision[];
  copies: { letters: boolean; attendance: boolean };
}

/** A session as the State's representative and those who read for him see it: what came to them, the whole agenda once it was sent, the time of his own points, the decisions handed over. */
export function StateSessionPage(view: StateSessionView) {
  const { language, asked, copies, decisions } = view;
  const words = stateWordsIn(language);
  const { here, days, meetingId, council } = asked;

  return (
    <>
      <MeetingTabs meeting={{ id: meetingId, kind: 'council_session' }} current="session" language={language} mayRun={false} />
      <PageHead
        title={<bdi>{asked.title}</bdi>}
        lead={<><time datetime={days.opensOn}>{longDay(days.opensOn, language)}</time> · <bdi>{wordingFor(language, asked.placeAr, asked.placeFr)}</bdi></>}
        actions={<>{copies.letters ? <ButtonLink href={`${here}/letters.pdf`} plain>{words.letters}</ButtonLink> : null}{copies.attendance ? <ButtonLink href={`${here}/attendance.pdf`} plain>{words.attendance}</ButtonLink> : null}</>}
      />
      <div class="split">
        <div class="stack">
          <ReceiptsCard {...view} />
          <AgendaCard {...view} />
          <SittingsCard language={language} level={days.level} sittings={view.sittings} doors={view.doors} recordAt={null} />
          <Card title={wordsIn(language).decisions}>
            <p class="card__lead small soft">{wordsIn(language).onlyTransmitted}</p>
            {decisions.length ? <DecisionTable language={language} here={`/councils/${council.id}`} decisions={decisions} /> : <Empty>{wordsIn(language).noDecisions}</Empty>}
          </Card>
        </div>
        <aside class="side">
          <WindowCard {...view} />
          <Card><p><a href={`/councils/${council.id}`}>{sessionWordsIn(language).councilHome}</a></p></Card>
        </aside>
      </div>
    </>
  );
}

function ReceiptsCard({ language, asked, receipts }: StateSessionView) {
  const words = stateWordsIn(language);
  const { subjects, states, on, by, reference } = sessionWordsIn(language);

  return (
    <Card title={words.receipts} id="receipts">
      <ul class="list checklist">
        {receipts.map(({ line, entered, mayGive }) => (
          <li class="listed">
            <div>
              <b>{subjects[line.subject]}</b>
              <p class="small soft">
                {[line.on ? on(shortDay(line.on, language)) : '', entered?.reference ? reference(entered.reference) : '', entered ? words.enteredBy[entered.by] : '', line.by ? by(shortDay(line.by, language)) : ''].filter(Boolean).join(' · ')}
                <span class="article">{articleText(line.article, language)}</span>
              </p>
              {mayGive ? <a href={`${asked.here}/state/receipts/${line.subject}`}>{entered ? words.correct : words.give}</a> : null}
            </div>
            <Standing tone={checkTones[line.state]}>{states[line.state]}</Standing>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function WindowCard({ language, asked, window, mayAsk }: StateSessionView) {
  const words = stateWordsIn(language);
  if (!window) return <Card title={words.points} class="card--padded"><p class="small soft">{words.pointsLater}</p></Card>;

  return (
    <Card title={words.points} class="card--padded" id="points">
      <p>{window.isOpen ? words.pointsUntil(shortDay(window.by, language)) : words.pointsEnded(shortDay(window.by, language))}<span class="article">{articleText(window.article, language)}</span></p>
      {mayAsk && window.isOpen ? <p><ButtonLink href={`${asked.here}/state/points/new`} main>{words.ask}</ButtonLink></p> : null}
    </Card>
  );
}

function AgendaCard({ language, points, sittings, isSent }: StateSessionView) {
  const words = stateWordsIn(language);
  const { agenda, noPoints, origins } = sessionWordsIn(language);
  const closed = new Set(sittings.filter(({ isClosedToPublic }) => isClosedToPublic).map(({ id }) => id));

  return (
    <Card title={agenda} id="agenda">
      {isSent ? null : <p class="card__lead small soft">{words.notSent}</p>}
      {points.length === 0 ? <Empty>{noPoints}</Empty> : null}
      <ol class="list">
        {points.map((point, index) => (
          <li class="listed" id={`point-${point.id}`}>
            <div>
              <p><span class="number soft">{index + 1}.</span> <b dir="auto">{wordingFor(language, point.titleAr, point.titleFr)}</b></p>
              {isSent ? <p class="small soft">{origins[point.origin]}</p> : null}
            </div>
            {point.sittingId !== null && closed.has(point.sittingId) ? <Standing tone="none">{words.closedSitting}</Standing> : null}
          </li>
        ))}
      </ol>
    </Card>
  );
}

interface FormView {
  language: Language;
  token: string;
  form: FilledForm;
  submission: string;
  here: string;
}

/** A point that the State's representative asks for. */
export function StatePointPage({ language, token, form, submission, here, until, article }: FormView & { until: Day | null; article: string }) {
  const words = stateWordsIn(language);
  const { pointTitle, pointTitleFr } = sessionWordsIn(language);

  return (
    <div class="narrow">
      <PageHead title={words.ask} lead={<>{until ? words.askLead(shortDay(until, language)) : words.pointsLater} <span class="article">{articleText(article, language)}</span></>} />
      <ErrorSummary language={language} form={form} />
      <Card class="card--padded">
        <Form action={`${here}/state/points`} token={token}>
          <HiddenField name="submission" value={submission} />
          <TextField name="titleAr" label={pointTitle} form={form} maxlength={300} dir="auto" required />
          <TextField name="titleFr" label={pointTitleFr} form={form} maxlength={300} dir="auto" />
          <Button main>{words.ask}</Button>
        </Form>
      </Card>
    </div>
  );
}

/** The State's receipt for one thing that came. */
export function ReceiptPage({ language, token, form, submission, here, subject, today, done, note }: FormView & { subject: Received; today: Day; done: { id: number; day: Day; reference: string | null } | null; note: string }) {
  const words = stateWordsIn(language);

  return (
    <div class="narrow">
      <PageHead title={words.receiptTitle(sessionWordsIn(language).formalities[subject])} lead={<>{words.receiptLead} <span class="article">{note}</span></>} />
      <ErrorSummary language={language} form={form} />
      <Card class="card--padded">
        <Form action={`${here}/state/receipts/${subject}`} token={token} multipart>
          <HiddenField name="submission" value={submission} />
          {done ? <HiddenField name="replacesId" value={String(done.id)} /> : null}
          <DayField name="happenedOn" label={words.receivedOn} form={form} value={done?.day ?? today} max={today} required />
          <TextField name="reference" label={words.reference} form={form} value={done?.reference ?? ''} maxlength={100} dir="auto" required />
          <FileField name="evidence" label={words.evidence} form={form} accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff" />
          {done ? <TextArea name="because" label={words.because} form={form} rows={2} required /> : null}
          <Button main>{done ? words.correct : words.give}</Button>
        </Form>
      </Card>
    </div>
  );
}

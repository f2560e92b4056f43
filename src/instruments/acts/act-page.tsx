import type { Child } from 'hono/jsx';
import type { Refusal } from '#platform/refusals';
import type { Language } from '#platform/words';
import { dirhams } from '#platform/words';
import type { Day } from '#platform/days';
import type { FilledForm } from '#ui';
import { Button, ButtonLink, Card, ChoiceField, DayField, ErrorSummary, FileField, Form, HiddenField, Notice, PageHead, TextArea, TextField } from '#ui';
import { EarliestDay } from '../parties/earliest-day.tsx';
import type { StepChoice } from '../parties/timeline.ts';
import { partyWordsIn } from '../parties/words.ts';
import type { Earliest, Outcome, StepRule } from '../standings/index.ts';
import { wordsIn } from '../words.ts';

export interface ActFormView {
  language: Language;
  action: string;
  token: string;
  submission: string;
  version: number;
  form: FilledForm;
  rule: StepRule;
  year: number | null;
  about: Child;
  today: Day;
  firstDay: Day;
  seats: number | null;
  /** Centimes that may still reach this stage of the year. */
  left: number | null;
  nextCall: 1 | 2 | 3;
  bySittings: boolean;
  fromDocument: boolean;
  needsEvidence: boolean;
  /** On a rectification: the form also asks why, and may withdraw. */
  rectifies: boolean;
}

/** The form of one step: what the step asks, and no more. */
export function ActFormPage(view: ActFormView) {
  const { language, rule, year, rectifies } = view;
  const words = partyWordsIn(language);
  const titled = (text: string) => (year === null ? text : words.forYear(text, year));

  return (
    <div class="narrow">
      <PageHead title={rectifies ? words.rectificationTitle(titled(wordsIn(language).steps[rule.step])) : titled(words.recordOf[rule.step])} lead={view.about} />
      <ErrorSummary language={language} form={view.form} />
      {view.fromDocument ? <Notice tone="due">{words.fromDocument}</Notice> : null}
      {rectifies ? <p class="soft">{words.rectificationLead}</p> : null}
      <Card class="card--padded">
        <Form action={view.action} token={view.token} multipart>
          <HiddenField name="submission" value={view.submission} />
          <HiddenField name="version" value={String(view.version)} />
          <HiddenField name="step" value={rule.step} />
          {year === null ? null : <HiddenField name="year" value={String(year)} />}
          {rectifies ? <Rectification view={view} /> : null}
          <DayField name="happenedOn" label={words.fields.happenedOn} form={view.form} min={view.firstDay} max={view.today} hint={rule.step === 'transmitted' ? words.hints.transmitted : words.hints.happenedOn} required />
          <Asked view={view} />
          <TextField name="reference" label={words.fields.reference} form={view.form} maxlength={100} dir="auto" />
          <FileField name="evidence" label={words.fields.evidence} form={view.form} accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff" hint={rectifies ? words.hints.keepEvidence : words.hints.evidence} required={view.needsEvidence && !rectifies} />
          <TextArea name="note" label={words.fields.note} form={view.form} rows={2} />
          <Button main>{rectifies ? words.submitRectification : words.submit}</Button>
        </Form>
      </Card>
      <p class="small soft">{words.notice}</p>
    </div>
  );
}

function Rectification({ view: { language, form } }: { view: ActFormView }) {
  const words = partyWordsIn(language);

  return (
    <>
      <ChoiceField name="kind" legend={words.rectificationKind} form={form} value="correct" options={[{ value: 'correct', label: words.correct }, { value: 'withdraw', label: words.withdraw }]} />
      <TextArea name="because" label={words.fields.because} form={form} rows={2} required />
    </>
  );
}

/** The fields that the step's own figures ask for. */
function Asked({ view }: { view: ActFormView }) {
  switch (view.rule.figures) {
    case 'session':
      return <Session view={view} />;
    case 'votes':
      return <Votes view={view} />;
    case 'amount':
      return <Amount view={view} />;
    case 'none':
      return view.rule.outcomes.length > 1 ? <Outcomes view={view} /> : null;
  }
}

function Outcomes({ view: { language, form, rule } }: { view: ActFormView }) {
  const words = partyWordsIn(language);
  const { outcomes } = wordsIn(language);

  return <ChoiceField name="outcome" legend={words.fields.outcome} form={form} required options={rule.outcomes.map((outcome: Outcome) => ({ value: outcome, label: outcomes[outcome] }))} />;
}

function Session({ view: { language, form } }: { view: ActFormView }) {
  const words = partyWordsIn(language);
  const { sessionKinds } = wordsIn(language);

  return (
    <>
      <ChoiceField name="sessionKind" legend={words.fields.sessionKind} form={form} value="ordinary" options={[{ value: 'ordinary', label: sessionKinds.ordinary }, { value: 'extraordinary', label: sessionKinds.extraordinary }]} />
      <DayField name="sessionOn" label={words.fields.sessionOn} form={form} required />
    </>
  );
}

function Votes({ view }: { view: ActFormView }) {
  const { language, form, seats, nextCall, bySittings } = view;
  const words = partyWordsIn(language);
  const { calls } = wordsIn(language);
  const counted = (name: 'membersInOffice' | 'membersPresent' | 'votesFor' | 'votesAgainst' | 'votesAbstained', hint?: string, required = false) => (
    <TextField name={name} label={words.fields[name]} form={form} inputmode="numeric" maxlength={4} dir="ltr" hint={hint} required={required} marked={required} />
  );

  return (
    <>
      <Outcomes view={view} />
      <ChoiceField name="call" legend={words.fields.call} form={form} value={String(nextCall)} options={([1, 2, 3] as const).map((call) => ({ value: String(call), label: calls[call] ?? '' }))} />
      {bySittings ? <ChoiceField name="sitting" legend={words.fields.sitting} form={form} value="1" options={([1, 2] as const).map((sitting) => ({ value: String(sitting), label: words.sittings[sitting] }))} /> : null}
      <div class="fields">
        {counted('membersInOffice', seats === null ? undefined : words.hints.seats(seats), true)}
        {counted('membersPresent', undefined, true)}
      </div>
      <div class="votes-cast">
        <p class="small soft">{words.hints.votes}</p>
        <div class="fields">
          {counted('votesFor')}
          {counted('votesAgainst')}
          {counted('votesAbstained')}
        </div>
      </div>
      <tie-only>
      <ChoiceField name="presidentSide" legend={words.fields.presidentSide} form={form} value="" hint={words.hints.presidentSide} options={[{ value: '', label: words.sides.none }, { value: 'for', label: words.sides.for }, { value: 'against', label: words.sides.against }]} />
      </tie-only>
    </>
  );
}

function Amount({ view: { language, form, left } }: { view: ActFormView }) {
  const words = partyWordsIn(language);

  return <TextField name="amount" label={words.fields.amount} form={form} inputmode="decimal" maxlength={24} dir="ltr" hint={left === null ? undefined : words.hints.amount(dirhams(left, language))} required />;
}

export interface ChoosePageView {
  language: Language;
  here: string;
  body: string;
  choices: readonly StepChoice[];
  explain: (refusal: Refusal) => string;
}

/** Which step to record: the open ones as buttons, what is recorded already apart, and folded what is not open, with why and when it will be. */
export function ChooseStepPage({ language, here, body, choices, explain }: ChoosePageView) {
  const words = partyWordsIn(language);
  const labelOf = ({ rule, year }: StepChoice) => (year === null ? words.recordOf[rule.step] : words.forYear(words.recordOf[rule.step], year));
  const open = choices.filter((choice) => !choice.whyNot);
  const recorded = choices.filter(({ whyNot }) => whyNot && recordedCodes.has(whyNot.code));
  const closed = choices.filter(({ whyNot }) => whyNot && !recordedCodes.has(whyNot.code));

  return (
    <div class="narrow stack">
      <PageHead title={words.chooseStep} lead={words.chooseStepLead(body)} />
      {open.length ? (
        <Card title={words.openSteps} class="card--padded">
          <p class="choices">
            {open.map((choice, index) => <ButtonLink href={`${here}/acts/new?step=${choice.rule.step}${choice.year === null ? '' : `&year=${choice.year}`}`} main={index === 0}>{labelOf(choice)}</ButtonLink>)}
          </p>
        </Card>
      ) : <Notice tone="due">{words.nothingOpen}</Notice>}
      <Choices title={words.closedSteps(closed.length)} choices={closed} {...{ language, explain }} />
      <Choices title={words.recordedSteps(recorded.length)} choices={recorded} {...{ language, explain }} />
      <p><a href={here}>{words.timeline}</a></p>
    </div>
  );
}

const recordedCodes: ReadonlySet<string> = new Set(['step.already_recorded', 'signature.already_given']);

function Choices({ title, choices, language, explain }: Pick<ChoosePageView, 'language' | 'choices' | 'explain'> & { title: string }) {
  const words = partyWordsIn(language);
  const { steps } = wordsIn(language);
  if (choices.length === 0) return null;

  return (
    <details class="card card--padded">
      <summary class="strong">{title}</summary>
      <ul class="list">
        {choices.map(({ rule, year, whyNot, earliest }) => (
          <li>
            <span class="strong">{year === null ? steps[rule.step] : words.forYear(steps[rule.step], year)}</span>
            <p class="small soft">{whyNot ? explain(whyNot) : ''}{whyNot && earliest && !recordedCodes.has(whyNot.code) ? <> <EarliestDay earliest={earliest} language={language} /></> : null}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A step that is not open: why, and when it will be. */
export function NotOpenPage({ language, about, sentence, earliest, back }: { language: Language; about: Child; sentence: string; earliest: Earliest | null; back: string }) {
  const words = partyWordsIn(language);

  return (
    <div class="narrow stack">
      <PageHead title={words.notOpenTitle} lead={about} />
      <Notice tone="due">{sentence}{earliest ? <p><EarliestDay earliest={earliest} language={language} /></p> : null}</Notice>
      <p>
        <a href={back}>{words.timeline}</a>
      </p>
    </div>
  );
}

import { askers } from '#law';
import type { Child } from 'hono/jsx';
import type { Language } from '#platform/words';
import { shortDay } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, Card, CheckField, ChoiceField, DayField, ErrorSummary, FileField, Form, HiddenField, Notice, PageHead, SelectField, TextArea, TextField } from '#ui';
import type { MemberRow } from '../members/queries.ts';
import { memberWordsIn } from '../members/words.ts';
import type { ListedRequest } from '../requests/queries.ts';
import { pointAskers } from '../sessions/ask-point.ts';
import type { Formality } from '../sessions/formality.ts';
import { sessionKinds } from '../sessions/session.ts';
import { sessionWordsIn } from '../sessions/words.ts';

interface FormView {
  language: Language;
  token: string;
  form: FilledForm;
  submission: string;
}

/** The call to a session: its kind, its day and place. The legal day stands above. */
export function NewSessionPage({ language, token, form, submission, here, lead, opensOn, answering }: FormView & { here: string; lead: Child; opensOn: string; answering: ListedRequest | null }) {
  const words = sessionWordsIn(language);

  return (
    <div class="narrow">
      <PageHead title={words.newTitle} lead={lead} />
      <ErrorSummary language={language} form={form} />
      <Card class="card--padded">
        <Form action={`${here}/sessions`} token={token}>
          <HiddenField name="submission" value={submission} />
          {answering ? <HiddenField name="requestId" value={String(answering.id)} /> : null}
          {answering ? <p class="strong">{words.answering(words.askers[answering.askedBy], shortDay(answering.askedOn, language))}</p> : null}
          <ChoiceField name="kind" legend={words.kind} form={form} value={answering ? 'extraordinary' : 'ordinary'} options={sessionKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))} />
          <DayField name="opensOn" label={words.opensOn} form={form} value={opensOn} required />
          <TextField name="startsAt" label={words.startsAt} form={form} value="10:00" type="time" dir="ltr" required />
          <TextField name="placeAr" label={words.place} form={form} maxlength={300} dir="auto" required />
          <TextField name="placeFr" label={words.placeFr} form={form} maxlength={300} dir="auto" />
          <ChoiceField name="askedBy" legend={words.askedBy} form={form} value={answering?.askedBy ?? 'president'} options={askers.map((asker) => ({ value: asker, label: words.askers[asker] }))} />
          <DayField name="askedOn" label={words.askedOn} form={form} value={answering?.askedOn ?? ''} hint={words.askedOnHint} />
          <Button main>{words.call}</Button>
        </Form>
      </Card>
    </div>
  );
}

export interface FormalityPageView extends FormView {
  here: string;
  formality: Formality;
  today: string;
  done: { id: number; day: string; reference: string | null } | null;
  note: string;
}

/** One formality: its day, its reference and what proves it. */
export function FormalityPage({ language, token, form, submission, here, formality, today, done, note }: FormalityPageView) {
  const words = sessionWordsIn(language);

  return (
    <div class="narrow">
      <PageHead title={words.enterTitle(words.formalities[formality])} lead={note} />
      <ErrorSummary language={language} form={form} />
      <Card class="card--padded">
        <Form action={`${here}/formalities/${formality}`} token={token} multipart>
          <HiddenField name="submission" value={submission} />
          {done ? <HiddenField name="replacesId" value={String(done.id)} /> : null}
          <DayField name="happenedOn" label={words.happenedOn} form={form} value={done?.day ?? today} max={today} required />
          <TextField name="reference" label={words.referenceField} form={form} value={done?.reference ?? ''} maxlength={100} dir="auto" />
          <FileField name="evidence" label={words.evidence} form={form} accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff" hint={words.evidenceHint} />
          {done ? <TextArea name="because" label={words.because} form={form} rows={2} required /> : null}
          <Button main>{words.save}</Button>
        </Form>
      </Card>
    </div>
  );
}

export interface PointFormView extends FormView {
  here: string;
  half: number;
  instruments: readonly { value: string; label: string }[];
  sittings: readonly { value: string; label: string }[];
  isSent: boolean;
}

/** A point asked for: by the president, by members, by the State. */
export function NewPointPage({ language, token, form, submission, here, half, instruments, sittings, isSent }: PointFormView) {
  const words = sessionWordsIn(language);

  return (
    <div class="narrow">
      <PageHead title={words.addPoint} />
      <ErrorSummary language={language} form={form} />
      <Card class="card--padded">
        <Form action={`${here}/points`} token={token}>
          <HiddenField name="submission" value={submission} />
          <ChoiceField name="askedBy" legend={words.pointAskedBy} form={form} value="president" options={pointAskers.map((asker) => ({ value: asker, label: words.pointAskers[asker] }))} />
          <TextField name="askers" label={words.askersCount} form={form} inputmode="numeric" maxlength={3} dir="ltr" hint={words.askersHint(half)} />
          <TextField name="titleAr" label={words.pointTitle} form={form} maxlength={300} dir="auto" required />
          <TextField name="titleFr" label={words.pointTitleFr} form={form} maxlength={300} dir="auto" />
          <SelectField name="instrumentId" label={words.instrument} form={form} options={[{ value: '', label: words.noInstrument }, ...instruments]} hint={words.instrumentHint} />
          <SelectField name="sittingId" label={words.sitting} form={form} value={sittings[0]?.value ?? ''} options={[{ value: '', label: words.noSitting }, ...sittings]} />
          {isSent ? <TextArea name="because" label={words.changeBecause} form={form} rows={2} required /> : null}
          <Button main>{words.addPoint}</Button>
        </Form>
      </Card>
    </div>
  );
}

export interface RollPageView {
  language: Language;
  token: string;
  form: FilledForm;
  here: string;
  members: readonly MemberRow[];
  there: ReadonlySet<number>;
}

/** The roll of a session: one box a member, large enough for a thumb. */
export function RollPage({ language, token, form, here, members, there }: RollPageView) {
  const words = sessionWordsIn(language);

  return (
    <div class="narrow">
      <PageHead title={words.roll} lead={words.thereNow(members.filter(({ id }) => there.has(id)).length, members.length)} />
      <ErrorSummary language={language} form={form} />
      <Notice tone="due">{words.rollLead}</Notice>
      <Card class="card--padded">
        <Form action={`${here}/roll`} token={token}>
          <HiddenField name="readAsThere" value={[...there].join(' ')} />
          <div class="roll-call">
            {members.map((member) => <CheckField name="there" label={member.name} value={String(member.id)} checked={there.has(member.id)} hint={memberWordsIn(language).roles[member.role]} />)}
          </div>
          <Button main>{words.rollSave}</Button>
        </Form>
      </Card>
    </div>
  );
}

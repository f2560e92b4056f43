import { nameOf } from '#bodies';
import { wordsIn as instrumentWordsIn } from '#instruments';
import type { Language } from '#platform/words';
import { shortDay } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, Card, ChoiceField, DayField, ErrorSummary, FileField, Form, HiddenField, PageHead, SelectField, TextArea, TextField } from '#ui';
import type { Previewed } from '../candidates.ts';
import { promisedSteps } from '../commitment.ts';
import { wordsIn } from '../words.ts';

interface FormView {
  language: Language;
  action: string;
  token: string;
  form: FilledForm;
  submission: string;
}

interface Choice {
  value: string;
  label: string;
}

export interface NewCommitmentView extends FormView {
  meeting: string;
  conclusions: readonly Choice[];
  instruments: readonly Choice[];
  provinces: readonly Choice[];
  bodies: readonly Choice[];
  /** Who would owe what by when, once it was asked for. */
  preview: readonly Previewed[] | null;
}

/** A sentence of the minutes becomes a commitment: what was said, who owes it, what will keep it, by when. */
export function NewCommitmentPage(view: NewCommitmentView) {
  const { language, form, conclusions, instruments, provinces, bodies } = view;
  const words = wordsIn(language);
  const { steps } = instrumentWordsIn(language);

  return (
    <div class="narrow">
      <PageHead title={words.recordTitle} lead={<bdi>{view.meeting}</bdi>} />
      <ErrorSummary language={language} form={form} />
      {view.preview ? <Preview view={view} preview={view.preview} /> : null}
      <Form action={view.action} token={view.token}>
        <HiddenField name="submission" value={view.submission} />
        <Card class="card--padded">
          <TextArea name="sentenceAr" label={`${words.sentence} (${words.inArabic})`} form={form} hint={words.sentenceHint} rows={3} required />
          <TextArea name="sentenceFr" label={words.inFrench} form={form} rows={2} />
          <TextField name="speakerAr" label={words.speakerTitle} form={form} maxlength={200} dir="auto" required />
          <TextField name="institutionAr" label={words.speakerInstitution} form={form} maxlength={200} dir="auto" />
          <SelectField name="conclusionId" label={words.conclusion} form={form} options={[{ value: '', label: words.noConclusion }, ...conclusions]} />
        </Card>
        <Card title={words.keptBy} class="card--padded">
          <ChoiceField name="keptBy" legend={words.keptBy} form={form} value="step" options={[{ value: 'step', label: words.keptByOptions.step }, { value: 'deliverable', label: words.keptByOptions.deliverable }]} />
          <SelectField name="instrumentId" label={words.instrument} form={form} options={instruments} />
          <div class="fields">
            <SelectField name="step" label={words.step} form={form} value="deliberated" options={promisedSteps.map((step) => ({ value: step, label: steps[step] }))} />
            <TextField name="year" label={words.year} form={form} inputmode="numeric" maxlength={4} dir="ltr" />
          </div>
          <TextField name="deliverableAr" label={words.deliverable} form={form} maxlength={300} dir="auto" />
        </Card>
        <Card title={words.whoOwes} class="card--padded">
          <ChoiceField name="debtors" legend={words.whoOwes} form={form} value="parties" options={(['parties', 'province_and_communes', 'communes', 'province', 'body'] as const).map((kind) => ({ value: kind, label: words.debtorChoices[kind] }))} />
          <div class="fields">
            <SelectField name="provinceCode" label={words.province} form={form} options={provinces} />
            <SelectField name="bodyId" label={words.oneBody} form={form} options={bodies} />
          </div>
        </Card>
        <Card title={words.due} class="card--padded">
          <ChoiceField name="dueKind" legend={words.due} form={form} value="next_ordinary_session" options={(['next_ordinary_session', 'fixed'] as const).map((kind) => ({ value: kind, label: words.dueOptions[kind] }))} />
          <DayField name="dueOn" label={words.dueOn} form={form} />
        </Card>
        <p class="timeline__actions">
          <Button name="preview" value="yes">{words.preview}</Button>
          <Button main>{words.save}</Button>
        </p>
      </Form>
    </div>
  );
}

function Preview({ view: { language }, preview }: { view: NewCommitmentView; preview: readonly Previewed[] }) {
  return (
    <Card title={wordsIn(language).previewTitle}>
      <ul class="list list--preview">
        {preview.map((debtor) => (
          <li>
            <bdi>{nameOf(debtor, language)}</bdi> {debtor.due ? <span class="soft small">{shortDay(debtor.due.dueOn, language)}</span> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Frees a debtor of its part, with a reason that stays. */
export function ReleasePage({ language, action, token, form, name, sentence }: FormView & { name: string; sentence: string }) {
  const words = wordsIn(language);

  return (
    <div class="narrow">
      <PageHead title={words.releaseTitle(name)} lead={<span dir="auto">{words.quoted(sentence)}</span>} />
      <ErrorSummary language={language} form={form} />
      <Card class="card--padded">
        <Form action={action} token={token}>
          <TextArea name="because" label={words.releaseReason} form={form} hint={words.releaseHint} required />
          <Button main>{words.release}</Button>
        </Form>
      </Card>
    </div>
  );
}

/** Records what a debtor brought, with its document. */
export function DeliveryPage({ language, action, token, form, submission, name, sentence, today }: FormView & { name: string; sentence: string; today: string }) {
  const words = wordsIn(language);

  return (
    <div class="narrow">
      <PageHead title={words.deliverTitle(name)} lead={<span dir="auto">{words.quoted(sentence)}</span>} />
      <ErrorSummary language={language} form={form} />
      <Card class="card--padded">
        <Form action={action} token={token} multipart>
          <HiddenField name="submission" value={submission} />
          <DayField name="happenedOn" label={words.deliveredOn} form={form} max={today} required />
          <FileField name="evidence" label={words.evidence} form={form} accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff" required />
          <TextArea name="note" label={words.note} form={form} rows={2} />
          <Button main>{words.deliver}</Button>
        </Form>
      </Card>
    </div>
  );
}

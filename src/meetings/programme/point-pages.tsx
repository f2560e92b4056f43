import type { Child } from 'hono/jsx';
import type { Language } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, Card, ChoiceField, ErrorSummary, FileField, Form, HiddenField, Notice, PageHead, SelectField, SubmissionField, TextArea, TextField } from '#ui';
import { visibilities } from '../kinds.ts';
import { pointKinds } from './point.ts';
import { programmeWordsIn } from './words.ts';

interface Choice {
  value: string;
  label: string;
}

export interface PointFormView {
  language: Language;
  title: string;
  about: Child;
  action: string;
  token: string;
  form: FilledForm;
  bodies: readonly Choice[];
  instruments: readonly Choice[];
  /** Of a point of the first rank; none under another and for a proposal. */
  sittings: readonly Choice[];
  parentId: number | null;
  version: number | null;
  /** The convocation left: a change says why. */
  frozen: boolean;
  /** Of a proposal: the bodies in whose name it can be made. */
  proposers: readonly Choice[] | null;
  /** What stands now, where somebody else changed it meanwhile. */
  standing: Child;
}

/** The form of a point: of the organiser's, or of a unit's proposal. */
export function PointFormPage(view: PointFormView) {
  const { language, form, sittings, proposers } = view;
  const words = programmeWordsIn(language);
  const [kinds, access] = [pointKinds.map((kind) => ({ value: kind, label: words.kinds[kind] })), visibilities.map((value) => ({ value, label: words.visibilities[value] }))];
  const none = { value: '', label: words.none };

  return (
    <div class="narrow">
      <PageHead title={view.title} lead={view.about} />
      <ErrorSummary language={language} form={form} />
      {view.standing ? <Notice tone="due"><b>{words.standingNow}</b><br />{view.standing}</Notice> : null}
      {proposers ? <p class="soft">{words.proposeLead}</p> : null}
      <Form action={view.action} token={view.token}>
        {view.version === null ? <SubmissionField form={form} /> : <HiddenField name="version" value={String(view.version)} />}
        {view.parentId === null ? null : <HiddenField name="parentId" value={String(view.parentId)} />}
        <Card class="card--padded">
          {proposers && proposers.length > 1 ? <SelectField name="bodyId" label={words.proposeFor} form={form} options={proposers} /> : null}
          {proposers?.length === 1 ? <HiddenField name="bodyId" value={proposers[0]?.value ?? ''} /> : null}
          <SelectField name="kind" label={words.fields.kind} form={form} value="presentation" options={kinds} />
          <TextField name="titleAr" label={words.fields.titleAr} form={form} maxlength={300} dir="auto" required />
          <TextField name="titleFr" label={words.fields.titleFr} form={form} maxlength={300} dir="auto" />
          <div class="fields">
            <TextField name="minutesPlanned" label={words.fields.minutesPlanned} form={form} inputmode="numeric" maxlength={4} dir="ltr" />
            {sittings.length ? <SelectField name="sittingId" label={words.fields.sittingId} form={form} value={sittings[0]?.value ?? ''} options={[...sittings, none]} /> : null}
          </div>
          <p class="small soft">{words.hints.minutes}</p>
        </Card>
        <Card class="card--padded">
          <div class="fields">
            <TextField name="presenterAr" label={words.fields.presenterAr} form={form} maxlength={200} dir="auto" />
            <TextField name="presenterFr" label={words.fields.presenterFr} form={form} maxlength={200} dir="auto" />
          </div>
          <SelectField name="presenterBodyId" label={words.fields.presenterBodyId} form={form} hint={words.hints.presenter} options={[none, ...view.bodies]} />
          {view.instruments.length ? <SelectField name="instrumentId" label={words.fields.instrumentId} form={form} options={[none, ...view.instruments]} /> : null}
          {proposers ? <HiddenField name="visibility" value="participants" /> : <ChoiceField name="visibility" legend={words.fields.visibility} form={form} value="participants" options={access} />}
          {view.frozen ? <TextArea name="because" label={words.because} form={form} rows={2} hint={words.becauseHint} required /> : null}
        </Card>
        <Button main>{words.save}</Button>
      </Form>
    </div>
  );
}

export interface SmallFormView {
  language: Language;
  about: Child;
  action: string;
  token: string;
  form: FilledForm;
}

/** The chair's answer to a proposal. */
export function AnswerPage({ language, about, action, token, form }: SmallFormView) {
  const words = programmeWordsIn(language);

  return (
    <div class="narrow">
      <PageHead title={words.answerTitle} lead={about} />
      <ErrorSummary language={language} form={form} />
      <Form action={action} token={token}>
        <Card class="card--padded">
          <ChoiceField name="answer" legend={words.answer} form={form} value="accepted" options={[{ value: 'accepted', label: words.accept }, { value: 'refused', label: words.refuse }]} />
          <TextArea name="because" label={words.because} form={form} rows={3} hint={words.answerHint} />
          <Button main>{words.save}</Button>
        </Card>
      </Form>
    </div>
  );
}

/** A document for a point. */
export function MaterialPage({ language, about, action, token, form, widest }: SmallFormView & { widest: number }) {
  const words = programmeWordsIn(language);

  return (
    <div class="narrow">
      <PageHead title={words.attach} lead={about} />
      <ErrorSummary language={language} form={form} />
      <Form action={action} token={token} multipart>
        <SubmissionField form={form} />
        <Card class="card--padded">
          <TextField name="titleAr" label={words.fields.titleAr} form={form} maxlength={300} dir="auto" required />
          <TextField name="titleFr" label={words.fields.titleFr} form={form} maxlength={300} dir="auto" />
          <FileField name="file" label={words.fields.file} form={form} accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff" hint={words.hints.file} required />
          <ChoiceField name="visibility" legend={words.fields.visibility} form={form} value={visibilities[widest] ?? 'internal'} hint={words.hints.material} options={visibilities.slice(widest).map((value) => ({ value, label: words.visibilities[value] }))} />
          <Button main>{words.attach}</Button>
        </Card>
      </Form>
    </div>
  );
}

/** Where a point goes, with the reason, once the agenda is frozen; and taking it off. */
export function ReasonPage({ language, about, action, token, form, title, ways, programmeVersion }: SmallFormView & { title: string; ways: boolean; programmeVersion: number }) {
  const words = programmeWordsIn(language);

  return (
    <div class="narrow">
      <PageHead title={title} lead={about} />
      <ErrorSummary language={language} form={form} />
      <Form action={action} token={token}>
        <Card class="card--padded">
          <HiddenField name="programmeVersion" value={String(programmeVersion)} />
          {ways ? <ChoiceField name="way" legend={words.fields.way} form={form} value="up" options={(['up', 'down', 'into', 'out'] as const).map((way) => ({ value: way, label: words.ways[way] }))} /> : null}
          <TextArea name="because" label={words.because} form={form} rows={2} hint={words.becauseHint} required />
          <Button main>{title}</Button>
        </Card>
      </Form>
    </div>
  );
}

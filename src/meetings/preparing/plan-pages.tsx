import type { Child } from 'hono/jsx';
import type { Language } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, Card, CheckField, ChoiceField, DayField, ErrorSummary, Form, HiddenField, Notice, PageHead, SelectField, TextArea, TextField } from '#ui';
import { meetingModes, visibilities } from '../kinds.ts';
import { wordsIn } from '../words.ts';
import { preparingWordsIn } from './words.ts';

interface Choice {
  value: string;
  label: string;
}

interface FormView {
  language: Language;
  action: string;
  token: string;
  form: FilledForm;
  today: string;
}

export interface PlanFormView extends FormView {
  /** Of a new meeting: its mark; none on a change. */
  submission: string | null;
  version: number | null;
  owners: readonly Choice[];
  series: readonly Choice[];
  territories: readonly Choice[];
}

/** The form of a meeting to come: of a new one with the hours of its first sitting, or of a change. */
export function PlanFormPage(view: PlanFormView) {
  const { language, form, submission, version, owners, series, territories } = view;
  const words = preparingWordsIn(language);
  const { noSeries, series: seriesLabel, title, titleHint, inArabic, inFrench, territory, noBody, organiser } = wordsIn(language);

  return (
    <div class="narrow">
      <PageHead title={submission ? words.prepare : words.changePlan} lead={words.prepareLead} />
      <ErrorSummary language={language} form={form} />
      <Form action={view.action} token={view.token} class="stack">
        {submission ? <HiddenField name="submission" value={submission} /> : null}
        {version === null ? null : <HiddenField name="version" value={String(version)} />}
        <Card class="card--padded">
          {submission && owners.length > 1 ? <SelectField name="ownerBodyId" label={organiser} form={form} value={owners[0]?.value} options={owners} /> : null}
          {submission && owners.length <= 1 ? <HiddenField name="ownerBodyId" value={owners[0]?.value ?? ''} /> : null}
          <div class="fields">
            <SelectField name="seriesId" label={seriesLabel} form={form} options={[{ value: '', label: noSeries }, ...series]} />
            <TextField name="number" label={words.fields.number} form={form} inputmode="numeric" maxlength={4} dir="ltr" hint={words.hints.number} />
          </div>
          {submission ? <ChoiceField name="kind" legend={words.fields.kind} form={form} value="communication" hint={words.hints.kind} options={(['communication', 'committee', 'forum'] as const).map((kind) => ({ value: kind, label: words.kinds[kind] }))} /> : null}
          <TextField name="titleAr" label={`${title} (${inArabic})`} form={form} hint={titleHint} maxlength={300} dir="auto" />
          <TextField name="titleFr" label={`${title} (${inFrench})`} form={form} maxlength={300} dir="auto" />
          <div class="fields">
            <TextField name="mottoAr" label={words.fields.mottoAr} form={form} maxlength={300} dir="auto" />
            <TextField name="mottoFr" label={words.fields.mottoFr} form={form} maxlength={300} dir="auto" />
          </div>
          <TextField name="editionYear" label={words.fields.editionYear} form={form} inputmode="numeric" maxlength={4} dir="ltr" hint={words.hints.editionYear} />
        </Card>
        <Card class="card--padded">
          <div class="fields">
            <DayField name="startsOn" label={words.fields.startsOn} form={form} min={submission ? view.today : undefined} required />
            <DayField name="endsOn" label={words.fields.endsOn} form={form} min={submission ? view.today : undefined} hint={words.hints.endsOn} />
          </div>
          {submission ? <FirstSitting form={form} language={language} /> : null}
          <ChoiceField name="mode" legend={words.fields.mode} form={form} value="in_person" options={meetingModes.map((mode) => ({ value: mode, label: words.modes[mode] }))} />
          <TextField name="placeAr" label={words.fields.placeAr} form={form} maxlength={300} dir="auto" />
          <TextField name="placeFr" label={words.fields.placeFr} form={form} maxlength={300} dir="auto" />
          <TextField name="onlineAddress" label={words.fields.onlineAddress} form={form} maxlength={500} dir="ltr" hint={words.hints.onlineAddress} />
          <SelectField name="territoryCode" label={territory} form={form} options={[{ value: '', label: noBody }, ...territories]} />
        </Card>
        <Card class="card--padded">
          <ChoiceField name="visibility" legend={words.fields.visibility} form={form} value="participants" options={visibilities.map((value) => ({ value, label: words.visibilities[value], hint: words.visibilityHints[value] }))} />
          <Button main>{words.save}</Button>
        </Card>
      </Form>
    </div>
  );
}

function FirstSitting({ form, language }: { form: FilledForm; language: Language }) {
  const words = preparingWordsIn(language);

  return (
    <>
      <div class="fields">
        <TextField name="startsAt" type="time" label={words.fields.startsAt} form={form} dir="ltr" />
        <TextField name="endsAt" type="time" label={words.fields.endsAt} form={form} dir="ltr" />
        <TextField name="roomAr" label={words.fields.roomAr} form={form} maxlength={200} dir="auto" />
      </div>
      <p class="small soft">{words.hints.sitting}</p>
    </>
  );
}

export interface SittingFormView extends FormView {
  title: string;
  about: Child;
  days: { from: string; to: string };
  frozen: boolean;
  /** None for a council's sitting, which the council closes. */
  closed: boolean | null;
  /** The mark of a sitting that stands, and what it says where somebody else changed it meanwhile. */
  seen: string | null;
  standing: string | null;
  /** Where a sitting that stands can be taken out. */
  removal: string | null;
}

/** The form of a sitting; one that stands can be taken out below. */
export function SittingFormPage(view: SittingFormView) {
  const { language, form, days, frozen } = view;
  const words = preparingWordsIn(language);

  return (
    <div class="narrow stack">
      <PageHead title={view.title} lead={view.about} />
      <ErrorSummary language={language} form={form} />
      {view.standing ? <Notice tone="due"><b>{words.standingNow}</b><br />{view.standing}</Notice> : null}
      <Card class="card--padded">
        <Form action={view.action} token={view.token}>
          {view.seen ? <HiddenField name="seen" value={view.seen} /> : null}
          <div class="fields">
            <DayField name="day" label={words.fields.day} form={form} value={days.from} min={days.from} max={days.to} required />
            <TextField name="startsAt" type="time" label={words.fields.startsAt} form={form} dir="ltr" required />
            <TextField name="endsAt" type="time" label={words.fields.endsAt} form={form} dir="ltr" />
          </div>
          <TextField name="titleAr" label={words.fields.titleAr} form={form} maxlength={200} dir="auto" />
          <TextField name="titleFr" label={words.fields.titleFr} form={form} maxlength={200} dir="auto" />
          <div class="fields">
            <TextField name="roomAr" label={words.fields.roomAr} form={form} maxlength={200} dir="auto" />
            <TextField name="roomFr" label={words.fields.roomFr} form={form} maxlength={200} dir="auto" />
          </div>
          {view.closed === null ? null : <CheckField name="isClosedToPublic" label={words.fields.isClosedToPublic} checked={view.closed} />}
          {frozen ? <TextArea name="because" label={words.fields.because} form={form} rows={2} hint={words.hints.frozen} required /> : null}
          <Button main>{words.save}</Button>
        </Form>
      </Card>
      {view.removal ? (
        <Card class="card--padded">
          <Form action={view.removal} token={view.token}>
            {frozen ? <TextArea name="because" label={words.fields.because} rows={2} hint={words.hints.frozen} required /> : null}
            <Button>{words.removeSitting}</Button>
          </Form>
        </Card>
      ) : null}
    </div>
  );
}

/** Other days for a meeting, with the reason; or its cancellation. */
export function PostponePage({ language, action, token, form, today, about }: FormView & { about: Child }) {
  const words = preparingWordsIn(language);

  return (
    <div class="narrow">
      <PageHead title={words.postponeTitle} lead={about} />
      <ErrorSummary language={language} form={form} />
      <p class="soft">{words.hints.postpone}</p>
      <Card class="card--padded">
        <Form action={action} token={token}>
          <div class="fields">
            <DayField name="startsOn" label={words.fields.startsOn} form={form} min={today} required />
            <DayField name="endsOn" label={words.fields.endsOn} form={form} min={today} hint={words.hints.endsOnLater} />
          </div>
          <TextArea name="because" label={words.fields.because} form={form} rows={2} required />
          <Button main>{words.postpone}</Button>
        </Form>
      </Card>
    </div>
  );
}

export function CancelPage({ language, action, token, form, about }: FormView & { about: Child }) {
  const words = preparingWordsIn(language);

  return (
    <div class="narrow">
      <PageHead title={words.cancelTitle} lead={about} />
      <ErrorSummary language={language} form={form} />
      <p class="soft">{words.cancelLead}</p>
      <Card class="card--padded">
        <Form action={action} token={token}>
          <HiddenField name="to" value="cancelled" />
          <TextArea name="because" label={words.fields.because} form={form} rows={2} required />
          <Button main>{words.cancelTitle}</Button>
        </Form>
      </Card>
    </div>
  );
}

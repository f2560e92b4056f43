import type { Language } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, Card, DayField, ErrorSummary, Form, HiddenField, PageHead, SelectField, TextArea, TextField } from '#ui';
import { wordsIn } from '../words.ts';

export interface MeetingFormView {
  language: Language;
  action: string;
  token: string;
  form: FilledForm;
  submission: string;
  /** On a correction: the version that was read; none on a new record. */
  version: number | null;
  owners: readonly { value: string; label: string }[];
  series: readonly { value: string; label: string }[];
  bodies: readonly { value: string; label: string }[];
  territories: readonly { value: string; label: string }[];
  today: string;
  rows: { chairs: number; attendance: number; conclusions: number };
}

/** The form of a meeting's record. Rows left empty count for nothing, so that it works without scripts. */
export function MeetingFormPage(view: MeetingFormView) {
  const { language, form, version, owners, series, territories, rows } = view;
  const words = wordsIn(language);
  const some = (count: number) => Array.from({ length: count }, (_, index) => index);

  return (
    <div class="narrow">
      <PageHead title={version === null ? words.recordTitle : words.correctTitle} />
      <ErrorSummary language={language} form={form} />
      <Form action={view.action} token={view.token}>
        <HiddenField name="submission" value={view.submission} />
        {version === null ? null : <HiddenField name="version" value={String(version)} />}
        <Card class="card--padded">
          {version === null && owners.length > 1 ? <SelectField name="ownerBodyId" label={words.organiser} form={form} value={owners[0]?.value} options={owners} /> : <HiddenField name="ownerBodyId" value={form.typed('ownerBodyId', owners[0]?.value ?? '')} />}
          <div class="fields">
            <SelectField name="seriesId" label={words.series} form={form} options={[{ value: '', label: words.noSeries }, ...series]} />
            <TextField name="number" label={words.number} form={form} inputmode="numeric" maxlength={4} dir="ltr" />
          </div>
          <TextField name="titleAr" label={`${words.title} (${words.inArabic})`} form={form} hint={words.titleHint} maxlength={300} dir="auto" />
          <TextField name="titleFr" label={`${words.title} (${words.inFrench})`} form={form} maxlength={300} dir="auto" />
          <DayField name="heldOn" label={words.heldOn} form={form} max={view.today} required />
          <TextField name="placeAr" label={`${words.place} (${words.inArabic})`} form={form} maxlength={300} dir="auto" required />
          <TextField name="placeFr" label={`${words.place} (${words.inFrench})`} form={form} maxlength={300} dir="auto" />
          <SelectField name="territoryCode" label={words.territory} form={form} options={[{ value: '', label: words.noBody }, ...territories]} />
        </Card>
        <Card title={words.chairs} class="card--padded">
          <p class="small soft">{words.chairsHint}</p>
          {some(rows.chairs).map((index) => <Person view={view} prefix={`chair.${index}`} />)}
        </Card>
        <Card title={words.attendance} class="card--padded">
          <p class="small soft">{words.attendanceHint}</p>
          {some(rows.attendance).map((index) => <Person view={view} prefix={`attendance.${index}`} counted />)}
        </Card>
        <Card title={words.minutes} class="card--padded">
          <TextArea name="minutesAr" label={words.inArabic} form={form} rows={8} />
          <TextArea name="minutesFr" label={words.inFrench} form={form} rows={4} />
        </Card>
        <Card title={words.conclusions} class="card--padded">
          <p class="small soft">{words.conclusionsHint}</p>
          {some(rows.conclusions).map((index) => (
            <>
              <HiddenField name={`conclusion.${index}.id`} value={form.typed(`conclusion.${index}.id`)} />
              <TextArea name={`conclusion.${index}.ar`} label={`${words.conclusion(index + 1)} (${words.inArabic})`} form={form} rows={2} />
              <TextArea name={`conclusion.${index}.fr`} label={words.inFrench} form={form} rows={1} />
            </>
          ))}
        </Card>
        <p class="small soft">{words.privacy}</p>
        <Button main>{words.save}</Button>
      </Form>
    </div>
  );
}

function Person({ view: { language, form, bodies }, prefix, counted = false }: { view: MeetingFormView; prefix: string; counted?: boolean }) {
  const words = wordsIn(language);

  return (
    <div class="fields">
      <TextField name={`${prefix}.titleAr`} label={`${words.personTitle} (${words.inArabic})`} form={form} maxlength={200} dir="auto" />
      <TextField name={`${prefix}.titleFr`} label={words.inFrench} form={form} maxlength={200} dir="auto" />
      <SelectField name={`${prefix}.bodyId`} label={words.body} form={form} options={[{ value: '', label: words.noBody }, ...bodies]} />
      {counted ? <TextField name={`${prefix}.institutionAr`} label={words.institution} form={form} maxlength={200} dir="auto" /> : null}
      {counted ? <TextField name={`${prefix}.presentCount`} label={words.presentCount} form={form} inputmode="numeric" maxlength={4} dir="ltr" /> : null}
    </div>
  );
}

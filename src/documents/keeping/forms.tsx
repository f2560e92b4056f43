import type { ConcludedConvention } from '#instruments';
import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { said } from '#portals';
import type { FilledForm } from '#ui';
import { Button, Card, DayField, ErrorSummary, FileField, Form, HiddenField, PageHead, SelectField, SubmissionField, TextArea, TextField } from '#ui';
import { documentKinds, fileLanguages } from '../document.ts';
import type { DocumentVersion } from '../queries.ts';
import { documentWordsIn } from '../words.ts';

/** The labels by which a form's own summary names its fields. */
export function labelsIn(language: Language): Record<string, string> {
  const { newsroom } = documentWordsIn(language);

  return { kind: newsroom.kind, instrumentId: newsroom.instrument, titleAr: newsroom.titleAr, titleFr: newsroom.titleFr, descriptionAr: newsroom.descriptionAr, descriptionFr: newsroom.descriptionFr, year: newsroom.year, datedOn: newsroom.datedOn, language: newsroom.language, file: newsroom.fileField, changeAr: newsroom.changeAr, changeFr: newsroom.changeFr, becauseAr: newsroom.becauseAr, becauseFr: newsroom.becauseFr };
}

interface FormView {
  language: Language;
  token: string;
  here: string;
  form: FilledForm;
  today: Day;
}

/** What is told of a document, in both languages. */
function TellingFields({ language, form, today, version }: Pick<FormView, 'language' | 'form' | 'today'> & { version?: DocumentVersion }) {
  const words = documentWordsIn(language);
  const { newsroom } = words;

  return (
    <>
      <TextField name="titleAr" label={newsroom.titleAr} form={form} value={version?.titleAr} dir="rtl" maxlength={300} required />
      <TextField name="titleFr" label={newsroom.titleFr} form={form} value={version?.titleFr ?? ''} dir="ltr" maxlength={300} />
      <TextArea name="descriptionAr" label={newsroom.descriptionAr} form={form} value={version?.descriptionAr ?? ''} dir="rtl" />
      <TextArea name="descriptionFr" label={newsroom.descriptionFr} form={form} value={version?.descriptionFr ?? ''} dir="ltr" />
      <TextField name="year" label={newsroom.year} form={form} value={String(version?.year ?? today.slice(0, 4))} inputmode="numeric" dir="ltr" maxlength={4} required />
      <DayField name="datedOn" label={newsroom.datedOn} form={form} value={version?.datedOn} max={today} required />
      <SelectField name="language" label={newsroom.language} form={form} value={version?.language ?? 'ar'} options={fileLanguages.map((one) => ({ value: one, label: words.tongues[one] }))} required />
    </>
  );
}

/** The form that puts a document before everybody. */
export function NewDocumentPage({ language, token, here, form, today, conventions }: FormView & { conventions: readonly ConcludedConvention[] }) {
  const words = documentWordsIn(language);
  const { newsroom } = words;
  const instruments = [{ value: '', label: newsroom.noInstrument }, ...conventions.map(({ id, titleAr, titleFr }) => ({ value: String(id), label: said(language, titleAr, titleFr) }))];

  return (
    <>
      <PageHead title={newsroom.add} lead={newsroom.addLead} />
      <Card class="card--padded">
        <ErrorSummary language={language} form={form} />
        <Form action={here} token={token} multipart>
          <SubmissionField form={form} />
          <SelectField name="kind" label={newsroom.kind} form={form} value="convention" options={documentKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))} required />
          {conventions.length ? <SelectField name="instrumentId" label={newsroom.instrument} hint={newsroom.instrumentHint} form={form} options={instruments} /> : null}
          <TellingFields {...{ language, form, today }} />
          <FileField name="file" label={newsroom.fileField} form={form} accept=".pdf,application/pdf" required />
          <Button main>{newsroom.publish}</Button>
        </Form>
      </Card>
    </>
  );
}

/** The form that puts a newer version in the place of the latest. */
export function ReplaceForm({ language, token, here, form, today, version }: FormView & { version: DocumentVersion }) {
  const { newsroom } = documentWordsIn(language);

  return (
    <Card title={newsroom.replace} class="card--padded">
      <p class="small soft">{newsroom.replaceLead}</p>
      <Form action={`${here}/versions`} token={token} multipart>
        <HiddenField name="seen" value={String(version.number)} />
        <TextArea name="changeAr" label={newsroom.changeAr} form={form} dir="rtl" rows={2} required />
        <TextArea name="changeFr" label={newsroom.changeFr} form={form} dir="ltr" rows={2} />
        <FileField name="file" label={newsroom.otherFile} hint={newsroom.otherFileHint} form={form} accept=".pdf,application/pdf" />
        <TellingFields {...{ language, form, today, version }} />
        <Button main>{newsroom.replace}</Button>
      </Form>
    </Card>
  );
}

/** The form that takes a document back from its readers. */
export function WithdrawForm({ language, token, here, form }: Omit<FormView, 'today'>) {
  const { newsroom } = documentWordsIn(language);

  return (
    <Card title={newsroom.withdraw} class="card--padded">
      <p class="small soft">{newsroom.withdrawLead}</p>
      <Form action={`${here}/withdrawal`} token={token}>
        <TextArea name="becauseAr" label={newsroom.becauseAr} form={form} dir="rtl" rows={2} required />
        <TextArea name="becauseFr" label={newsroom.becauseFr} form={form} dir="ltr" rows={2} />
        <Button>{newsroom.withdraw}</Button>
      </Form>
    </Card>
  );
}

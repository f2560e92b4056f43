import { matters, matterText } from '#law';
import type { Language } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, Card, ChoiceField, DayField, ErrorSummary, Form, HiddenField, PageHead, SelectField, TextArea, TextField } from '#ui';
import { pageWordsIn } from '../pages/words.ts';

interface Choice {
  value: string;
  label: string;
}

interface FormView {
  language: Language;
  token: string;
  form: FilledForm;
  action: string;
}

/** Opening a convention: its text and its rules. Its parties are chosen on the page after it. */
export function NewConventionPage({ language, token, form, action, submission, owners, programmes, programme }: FormView & { submission: string; owners: readonly Choice[]; programmes: readonly Choice[]; programme: string }) {
  const { forms, majorityBases, ...words } = pageWordsIn(language);

  return (
    <div class="narrow">
      <PageHead title={forms.newConvention} lead={forms.newLead} />
      <ErrorSummary language={language} form={form} />
      <Form action={action} token={token}>
        <HiddenField name="submission" value={submission} />
        <Card class="card--padded">
          <SelectField name="ownerBodyId" label={words.owner} form={form} options={owners} />
          <SelectField name="programmeId" label={forms.programme} form={form} value={programme} options={[{ value: '', label: forms.noProgramme }, ...programmes]} />
          <TextField name="titleAr" label={forms.titleAr} form={form} maxlength={300} dir="auto" required />
          <TextField name="titleFr" label={forms.titleFr} form={form} maxlength={300} dir="auto" />
          <TextField name="reference" label={words.reference} form={form} maxlength={60} dir="auto" />
          <div class="fields">
            <DayField name="startedOn" label={forms.startedOn} form={form} required />
            <TextField name="firstYear" label={forms.firstYear} form={form} inputmode="numeric" maxlength={4} dir="ltr" />
            <TextField name="lastYear" label={forms.lastYear} form={form} inputmode="numeric" maxlength={4} dir="ltr" />
          </div>
          <TextArea name="textAr" label={`${words.text} (${forms.arabic})`} form={form} rows={10} required />
          <TextArea name="textFr" label={`${words.text} (${forms.french})`} form={form} rows={6} />
        </Card>
        <Card title={forms.rules} class="card--padded">
          <SelectField name="matter" label={words.matter} form={form} value="financial_incidence" options={[...matters.map((matter) => ({ value: matter, label: matterText(matter, language) })), { value: '', label: forms.noMatter }]} />
          <ChoiceField name="visa" legend={words.visa} form={form} value="by_law" options={[{ value: 'by_law', label: forms.byLaw }, { value: 'yes', label: words.visaAsked }, { value: 'no', label: words.visaNotAsked }]} />
          <TextField name="visaReasonAr" label={forms.visaReason} form={form} maxlength={300} dir="auto" />
          <ChoiceField name="majority" legend={words.majority} form={form} value="by_law" options={[{ value: 'by_law', label: forms.byLaw }, ...(['votes_cast', 'members_in_office'] as const).map((base) => ({ value: base, label: majorityBases[base] }))]} />
          <TextField name="majorityReasonAr" label={forms.majorityReason} form={form} maxlength={300} dir="auto" />
          <TextField name="signatureDays" label={forms.signatureDays} form={form} value="15" inputmode="numeric" maxlength={3} dir="ltr" />
        </Card>
        <Button main>{forms.open}</Button>
      </Form>
    </div>
  );
}

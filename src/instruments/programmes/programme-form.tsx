import type { Language } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, Card, ErrorSummary, Form, PageHead, SelectField, TextField } from '#ui';
import { pageWordsIn } from '../pages/words.ts';

export interface NewProgrammeView {
  language: Language;
  token: string;
  form: FilledForm;
  owners: readonly { value: string; label: string }[];
  year: number;
}

/** Opening a programme: what it is called and its years. */
export function NewProgrammePage({ language, token, form, owners, year }: NewProgrammeView) {
  const { forms, programmes } = pageWordsIn(language);

  return (
    <div class="narrow">
      <PageHead title={programmes.newProgramme} lead={programmes.lead} />
      <ErrorSummary language={language} form={form} />
      <Card class="card--padded">
        <Form action="/programmes" token={token}>
          <SelectField name="ownerBodyId" label={programmes.owner} form={form} options={owners} />
          <TextField name="titleAr" label={forms.titleAr} form={form} maxlength={300} dir="auto" required />
          <TextField name="titleFr" label={forms.titleFr} form={form} maxlength={300} dir="auto" />
          <div class="fields">
            <TextField name="firstYear" label={forms.firstYear} form={form} value={String(year)} inputmode="numeric" maxlength={4} dir="ltr" required />
            <TextField name="lastYear" label={forms.lastYear} form={form} inputmode="numeric" maxlength={4} dir="ltr" required />
          </div>
          <Button main>{programmes.open}</Button>
        </Form>
      </Card>
    </div>
  );
}

import { languages } from '#platform/words';
import { Button, Card, ErrorSummary, Form, PageHead, SelectField, TextField } from '#ui';
import { wordsIn } from '../words.ts';
import type { OfficeFieldsView } from './office-fields.tsx';
import { OfficeFields } from './office-fields.tsx';

const own = { ar: 'العربية', fr: 'Français', en: 'English' };

/** A person and their first office, in one form. */
export function NewAccountPage({ token, ...view }: OfficeFieldsView & { token: string }) {
  const { language, form } = view;
  const words = wordsIn(language);
  const choices = [{ value: '', label: words.account.languageLater }, ...languages.map((value) => ({ value, label: own[value] }))];

  return (
    <div class="narrow stack">
      <PageHead title={words.accounts.open} />
      <ErrorSummary language={language} form={form} />
      <Form action="/administration/accounts/new" token={token} class="stack">
        <Card class="card--padded">
          <TextField name="name" label={words.account.name} form={form} maxlength={200} autocomplete="off" dir="auto" required />
          <TextField name="email" label={words.accounts.email} form={form} type="email" inputmode="email" autocomplete="off" maxlength={254} dir="ltr" required />
          <SelectField name="language" label={words.account.language} form={form} options={choices} />
        </Card>
        <Card title={words.account.firstOffice} class="card--padded">
          <OfficeFields {...view} />
        </Card>
        <div>
          <Button main>{words.account.submit}</Button>
        </div>
      </Form>
    </div>
  );
}

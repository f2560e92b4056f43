import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, Card, DayField, ErrorSummary, Form, PageHead } from '#ui';
import { wordsIn } from '../words.ts';
import type { OfficeFieldsView } from './office-fields.tsx';
import { OfficeFields } from './office-fields.tsx';
import type { AccountRow, OfficeRow } from './queries.ts';

/** Gives an account another office. */
export function NewOfficePage({ token, account, ...view }: OfficeFieldsView & { token: string; account: AccountRow }) {
  const { language, form } = view;
  const words = wordsIn(language).offices;

  return (
    <div class="narrow stack">
      <PageHead title={words.open} lead={<bdi>{account.name}</bdi>} />
      <ErrorSummary language={language} form={form} />
      <Card class="card--padded">
        <Form action={`/administration/accounts/${account.id}/offices/new`} token={token}>
          <OfficeFields {...view} />
          <Button main>{words.submit}</Button>
        </Form>
      </Card>
    </div>
  );
}

export interface EndOfficeView {
  language: Language;
  token: string;
  form: FilledForm;
  today: Day;
  account: AccountRow;
  office: OfficeRow;
}

/** Sets the last day of an office. */
export function EndOfficePage({ language, token, form, today, account, office }: EndOfficeView) {
  const { offices: words, office: written } = wordsIn(language);
  const lastDay = office.startsOn > today ? office.startsOn : today;

  return (
    <div class="narrow stack">
      <PageHead title={words.end} lead={<span dir="auto">{`${account.name} · ${written(office.title, office.bodyName)}`}</span>} />
      <ErrorSummary language={language} form={form} />
      <Card class="card--padded">
        <Form action={`/administration/accounts/${account.id}/offices/${office.id}/end`} token={token}>
          <DayField name="endsOn" label={words.endsOn} form={form} value={lastDay} min={office.startsOn} hint={words.stillInForce} required />
          <Button main>{words.end}</Button>
        </Form>
      </Card>
    </div>
  );
}

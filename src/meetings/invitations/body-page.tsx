import type { Language } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, Card, ChoiceField, Empty, ErrorSummary, Form, Notice, PageHead, SelectField, TextField } from '#ui';
import { CapacityFields } from './forms.tsx';
import { wordsIn } from './words.ts';

interface Choice {
  value: string;
  label: string;
  hint?: string;
}

export interface BodyView {
  language: Language;
  token: string;
  here: string;
  form: FilledForm;
  find: string;
  /** The bodies whose name was asked for, as far as a page holds them. */
  bodies: readonly Choice[];
  /** How many more there are. */
  more: number;
  roles: readonly Choice[];
}

/** One institution, found by its name: the institution itself, or who holds an office in it. */
export function NewBodyPage(view: BodyView) {
  const { language, here, find, bodies, more } = view;
  const words = wordsIn(language).pages;

  return (
    <div class="narrow stack">
      <PageHead title={words.body.title} lead={words.body.lead} />
      <ErrorSummary language={language} form={view.form} />
      <search><form method="get" action={here}>
        <Card class="card--padded">
          <TextField name="find" label={words.body.find} value={find} maxlength={100} dir="auto" required />
          <Button main={bodies.length === 0}>{words.find}</Button>
        </Card>
      </form></search>
      {find && bodies.length === 0 ? <Empty>{words.body.none}</Empty> : null}
      {more > 0 ? <Notice tone="due">{words.body.more(more)}</Notice> : null}
      {bodies.length ? <Invitation {...view} /> : null}
    </div>
  );
}

function Invitation({ language, token, here, form, find, bodies, roles }: BodyView) {
  const words = wordsIn(language).pages;

  return (
    <Form action={`${here}?find=${encodeURIComponent(find)}`} token={token}>
      <Card class="card--padded">
        <ChoiceField name="bodyId" legend={words.institution} form={form} value={bodies.length === 1 ? (bodies[0]?.value ?? '') : ''} options={bodies} required />
        <ChoiceField name="invitedAs" legend={words.kind} form={form} value="institution" options={[{ value: 'institution', label: words.body.asInstitution }, { value: 'office', label: words.body.asOffice }]} />
        <SelectField name="role" label={words.role} hint={words.body.roleHint} form={form} value="president" options={roles} />
        <TextField name="titleAr" label={`${words.listTitle} (${words.inArabic})`} hint={words.listTitleHint} form={form} maxlength={200} dir="auto" />
        <TextField name="titleFr" label={`${words.listTitle} (${words.inFrench})`} form={form} maxlength={200} dir="auto" />
        <CapacityFields language={language} form={form} usual="representing" />
        <p class="small soft">{words.privacy}</p>
        <Button main>{words.body.add}</Button>
      </Card>
    </Form>
  );
}

import type { Language } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, ErrorSummary, Form, HiddenField, TextField } from '#ui';
import { wordsIn } from '../words.ts';

export interface SignInView {
  language: Language;
  token: string;
  form: FilledForm;
  /** Where to go afterwards. */
  to: string;
}

/** One card, two fields, one button. */
export function SignInPage({ language, token, form, to }: SignInView) {
  const words = wordsIn(language).signIn;

  return (
    <div class="narrow narrow--middle stack">
      <div class="card card--padded">
        <h1>{words.title}</h1>
        <p class="soft">{words.lead}</p>
        <ErrorSummary language={language} form={form} />
        <Form action="/sign-in" token={token}>
          <HiddenField name="to" value={to} />
          <TextField name="email" label={words.email} form={form} type="email" inputmode="email" autocomplete="username" maxlength={254} dir="ltr" required />
          <TextField name="password" label={words.password} form={form} type="password" autocomplete="current-password" maxlength={200} dir="ltr" required />
          <Button main>{words.submit}</Button>
        </Form>
      </div>
      <p class="small soft">{words.noAccount}</p>
    </div>
  );
}

import type { Language } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, Card, ErrorSummary, Form, Notice, PageHead, TextField } from '#ui';
import { longestPassword, shortestPassword } from '../accounts/passwords.ts';
import { wordsIn } from '../words.ts';

export interface PasswordView {
  language: Language;
  token: string;
  form: FilledForm;
  email: string;
  mustChange: boolean;
  otherSessions: number;
}

/** One's own password, and one's other sessions. */
export function PasswordPage(view: PasswordView) {
  const { language, token, form, email, mustChange } = view;
  const words = wordsIn(language).password;
  const field = { form, type: 'password', maxlength: longestPassword, dir: 'ltr', required: true } as const;

  return (
    <div class="narrow stack">
      <PageHead title={words.title} lead={words.lead} />
      {mustChange ? <Notice tone="due">{words.mustChange}</Notice> : null}
      <ErrorSummary language={language} form={form} />
      <Card class="card--padded">
        <Form action="/account/password" token={token}>
          <input type="hidden" name="username" value={email} autocomplete="username" />
          <TextField {...field} name="currentPassword" label={words.current} autocomplete="current-password" />
          <TextField {...field} name="newPassword" label={words.next} hint={words.hint(shortestPassword)} autocomplete="new-password" />
          <TextField {...field} name="newPasswordAgain" label={words.again} autocomplete="new-password" />
          <Button main>{words.submit}</Button>
        </Form>
      </Card>
      {mustChange ? null : <OtherSessions {...view} />}
    </div>
  );
}

function OtherSessions({ language, token, otherSessions }: PasswordView) {
  const words = wordsIn(language).sessions;

  return (
    <Card title={words.title} class="card--padded">
      <p>{words.open(otherSessions)}</p>
      {otherSessions > 0 ? (
        <Form action="/account/other-sessions" token={token}>
          <Button>{words.end}</Button>
        </Form>
      ) : null}
    </Card>
  );
}

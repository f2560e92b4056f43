import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, Card, ChoiceField, Empty, ErrorSummary, Form, PageHead, TextField } from '#ui';
import { wordsIn } from './words.ts';

export interface OpenedDiary {
  id: number;
  label: string;
  holds: string;
  openedOn: Day;
  lastReadOn: Day | null;
}

export interface DiariesView {
  language: Language;
  token: string;
  form: FilledForm;
  choices: readonly { value: string; label: string }[];
  diaries: readonly OpenedDiary[];
}

/** The addresses under which calendars read what one may read. */
export function DiariesPage({ language, token, form, choices, diaries }: DiariesView) {
  const words = wordsIn(language);

  return (
    <div class="narrow stack">
      <PageHead title={words.title} lead={words.lead} />
      <ErrorSummary language={language} form={form} />
      <Card title={words.addresses}>
        {diaries.length === 0 ? <Empty>{words.none}</Empty> : null}
        <ul class="list">
          {diaries.map((diary) => (
            <li class="task">
              <div>
                <p class="strong"><bdi>{diary.label}</bdi></p>
                <p class="small soft">{diary.holds} · {words.opened(diary.openedOn)} · {diary.lastReadOn ? words.readOn(diary.lastReadOn) : words.neverRead}</p>
              </div>
              <Form action={`/account/calendars/${diary.id}/revocation`} token={token}><Button>{words.revoke}</Button></Form>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={words.open} class="card--padded">
        <Form action="/account/calendars" token={token}>
          <ChoiceField name="holds" legend={words.which} form={form} value="own" options={choices} />
          <TextField name="label" label={words.label} hint={words.labelHint} form={form} maxlength={60} dir="auto" required />
          <Button main>{words.submit}</Button>
        </Form>
      </Card>
    </div>
  );
}

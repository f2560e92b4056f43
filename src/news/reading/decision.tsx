import { dayIn } from '#platform/days';
import { Button, Card, ChoiceField, DayField, Form, HiddenField, TextArea, TextField } from '#ui';
import { isCorrection } from '../articles/article.ts';
import { newsroomWordsIn } from '../newsroom/words.ts';
import type { ReadingView } from './reading-page.tsx';

/** What a second reader decides: it goes out now or from a moment on, or it goes back with what is missing. */
export function Decision({ language, article, form, token, now, here }: ReadingView & { here: string }) {
  const words = newsroomWordsIn(language).reading.decision;
  const corrects = isCorrection(article);

  return (
    <>
      <Card title={words.approveTitle} id="approval">
        <Form action={`${here}/approval`} token={token}>
          <HiddenField name="number" value={String(article.latest)} />
          {corrects ? <p class="small soft">{words.correctionHint}</p> : (
            <>
              <ChoiceField name="when" legend={words.when} form={form} value="now" options={[{ value: 'now', label: words.now }, { value: 'later', label: words.later }]} />
              <div class="fields planned">
                <DayField name="day" label={words.day} form={form} min={dayIn(now)} marked={false} />
                <TextField name="hour" label={words.hour} hint={words.hourHint} form={form} type="time" dir="ltr" class="field__day" marked={false} />
              </div>
            </>
          )}
          <Button main>{corrects ? words.approveCorrection : words.approve}</Button>
        </Form>
      </Card>
      <Card title={words.returnTitle} id="return">
        <Form action={`${here}/return`} token={token}>
          <HiddenField name="number" value={String(article.latest)} />
          <TextArea name="missing" label={words.missing} hint={words.missingHint} form={form} required />
          <Button>{words.giveBack}</Button>
        </Form>
      </Card>
    </>
  );
}

/** An article is taken back: its address says so, and why. */
export function Withdrawal({ language, form, token, here, article }: ReadingView & { here: string }) {
  const words = newsroomWordsIn(language).reading.withdrawal;
  const isOpen = form.typed('becauseAr') + form.typed('becauseFr') !== '' || form.error('becauseAr') !== undefined || form.error('becauseFr') !== undefined;

  return (
    <Card class="card--padded" id="withdrawal">
      <details open={isOpen}>
        <summary class="strong">{words.title}</summary>
        <p class="small soft">{words.hint}</p>
        <Form action={`${here}/withdrawal`} token={token}>
          <TextArea name="becauseAr" label={words.because.ar} form={form} dir="rtl" required={article.languages.some((tongue) => tongue !== 'fr')} />
          <TextArea name="becauseFr" label={words.because.fr} form={form} dir="ltr" required={article.languages.includes('fr')} />
          <Button>{words.withdraw}</Button>
        </Form>
      </details>
    </Card>
  );
}

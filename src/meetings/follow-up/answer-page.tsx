import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, Card, ChoiceField, DayField, ErrorSummary, Form, HiddenField, PageHead, TextArea } from '#ui';
import { wordingFor } from '../wording.ts';
import type { FollowedRecommendation } from './recommendations.ts';
import { answers } from './recommendations.ts';
import { followUpWordsIn } from './words.ts';

export interface AnswerRecommendationView {
  language: Language;
  token: string;
  action: string;
  form: FilledForm;
  submission: string;
  today: Day;
  recommendation: FollowedRecommendation;
}

/** The form by which one tells what became of a recommendation. */
export function AnswerRecommendationPage({ language, token, action, form, submission, today, recommendation }: AnswerRecommendationView) {
  const words = followUpWordsIn(language);
  const { textAr, textFr, toAr, toFr, last } = recommendation;

  return (
    <div class="narrow">
      <PageHead title={words.recordTitle} lead={<><span dir="auto">{wordingFor(language, textAr, textFr)}</span><br /><bdi class="small">{words.addressedTo(wordingFor(language, toAr, toFr))}</bdi></>} />
      <ErrorSummary language={language} form={form} />
      <Card class="card--padded">
        {last ? <p class="soft small" dir="auto">{words.answered(words.answers[last.standing], wordingFor(language, last.noteAr, last.noteFr), last.saidOn)}</p> : null}
        <Form action={action} token={token}>
          <HiddenField name="submission" value={submission} />
          <ChoiceField name="standing" legend={words.standing} form={form} options={answers.map((value) => ({ value, label: words.answers[value] }))} required />
          <DayField name="saidOn" label={words.saidOn} form={form} value={today} max={today} required />
          <TextArea name="noteAr" label={words.note} form={form} rows={3} required />
          <TextArea name="noteFr" label={words.noteFr} form={form} rows={2} />
          <Button main>{words.save}</Button>
        </Form>
      </Card>
    </div>
  );
}

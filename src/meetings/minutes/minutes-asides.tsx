import type { Language } from '#platform/words';
import { timeOf } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, Card, Empty, Form, SelectField, SubmissionField, TextArea, TextField } from '#ui';
import { wordingFor } from '../wording.ts';
import type { FollowedRecommendation } from '../follow-up/recommendations.ts';
import { followUpWordsIn } from '../follow-up/words.ts';
import type { correctionsOf, interventionsOf } from './queries.ts';
import { minutesWordsIn } from './words.ts';

type Rows<Read extends (...asked: never[]) => Promise<unknown[]>> = Awaited<ReturnType<Read>>;

interface Choice {
  value: string;
  label: string;
}

export interface AsidesView {
  language: Language;
  token: string;
  form: FilledForm;
  interventions: Rows<typeof interventionsOf>;
  recommendations: readonly FollowedRecommendation[];
  /** Whoever may tell what became of a recommendation to this body. */
  mayAnswer: (addressedToBodyId: number | null) => boolean;
  corrections: Rows<typeof correctionsOf>;
  points: readonly Choice[];
  bodies: readonly Choice[];
  /** The record can still be added to: the meeting was held and its minutes are not settled. */
  mayAdd: boolean;
  mayAnnex: boolean;
}

type Aside = AsidesView & { meetingId: number };

/** What was said, by title and institution, and a form to note more. */
export function Interventions({ language, token, form, interventions, points, mayAdd, meetingId }: Aside) {
  const words = minutesWordsIn(language);
  const kinds = (['intervention', 'question', 'answer', 'point_of_order'] as const).map((value) => ({ value, label: words.kinds[value] }));

  return (
    <Card title={words.interventions}>
      {interventions.length === 0 ? <Empty>{words.noInterventions}</Empty> : null}
      <ul class="list">
        {interventions.map((said) => (
          <li>
            <p class="small soft">{words.kinds[said.kind]}{said.pointAr ? <> · <bdi>{wordingFor(language, said.pointAr, said.pointFr)}</bdi></> : null}</p>
            <p><b><bdi>{wordingFor(language, said.speakerAr, said.speakerFr)}</bdi></b></p>
            <p dir="auto">{wordingFor(language, said.summaryAr, said.summaryFr)}</p>
          </li>
        ))}
      </ul>
      {!mayAdd && form.typed('summaryAr') ? <div class="card__foot"><p class="small strong">{words.yours}</p><p dir="auto">{form.typed('summaryAr')}</p></div> : null}
      {mayAdd ? (
        <details class="card__foot">
          <summary>{words.noteIntervention}</summary>
          <Form action={`/meetings/${meetingId}/minutes/interventions`} token={token}>
            <SubmissionField form={form} />
            <SelectField name="kind" label={words.kind} form={form} options={kinds} />
            <SelectField name="pointId" label={words.point} form={form} options={[{ value: '', label: words.noPoint }, ...points]} />
            <TextField name="speakerAr" label={words.speaker} form={form} dir="auto" maxlength={300} required />
            <TextField name="speakerFr" label={`${words.speaker} (${words.inFrench})`} form={form} dir="auto" maxlength={300} />
            <TextArea name="summaryAr" label={words.summary} form={form} rows={3} required />
            <TextArea name="summaryFr" label={`${words.summary} (${words.inFrench})`} form={form} rows={2} />
            <Button>{words.noteIntervention}</Button>
          </Form>
        </details>
      ) : null}
    </Card>
  );
}

/** What the meeting recommends and to whom, and a form to record one. */
export function Recommendations({ language, token, form, recommendations, bodies, mayAdd, mayAnswer, meetingId }: Aside) {
  const words = minutesWordsIn(language);
  const followUp = followUpWordsIn(language);

  return (
    <Card title={words.recommendations} id="recommendations">
      <p class="small soft card__lead">{words.recommendationsLead}</p>
      {recommendations.length === 0 ? <Empty>{words.noRecommendations}</Empty> : null}
      <ul class="list">
        {recommendations.map((one) => (
          <li>
            <p dir="auto">{wordingFor(language, one.textAr, one.textFr)}</p>
            <p class="article">{words.addressedTo} <bdi>{wordingFor(language, one.toAr, one.toFr)}</bdi></p>
            <p class="article" dir="auto">{one.last ? followUp.answered(followUp.answers[one.last.standing], wordingFor(language, one.last.noteAr, one.last.noteFr), one.last.saidOn) : followUp.unanswered}</p>
            {mayAnswer(one.addressedToBodyId) ? <a class="small" href={`/meetings/${meetingId}/recommendations/${one.id}/answers/new`}>{followUp.record}</a> : null}
          </li>
        ))}
      </ul>
      {mayAdd ? (
        <details class="card__foot">
          <summary>{words.recommend}</summary>
          <Form action={`/meetings/${meetingId}/minutes/recommendations`} token={token}>
            <SubmissionField form={form} />
            <TextArea name="textAr" label={words.recommendation} form={form} rows={3} required />
            <TextArea name="textFr" label={`${words.recommendation} (${words.inFrench})`} form={form} rows={2} />
            <SelectField name="addressedToBodyId" label={`${words.addressedTo}: ${words.body}`} form={form} options={[{ value: '', label: words.otherBody }, ...bodies]} />
            <TextField name="addressedToAr" label={words.otherBody} form={form} dir="auto" maxlength={300} />
            <Button>{words.recommend}</Button>
          </Form>
        </details>
      ) : null}
    </Card>
  );
}

/** What was annexed after the seal, and a form to annex more. */
export function Corrections({ language, token, form, corrections, mayAnnex, meetingId }: Aside) {
  const words = minutesWordsIn(language);
  const here = `/meetings/${meetingId}/minutes/corrections`;

  return (
    <Card title={words.corrections} class="card--padded">
      <ul class="list">
        {corrections.map((correction) => (
          <li>
            <p class="strong"><a href={`${here}/${correction.number}.pdf`} data-turbo="false">{words.correctionTitle(correction.number, timeOf(correction.recordedAt, language))}</a> · <a href={`/verify/${correction.code}`}><bdi class="number">{correction.code}</bdi></a></p>
            <p dir="auto">{wordingFor(language, correction.textAr, correction.textFr)}</p>
            <p class="small soft"><bdi>{correction.because}</bdi></p>
          </li>
        ))}
      </ul>
      {mayAnnex ? (
        <details>
          <summary>{words.annex}</summary>
          <Form action={here} token={token}>
            <SubmissionField form={form} />
            <TextArea name="textAr" label={words.text(words.tongues.ar)} form={form} rows={4} dir="rtl" required />
            <TextArea name="textFr" label={words.text(words.tongues.fr)} form={form} rows={3} dir="ltr" />
            <TextField name="because" label={words.because} form={form} dir="auto" maxlength={500} required />
            <Button main>{words.annex}</Button>
          </Form>
        </details>
      ) : null}
    </Card>
  );
}

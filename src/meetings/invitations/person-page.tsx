import type { Day } from '#platform/days';
import { csrfField } from '#platform/web';
import type { Language } from '#platform/words';
import { timeOf } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, ButtonLink, Card, DayField, Empty, ErrorSummary, Form, PageHead, Standing, TextArea, TextField } from '#ui';
import { wordingFor } from '../wording.ts';
import type { Step } from './invitation.ts';
import type { InvitedMeeting } from './meeting.ts';
import type { InvitedPerson } from './people.ts';
import { addressee } from './people.ts';
import { Dispatch } from './invitations-page.tsx';
import { wordsIn } from './words.ts';

export interface PersonView {
  language: Language;
  token: string;
  meeting: InvitedMeeting;
  person: InvitedPerson;
  titular: InvitedPerson | undefined;
  delegate: InvitedPerson | undefined;
  steps: readonly (Step & { by: string | null })[];
  form: FilledForm;
  today: Day;
  mayChange: boolean;
  /** What is written of them may still be put right. */
  mayCorrect: boolean;
}

/** One invited person: who, what became of the invitation step by step, and what paper still asks for. */
export function PersonPage(view: PersonView) {
  const { language, meeting, person, titular, delegate, steps, form } = view;
  const words = wordsIn(language).pages;
  const institution = person.institutionAr ? wordingFor(language, person.institutionAr, person.institutionFr) : null;

  return (
    <>
      <PageHead title={<bdi>{addressee(person, language)}</bdi>} lead={<bdi>{wordingFor(language, meeting.titleAr, meeting.titleFr)}</bdi>} />
      <ErrorSummary language={language} form={form} />
      <div class="split">
        <Card title={words.history} class="card--padded">
          {steps.length === 0 ? <Empty>{words.noSteps}</Empty> : null}
          <ol class="timeline">
            {steps.map((step) => (
              <li>
                <span class="timeline__sign timeline__sign--done" aria-hidden="true">•</span>
                <div>
                  <p class="strong">{words.steps[step.step]}</p>
                  <p class="small soft"><time datetime={step.happenedAt.toISOString()}>{timeOf(step.happenedAt, language)}</time>{step.by ? <> · {words.by(step.by)}</> : null}</p>
                  {step.because ? <p class="small" dir="auto">{step.because}</p> : null}
                  {step.reference ? <p class="small soft">{words.reference}: <bdi>{step.reference}</bdi></p> : null}
                </div>
              </li>
            ))}
          </ol>
        </Card>
        <aside class="side">
          <Card>
            <dl class="facts small">
              <dt>{words.titleField}</dt><dd dir="auto">{wordingFor(language, person.titleAr, person.titleFr)}</dd>
              {institution ? <><dt>{words.institution}</dt><dd dir="auto">{institution}</dd></> : null}
              <dt>{words.capacity}</dt><dd>{words.capacities[person.capacity]} · {words.invitedAs[person.invitedAs]}</dd>
              {person.mail ? <><dt>{words.mail}</dt><dd><bdi dir="ltr">{person.mail}</bdi></dd></> : null}
              <dt>{words.code}</dt><dd><bdi class="number" dir="ltr">{person.shortCode}</bdi></dd>
              <dt>{words.dispatch}</dt><dd><Dispatch person={person} language={language} /></dd>
              <dt>{words.answer}</dt><dd><Standing tone={person.standing.answer === 'accepted' ? 'done' : 'due'}>{words.answers[person.standing.answer]}</Standing></dd>
            </dl>
            {view.mayCorrect ? <p class="side__act"><ButtonLink href={`/meetings/${meeting.id}/invitations/${person.id}/details`}>{words.details.title}</ButtonLink></p> : null}
            {titular ? <p class="small">{words.represents(addressee(titular, language))}</p> : null}
            {delegate ? <p class="small">{words.representedBy(addressee(delegate, language), person.standing.reference ?? '')}</p> : null}
          </Card>
          {meeting.state === 'prepared' ? null : <Paper {...view} />}
          {view.mayChange ? <Removal {...view} /> : null}
        </aside>
      </div>
    </>
  );
}

function Paper({ language, token, meeting, person, form, today }: PersonView) {
  const words = wordsIn(language).pages;
  const here = `/meetings/${meeting.id}/invitations/${person.id}`;

  return (
    <Card title={words.handover}>
      <form action={`${here}/letter`} method="post" data-turbo="false" class="side__act">
        <input type="hidden" name={csrfField} value={token} />
        <Button>{words.printOne}</Button>
      </form>
      <Form action={`${here}/handover`} token={token}>
        <DayField name="day" label={words.handoverDay} form={form} value={today} max={today} required />
        <TextField name="reference" label={words.reference} hint={words.referenceHint} form={form} maxlength={200} dir="auto" />
        <Button>{words.recordHandover}</Button>
      </Form>
    </Card>
  );
}

function Removal({ language, token, meeting, person, form }: PersonView) {
  const words = wordsIn(language).pages;

  return (
    <Card title={words.remove}>
      <Form action={`/meetings/${meeting.id}/invitations/${person.id}/removal`} token={token}>
        <TextArea name="because" label={words.because} form={form} rows={2} required />
        <Button>{words.remove}</Button>
      </Form>
    </Card>
  );
}

import type { Child } from 'hono/jsx';
import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, Card, CheckField, ChoiceField, DayField, ErrorSummary, Form, HiddenField, PageHead, SelectField, SubmissionField, TextArea, TextField } from '#ui';
import { wordingFor } from '../wording.ts';
import { wordsIn } from '../words.ts';
import type { OpenPromise } from './next-meeting.ts';
import { seatCapacities } from './series.ts';
import { seriesWordsIn } from './words.ts';

interface FormView {
  language: Language;
  action: string;
  token: string;
  form: FilledForm;
}

interface Choice {
  value: string;
  label: string;
}

/** The form of a new series; what a committee asks stands in it for those who open one. */
export function NewSeriesPage({ language, action, token, form, owners, programmes }: FormView & { owners: readonly Choice[]; programmes: readonly Choice[] }) {
  const words = seriesWordsIn(language);
  const { genders, organiser } = wordsIn(language);

  return (
    <div class="narrow">
      <PageHead title={words.newSeries} lead={words.newSeriesLead} />
      <ErrorSummary language={language} form={form} />
      <Form action={action} token={token} class="stack">
        <SubmissionField form={form} />
        <Card class="card--padded">
          {owners.length > 1 ? <SelectField name="ownerBodyId" label={organiser} form={form} value={owners[0]?.value} options={owners} /> : <HiddenField name="ownerBodyId" value={owners[0]?.value ?? ''} />}
          {programmes.length ? <SelectField name="programmeId" label={words.fields.programmeId} form={form} options={[{ value: '', label: words.noProgramme }, ...programmes]} /> : null}
          <ChoiceField name="kind" legend={words.fields.kind} form={form} value="communication" options={(['communication', 'committee', 'forum'] as const).map((kind) => ({ value: kind, label: words.kinds[kind], hint: words.kindHints[kind] }))} />
          <TextField name="titleAr" label={words.fields.titleAr} form={form} maxlength={300} dir="auto" required />
          <TextField name="titleFr" label={words.fields.titleFr} form={form} maxlength={300} dir="auto" />
          <TextField name="editionAr" label={words.fields.editionAr} form={form} maxlength={200} dir="auto" hint={words.hints.edition} required />
          <TextField name="editionFr" label={words.fields.editionFr} form={form} maxlength={200} dir="auto" />
          <ChoiceField name="editionGender" legend={words.fields.editionGender} form={form} value="masculine" options={(['masculine', 'feminine'] as const).map((gender) => ({ value: gender, label: genders[gender] }))} />
        </Card>
        <Card title={words.kinds.committee} class="card--padded">
          <p class="small soft">{words.hints.committee}</p>
          <TextArea name="mandateAr" label={words.fields.mandateAr} form={form} rows={4} />
          <TextArea name="mandateFr" label={words.fields.mandateFr} form={form} rows={3} />
          <TextField name="meetingsYearly" label={words.fields.meetingsYearly} form={form} inputmode="numeric" maxlength={2} dir="ltr" />
          <TextField name="establishedByAr" label={words.fields.establishedByAr} form={form} maxlength={300} dir="auto" hint={words.hints.establishedBy} />
          <TextField name="establishedByFr" label={words.fields.establishedByFr} form={form} maxlength={300} dir="auto" />
          <CheckField name="isPublic" label={words.fields.isPublic} checked={form.typed('isPublic') === 'yes'} />
        </Card>
        <p><Button main>{words.save}</Button></p>
      </Form>
    </div>
  );
}

/** A seat in a committee. */
export function SeatPage({ language, action, token, form, about, bodies, today }: FormView & { about: Child; bodies: readonly Choice[]; today: Day }) {
  const words = seriesWordsIn(language);

  return (
    <div class="narrow">
      <PageHead title={words.addSeat} lead={about} />
      <ErrorSummary language={language} form={form} />
      <Card class="card--padded">
        <Form action={action} token={token}>
          <SubmissionField form={form} />
          <ChoiceField name="capacity" legend={words.fields.capacity} form={form} value="member" options={seatCapacities.map((capacity) => ({ value: capacity, label: words.capacities[capacity] }))} />
          <TextField name="titleAr" label={words.fields.seatTitleAr} form={form} maxlength={200} dir="auto" hint={words.hints.seat} required />
          <TextField name="titleFr" label={words.fields.seatTitleFr} form={form} maxlength={200} dir="auto" />
          <SelectField name="bodyId" label={words.fields.bodyId} form={form} options={[{ value: '', label: wordsIn(language).noBody }, ...bodies]} />
          <DayField name="startsOn" label={words.fields.startsOn} form={form} value={today} required />
          <Button main>{words.addSeat}</Button>
        </Form>
      </Card>
    </div>
  );
}

export function EndSeatPage({ language, action, token, form, about, today }: FormView & { about: Child; today: Day }) {
  const words = seriesWordsIn(language);

  return (
    <div class="narrow">
      <PageHead title={words.endSeat} lead={about} />
      <ErrorSummary language={language} form={form} />
      <Card class="card--padded">
        <Form action={action} token={token}>
          <DayField name="endsOn" label={words.fields.endsOn} form={form} value={today} required />
          <Button main>{words.endSeat}</Button>
        </Form>
      </Card>
    </div>
  );
}

export interface NextFormView extends FormView {
  about: Child;
  submission: string;
  today: Day;
  points: readonly { id: number; titleAr: string; titleFr: string | null }[];
  promises: readonly OpenPromise[];
  /** What is ticked: of a form sent before; everything at first. */
  ticked: (name: 'pointIds' | 'promiseIds', id: number) => boolean;
  sittings: boolean;
  participants: boolean;
}

/** The next meeting of a series, with the matters left open to choose from. */
export function NextMeetingPage(view: NextFormView) {
  const { language, form, points, promises, ticked } = view;
  const words = seriesWordsIn(language);

  return (
    <div class="narrow">
      <PageHead title={words.nextTitle} lead={view.about} />
      <ErrorSummary language={language} form={form} />
      <Form action={view.action} token={view.token} class="stack">
        <HiddenField name="submission" value={view.submission} />
        <Card class="card--padded">
          <DayField name="startsOn" label={words.fields.nextOn} form={form} min={view.today} required />
          {view.sittings ? <CheckField name="withSittings" label={words.fields.withSittings} checked /> : null}
          {view.participants ? <CheckField name="withParticipants" label={words.fields.withParticipants} checked /> : null}
        </Card>
        {points.length + promises.length === 0 ? <Card class="card--padded"><p class="soft">{words.noOpenMatters}</p></Card> : <p class="small soft">{words.mattersHint}</p>}
        {promises.length ? (
          <Card title={words.openPromises} class="card--padded">
            {promises.map(({ commitmentId, sentenceAr, sentenceFr }) => <CheckField name="promiseIds" value={String(commitmentId)} label={wordingFor(language, sentenceAr, sentenceFr)} checked={ticked('promiseIds', commitmentId)} />)}
          </Card>
        ) : null}
        {points.length ? (
          <Card title={words.openPoints} class="card--padded">
            {points.map(({ id, titleAr, titleFr }) => <CheckField name="pointIds" value={String(id)} label={wordingFor(language, titleAr, titleFr)} checked={ticked('pointIds', id)} />)}
          </Card>
        ) : null}
        <p><Button main>{words.prepareNext}</Button></p>
      </Form>
    </div>
  );
}

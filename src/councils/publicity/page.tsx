import type { Level } from '#law';
import { articleText, ruleSetFor } from '#law';
import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { shortDay } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, Card, ChoiceField, DayField, ErrorSummary, Form, HiddenField, Notice, PageHead, SelectField, TextArea, TextField } from '#ui';
import { voteWordsIn } from '../votes/words.ts';
import type { SittingsView } from './card.tsx';
import { SittingsCard } from './card.tsx';
import { closureAskers, closureAskersNeeded, publicityRule } from './closure.ts';
import { publicityWordsIn } from './words.ts';

export interface PublicityPageView extends Pick<SittingsView, 'sittings' | 'doors'> {
  language: Language;
  token: string;
  here: string;
  level: Level;
  today: Day;
  hour: string;
  inOffice: number;
  present: number;
  submission: string;
  /** Why nothing can be decided now: the session is not open. */
  whyNot: string | null;
  /** The form that was refused keeps what was typed; the other stands as it was. */
  closing: FilledForm;
  reopening: FilledForm;
}

/** Whether a session's sittings are public: what the council decided, its next decision, and the doors opened again. */
export function PublicityPage(view: PublicityPageView) {
  const { language, level, today, sittings, doors, closing, reopening, whyNot } = view;
  const words = publicityWordsIn(language);
  const { article } = publicityRule(level, today);

  return (
    <div class="narrow stack">
      <PageHead title={words.title} lead={words.lead(articleText(article, language))} />
      <ErrorSummary language={language} form={closing} />
      <ErrorSummary language={language} form={reopening} />
      <SittingsCard {...{ language, level, sittings, doors }} recordAt={null} />
      {whyNot ? <Notice tone="late">{whyNot}</Notice> : null}
      {!whyNot && sittings.some(({ isClosedToPublic }) => !isClosedToPublic) ? <Closing {...view} /> : null}
      {!whyNot && sittings.some(({ isClosedToPublic }) => isClosedToPublic) ? <Reopening {...view} /> : null}
    </div>
  );
}

function Closing({ language, token, here, level, today, hour, inOffice, present, submission, closing: form, sittings }: PublicityPageView) {
  const words = publicityWordsIn(language);
  const counts = voteWordsIn(language);
  const names = words.askers(ruleSetFor(level, today).agendaToState.to, closureAskersNeeded(level, today, inOffice), inOffice);

  return (
    <Card title={words.closing} class="card--padded">
      <Form action={`${here}/closures`} token={token}>
        <HiddenField name="submission" value={submission} />
        <SittingChoice name="sittingId" {...{ language, form }} sittings={sittings.filter(({ isClosedToPublic }) => !isClosedToPublic)} />
        <ChoiceField name="askedBy" legend={words.askedBy} form={form} value="president" options={closureAskers.map((asker) => ({ value: asker, label: names[asker] }))} />
        <TextField name="askers" label={words.askersField} form={form} inputmode="numeric" maxlength={3} dir="ltr" hint={words.askersHint} />
        <div class="fields">
          <DayField name="decidedOn" label={words.decidedOn} form={form} value={today} max={today} required />
          <TextField name="decidedAt" label={words.decidedAt} form={form} value={hour} type="time" dir="ltr" required />
        </div>
        <p class="small soft">{words.decidedHint}</p>
        <p class="small soft">{words.votesLead(present)}</p>
        <div class="fields">
          <TextField name="for" label={counts.countsFor} form={form} inputmode="numeric" maxlength={3} dir="ltr" required />
          <TextField name="against" label={counts.countsAgainst} form={form} inputmode="numeric" maxlength={3} dir="ltr" />
          <TextField name="abstained" label={counts.countsAbstained} form={form} inputmode="numeric" maxlength={3} dir="ltr" />
        </div>
        <ChoiceField name="presidentSide" legend={words.presidentSide} form={form} value="none" options={(['none', 'for', 'against'] as const).map((side) => ({ value: side, label: words.sides[side] }))} />
        <TextArea name="voices" label={words.voices} form={form} rows={2} />
        <Button main>{words.save}</Button>
      </Form>
    </Card>
  );
}

function Reopening({ language, token, here, today, hour, submission, reopening: form, sittings }: PublicityPageView) {
  const words = publicityWordsIn(language);

  return (
    <Card title={words.reopen} class="card--padded">
      <p class="small soft">{words.reopenLead}</p>
      <Form action={`${here}/reopenings`} token={token}>
        <HiddenField name="submission" value={submission} />
        <SittingChoice name="closedSittingId" {...{ language, form }} sittings={sittings.filter(({ isClosedToPublic }) => isClosedToPublic)} />
        <div class="fields">
          <DayField name="reopenedOn" label={words.reopenedOn} form={form} value={today} max={today} required />
          <TextField name="reopenedAt" label={words.decidedAt} form={form} value={hour} type="time" dir="ltr" required />
        </div>
        <Button main>{words.reopen}</Button>
      </Form>
    </Card>
  );
}

function SittingChoice({ name, language, form, sittings }: Pick<PublicityPageView, 'language' | 'sittings'> & { name: string; form: FilledForm }) {
  const words = publicityWordsIn(language);

  return <SelectField name={name} label={words.which} form={form} value={String(sittings[0]?.id ?? '')} options={sittings.map(({ id, day, startsAt }) => ({ value: String(id), label: `${shortDay(day, language)} · ${startsAt}` }))} />;
}

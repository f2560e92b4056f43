import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import type { Language } from '#platform/words';
import { hourIn, timeOf } from '#platform/words';
import { Button, Card, ChoiceField, DayField, Empty, ErrorSummary, Form, HiddenField, PageHead, Standing, TextArea, TextField } from '#ui';
import type { FilledForm } from '#ui';
import type { InvitedPerson } from '../invitations/people.ts';
import type { AttestationCardView } from '../attestations/attestation-card.tsx';
import { AttestationCard } from '../attestations/attestation-card.tsx';
import { qualityOf } from '../attestations/attestation-pdf.ts';
import { wordsIn as invitationWordsIn } from '../invitations/words.ts';
import { addressee } from '../invitations/people.ts';
import type { StandingExcuse, ToldEntry } from './queries.ts';
import { presenceWordsIn } from './words.ts';

export interface PersonView {
  language: Language;
  token: string;
  here: string;
  person: InvitedPerson;
  entries: readonly ToldEntry[];
  excuse: StandingExcuse | undefined;
  today: Day;
  form: FilledForm;
  mayChange: boolean;
  mayExcuse: boolean;
  attestations: Pick<AttestationCardView, 'issued' | 'mayIssue'>;
}

/** One of those expected: every arrival and departure as it was recorded, what took its place, and the excuse. */
export function PresencePersonPage(view: PersonView) {
  const { language, person, entries, form } = view;
  const words = presenceWordsIn(language).pages;
  const replaced = new Set(entries.map(({ replacesId }) => replacesId));

  return (
    <>
      <PageHead title={<bdi>{addressee(person, language)}</bdi>} lead={<>{[qualityOf(person, language), invitationWordsIn(language).pages.capacities[person.capacity]].filter(Boolean).map((told) => <><bdi>{told}</bdi> · </>)}<bdi class="number" dir="ltr">{person.shortCode}</bdi></>} />
      <ErrorSummary language={language} form={form} />
      <div class="split">
        <Card title={words.timeline}>
          {entries.length ? <ul class="list">{entries.map((entry) => <Entry {...view} entry={entry} isReplaced={replaced.has(entry.id)} />)}</ul> : <Empty>{words.nothingYet}</Empty>}
        </Card>
        <aside class="side"><AttestationCard {...view.attestations} language={language} token={view.token} here={view.here} /><ExcuseCard {...view} /></aside>
      </div>
    </>
  );
}

function Entry({ entry, isReplaced, ...view }: PersonView & { entry: ToldEntry; isReplaced: boolean }) {
  const { language, mayChange } = view;
  const words = presenceWordsIn(language).pages;

  return (
    <li>
      <div>
        <p>
          <Standing tone={isReplaced || entry.isWithdrawal ? 'no' : 'done'}>{entry.isWithdrawal ? words.withdrawn : words.directions[entry.direction]}</Standing>{' '}
          <bdi>{timeOf(entry.happenedAt, language)}</bdi>{isReplaced ? <> · {words.replaced}</> : null}
        </p>
        <p class="article">{words.proofs[entry.proof]}{entry.by ? <> · <bdi>{words.by(entry.by)}</bdi></> : null}{entry.replacedBecause ? <> · <bdi dir="auto">{entry.replacedBecause}</bdi></> : null}</p>
        {mayChange && !isReplaced && !entry.isWithdrawal ? <Correction {...view} entry={entry} /> : null}
      </div>
    </li>
  );
}

function Correction({ language, token, here, form, entry }: PersonView & { entry: ToldEntry }) {
  const words = presenceWordsIn(language).pages;
  const isThis = form.typed('entryId') === String(entry.id);
  const own: FilledForm = isThis ? form : { ...form, typed: (_, otherwise = '') => otherwise, error: () => undefined, summary: { refusal: null, errors: [] } };

  return (
    <details class="invited__other" open={isThis}>
      <summary>{words.correct}</summary>
      <Form action={`${here}/corrections`} token={token}>
        <HiddenField name="entryId" value={String(entry.id)} />
        <ChoiceField name="instead" legend={words.correction} form={own} value={entry.direction} options={(['arrival', 'departure', 'none'] as const).map((value) => ({ value, label: words.corrections[value] }))} />
        <DayField name="day" label={words.onDay} form={own} value={dayIn(entry.happenedAt)} required />
        <TextField name="hour" label={words.atHour} form={own} value={hourIn(entry.happenedAt)} type="time" dir="ltr" class="field__day" required />
        <TextField name="because" label={words.because} form={own} maxlength={500} dir="auto" required />
        <Button main>{words.save}</Button>
      </Form>
    </details>
  );
}

function ExcuseCard({ language, token, here, form, excuse, today, mayExcuse }: PersonView) {
  const words = presenceWordsIn(language).pages;
  if (!excuse && !mayExcuse) return null;

  return (
    <Card title={words.excuse}>
      {excuse ? <p><bdi dir="auto">{excuse.reason}</bdi><span class="article">{words.excusedOn(excuse.receivedOn)}</span></p> : null}
      {mayExcuse ? (
        <Form action={`${here}/excuses`} token={token}>
          <TextArea name="reason" label={words.excuseReason} hint={words.excuseHint} form={form} rows={2} required />
          <DayField name="receivedOn" label={words.receivedOn} form={form} value={today} max={today} required />
          <Button>{words.recordExcuse}</Button>
        </Form>
      ) : null}
    </Card>
  );
}

import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import type { Language } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, ButtonLink, Card, ErrorSummary, Form, HiddenField, Notice, PageHead, TextArea, TextField } from '#ui';
import { hallWordsIn } from '../hall/words.ts';
import { wordingFor } from '../wording.ts';
import { factsOf } from './mails.ts';
import type { InvitedMeeting } from './meeting.ts';
import type { InvitedPerson } from './people.ts';
import { addressee } from './people.ts';
import { wordsIn } from './words.ts';

export interface OwnView {
  language: Language;
  token: string;
  meeting: InvitedMeeting;
  person: InvitedPerson;
  titular: InvitedPerson | undefined;
  delegate: InvitedPerson | undefined;
  isRemoved: boolean;
  confirmedOn: Day | null;
  /** The meeting is held today: one may register in its hall and ask to speak there. */
  inHall: boolean;
  form: FilledForm;
  nonce: string;
}

/** A person's own page: what they are asked to, and their answer. It is opened by its address alone, from any telephone. */
export function OwnPage(view: OwnView) {
  const { language, meeting, person, titular, isRemoved, form } = view;
  const words = wordsIn(language).pages;
  const state = isRemoved ? words.withdrawn : meeting.state === 'cancelled' ? words.cancelled : meeting.state === 'convened' ? null : words.over;

  return (
    <div class="stack narrow">
      <PageHead title={<bdi>{wordingFor(language, meeting.titleAr, meeting.titleFr)}</bdi>} lead={words.ownLead(wordingFor(language, meeting.ownerAr, meeting.ownerFr))} />
      {state ? <Notice tone="late">{state}</Notice> : null}
      <ErrorSummary language={language} form={form} />
      <Card class="card--padded">
        <p class="strong">{words.dear(addressee(person, language))}</p>
        {titular ? <p class="small">{words.represents(addressee(titular, language))}</p> : null}
        <dl class="facts invited__facts">
          {factsOf(meeting, language).map(({ label, value }) => <><dt>{label}</dt><dd dir="auto">{value}</dd></>)}
        </dl>
        {isRemoved ? null : <p class="invited__code">{words.yourCode} <bdi class="number" dir="ltr">{person.shortCode}</bdi></p>}
        {isRemoved || meeting.state === 'cancelled' ? null : <ButtonLink href={`/i/${person.token}/calendar.ics`} plain>{words.addToCalendar}</ButtonLink>}
      </Card>
      {view.inHall ? <InHall {...view} /> : null}
      {state === null ? <Receipt {...view} /> : null}
      {state === null ? <AnswerCard {...view} /> : null}
      {meeting.points.length && !isRemoved ? <Programme meeting={meeting} language={language} /> : null}
    </div>
  );
}

function InHall({ language, person }: OwnView) {
  const { own } = hallWordsIn(language);

  return (
    <p class="own-hall__ways">
      <ButtonLink href={`/i/${person.token}/presence`} main>{own.toPresence}</ButtonLink>
      <ButtonLink href={`/i/${person.token}/hall`}>{own.toHall}</ButtonLink>
    </p>
  );
}

function Receipt({ language, token, person, confirmedOn }: OwnView) {
  const words = wordsIn(language).pages;
  if (confirmedOn) return <Notice tone="done">{words.confirmed(confirmedOn)}</Notice>;

  return <Form action={`/i/${person.token}/receipt`} token={token}><Button main>{words.confirm}</Button></Form>;
}

/** Three plain forms, one under the other: whoever decides fills in one and sends it. */
function AnswerCard({ language, token, person, titular, delegate, form, nonce }: OwnView) {
  const words = wordsIn(language).pages;
  const { standing } = person;
  const asked = form.typed('answer');
  const action = `/i/${person.token}/answer`;
  const mark = (answer: string) => <><HiddenField name="answer" value={answer} /><HiddenField name="nonce" value={nonce} /></>;

  return (
    <Card title={words.yourAnswer} class="card--padded">
      <Notice tone={standing.answer === 'awaited' ? 'due' : 'done'}>
        {words.standing[standing.answer]}
        {delegate ? <> {words.representedBy(addressee(delegate, language), standing.reference ?? '')}</> : null}
      </Notice>
      <p class="small soft">{words.change}</p>
      {standing.answer === 'accepted' ? null : <Form action={action} token={token} class="side__act">{mark('accepted')}<Button main>{words.accept}</Button></Form>}
      <details class="invited__other" open={asked === 'declined'}>
        <summary>{words.decline}</summary>
        <Form action={action} token={token}>
          {mark('declined')}
          <TextArea name="because" label={words.declineReason} hint={words.declineHint} form={form} rows={2} required />
          <Button>{words.decline}</Button>
        </Form>
      </details>
      {titular ? null : (
        <details class="invited__other" open={asked === 'delegated'}>
          <summary>{words.delegate}</summary>
          <Form action={action} token={token}>
            {mark('delegated')}
            <TextField name="delegateName" label={words.delegateName} form={form} maxlength={200} dir="auto" required />
            <TextField name="delegateTitle" label={words.delegateTitle} form={form} maxlength={200} dir="auto" required />
            <TextField name="reference" label={words.delegateReference} hint={words.delegateReferenceHint} form={form} maxlength={200} dir="auto" required />
            <TextField name="delegateMail" label={words.delegateMail} hint={words.mailHint} form={form} type="email" inputmode="email" maxlength={254} dir="ltr" />
            <p class="small soft">{words.privacy}</p>
            <Button>{words.sendAnswer}</Button>
          </Form>
        </details>
      )}
    </Card>
  );
}

function Programme({ meeting, language }: { meeting: InvitedMeeting; language: Language }) {
  const words = wordsIn(language).pages;
  const under = (parentId: number | null) => meeting.points.filter((point) => point.parentId === parentId);

  return (
    <Card title={words.programme} class="card--padded">
      <ol class="invited__programme">
        {under(null).map((point) => (
          <li>
            <PointText point={point} language={language} />
            {under(point.id).length ? <ol>{under(point.id).map((child) => <li><PointText point={child} language={language} /></li>)}</ol> : null}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function PointText({ point, language }: { point: InvitedMeeting['points'][number]; language: Language }) {
  return (
    <>
      <bdi>{wordingFor(language, point.titleAr, point.titleFr)}</bdi>
      {point.presenterAr ? <span class="article" dir="auto">{wordingFor(language, point.presenterAr, point.presenterFr)}</span> : null}
    </>
  );
}

/** The day of the confirmation, where there is one. */
export function confirmedOnOf({ standing }: InvitedPerson): Day | null {
  return standing.receipt === 'confirmed' && standing.receivedAt ? dayIn(standing.receivedAt) : null;
}

import type { Language } from '#platform/words';
import { Button, Card, Empty, ErrorSummary, Form, HiddenField, PageHead } from '#ui';
import type { FilledForm } from '#ui';
import type { InvitedPerson } from '../invitations/people.ts';
import { addressee } from '../invitations/people.ts';
import { presenceWordsIn } from '../presence/words.ts';
import { wordingFor } from '../wording.ts';
import { TelephoneFoot, TelephoneHead } from './telephone.tsx';
import { telephoneWordsIn } from './words.ts';

export interface CheckInView {
  language: Language;
  token: string;
  meetingId: number;
  here: string;
  title: string;
  /** None where the telephone fills them in from what it keeps. */
  people: readonly InvitedPerson[];
  /** Those who are there now: for them a departure is offered. */
  there: ReadonlySet<number>;
  asked: string;
  form: FilledForm;
  nonce: () => string;
}

/**
 * The reception's page on a telephone: a code typed or scanned, or a name looked for and one tap. With scripts the same forms
 * are kept by the telephone first and sent when there is a line.
 */
export function CheckInPage(view: CheckInView) {
  const { language, token, here, meetingId, title, asked, form, nonce } = view;
  const words = presenceWordsIn(language).pages;

  return (
    <>
      <PageHead title={words.checkIn} lead={<bdi>{title}</bdi>} />
      <ErrorSummary language={language} form={form} />
      <reception-desk class="desk" data-meeting={meetingId} data-here={here} data-words={JSON.stringify(telephoneWordsIn(language))}>
        <TelephoneHead language={language} />
        <Card class="card--padded">
          <Form action={here} token={token} class="desk__code">
            <HiddenField name="nonce" value={nonce()} />
            <div class="field">
              <label for="field-code">{words.desk.code}</label>
              <p class="field__hint small soft" id="hint-code">{words.desk.codeHint}</p>
              <input id="field-code" name="code" value={form.typed('code')} dir="ltr" autocomplete="off" autocapitalize="characters" spellcheck={false} maxlength={12} enterkeyhint="done" aria-describedby="hint-code" />
            </div>
            <Button main name="direction" value="arrival">{words.arrive}</Button>
            <Button name="direction" value="departure">{words.leave}</Button>
          </Form>
        </Card>
        <Card>
          <form method="get" action={here} class="inline-form desk__find">
            <label class="unseen" for="field-find">{words.findHint}</label>
            <input class="invited__find" id="field-find" type="search" name="find" value={asked} placeholder={words.findHint} dir="auto" maxlength={100} />
            <Button>{words.find}</Button>
          </form>
          <People {...view} />
        </Card>
        <TelephoneFoot {...view} />
      </reception-desk>
    </>
  );
}

function People(view: CheckInView) {
  const { language, people, there, asked } = view;
  const words = presenceWordsIn(language).pages;
  if (people.length === 0) return <div class="desk__people"><Empty>{asked ? words.nobodyFound : words.nobodyExpected}</Empty></div>;

  return (
    <ul class="desk__list desk__people">
      {people.map((person) => (
        <li>
          <span><bdi>{addressee(person, language)}</bdi><span class="article">{person.name ? <bdi>{wordingFor(language, person.titleAr, person.titleFr)} · </bdi> : null}<bdi class="number" dir="ltr">{person.shortCode}</bdi></span></span>
          <Tap {...view} participantId={person.id} isThere={there.has(person.id)} />
        </li>
      ))}
    </ul>
  );
}

function Tap({ language, token, here, nonce, participantId, isThere }: CheckInView & { participantId: number; isThere: boolean }) {
  const words = presenceWordsIn(language).pages;

  return (
    <Form action={here} token={token}>
      <HiddenField name="nonce" value={nonce()} />
      <HiddenField name="participantId" value={String(participantId)} />
      <Button name="direction" value={isThere ? 'departure' : 'arrival'}>{isThere ? words.leave : words.arrive}</Button>
    </Form>
  );
}

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'reception-desk': HTMLAttributes;
    }
  }
}

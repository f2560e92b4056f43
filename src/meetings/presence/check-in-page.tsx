import type { Language } from '#platform/words';
import { Button, Card, Empty, ErrorSummary, Form, HiddenField, PageHead } from '#ui';
import type { FilledForm } from '#ui';
import type { InvitedPerson } from '../invitations/people.ts';
import { addressee } from '../invitations/people.ts';
import { wordingFor } from '../wording.ts';
import { presenceWordsIn } from './words.ts';

export interface CheckInView {
  language: Language;
  token: string;
  here: string;
  title: string;
  people: readonly InvitedPerson[];
  /** Those who are there now: for them a departure is offered. */
  there: ReadonlySet<number>;
  asked: string;
  form: FilledForm;
  nonce: () => string;
}

/** The reception's page on a telephone: a code typed, or a name looked for and one tap. */
export function CheckInPage(view: CheckInView) {
  const { language, token, here, title, asked, form, nonce } = view;
  const words = presenceWordsIn(language).pages;

  return (
    <>
      <PageHead title={words.checkIn} lead={<bdi>{title}</bdi>} />
      <ErrorSummary language={language} form={form} />
      <div class="desk">
        <Card>
          <Form action={here} token={token} class="desk__code">
            <HiddenField name="nonce" value={nonce()} />
            <div class="field">
              <label for="field-code">{words.desk.code}</label>
              <p class="field__hint small soft" id="hint-code">{words.desk.codeHint}</p>
              <input id="field-code" name="code" value={form.typed('code')} dir="ltr" autocomplete="off" autocapitalize="characters" spellcheck={false} maxlength={12} aria-describedby="hint-code" />
            </div>
            <Button main name="direction" value="arrival">{words.arrive}</Button>
            <Button name="direction" value="departure">{words.leave}</Button>
          </Form>
        </Card>
        <Card>
          <form method="get" action={here} class="inline-form">
            <label class="unseen" for="field-find">{words.findHint}</label>
            <input class="invited__find" id="field-find" type="search" name="find" value={asked} placeholder={words.findHint} dir="auto" maxlength={100} />
            <Button>{words.find}</Button>
          </form>
          <People {...view} />
        </Card>
      </div>
    </>
  );
}

function People({ language, token, here, people, there, asked, nonce }: CheckInView) {
  const words = presenceWordsIn(language).pages;
  if (people.length === 0) return <Empty>{asked ? words.nobodyFound : words.nobodyExpected}</Empty>;

  return (
    <ul class="desk__list">
      {people.map((person) => (
        <li>
          <span><bdi>{addressee(person, language)}</bdi><span class="article">{person.name ? <bdi>{wordingFor(language, person.titleAr, person.titleFr)} · </bdi> : null}<bdi class="number" dir="ltr">{person.shortCode}</bdi></span></span>
          <Form action={here} token={token}>
            <HiddenField name="nonce" value={nonce()} />
            <HiddenField name="participantId" value={String(person.id)} />
            <Button name="direction" value={there.has(person.id) ? 'departure' : 'arrival'}>{there.has(person.id) ? words.leave : words.arrive}</Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}

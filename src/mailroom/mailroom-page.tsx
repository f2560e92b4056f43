import { dayIn } from '#platform/days';
import type { MailLine } from '#platform/mail';
import type { Language } from '#platform/words';
import { count, shortDay, timeOf } from '#platform/words';
import { Button, ButtonLink, Card, Empty, Figure, Form, HiddenField, Notice, PageHead } from '#ui';
import { wordsIn } from './words.ts';

/** Where mail leaves: by a mail server, into the post-box of this machine, or nowhere yet. */
export type Outlet = 'server' | 'box' | 'none';

export interface MailroomView {
  language: Language;
  token: string;
  outlet: Outlet;
  counts: Record<MailLine['state'], number>;
  failed: readonly MailLine[];
  queued: readonly MailLine[];
}

const notes = { server: 'toServer', box: 'toBox', none: 'noServer' } as const;

/** What leaves the house, and what could not. */
export function MailroomPage({ language, token, outlet, counts, failed, queued }: MailroomView) {
  const words = wordsIn(language);

  return (
    <div class="stack">
      <PageHead title={words.title} lead={words.lead} actions={outlet === 'box' ? <ButtonLink href="/administration/mail/box">{words.openBox}</ButtonLink> : undefined} />
      <Notice tone={outlet === 'server' ? 'done' : 'due'}>{words[notes[outlet]]}</Notice>
      <section class="card figures figures--three">
        {(['queued', 'sent', 'failed'] as const).map((state) => <Figure label={words.counts[state]} value={count(counts[state], language)} />)}
      </section>
      <Card title={words.failedTitle}>
        <p class="card__lead small soft">{words.failedLead}</p>
        {failed.length ? (
          <>
            <ul class="list">{failed.map((mail) => <Failed {...{ mail, language, token }} />)}</ul>
            <div class="card__foot">
              <Form action="/administration/mail/tries" token={token}>
                {failed.map((mail) => <HiddenField name="mail" value={mail.id} />)}
                <Button>{words.allAgain}</Button>
              </Form>
            </div>
          </>
        ) : <Empty>{words.nothingFailed}</Empty>}
      </Card>
      <Card title={words.queuedTitle}>
        {queued.length ? <ul class="list">{queued.map((mail) => <li><Line mail={mail} language={language} /></li>)}</ul> : <Empty>{words.nothingQueued}</Empty>}
      </Card>
    </div>
  );
}

function Failed({ mail, language, token }: { mail: MailLine; language: Language; token: string }) {
  const words = wordsIn(language);

  return (
    <li class="task">
      <div>
        <Line mail={mail} language={language} />
        <p class="small"><span class="soft">{words.reason}</span> <bdi dir="ltr">{mail.lastError}</bdi></p>
      </div>
      <Form action="/administration/mail/tries" token={token}>
        <HiddenField name="mail" value={mail.id} />
        <Button>{words.again}</Button>
      </Form>
    </li>
  );
}

function Line({ mail, language }: { mail: MailLine; language: Language }) {
  const words = wordsIn(language);

  return (
    <>
      <p class="strong"><bdi>{mail.subject}</bdi></p>
      <p class="small soft">
        {mail.recipient === null ? words.undisclosed : <bdi dir="ltr">{mail.recipient}</bdi>} · <time datetime={mail.queuedAt.toISOString()}>{shortDay(dayIn(mail.queuedAt), language)}</time> · {words.attempts(mail.attempts)}
        {mail.notBefore ? ` · ${words.notBefore(timeOf(mail.notBefore, language))}` : ''}
      </p>
    </>
  );
}

/** A mail of the local post-box, as its reader would see it. */
export interface OpenedMail {
  /** None where it is shown to nobody. */
  to: string | null;
  subject: string;
  text: string;
  receivedAt: Date;
  attachments: string[];
}

/** What the local post-box took in, the latest first. */
export function BoxPage({ language, mails }: { language: Language; mails: readonly OpenedMail[] }) {
  const words = wordsIn(language);

  return (
    <div class="stack narrow">
      <PageHead title={words.box} lead={words.boxLead} />
      {mails.length === 0 ? <Empty>{words.boxEmpty}</Empty> : null}
      {mails.map((mail) => (
        <Card class="card--padded" title={<bdi>{mail.subject}</bdi>}>
          <p class="small soft">{mail.to === null ? words.undisclosed : <bdi dir="ltr">{mail.to}</bdi>} · <time datetime={mail.receivedAt.toISOString()}>{timeOf(mail.receivedAt, language)}</time></p>
          <div class="prose" dir="auto">{mail.text}</div>
          {mail.attachments.map((name) => <p class="small soft">{words.attached(name)}</p>)}
        </Card>
      ))}
    </div>
  );
}

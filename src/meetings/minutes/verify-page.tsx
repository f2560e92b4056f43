import type { Language } from '#platform/words';
import { timeOf } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, Card, ErrorSummary, FileField, Form, Notice, PageHead, TextField } from '#ui';
import { wordingFor } from '../wording.ts';
import type { SealedRecord } from './queries.ts';
import { minutesWordsIn } from './words.ts';

export interface VerifyPageView {
  language: Language;
  token: string;
  form: FilledForm;
  sealed: SealedRecord;
  /** What a file that was sent turned out to be; none before one was. */
  isSame: boolean | null;
}

/** What paper says, checked against the record: the code, the day, the fingerprint, and a file if there is one. */
export function VerifyPage({ language, token, form, sealed, isSame }: VerifyPageView) {
  const words = minutesWordsIn(language);
  const { verify } = words;

  return (
    <div class="narrow stack">
      <PageHead title={verify.title} lead={verify.lead} />
      {isSame === null ? null : <Notice tone={isSame ? 'done' : 'late'}>{isSame ? verify.same : verify.other}</Notice>}
      <Card class="card--padded">
        <p class="strong"><bdi>{verify.of(wordingFor(language, sealed.ownerAr, sealed.ownerFr), sealed.heldOn)}</bdi></p>
        {sealed.correction === null ? null : <p>{verify.correctionOf(sealed.correction)}</p>}
        <dl class="facts facts--long">
          <dt>{verify.code}</dt>
          <dd><bdi dir="ltr" class="number whole">{sealed.code}</bdi></dd>
          <dt>{verify.sealed}</dt>
          <dd><time datetime={sealed.sealedAt.toISOString()}>{timeOf(sealed.sealedAt, language)}</time></dd>
          <dt>{verify.fingerprint}</dt>
          <dd><bdi dir="ltr" class="fingerprint">{sealed.sha256}</bdi></dd>
        </dl>
        {sealed.correction === null ? <p class="small soft">{verify.hasCorrections(sealed.corrections)}</p> : null}
      </Card>
      <Card class="card--padded">
        <ErrorSummary language={language} form={form} />
        <check-fingerprint data-sha256={sealed.sha256} data-same={verify.same} data-other={verify.other}>
          <Form action={`/verify/${sealed.code}`} token={token} multipart>
            <FileField name="file" label={verify.file} hint={verify.fileHint} form={form} accept=".pdf" required />
            <Button main>{verify.check}</Button>
          </Form>
          <output class="strong" hidden></output>
        </check-fingerprint>
      </Card>
    </div>
  );
}

/** Where a code is typed from paper. */
export function AskCodePage({ language, token, form }: Pick<VerifyPageView, 'language' | 'token' | 'form'>) {
  const words = minutesWordsIn(language);

  return (
    <div class="narrow">
      <PageHead title={words.verify.askTitle} />
      <ErrorSummary language={language} form={form} />
      <Form action="/verify" token={token}>
        <Card class="card--padded">
          <TextField name="code" label={words.verify.ask} form={form} dir="ltr" maxlength={20} autocomplete="off" required />
          <Button main>{words.verify.check}</Button>
        </Card>
      </Form>
    </div>
  );
}

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'check-fingerprint': HTMLAttributes;
    }
  }
}

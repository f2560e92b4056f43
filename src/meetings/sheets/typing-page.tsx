import type { Language } from '#platform/words';
import { timeOf } from '#platform/words';
import { Button, Card, Empty, ErrorSummary, FileField, Form, HiddenField, PageHead, SubmissionField } from '#ui';
import type { FilledForm } from '#ui';
import type { InvitedPerson } from '../invitations/people.ts';
import { addressee } from '../invitations/people.ts';
import { wordingFor } from '../wording.ts';
import type { Sheet } from './queries.ts';
import { hoursOf } from './sheets-page.tsx';
import { sheetWordsIn } from './words.ts';

export interface TypingView {
  language: Language;
  token: string;
  here: string;
  sheet: Pick<Sheet, 'fromAt' | 'toAt'>;
  rows: readonly { person: InvitedPerson; recordedAt: Date; by: string | null }[];
  scans: readonly { id: number; name: string }[];
  form: FilledForm;
  nonce: string;
  mayType: boolean;
}

/** A signed sheet typed back: one code and the Enter key for each signature, and at once whose it was. */
export function TypingPage(view: TypingView) {
  const { language, token, here, sheet, rows, form, nonce, mayType } = view;
  const words = sheetWordsIn(language);

  return (
    <>
      <PageHead title={words.begin} lead={<bdi>{hoursOf(sheet, language)}</bdi>} />
      {/* A wrong code is told at its field, where the next one is typed at once. */}
      {form.error('code') ? null : <ErrorSummary language={language} form={form} />}
      <div class="split">
        <div class="stack">
          {mayType ? (
            <Card class="card--padded">
              <Form action={`${here}/rows`} token={token} class="sheet__row">
                <HiddenField name="nonce" value={nonce} />
                <div class={form.error('code') ? 'field field--wrong' : 'field'}>
                  <label for="field-code">{words.code}</label>
                  <p class="field__hint small soft" id="hint-code">{words.codeHint}</p>
                  {form.error('code') ? <p class="field__error" id="error-code" role="alert">{form.error('code')}</p> : null}
                  <span class="sheet__code">
                    <input id="field-code" name="code" value={form.typed('code')} dir="ltr" autocomplete="off" autocapitalize="characters" spellcheck={false} maxlength={12} autofocus required aria-describedby={form.error('code') ? 'hint-code error-code' : 'hint-code'} aria-invalid={form.error('code') ? 'true' : undefined} />
                    <Button main>{words.mark}</Button>
                  </span>
                </div>
              </Form>
            </Card>
          ) : null}
          <Card title={`${words.rows} · ${words.typed(rows.length)}`}>
            {rows.length === 0 ? <Empty>{words.noRows}</Empty> : <ol class="list sheet__rows">{rows.map((row) => <Row {...view} row={row} />)}</ol>}
          </Card>
        </div>
        <aside class="side"><Scans {...view} /></aside>
      </div>
    </>
  );
}

function Row({ language, token, here, mayType, row: { person, recordedAt, by } }: TypingView & { row: TypingView['rows'][number] }) {
  const words = sheetWordsIn(language);

  return (
    <li>
      <span>
        <bdi class="strong">{addressee(person, language)}</bdi>
        <span class="article">{person.name ? <><bdi>{wordingFor(language, person.titleAr, person.titleFr)}</bdi> · </> : null}<bdi class="number" dir="ltr">{person.shortCode}</bdi> · {timeOf(recordedAt, language)}{by ? <> · <bdi>{by}</bdi></> : null}</span>
      </span>
      {mayType ? <Form action={`${here}/rows/${person.id}/removal`} token={token}><Button>{words.takeBack}</Button></Form> : null}
    </li>
  );
}

function Scans({ language, token, here, scans, form, mayType }: TypingView) {
  const words = sheetWordsIn(language);

  return (
    <Card title={words.scans}>
      {scans.length ? <ul class="list list--tight">{scans.map(({ id, name }) => <li><a href={`${here}/scans/${id}`} data-turbo="false"><bdi dir="auto">{name}</bdi></a></li>)}</ul> : <p class="small soft">{words.noScan}</p>}
      {mayType ? (
        <Form action={`${here}/scans`} token={token} multipart class="side__act">
          <SubmissionField form={form} />
          <FileField name="file" label={words.scan} hint={words.scanHint} form={form} accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff" required marked={false} />
          <Button>{words.attach}</Button>
        </Form>
      ) : null}
    </Card>
  );
}

import type { Language } from '#platform/words';
import { count, shortDay } from '#platform/words';
import type { Day } from '#platform/days';
import type { FilledForm } from '#ui';
import { Button, ButtonLink, Card, ErrorSummary, FileField, Form, Notice, PageHead, Sign, Standing } from '#ui';
import type { Claim } from './check.ts';
import type { Preview } from './preview.ts';
import { wordsIn } from './words.ts';

export interface TerritoriesView {
  language: Language;
  token: string;
  form: FilledForm;
  claims: readonly Claim[];
}

/** The reference tables: their sums, and the first step of bringing them to a newer list. */
export function TerritoriesPage({ language, token, form, claims }: TerritoriesView) {
  const words = wordsIn(language);

  return (
    <div class="stack">
      <PageHead title={words.title} lead={words.lead} actions={<ButtonLink href="/administration/territories/list.csv" plain>{words.download}</ButtonLink>} />
      <ErrorSummary language={language} form={form} />
      <Card class="card--padded">
        <Form action="/administration/territories" token={token} multipart>
          <FileField name="list" label={words.file} form={form} accept=".csv,text/csv" hint={words.fileHint} required />
          <Button main>{words.look}</Button>
        </Form>
      </Card>
      <Card title={words.checks} class="card--padded">
        {claims.every(({ ok }) => ok) ? <Notice tone="done">{words.allSum}</Notice> : null}
        <ul class="list list--tight">
          {claims.map(({ claim, found, ok }) => (
            <li>
              <Standing tone={ok ? 'done' : 'late'}>{words.claims[claim]}</Standing> <bdi class="number">{count(found, language)}</bdi>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}

export interface PreviewView {
  language: Language;
  token: string;
  importId: number;
  preview: Preview;
  appliedOn: Day | null;
  refusal: string | null;
}

const most = 200;

/** The second step: everything that a list would do, and the button that does it. */
export function PreviewPage({ language, token, importId, preview, appliedOn, refusal }: PreviewView) {
  const words = wordsIn(language);
  const { added, changed, unknown, wrong, unchanged } = preview;
  const named = (row: { nameAr: string; nameFr: string }) => <bdi>{language === 'ar' ? row.nameAr : row.nameFr}</bdi>;

  return (
    <div class="stack">
      <PageHead title={words.previewTitle} lead={`${added.length} ${words.counts.added} · ${changed.length} ${words.counts.changed} · ${unknown.length} ${words.counts.unknown} · ${wrong.length} ${words.counts.wrong} · ${unchanged} ${words.counts.unchanged}`} />
      {refusal ? <Notice tone="late">{refusal}</Notice> : null}
      {appliedOn ? <Notice tone="done">{words.appliedOn(shortDay(appliedOn, language))}</Notice> : wrong.length === 0 && added.length + changed.length > 0 ? (
        <Form action={`/administration/territories/imports/${importId}/application`} token={token}>
          <Button main>{words.apply}</Button>
        </Form>
      ) : <Notice tone={wrong.length ? 'late' : 'due'}>{wrong.length ? words.whyNoButton(wrong.length) : words.nothingToApply} <a href="/administration/territories" class="link">{words.again}</a></Notice>}
      {wrong.length ? <Card title={words.counts.wrong}><ul class="list">{wrong.slice(0, most).map((row) => <li><b>{words.row(row.row)}</b> <bdi dir="ltr">{row.column}</bdi> · {words.wrong[row.code]} <bdi>{row.value}</bdi></li>)}</ul></Card> : null}
      {added.length ? <Card title={words.counts.added}><ul class="list">{added.slice(0, most).map((row) => <li><bdi class="number" dir="ltr">{row.code}</bdi> {named(row)}</li>)}</ul></Card> : null}
      {changed.length ? <Card title={words.counts.changed}><ul class="list">{changed.slice(0, most).map((row) => <li><bdi class="number" dir="ltr">{row.code}</bdi> {named(row)} · {row.term ? words.seatsOf(shortDay(row.term, language)) : words.fields[row.field]}: <bdi>{row.before ?? '–'}</bdi> <Sign name="becomes" /> <bdi class="strong">{row.after ?? '–'}</bdi></li>)}</ul></Card> : null}
      {unknown.length ? <Card title={words.counts.unknown}><p class="small soft card__lead">{words.unknownNote}</p><ul class="list">{unknown.slice(0, most).map((row) => <li><bdi class="number" dir="ltr">{row.code}</bdi> {named(row)}</li>)}</ul></Card> : null}
    </div>
  );
}

import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { longDay } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, Card, DayField, ErrorSummary, Form, HiddenField, LegalText, Notice, PageHead, TextArea } from '#ui';
import { pageWordsIn } from '../pages/words.ts';
import type { VersionView } from './queries.ts';

export interface NewVersionView {
  language: Language;
  token: string;
  form: FilledForm;
  action: string;
  title: string;
  /** The text in force, from which the next one is written. */
  current: VersionView;
  today: Day;
}

/** Writing the next version of a text, from the one in force. */
export function NewVersionPage({ language, token, form, action, title, current, today }: NewVersionView) {
  const { versions, forms, ...words } = pageWordsIn(language);

  return (
    <div class="narrow stack">
      <PageHead title={versions.next(current.number + 1)} lead={<bdi>{title}</bdi>} />
      <ErrorSummary language={language} form={form} />
      <p class="soft">{versions.nextLead}</p>
      <Card class="card--padded">
        <Form action={action} token={token}>
          <HiddenField name="previous" value={String(current.number)} />
          <TextArea name="textAr" label={`${words.text} (${forms.arabic})`} form={form} value={current.textAr} rows={16} required />
          <TextArea name="textFr" label={`${words.text} (${forms.french})`} form={form} value={current.textFr ?? ''} rows={10} />
          <DayField name="issuedOn" label={versions.issuedOn} form={form} min={current.issuedOn} max={today} required />
          <Button main>{versions.issue}</Button>
        </Form>
      </Card>
      <p><a href={`${action}/${current.number}`}>{words.textOf(current.number, longDay(current.issuedOn, language))}</a></p>
    </div>
  );
}

/** A text that may not change any more, and what to do instead. */
export function TextBoundPage({ language, title, sentence, back }: { language: Language; title: string; sentence: string; back: string }) {
  const words = pageWordsIn(language);

  return (
    <div class="narrow stack">
      <PageHead title={words.versions.bound} lead={<bdi>{title}</bdi>} />
      <Notice tone="due">{sentence}</Notice>
      <p><a href={back}>{words.convention}</a></p>
    </div>
  );
}

/** One version of a text at its own address, in force or not. */
export function VersionPage({ language, title, version, current, here }: { language: Language; title: string; version: VersionView; current: number; here: string }) {
  const { versions, ...words } = pageWordsIn(language);
  const text = language === 'ar' ? version.textAr : (version.textFr ?? version.textAr);

  return (
    <div class="narrow stack">
      <PageHead title={words.textOf(version.number, longDay(version.issuedOn, language))} lead={<bdi>{title}</bdi>} />
      {version.number === current ? null : <Notice tone="due">{versions.past} <a href={`${here}/${current}`}>{versions.inForce(current)}</a></Notice>}
      <Card class="card--padded">
        {language !== 'ar' && !version.textFr ? <p class="small soft">{words.noFrenchText}</p> : null}
        <LegalText text={text} />
      </Card>
    </div>
  );
}

/** Every version of a text with its day, each leading to its own page. */
export function VersionList({ language, versions, here }: { language: Language; versions: readonly VersionView[]; here: string }) {
  const words = pageWordsIn(language);

  return (
    <ul class="list list--tight">
      {versions.map(({ number, issuedOn }, index) => (
        <li>
          <a href={`${here}/${number}`}>{words.textOf(number, longDay(issuedOn, language))}</a>
          {index === 0 ? <span class="article">{words.versions.current}</span> : null}
        </li>
      ))}
    </ul>
  );
}

import type { Language } from '#platform/words';
import { hourIn } from '#platform/words';
import { Button, ButtonLink, Card, Empty, ErrorSummary, Form, HiddenField, PageHead, Standing, TextField } from '#ui';
import type { FilledForm } from '#ui';
import { dayIn } from '#platform/days';
import { ownFirst } from '../attendance/list-card.tsx';
import { MeetingTabs } from '../pages/meeting-tabs.tsx';
import type { RollSpan } from '../presence/spans.ts';
import { spanTitle } from '../presence/telling.ts';
import type { MeetingHead } from '../queries.ts';
import type { Sheet } from './queries.ts';
import { sheetWordsIn } from './words.ts';

export interface SheetsView {
  language: Language;
  token: string;
  meeting: MeetingHead;
  here: string;
  spans: readonly RollSpan[];
  sheets: readonly Sheet[];
  form: FilledForm;
  submission: string;
  mayType: boolean;
}

/** The sheets of a meeting: those to print and have signed, and those that came back. */
export function SheetsPage(view: SheetsView) {
  const { language, meeting, here, spans, sheets, form } = view;
  const words = sheetWordsIn(language);

  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <MeetingTabs meeting={meeting} current="presence" language={language} mayRun />
      <ErrorSummary language={language} form={form} />
      <div class="stack">
        <Card title={words.toSign}>
          <ul class="list">{spans.map((span) => <Span {...view} span={span} />)}</ul>
        </Card>
        <Card title={words.signed}>
          {sheets.length === 0 ? <Empty>{words.none}</Empty> : (
            <ul class="list">
              {sheets.map((sheet) => (
                <li>
                  <a href={`${here}/${sheet.id}`}><bdi>{hoursOf(sheet, language)}</bdi></a>
                  <span class="article">{words.typed(sheet.typed)}</span>
                  {sheet.scans ? null : <Standing tone="due">{words.noScan}</Standing>}
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
    </>
  );
}

export function hoursOf({ fromAt, toAt }: Pick<Sheet, 'fromAt' | 'toAt'>, language: Language): string {
  return sheetWordsIn(language).hours(dayIn(fromAt), hourIn(fromAt), hourIn(toAt));
}

/** The hours that a half-day's sheet speaks of where no sitting says them: a habit of the administration, to be changed by hand. */
const usual = { morning: ['09:00', '13:00'], afternoon: ['14:00', '18:00'] } as const;

function Span({ span, language, token, here, form, submission, mayType }: SheetsView & { span: RollSpan }) {
  const words = sheetWordsIn(language);
  const isThis = form.typed('span') === span.key;
  const own: FilledForm = isThis ? form : { ...form, typed: (_, otherwise = '') => otherwise, error: () => undefined };
  const [from, to] = span.kind === 'sitting' ? [hourIn(span.from), span.sitting?.endsAt ? hourIn(span.to) : ''] : usual[span.kind];

  return (
    <li class="sheet">
      <p class="strong"><bdi>{spanTitle(span, language)}</bdi></p>
      <p class="head__actions">
        {ownFirst(language).map((one, index) => <ButtonLink href={`${here}.pdf?span=${span.key}&language=${one}`} plain main={index === 0}>{words.print[one]}</ButtonLink>)}
      </p>
      {mayType ? (
        <details class="invited__other" open={isThis}>
          <summary>{words.begin}</summary>
          <Form action={here} token={token} class="sheet__hours">
            <HiddenField name="submission" value={`${submission}-${span.key}`} />
            <HiddenField name="span" value={span.key} />
            <TextField name="from" label={words.from} form={own} value={from} type="time" dir="ltr" class="field__day" required marked={false} />
            <TextField name="to" label={words.to} form={own} value={to} type="time" dir="ltr" class="field__day" required marked={false} />
            <Button main>{words.start}</Button>
          </Form>
        </details>
      ) : null}
    </li>
  );
}

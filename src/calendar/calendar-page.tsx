import { holidayText } from '#law';
import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { longDay, yearlyDay } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, ButtonLink, Card, ChoiceField, DayField, ErrorSummary, Form, HiddenField, Notice, PageHead, SelectField, Standing, TextField } from '#ui';
import type { Holidays } from './queries.ts';
import { lunarNames } from './set-holiday.ts';
import { wordsIn } from './words.ts';

export interface CalendarView {
  language: Language;
  token: string;
  form: FilledForm;
  holidays: Holidays;
}

/** The public holidays as the administrator keeps them: the lunar ones by announcement, the fixed ones by their years. */
export function CalendarPage({ language, token, form, holidays }: CalendarView) {
  const words = wordsIn(language);
  const here = '/administration/calendar';

  return (
    <div class="stack">
      <PageHead title={words.title} lead={words.lead} />
      <ErrorSummary language={language} form={form} />
      <Card title={words.enter} class="card--padded">
        <Form action={here} token={token}>
          <div class="fields">
            <SelectField name="name" label={words.name} form={form} options={lunarNames.map((name) => ({ value: name, label: holidayText(name, language) }))} />
            <DayField name="firstDay" label={words.firstDay} form={form} required />
            <TextField name="days" label={words.days} form={form} value="2" inputmode="numeric" maxlength={1} dir="ltr" />
          </div>
          <ChoiceField name="certainty" legend={words.certainty} form={form} value="expected" options={(['expected', 'confirmed'] as const).map((certainty) => ({ value: certainty, label: words.certainties[certainty] }))} />
          <Button main>{words.save}</Button>
        </Form>
      </Card>
      <Card title={words.lunar}>
        <ul class="list">
          {holidays.lunar.map(({ firstDay, name, days, certainty }) => (
            <li class="task">
              <div>
                <b>{holidayText(name, language)}</b> <Standing tone={certainty === 'confirmed' ? 'done' : 'due'}>{words.certainties[certainty]}</Standing>
                <p class="small soft"><time datetime={firstDay}>{longDay(firstDay as Day, language)}</time> · {words.lasting(days)}</p>
              </div>
              <div class="inline-form">
                {certainty === 'expected' ? <Form action={`${here}/confirmation`} token={token}><HiddenField name="firstDay" value={firstDay} /><Button>{words.confirm}</Button></Form> : null}
                <ButtonLink href={`${here}/removal?firstDay=${firstDay}`}>{words.remove}</ButtonLink>
              </div>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={words.fixed}>
        <ul class="list">
          {holidays.fixed.map(({ name, month, date, since, until }) => (
            <li class="task">
              <div>
                <b>{holidayText(name, language)}</b>
                <p class="small soft">{yearlyDay(month, date, language)} · {words.existing(since, until)}</p>
              </div>
              <Form action={`${here}/years`} token={token} class="inline-form">
                <HiddenField name="name" value={name} />
                <label class="small">{words.until} <input class="field__year" name="until" value={until === null ? '' : String(until)} inputmode="numeric" maxlength={4} dir="ltr" /></label>
                <Button>{words.save}</Button>
              </Form>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}

/** Before a holiday is taken away: which one, and how many parties' deadlines would move. */
export function RemovalPage({ language, token, holiday, moved }: { language: Language; token: string; holiday: { name: string; firstDay: Day; days: number }; moved: number }) {
  const words = wordsIn(language);
  const name = holidayText(holiday.name as (typeof lunarNames)[number], language);

  return (
    <div class="narrow stack">
      <PageHead title={words.removalTitle(name)} lead={`${longDay(holiday.firstDay, language)} · ${words.lasting(holiday.days)}`} />
      <Notice tone={moved ? 'late' : 'due'}>{words.movedBy(moved)}</Notice>
      <Form action="/administration/calendar/removal" token={token} class="choices">
        <HiddenField name="firstDay" value={holiday.firstDay} />
        <Button main>{words.removeForGood}</Button>
        <ButtonLink href="/administration/calendar">{words.keep}</ButtonLink>
      </Form>
    </div>
  );
}

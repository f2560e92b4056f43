import { dayIn } from '#platform/days';
import type { Language } from '#platform/words';
import { hourIn, longDay } from '#platform/words';
import { Button, ButtonLink, HiddenField } from '#ui';
import type { RollSpan } from '../presence/spans.ts';
import { listWordsIn } from './words.ts';

export interface ListLinksView {
  language: Language;
  /** The address of the roll. */
  here: string;
  spans: readonly RollSpan[];
  span: RollSpan;
  at: Date;
}

/** The languages of papers, that of their reader first. */
export function ownFirst(language: Language): readonly ('ar' | 'fr')[] {
  return language === 'fr' ? ['fr', 'ar'] : ['ar', 'fr'];
}

/** Where the attendance list is had on paper: of the stretch shown, of the whole meeting, or of an hour of it. */
export function ListLinks({ language, here, spans, span, at }: ListLinksView) {
  const words = listWordsIn(language);
  const days = [...new Set(spans.map(({ day }) => day))];
  const today = days.includes(dayIn(at)) ? dayIn(at) : undefined;

  return (
    <>
      {([['ofSpan', `span=${span.key}`], ['ofMeeting', '']] as const).map(([what, query]) => (
        <div class="side__act">
          <p class="small">{words[what]}</p>
          <p class="head__actions">
            {ownFirst(language).map((one, index) => <ButtonLink href={`${here}/list.pdf?${[query, `language=${one}`].filter(Boolean).join('&')}`} plain main={index === 0}>{words.papers[one]}</ButtonLink>)}
          </p>
        </div>
      ))}
      <details class="invited__other">
        <summary>{words.ofInstant}</summary>
        <form method="get" action={`${here}/list.pdf`} class="side__act" data-turbo="false">
          <HiddenField name="language" value={language} />
          {days.length > 1 ? (
            <div class="field">
              <label for="field-on">{words.day}</label>
              <select id="field-on" name="on">{days.map((day) => <option value={day} selected={day === (today ?? span.day)}>{longDay(day, language)}</option>)}</select>
            </div>
          ) : null}
          <div class="field field__day">
            <label for="field-at">{words.hour}</label>
            <input id="field-at" name="at" type="time" dir="ltr" required value={today ? hourIn(at) : ''} />
          </div>
          <Button>{words.print}</Button>
        </form>
      </details>
    </>
  );
}

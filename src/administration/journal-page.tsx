import type { Verdict } from '#journal';
import type { Language } from '#platform/words';
import { count as counted, timeOf } from '#platform/words';
import { Button, ButtonLink, Card, DayField, Empty, Form, Notice, PageHead, Pages, SelectField, TextField } from '#ui';
import type { EventsAsked, ListedEvent } from './queries.ts';
import { onePage } from './queries.ts';
import { wordsIn } from './words.ts';

export interface JournalView {
  language: Language;
  asked: EventsAsked;
  families: readonly string[];
  events: readonly ListedEvent[];
  count: number;
  /** What a verification just found; null when none was asked. */
  verdict: Verdict | null;
  /** The sentence of a broken chain. */
  broken: string | null;
}

/** The journal: every act and change in its order, filtered; the chain verified on demand; all of it to take away. */
export function JournalPage({ language, asked, families, events, count, verdict, broken }: JournalView) {
  const words = wordsIn(language).journal;
  const hrefOf = (page: number) => `/administration/journal?${new URLSearchParams({ family: asked.family ?? '', from: asked.from ?? '', to: asked.to ?? '', search: asked.search, page: String(page) }).toString()}`;

  return (
    <div class="stack">
      <PageHead
        title={words.title}
        lead={words.lead(counted(count, language))}
        actions={
          <>
            <ButtonLink href="/administration/journal.jsonl" plain>{words.export}</ButtonLink>
            <ButtonLink href="/administration/journal?verify=yes" main>{words.verify}</ButtonLink>
          </>
        }
      />
      {verdict ? <Notice tone={verdict.ok ? 'done' : 'late'}>{verdict.ok ? <><p>{words.unbroken(counted(verdict.count, language))}</p><p class="small">{words.head} <bdi dir="ltr" class="hash">{verdict.head}</bdi></p></> : <p>{broken}</p>}</Notice> : null}
      <Form action="/administration/journal" method="get" token="" class="inline-form">
        <SelectField name="family" label={words.family} value={asked.family ?? ''} options={[{ value: '', label: words.everyFamily }, ...families.map((family) => ({ value: family, label: words.families[family] ?? family }))]} />
        <DayField name="from" label={words.from} value={asked.from ?? ''} />
        <DayField name="to" label={words.to} value={asked.to ?? ''} />
        <TextField name="search" label={words.search} value={asked.search} maxlength={100} dir="auto" />
        <Button>{words.find}</Button>
      </Form>
      <Card>
        {events.length === 0 ? <Empty>{words.none}</Empty> : (
          <ol class="list">
            {events.map((event) => <Event event={event} language={language} />)}
          </ol>
        )}
      </Card>
      <Pages language={language} count={count} size={onePage} page={asked.page} hrefOf={hrefOf} />
    </div>
  );
}

function Event({ event, language }: { event: ListedEvent; language: Language }) {
  const words = wordsIn(language).journal;
  const body = language === 'ar' ? event.bodyAr : event.bodyFr;
  const family = event.kind.split('.')[0] ?? '';

  return (
    <li>
      <p>
        <span class="number soft">{event.sequence}</span> <b>{words.families[family] ?? family}</b> <bdi dir="ltr" class="small soft">{event.kind}</bdi> <bdi dir="ltr" class="small">{event.subject}</bdi>
      </p>
      <p class="small soft">
        {timeOf(event.happenedAt, language)} · <bdi>{event.personName ?? words.nobody}</bdi>{body ? <> · <bdi>{body}</bdi></> : null}
      </p>
      <details class="small">
        <summary>{words.facts}</summary>
        <pre class="facts-text" dir="ltr">{pretty(event.facts)}</pre>
        <p class="soft">{words.hash} <bdi dir="ltr" class="hash">{event.hash}</bdi></p>
      </details>
    </li>
  );
}

/** The facts as they were hashed, a line each. */
function pretty(facts: string): string {
  return Object.entries(JSON.parse(facts) as Record<string, unknown>).map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`).join('\n');
}

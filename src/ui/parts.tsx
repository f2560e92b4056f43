import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { longDay, shortDay, shortMonth } from '#platform/words';
import { Sign } from './sign.tsx';

/** What a state looks like: never by its colour alone, always with a sign and a word. */
export type Tone = 'done' | 'due' | 'late' | 'tacit' | 'no' | 'none';

export function Standing({ tone, children }: PropsWithChildren<{ tone: Tone }>) {
  return (
    <span class={`standing standing--${tone}`}>
      {Sign({ name: tone })}
      {typeof children === 'string' ? children : <span>{children}</span>}
    </span>
  );
}

export function Card({ title, id, class: more, children }: PropsWithChildren<{ title?: Child; id?: string; class?: string }>) {
  return (
    <section class={more ? `card ${more}` : 'card'} id={id}>
      {title ? <h2 class="card__title">{title}</h2> : null}
      {children}
    </section>
  );
}

/** A page's own news as its title, what explains it below, and what one can do beside it. */
export function PageHead({ title, lead, actions }: { title: Child; lead?: Child; actions?: Child }) {
  return (
    <div class="head">
      <div>
        <h1>{title}</h1>
        {lead ? <p class="soft">{lead}</p> : null}
      </div>
      {actions ? <div class="head__actions">{actions}</div> : null}
    </div>
  );
}

export function Figure({ label, value, of, note, children }: PropsWithChildren<{ label: string; value: Child; of?: Child; note?: Child }>) {
  return (
    <div class="figure">
      <span class="soft small">{label}</span>
      <b class="number">
        {value} {of ? <small>{of}</small> : null}
      </b>
      {children}
      {note ? <span class="article">{note}</span> : null}
    </div>
  );
}

/** A bar of shares of one whole. Drawn as SVG: the policy on styles allows no width in a style attribute. */
export function Meter({ label, parts }: { label: string; parts: readonly { share: number; tone: 'done' | 'due' | 'late' }[] }) {
  let start = 0;

  return (
    <svg class="meter" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={label}>
      {parts.map(({ share, tone }) => {
        const width = Math.max(0, Math.min(100 - start, share * 100));
        const drawn = width > 0 ? <rect class={`meter__${tone}`} x={start.toFixed(2)} width={width.toFixed(2)} height="8" /> : null;
        start += width;

        return drawn;
      })}
    </svg>
  );
}

export function Chip({ href, on = false, count, children }: PropsWithChildren<{ href: string; on?: boolean; count?: number }>) {
  return (
    <a class={on ? 'chip chip--on' : 'chip'} href={href} aria-current={on ? 'true' : undefined}>
      {children}
      {count === undefined ? null : <span class="chip__count number">{count}</span>}
    </a>
  );
}

/** A day in the reader's words. */
export function DayText({ day, language, near, long = false }: { day: Day; language: Language; near?: Day; long?: boolean }) {
  return <time datetime={day}>{long ? longDay(day, language) : shortDay(day, language, near)}</time>;
}

export function Button({ main = false, name, value, children }: PropsWithChildren<{ main?: boolean; name?: string; value?: string }>) {
  return (
    <button type="submit" class={main ? 'button button--main' : 'button'} name={name} value={value}>
      {children}
    </button>
  );
}

/** `plain` leaves the link to the browser: a download is no page. */
export function ButtonLink({ href, main = false, plain = false, children }: PropsWithChildren<{ href: string; main?: boolean; plain?: boolean }>) {
  return (
    <a class={main ? 'button button--main' : 'button'} href={href} data-turbo={plain ? 'false' : undefined}>
      {children}
    </a>
  );
}

export function Notice({ tone, children }: PropsWithChildren<{ tone: 'done' | 'due' | 'late' }>) {
  return (
    <div class={`notice notice--${tone}`} role={tone === 'late' ? 'alert' : 'status'}>
      {Sign({ name: tone })}
      <div>{children}</div>
    </div>
  );
}

export function Empty({ children }: PropsWithChildren) {
  return <p class="empty soft">{children}</p>;
}

export interface NextDate {
  day: Day;
  title: Child;
  text: Child;
  article?: string | undefined;
}

/** The days to come, each with what it means and the article that sets it. */
export function NextDates({ items, language }: { items: readonly NextDate[]; language: Language }) {
  return (
    <ul class="next">
      {items.map(({ day, title, text, article }) => (
        <li>
          <time class="next__day" datetime={day}>
            <span class="number">{Number(day.slice(8))}</span> <small>{shortMonth(Number(day.slice(5, 7)), language)}</small> <small class="number">{day.slice(0, 4)}</small>
          </time>
          <span class="small">
            <b>{title}</b>
            <br />
            {text}
            {article ? <span class="article">{article}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

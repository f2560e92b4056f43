import { count as counted, shortDay } from '#platform/words';
import type { Visit } from '#portals';
import { here, wordsAround } from '#portals';
import { documentPath } from '#documents';
import type { Findings, Found, FoundKind } from './find.ts';
import { foundKinds } from './find.ts';
import type { Piece } from './passage.ts';
import { markedIn, passageOf } from './passage.ts';
import type { Wanted } from './question.ts';
import { searchWordsIn } from './words.ts';

export const foundOnAPage = 20;

interface SearchView {
  visit: Visit;
  title: string;
  asked: string;
  kind: FoundKind | undefined;
  page: number;
  /** None before anything was asked. */
  findings: Findings | null;
}

/** The form, and what was found on a portal with the passage that answers. */
export function SearchPage({ visit, title, asked, kind, page, findings }: SearchView) {
  const words = searchWordsIn(wordsAround[visit.language]);

  return (
    <div class="stack">
      <h1 dir="auto">{title}</h1>
      <search><form class="finding" action={here(visit, '/search')} method="get">
        <div class="field">
          <label for="q">{words.label}</label>
          <span id="q-hint" class="small soft">{words.hint}</span>
          <input id="q" name="q" type="search" value={asked} dir="auto" maxlength={200} aria-describedby="q-hint" />
        </div>
        {kind ? <input type="hidden" name="kind" value={kind} /> : null}
        <button class="button button--main" type="submit">{words.find}</button>
      </form></search>
      {findings ? <Results {...{ visit, asked, kind, page, findings }} /> : null}
    </div>
  );
}

function addressOf({ visit, asked }: Pick<SearchView, 'visit' | 'asked'>, kind: FoundKind | undefined, page: number): string {
  return `${here(visit, '/search')}?${new URLSearchParams({ q: asked, ...(kind ? { kind } : {}), ...(page > 1 ? { page: String(page) } : {}) }).toString()}`;
}

function Results(view: Omit<SearchView, 'title'> & { findings: Findings }) {
  const { visit, asked, kind, page, findings: { found, count, isMore, wanted } } = view;
  const language = wordsAround[visit.language];
  const words = searchWordsIn(language);
  const last = Math.max(1, Math.ceil(count / foundOnAPage));
  if (wanted.length === 0) return <p class="notice">{words.noWord}</p>;

  return (
    <>
      <nav aria-label={words.kindsLabel}>
        <ul class="chips">
          <li><a class="chip" href={addressOf(view, undefined, 1)} aria-current={kind ? undefined : 'page'}>{words.everything}</a></li>
          {foundKinds.map((one) => <li><a class="chip" href={addressOf(view, one, 1)} aria-current={one === kind ? 'page' : undefined}>{words.kinds[one]}</a></li>)}
        </ul>
      </nav>
      {count === 0 ? <div class="notice"><p dir="auto">{words.none(asked)}</p><p class="small">{words.advice}</p></div> : (
        <section class="card">
          <h2>{isMore ? words.more(counted(count, language)) : words.results(count)}</h2>
          <ol class="plain lines" start={(page - 1) * foundOnAPage + 1}>{found.map((one) => <Result {...{ found: one, visit, wanted }} />)}</ol>
        </section>
      )}
      {last > 1 ? (
        <nav class="pages" aria-label={words.pagesLabel}>
          {page > 1 ? <a class="button" rel="prev" href={addressOf(view, kind, page - 1)}>{words.previous}</a> : null}
          <span class="small soft">{words.pageOf(page, last)}</span>
          {page < last ? <a class="button" rel="next" href={addressOf(view, kind, page + 1)}>{words.next}</a> : null}
        </nav>
      ) : null}
    </>
  );
}

/** Where what was found stands on its portal, in the language in which it answers. */
export function pathOf({ kind, key, place }: Pick<Found, 'kind' | 'key' | 'place'>): string {
  switch (kind) {
    case 'article': return `/news/${key}`;
    case 'page': return `/pages/${key}`;
    case 'meeting': return `/meetings/${key}`;
    case 'decision': return `/decisions/${place ?? ''}`;
    case 'document': return documentPath(key);
    case 'programme': return `/programmes/${key}`;
  }
}

function Result({ found, visit, wanted }: { found: Found; visit: Visit; wanted: readonly Wanted[] }) {
  const language = wordsAround[visit.language];
  const words = searchWordsIn(language);
  const { kind, title, happenedOn } = found;
  const tongue = { ar: words.inArabic, fr: words.inFrench, zgh: words.inAmazigh }[found.language];
  const isForeign = found.language !== visit.language;
  const foreign = isForeign ? { lang: found.language, dir: found.language === 'ar' ? 'rtl' : 'ltr' } as const : {};
  const pieces = answerOf(found, wanted);

  return (
    <li>
      <a href={here({ ...visit, language: found.language }, pathOf(found))} hreflang={isForeign ? found.language : undefined}><b dir="auto" lang={isForeign ? found.language : undefined}><Marked pieces={markedIn(title, wanted)} /></b></a>
      {pieces.length ? <p class="small" dir="auto" {...foreign}><Marked pieces={pieces} /></p> : null}
      <p class="small soft">{words.kind[kind]} · <time datetime={happenedOn}>{kind === 'programme' ? happenedOn.slice(0, 4) : shortDay(happenedOn, language)}</time>{isForeign ? <> · {tongue}</> : null}</p>
    </li>
  );
}

/** The passage of the text that answers, or of the standfirst where that does and the text does not. */
function answerOf({ standfirst, body }: Found, wanted: readonly Wanted[]): Piece[] {
  const [lead, text] = [passageOf(standfirst, wanted), passageOf(body, wanted)];

  return lead.hits > 0 || text.hits === 0 ? (lead.pieces.length ? lead.pieces : text.pieces) : text.pieces;
}

function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return <>{pieces.map(({ text, isHit }) => (isHit ? <mark>{text}</mark> : text))}</>;
}

import { count, longDay, shortDay } from '#platform/words';
import type { Visit } from '#portals';
import { here, said, wordsAround } from '#portals';
import { license, pathOfDecision } from './open-data.ts';
import type { PostedDecision } from './queries.ts';
import type { Words } from './words.ts';
import { registerWordsIn } from './words.ts';

interface RegisterView {
  visit: Visit;
  /** The year that is shown; none where nothing was posted. */
  year: number | null;
  years: readonly { year: number; count: number }[];
  decisions: readonly PostedDecision[];
}

/** The decisions that a body posted in a year, and the whole register for programs. */
export function RegisterPage({ visit, year, years, decisions }: RegisterView) {
  const language = wordsAround[visit.language];
  const words = registerWordsIn(language);

  return (
    <>
      <div class="head">
        <h1>{words.title}</h1>
        <p class="soft">{words.lead}</p>
      </div>
      <div class="columns">
        <div class="stack">
          {years.length > 1 ? (
            <nav aria-label={words.years}>
              <ul class="chips">{years.map((one) => <li><a class="chip" href={here(visit, `/decisions/${one.year}`)} aria-current={one.year === year ? 'page' : undefined}>{one.year} <span class="small">{words.decisions(one.count)}</span></a></li>)}</ul>
            </nav>
          ) : null}
          {year === null ? <p class="notice">{words.none}</p> : (
            <section class="card">
              <h2>{words.titleOf(year)}</h2>
              <ul class="plain lines">
                {decisions.map((decision) => (
                  <li>
                    <a href={here(visit, pathOfDecision(decision))}><bdi>{said(language, decision.titleAr, decision.titleFr)}</bdi></a>
                    <p class="small soft"><NumberOf {...{ decision, words }} /> · <time datetime={decision.decidedOn}>{shortDay(decision.decidedOn, language)}</time></p>
                    <p class="small">{outcomeOf(decision, words)} · {words.counted(decision.votesFor, decision.votesAgainst, decision.votesAbstained)}</p>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <OpenDataCard visit={visit} words={words} />
      </div>
    </>
  );
}

function OpenDataCard({ visit, words }: { visit: Visit; words: Words }) {
  return (
    <aside class="card">
      <h2>{words.openData}</h2>
      <p class="small">{words.openDataLead}</p>
      <p class="chips"><a class="chip" href={here(visit, '/decisions.csv')} type="text/csv">CSV</a> <a class="chip" href={here(visit, '/decisions.json')} type="application/json">JSON</a></p>
      <p class="small soft">{words.license} <a href={license.url} rel="license" hreflang="en">{words.licenseName}</a></p>
    </aside>
  );
}

function NumberOf({ decision: { number, year }, words }: { decision: PostedDecision; words: Words }) {
  return <>{words.number} <bdi dir="ltr" class="number">{number}/{year}</bdi></>;
}

function outcomeOf({ outcome, withReservations }: PostedDecision, words: Words): string {
  if (outcome === 'rejected') return words.rejected;

  return withReservations ? words.reserved : words.approved;
}

/** One posted decision: what was decided, and how many were for it. */
export function PostedDecisionPage({ visit, decision }: { visit: Visit; decision: PostedDecision }) {
  const language = wordsAround[visit.language];
  const words = registerWordsIn(language);
  const figures = [[words.entitled, decision.entitled], [words.given, decision.votesFor], [words.against, decision.votesAgainst], [words.abstained, decision.votesAbstained]] as const;

  return (
    <article class="article stack">
      <header>
        <p class="small soft"><NumberOf {...{ decision, words }} /> · <time datetime={decision.decidedOn}>{longDay(decision.decidedOn, language)}</time></p>
        <h1 dir="auto">{said(language, decision.titleAr, decision.titleFr)}</h1>
        <p><b>{outcomeOf(decision, words)}</b></p>
      </header>
      <section>
        <h2>{words.text}</h2>
        {said(language, decision.textAr, decision.textFr).split(/\n+/u).map((paragraph) => <p dir="auto">{paragraph}</p>)}
        {words.onlyArabic ? <p class="small soft">{words.onlyArabic}</p> : null}
      </section>
      <section class="card">
        <h2>{words.votes}</h2>
        <dl class="facts">{figures.map(([label, value]) => <><dt>{label}</dt><dd class="number">{count(value, language)}</dd></>)}</dl>
        <p class="small">{words.session}: <a href={here(visit, `/meetings/${decision.meetingId}`)}><bdi>{said(language, decision.meetingAr, decision.meetingFr)}</bdi></a></p>
      </section>
    </article>
  );
}

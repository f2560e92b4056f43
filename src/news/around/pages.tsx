import type { ProgrammeProgress, PublicConvention } from '#instruments';
import type { Day } from '#platform/days';
import { count, longDay } from '#platform/words';
import type { Visit } from '#portals';
import { here, ProgrammeFigures, said, wordsAround } from '#portals';
import type { PublicMeeting } from '#publication';
import { Tile } from '../public/article-tile.tsx';
import type { ListedArticle } from '../public/queries.ts';
import { aroundWordsIn } from './words.ts';

/** The programmes of a body with how far they have come. */
export function ProgrammesPage({ visit, programmes, today }: { visit: Visit; programmes: readonly ProgrammeProgress[]; today: Day }) {
  const words = aroundWordsIn(wordsAround[visit.language]);

  return (
    <>
      <div class="head"><h1>{words.programmes}</h1><p class="soft">{words.programmesLead}</p></div>
      <div class="stack">{programmes.length ? programmes.map((programme) => <ProgrammeFigures programme={programme} visit={visit} today={today} />) : <p class="notice">{words.noProgrammes}</p>}</div>
    </>
  );
}

interface ProgrammeView {
  visit: Visit;
  programme: ProgrammeProgress & { firstYear: number; lastYear: number };
  conventions: readonly PublicConvention[];
  articles: readonly ListedArticle[];
  today: Day;
}

/** A programme: its figures of today, its conventions, and what was told of it. */
export function ProgrammePage({ visit, programme, conventions, articles, today }: ProgrammeView) {
  const language = wordsAround[visit.language];
  const words = aroundWordsIn(language);

  return (
    <>
      <div class="head"><h1>{said(language, programme.titleAr, programme.titleFr)}</h1><p class="soft">{words.years(programme.firstYear, programme.lastYear)}</p></div>
      <div class="stack">
        <ProgrammeFigures programme={programme} visit={visit} today={today} />
        <section class="card">
          <h2>{words.conventions}</h2>
          <ul class="plain lines">
            {conventions.map(({ titleAr, titleFr, parties, approved, signed }) => <li><b dir="auto">{said(language, titleAr, titleFr)}</b><br /><span class="small soft">{words.convention(count(parties, language), count(approved, language), count(signed, language))}</span></li>)}
          </ul>
        </section>
        {articles.length ? <section><h2>{words.newsAbout}</h2><div class="tiles">{articles.map((article) => <Tile article={article} visit={visit} level={3} />)}</div></section> : null}
      </div>
    </>
  );
}

/** The public meetings of a body: those ahead first, the nearest before the others. */
export function MeetingsPage({ visit, meetings, today }: { visit: Visit; meetings: readonly PublicMeeting[]; today: Day }) {
  const words = aroundWordsIn(wordsAround[visit.language]);
  const [ahead, held] = [meetings.filter((meeting) => isAhead(meeting, today)).toReversed(), meetings.filter((meeting) => !isAhead(meeting, today))];

  return (
    <>
      <div class="head"><h1>{words.meetings}</h1><p class="soft">{words.meetingsLead}</p></div>
      <div class="stack">
        {meetings.length === 0 ? <p class="notice">{words.noMeetings}</p> : null}
        {ahead.length ? <section class="card"><h2>{words.ahead}</h2><MeetingLines visit={visit} meetings={ahead} /></section> : null}
        {held.length ? <section class="card"><h2>{words.held}</h2><MeetingLines visit={visit} meetings={held} /></section> : null}
      </div>
    </>
  );
}

/** Whether a meeting is still to come, or goes on. */
export function isAhead({ state, startsOn, endsOn }: PublicMeeting, today: Day): boolean {
  return state === 'convened' && (endsOn ?? startsOn) >= today;
}

export function MeetingLines({ visit, meetings }: { visit: Visit; meetings: readonly PublicMeeting[] }) {
  const language = wordsAround[visit.language];

  return (
    <ul class="plain lines">
      {meetings.map(({ id, titleAr, titleFr, startsOn, placeAr, placeFr, state }) => (
        <li>
          <a href={here(visit, `/meetings/${id}`)}><b dir="auto">{said(language, titleAr, titleFr)}</b></a>
          <br />
          <span class="small soft"><time datetime={startsOn}>{longDay(startsOn, language)}</time>{placeAr ? <> · <bdi>{said(language, placeAr, placeFr)}</bdi></> : null}{state === 'cancelled' ? <> · {aroundWordsIn(language).cancelled}</> : null}</span>
        </li>
      ))}
    </ul>
  );
}

import { articleText, sessionText } from '#law';
import type { OrdinarySession } from '#law';
import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { sentence, shortDay } from '#platform/words';
import { wordingFor } from '#meetings';
import { ButtonLink, Card, Empty, Figure, PageHead, Standing } from '#ui';
import type { Sight } from './council.ts';
import { DecisionTable } from './decisions/pages.tsx';
import type { RegisteredDecision } from './decisions/queries.ts';
import type { ListedSession } from './queries.ts';
import { stateWordsIn } from './state/words.ts';
import { wordsIn } from './words.ts';

export interface CouncilHomeView {
  language: Language;
  name: string;
  here: string;
  sight: Sight | 'public';
  next: OrdinarySession;
  sessions: readonly ListedSession[];
  decisions: readonly RegisteredDecision[];
  members: number;
  seats: number | null;
  today: Day;
  /** The reader is the State's representative himself. */
  mayAskForState: boolean;
}

/** A council's own page: when it meets next by law, who sits in it, its sessions and its decisions. */
export function CouncilHomePage(view: CouncilHomeView) {
  const { language, name, here, sight, next, sessions, decisions, members, seats } = view;
  const words = wordsIn(language);
  const within = sight !== 'state';

  return (
    <div class="stack">
      <PageHead title={<bdi>{name}</bdi>} lead={words.lead} actions={sight === 'keeper' ? <ButtonLink href={`${here}/sessions/new`} main>{words.callSession}</ButtonLink> : view.mayAskForState ? <ButtonLink href={`${here}/state/requests`} main>{stateWordsIn(language).askSession}</ButtonLink> : undefined} />
      <div class="card figures figures--three">
        <Figure label={words.nextSession} value={<small>{sentence(sessionText(next.session, language), language)}</small>} note={<>{words.nextSessionText(shortDay(next.opensFrom, language), shortDay(next.opensTo, language))} <a href={`/law?level=${next.level}`}>{articleText(next.article, language)}</a></>} />
        <Figure label={words.members} value={members} of={seats === null ? undefined : words.outOf(seats)} note={within ? <a href={`${here}/members`}>{words.register}</a> : undefined} />
        <Figure label={words.decisions} value={decisions.length} note={<a href={`${here}/decisions`}>{words.all}</a>} />
      </div>
      <Card title={words.sessions}>
        {sessions.length === 0 ? <Empty>{words.noSessions}</Empty> : null}
        <ul class="list">
          {sessions.map((session) => (
            <li class="listed">
              <div>
                <a class="strong" href={`/meetings/${session.meetingId}/session`}><bdi>{wordingFor(language, session.titleAr, session.titleFr)}</bdi></a>
                <p class="small soft"><time datetime={session.opensOn}>{shortDay(session.opensOn, language)}</time> · {words.kinds[session.kind]}</p>
              </div>
              <Standing tone={{ prepared: 'none', convened: 'due', open: 'due', closed: 'done', cancelled: 'no' }[session.standing] as 'none' | 'due' | 'done' | 'no'}>{words.states[session.standing]}</Standing>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={words.decisions}>
        {sight === 'state' ? <p class="card__lead small soft">{words.onlyTransmitted}</p> : null}
        {decisions.length === 0 ? <Empty>{words.noDecisions}</Empty> : <DecisionTable language={language} here={here} decisions={decisions.slice(0, 8)} />}
      </Card>
      {sight === 'keeper' ? <p><a href={`${here}/absences`}>{words.absences}</a> · <a href={`${here}/requests`}>{words.requests}</a></p> : null}
      {sight === 'state' ? <p><a href={`${here}/state/requests`}>{stateWordsIn(language).sessionRequests}</a></p> : null}
    </div>
  );
}

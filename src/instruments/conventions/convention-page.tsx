import { nameOf } from '#bodies';
import type { Chain } from '#law';
import { articleText } from '#law';
import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { dirhams, longDay, percent, shortDay } from '#platform/words';
import { ButtonLink, Card, LegalText, PageHead } from '#ui';
import type { Board } from '../board/board.ts';
import { nextText } from '../board/next-text.ts';
import { News } from '../pages/board-page.tsx';
import { pageWordsIn } from '../pages/words.ts';
import type { CouncilLevel } from '../standings/index.ts';
import type { PromiseAbout } from '../promises.ts';
import type { ConventionTasks } from './convention-tasks.tsx';
import { RulesOfTheCouncils } from './convention-rules.tsx';
import { ConventionTasksCard } from './convention-tasks.tsx';
import type { InstrumentView, VersionView } from './queries.ts';
import { VersionList } from './version-pages.tsx';

export interface LevelChains {
  level: CouncilLevel;
  ordinary: Chain;
  extraordinary: Chain;
}

export interface ConventionView {
  language: Language;
  instrument: InstrumentView;
  versions: readonly VersionView[];
  board: Board;
  costs: readonly { year: number; cost: number; ownerShare: number; dueOn: Day }[];
  chains: readonly LevelChains[];
  promises: readonly PromiseAbout[];
  mayChange: boolean;
  /** What its owner has still to do; null for other readers. */
  tasks: ConventionTasks | null;
  today: Day;
}

/** The convention itself: its news, what it is, its text, its parties and its legal calendar. */
export function ConventionPage(view: ConventionView) {
  const { language, instrument, board } = view;
  const words = pageWordsIn(language);
  const title = language === 'ar' ? instrument.titleAr : (instrument.titleFr ?? instrument.titleAr);

  return (
    <>
      <PageHead
        title={<bdi>{title}</bdi>}
        lead={<News figures={board.figures} year={board.year} language={language} />}
        actions={
          <>
            {view.mayChange ? <ButtonLink href={`/conventions/${instrument.id}/parties/new`}>{words.forms.addParties}</ButtonLink> : null}
            {view.mayChange ? <ButtonLink href={`/conventions/${instrument.id}/versions/new`}>{words.versions.newVersion}</ButtonLink> : null}
            {view.mayChange ? <ButtonLink href={`/conventions/${instrument.id}/years/new`}>{words.forms.shareYear}</ButtonLink> : null}
            <ButtonLink href={`/conventions/${instrument.id}/board`} main>{words.openBoard}</ButtonLink>
          </>
        }
      />
      {view.tasks ? <ConventionTasksCard language={language} instrumentId={instrument.id} tasks={view.tasks} /> : null}
      <div class="split">
        <div class="stack">
          {view.promises.length ? <Promises view={view} /> : null}
          <Text view={view} />
          <Calendar view={view} />
        </div>
        <aside class="side">
          <Card><Facts view={view} /></Card>
          <Card title={words.versions.list}><VersionList language={language} versions={view.versions} here={`/conventions/${instrument.id}/versions`} /></Card>
          <Card title={words.parties}><Parties view={view} /></Card>
        </aside>
      </div>
    </>
  );
}

function Promises({ view: { language, promises } }: { view: ConventionView }) {
  return (
    <Card title={pageWordsIn(language).promises}>
      <ul class="list">
        {promises.map(({ href, meetingHref, meeting, news }) => (
          <li>
            <a class="strong" href={href}>{news}</a>
            <span class="article"><a href={meetingHref}><bdi>{meeting}</bdi></a></span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Facts({ view: { language, instrument, costs, chains } }: { view: ConventionView }) {
  const words = pageWordsIn(language);

  return (
    <>
      <dl class="facts small">
        <dt>{words.owner}</dt>
        <dd>{nameOf({ nameAr: instrument.ownerAr, nameFr: instrument.ownerFr }, language)}</dd>
        {instrument.reference ? <><dt>{words.reference}</dt><dd><bdi>{instrument.reference}</bdi></dd></> : null}
        {instrument.firstYear && instrument.lastYear ? <><dt>{words.duration}</dt><dd class="number"><bdi dir="ltr">{words.years(instrument.firstYear, instrument.lastYear)}</bdi></dd></> : null}
        <RulesOfTheCouncils language={language} instrument={instrument} levels={chains.map(({ level }) => level)} />
      </dl>
      {costs.length ? (
        <table class="table table--tight small">
          <caption class="small strong">{words.costs}</caption>
          <thead>
            <tr>
              <th scope="col">{words.yearHeading}</th>
              <th scope="col">{words.cost}</th>
              <th scope="col">{words.ownerShare}</th>
              <th scope="col">{words.dueDay}</th>
            </tr>
          </thead>
          <tbody>
            {costs.map(({ year, cost, ownerShare, dueOn }) => (
              <tr>
                <th scope="row" class="number">{year}</th>
                <td class="whole"><bdi>{dirhams(cost, language)}</bdi></td>
                <td>{percent(ownerShare, 10_000, language)}</td>
                <td class="whole"><time datetime={dueOn}>{shortDay(dueOn, language)}</time></td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </>
  );
}

function Text({ view: { language, versions } }: { view: ConventionView }) {
  const words = pageWordsIn(language);
  const [current] = versions;
  if (!current) return null;
  const text = language === 'ar' ? current.textAr : (current.textFr ?? current.textAr);

  return (
    <Card title={words.text} class="card--padded">
      <p class="small soft">{words.textOf(current.number, longDay(current.issuedOn, language))}{language !== 'ar' && !current.textFr ? ` · ${words.noFrenchText}` : ''}</p>
      <LegalText text={text} />
    </Card>
  );
}

function Parties({ view: { language, board, today } }: { view: ConventionView }) {
  return (
    <ul class="list list--tight">
      {board.rows.map(({ party, next }) => (
        <li>
          <a href={`/conventions/${party.instrumentId}/parties/${party.partyId}`}><bdi>{nameOf(party, language)}</bdi></a>
          {next ? <span class="article">{nextText(next, language, today)}</span> : null}
        </li>
      ))}
    </ul>
  );
}

function Calendar({ view: { language, chains, today } }: { view: ConventionView }) {
  const words = pageWordsIn(language);

  return (
    <Card title={words.legalCalendar} class="card--padded" id="calendar">
      <p class="small soft">{words.legalCalendarLead(longDay(today, language))} <a href="/law">{words.rulesOfTheLaw}</a></p>
      {chains.map(({ level, ordinary, extraordinary }) => (
        <details open={level === 'commune'}>
          <summary class="strong">{words.levels[level]}</summary>
          {[ordinary, extraordinary].map((chain) => <ChainTable chain={chain} language={language} />)}
        </details>
      ))}
    </Card>
  );
}

function ChainTable({ chain, language }: { chain: Chain; language: Language }) {
  const words = pageWordsIn(language);

  return (
    <table class="table">
      <caption class="small strong">{chain.by === 'ordinary' ? words.byOrdinary : words.byExtraordinary}</caption>
      <thead>
        <tr>
          <th scope="col">{words.step}</th>
          <th scope="col">{words.earliest}</th>
          <th scope="col">{words.basis}</th>
        </tr>
      </thead>
      <tbody>
        {chain.steps.map(({ step, earliest, article, basis }) => (
          <tr>
            <th scope="row">{words.chain[step]}</th>
            <td><time datetime={earliest}>{shortDay(earliest, language)}</time></td>
            <td class="small">{basis === 'legal' ? words.legalDelay : words.estimate}<span class="article">{articleText(article, language)}</span></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { Child } from 'hono/jsx';
import type { Language } from '#platform/words';
import { sentence } from '#platform/words';
import type { FilledForm } from '#ui';
import { ButtonLink, Card, ErrorSummary, Notice, PageHead } from '#ui';
import type { ReadOut } from '../follow-up/said-before.tsx';
import { SaidBeforeCard } from '../follow-up/said-before.tsx';
import { hasTakenPlace, isAhead } from '../preparing/state.ts';
import { preparingWordsIn } from '../preparing/words.ts';
import type { Programme } from '../programme/queries.ts';
import type { MeetingHead, MeetingView } from '../queries.ts';
import { seriesWordsIn } from '../series/words.ts';
import { wordingFor } from '../wording.ts';
import { wordsIn } from '../words.ts';
import { MeetingSide } from './meeting-side.tsx';
import type { StateView } from './meeting-state.tsx';
import { MeetingTabs } from './meeting-tabs.tsx';
import { ProgrammeShort } from './programme-short.tsx';
import { daysOf, StateMark } from './state-parts.tsx';

export interface MeetingPageView {
  language: Language;
  head: MeetingHead;
  meeting: MeetingView;
  programme: Programme;
  state: StateView;
  /** What became of what earlier meetings of the series promised. */
  readOut: ReadOut;
  mayRun: boolean;
  token: string;
  /** A move that was refused, if one was. */
  form: FilledForm;
  /** What each conclusion promised, under it; and what was promised beside any conclusion, under `null`. */
  promises: ReadonlyMap<number | null, Child>;
  actions: Child;
}

/** A meeting from its preparation to its closing: its days and where it stands, its programme, then what was said, what came out and what was promised. */
export function MeetingPage(view: MeetingPageView) {
  const { language, head, meeting, mayRun } = view;
  const words = wordsIn(language);
  const preparing = preparingWordsIn(language);
  const place = head.placeAr ? wordingFor(language, head.placeAr, head.placeFr) : preparing.modes[head.mode];
  const taken = hasTakenPlace(head.state);
  const written = meeting.chairs.length > 0;

  return (
    <>
      <PageHead
        title={<bdi>{wordingFor(language, head.titleAr, head.titleFr)}</bdi>}
        lead={<><time datetime={head.heldOn}>{sentence(daysOf(head, language), language)}</time> · <bdi>{place}</bdi> <span class="head__state"><StateMark state={head.state} postponed={view.state.pastDates.some(({ outcome }) => outcome === 'postponed')} language={language} /></span></>}
        actions={<Actions view={view} />}
      />
      {head.mottoAr ? <p class="motto" dir="auto">{wordingFor(language, head.mottoAr, head.mottoFr)}</p> : null}
      <MeetingTabs meeting={head} current="overview" language={language} mayRun={mayRun} />
      <ErrorSummary language={language} form={view.form} />
      <div class="split">
        <div class="stack">
          {taken && !written && mayRun && head.state === 'held' ? <Notice tone="due">{preparing.notYet} <a href={`/meetings/${head.id}/correction`}>{preparing.writeRecord}</a></Notice> : null}
          <SaidBeforeCard language={language} readOut={view.readOut} />
          {view.programme.schedule.length && !written ? <ProgrammeShort {...{ language, head }} programme={view.programme} /> : null}
          {taken && (meeting.conclusions.length || view.promises.size) ? (
            <Card title={words.conclusions}>
              <ol class="list conclusions">
                {meeting.conclusions.map((conclusion) => (
                  <li>
                    <p class="conclusions__text" dir="auto">{wordingFor(language, conclusion.textAr, conclusion.textFr)}</p>
                    {view.promises.get(conclusion.id) ?? null}
                  </li>
                ))}
              </ol>
              {view.promises.get(null) ?? null}
            </Card>
          ) : null}
          {meeting.minutesAr ? (
            <Card title={words.minutes} class="card--padded">
              <div class="prose" dir="auto">{wordingFor(language, meeting.minutesAr, meeting.minutesFr)}</div>
            </Card>
          ) : null}
          {view.programme.schedule.length && written ? <ProgrammeShort {...{ language, head }} programme={view.programme} /> : null}
        </div>
        <aside class="side">
          <MeetingSide {...{ language, head, meeting, token: view.token, mayRun }} state={view.state} />
        </aside>
      </div>
    </>
  );
}

/** What whoever runs the meeting does next with it, by where it stands. */
function Actions({ view: { language, head, mayRun, actions } }: { view: MeetingPageView }) {
  if (!mayRun) return null;
  const words = preparingWordsIn(language);
  const here = `/meetings/${head.id}`;
  if (isAhead(head.state)) {
    return (
      <>
        <ButtonLink href={`${here}/plan`}>{words.changePlan}</ButtonLink>
        <ButtonLink href={`${here}/postponements/new`}>{words.postpone}</ButtonLink>
        <ButtonLink href={`${here}/cancellation`}>{words.moves.cancelled}</ButtonLink>
      </>
    );
  }
  if (!hasTakenPlace(head.state)) return null;

  return (
    <>
      {head.state === 'held' ? <ButtonLink href={`${here}/correction`}>{wordsIn(language).correct}</ButtonLink> : null}
      {head.seriesId !== null && head.kind !== 'council_session' ? <ButtonLink href={`${here}/next`}>{seriesWordsIn(language).prepareNext}</ButtonLink> : null}
      {actions}
    </>
  );
}

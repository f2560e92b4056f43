import type { Language } from '#platform/words';
import type { Day } from '#platform/days';
import { nameOf } from '#bodies';
import { firstSessionForNewItem } from '#law';
import { dirhams, shortDay } from '#platform/words';
import type { Refusal } from '#platform/refusals';
import { ButtonLink, Card, Meter, PageHead, Sign, Standing } from '#ui';
import { arrearsOn, receiptAwaited } from '#contributions';
import { basisText } from '../board/articles.ts';
import { cellText } from '../board/cell.ts';
import { nextStepOn } from '../board/next-step.ts';
import { nextText } from '../board/next-text.ts';
import type { RecordBehind } from '../promises.ts';
import type { ContributionStanding, DeadlineRule } from '../standings/index.ts';
import { moneySteps } from '../standings/index.ts';
import { wordsIn } from '../words.ts';
import { ActNote } from './act-note.tsx';
import { EarliestDay } from './earliest-day.tsx';
import type { PartyView } from './queries.ts';
import type { TimelineAct, TimelineStep } from './timeline.ts';
import { partyWordsIn } from './words.ts';

export interface PartyPageView {
  opensEvidence: boolean;
  language: Language;
  party: PartyView;
  conventionTitle: string;
  steps: readonly TimelineStep[];
  money: ReadonlyMap<number, TimelineAct[]>;
  today: Day;
  token: string;
  /** Where an act that the council did in its own session leads back to. */
  records: ReadonlyMap<number, RecordBehind>;
  mayRecordSome: boolean;
  explain: (refusal: Refusal) => string;
}

/** One party's page: what comes next as the news, its way step by step, its money year by year. */
export function PartyPage(view: PartyPageView) {
  const { language, party, steps, today } = view;
  const words = partyWordsIn(language);
  const { level, calendar } = party.history.context;
  const next = nextStepOn(party.standings.steps, level, today, calendar);
  const here = `/conventions/${party.instrumentId}/parties/${party.partyId}`;

  return (
    <>
      <PageHead
        title={<bdi>{nameOf({ nameAr: party.bodyAr, nameFr: party.bodyFr }, language)}</bdi>}
        lead={next ? nextText(next, language, today) : words.allDone}
        actions={
          <>
            <ButtonLink href={`${here}/status.pdf`} plain>{words.statusSheet}</ButtonLink>
            {view.mayRecordSome ? <ButtonLink href={`${here}/acts/new`} main>{words.recordAct}</ButtonLink> : null}
          </>
        }
      />
      <div class="split">
        <Card title={words.timeline} class="card--padded">
          <ol class="timeline">
            {steps.map((step) => <Step view={view} step={step} here={here} />)}
          </ol>
        </Card>
        <aside class="side">
          <Card title={words.contributions}>
            {party.standings.contributions.length === 0 ? <p class="soft small">{words.noContributions}</p> : party.standings.contributions.toReversed().map((year) => <Year view={view} year={year} here={here} />)}
          </Card>
        </aside>
      </div>
    </>
  );
}

function Step({ view, step, here }: { view: PartyPageView; step: TimelineStep; here: string }) {
  const { language, today } = view;
  const words = partyWordsIn(language);
  const names = wordsIn(language);
  const { tone, text } = cellText(step.step, step.reading, language);

  return (
    <li id={`step-${step.step}`}>
      <span class={`timeline__sign timeline__sign--${tone}`} aria-hidden="true"><Sign name={tone} /></span>
      <div>
        <div class="timeline__step">
          <h3>{names.steps[step.step]}</h3>
          <Standing tone={tone}>{text}</Standing>
        </div>
        <Explanation view={view} step={step} today={today} />
        <ul class="timeline__acts">
          {step.acts.map((act) => <ActNote act={act} language={language} here={here} token={view.token} explain={view.explain} opensEvidence={view.opensEvidence} record={view.records.get(act.id)} />)}
        </ul>
        {step.mayRecord ? (
          <p class="timeline__actions">
            <ButtonLink href={`${here}/acts/new?step=${step.step}`} main={isForNow(step)}>{words.recordOf[step.step]}</ButtonLink>
          </p>
        ) : null}
      </div>
    </li>
  );
}

/** A vote that no session can hold yet, and an answer that silence has given, may be recorded and are not what the page invites to. */
function isForNow({ step, reading }: TimelineStep): boolean {
  return reading.kind !== 'tacit' && !(step === 'deliberated' && reading.kind === 'late');
}

/** What is computed about a step, always with the article it comes from. */
function Explanation({ view: { language, party }, step: { reading, standing, step, earliest }, today }: { view: PartyPageView; step: TimelineStep; today: Day }) {
  const words = partyWordsIn(language);
  const { level, calendar } = party.history.context;
  const basis = standing?.dueOn ? basisText(standing.dueRule as DeadlineRule | null, level, standing.dueOn, language) : null;
  const on = (day: Day) => shortDay(day, language);
  const lines: string[] = [];
  if (reading.kind === 'tacit') lines.push(reading.enforceable ? words.enforceable(on(reading.from)) : words.tacitVisa(on(reading.from)));
  if (reading.kind === 'due') lines.push(reading.by ? (standing?.dueRule?.startsWith('law') ? words.dueBy(on(reading.by)) : words.agreedBy(on(reading.by))) : words.openNow);
  if (reading.kind === 'late') lines.push(words.late(on(reading.since), reading.days));
  if (reading.kind === 'later') lines.push(words.opensOn(on(reading.opensOn)));
  const isCouncils = step === 'agenda' || step === 'deliberated';
  if (isCouncils && level && (reading.kind === 'late' || reading.kind === 'back')) lines.push(words.nextSession(on(firstSessionForNewItem(level, today, calendar).opensFrom)));
  if (reading.kind === 'none' && earliest) return <p class="small soft"><EarliestDay earliest={earliest} language={language} /></p>;
  if (lines.length === 0) return null;

  return (
    <p class="small soft">
      {lines.join(language === 'ar' ? '؛ ' : '; ')}
      {basis && reading.kind !== 'done' ? <span class="article">{basis}</span> : null}
    </p>
  );
}

function Year({ view, year, here }: { view: PartyPageView; year: ContributionStanding; here: string }) {
  const { language, today, money } = view;
  const words = partyWordsIn(language);
  const names = wordsIn(language);
  const arrears = arrearsOn(year, today);
  const awaited = receiptAwaited(year);
  const share = (amount: number) => (year.due ? amount / year.due : 0);

  return (
    <section class="year" id={`year-${year.year}`}>
      <h3 class="number">{year.year}</h3>
      <p>
        <bdi class="strong">{dirhams(year.received, language)}</bdi> <span class="soft small">/ {dirhams(year.due, language)}</span>
      </p>
      <Meter label={`${words.due} ${year.year}`} parts={[{ share: share(year.received), tone: 'done' }, { share: share(awaited?.amount ?? 0), tone: 'due' }, { share: share(arrears.amount), tone: 'late' }]} />
      {awaited ? <p class="small"><Standing tone="due">{words.receiptAwaited(dirhams(awaited.amount, language), shortDay(awaited.paidOn, language))}</Standing></p> : null}
      <p class="small">
        {arrears.amount ? <Standing tone="late">{words.arrears(dirhams(arrears.amount, language), arrears.days)}</Standing> : year.received >= year.due && year.due > 0 ? <Standing tone="done">{words.settled}</Standing> : awaited && year.paid >= year.due ? null : <span class="soft">{year.dueOn ? words.dueOn(shortDay(year.dueOn, language)) : words.notCalled}</span>}
      </p>
      <dl class="facts small">
        {moneySteps.map((step) => (year[step] === 0 ? null : (
          <>
            <dt>{names.steps[step]}</dt>
            <dd class="number"><bdi>{dirhams(year[step], language)}</bdi></dd>
          </>
        )))}
      </dl>
      {(money.get(year.year) ?? []).length ? (
        <details class="small">
          <summary>{wordsIn(language).moneyActs((money.get(year.year) ?? []).length)}</summary>
          <ul class="timeline__acts">
            {(money.get(year.year) ?? []).map((act) => <ActNote act={act} language={language} here={here} token={view.token} explain={view.explain} opensEvidence={view.opensEvidence} showsStep />)}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

import type { YearStanding } from '#contributions';
import type { Day } from '#platform/days';
import { termOf } from './deadlines.ts';
import type { Outcome, PartyContext, RecordedAct, Step } from './facts.ts';
import { progressOf } from './history.ts';
import type { StepRule } from './procedure.ts';
import { asksCouncil, isMoneyStep, procedureFor } from './procedure.ts';
import type { Progress } from './progress.ts';
import { hasText, heldFor, moneyOf, versionNumbered } from './progress.ts';
import { silenceAfter } from './visa.ts';

/**
 * Where one party stands at one step. Derived from acts, and from nothing that changes with the clock: a day in the
 * future may be computed (`opensOn`, `dueOn`, `silentFrom`), and whoever reads compares it with the day of reading.
 */
export interface Standing {
  step: Step;
  /** 0 for a step that is taken once. */
  year: number;
  /** closed: cannot be taken yet; open: may be taken from `opensOn`; done; returned: the council must take it up again. */
  state: 'closed' | 'open' | 'done' | 'returned';
  outcome: Outcome | null;
  happenedOn: Day | null;
  actId: number | null;
  opensOn: Day | null;
  dueOn: Day | null;
  dueRule: string | null;
  silentFrom: Day | null;
  votesFor: number | null;
  votesCast: number | null;
  /** Read from the act itself and kept nowhere else: who abstained cast no vote, and was not won over either. */
  votesAbstained: number | null;
  /** Read from the act itself: the opening day of the session that an item was put on. */
  sessionOn: Day | null;
  awaitsConfirmation: boolean;
}

export type ContributionStanding = YearStanding & { lastReceivedOn: Day | null };

export interface Standings {
  steps: Standing[];
  contributions: ContributionStanding[];
}

const blank = {
  year: 0, outcome: null, happenedOn: null, actId: null, opensOn: null, dueOn: null, dueRule: null, silentFrom: null,
  votesFor: null, votesCast: null, votesAbstained: null, sessionOn: null, awaitsConfirmation: false,
} as const;

/** Derives a party's standings from its acts. Pure and total: any history gives standings, the same for the same acts. */
export function standingsOf(acts: readonly RecordedAct[], context: PartyContext): Standings {
  const progress = progressOf(acts, context);
  const rules = procedureFor(context).filter((rule) => !isMoneyStep(rule.step));

  return {
    steps: rules.flatMap((rule) => (rule.yearly ? yearlyStandings(rule, progress) : [standingOf(rule, progress, context)])),
    contributions: contributionsOf(progress, context),
  };
}

function standingOf(rule: StepRule, progress: Progress, context: PartyContext): Standing {
  const act = heldFor(progress, rule.step, context.currentVersion, context);
  if (act) return { ...doneBy(act), silentFrom: null };
  const back = returned(rule, progress);
  const term = termOf(rule, progress, context);
  const silentFrom = rule.step === 'visa' ? (silenceAfter(progress, context)?.from ?? null) : null;
  const open = mayOpen(rule, progress, context, term.opensOn);
  const { opensOn, dueOn, rule: dueRule } = term;
  const state = back && rule.step !== 'agenda' ? 'returned' : open ? 'open' : 'closed';

  return { ...blank, step: rule.step, ...(back ? tracesOf(back) : {}), state, opensOn, dueOn, dueRule, silentFrom };
}

/** The act that sent the party back shows at the step where it happened. */
function returned(rule: StepRule, progress: Progress): RecordedAct | null {
  const back = progress.returnedBy ?? progress.firstSitting ?? progress.calls.at(-1) ?? null;

  return back && back.step === rule.step ? back : null;
}

function mayOpen(rule: StepRule, progress: Progress, context: PartyContext, opensOn: Day | null): boolean {
  if (rule.step === 'acknowledged') return Boolean(versionNumbered(context.currentVersion, context)?.diffusedOn);
  if (rule.step === 'deliberated' && !hasText(progress, context.currentVersion, context)) return false;
  if (rule.step === 'signed' && asksCouncil(context)) return opensOn !== null;
  const procedure = procedureFor(context);
  const previous = procedure[procedure.findIndex((other) => other.step === rule.step) - 1];

  return !previous || Boolean(heldFor(progress, previous.step, context.currentVersion, context));
}

function doneBy(act: RecordedAct): Standing {
  return { ...blank, step: act.step, year: act.step === 'evaluated' ? (act.year ?? 0) : 0, state: 'done', ...tracesOf(act) };
}

function tracesOf(act: RecordedAct): Pick<Standing, 'outcome' | 'happenedOn' | 'actId' | 'votesFor' | 'votesCast' | 'votesAbstained' | 'sessionOn' | 'awaitsConfirmation'> {
  const { outcome, happenedOn, votesFor, votesAbstained, sessionOn, awaitsConfirmation } = act;
  const votesCast = votesFor === null || act.votesAgainst === null ? null : votesFor + act.votesAgainst;

  return { outcome, happenedOn, actId: act.id, votesFor, votesCast, votesAbstained, sessionOn, awaitsConfirmation };
}

function yearlyStandings(rule: StepRule, progress: Progress): Standing[] {
  return [...progress.evaluations.values()].filter((act) => act.step === rule.step).map(doneBy).toSorted((one, other) => one.year - other.year);
}

/** A year is late from its own due day, and never before the party signed. */
function contributionsOf(progress: Progress, context: PartyContext): ContributionStanding[] {
  const signedOn = progress.holding.signed?.happenedOn ?? null;

  return [...context.dues]
    .toSorted((one, other) => one.year - other.year)
    .map(({ year, amount, dueOn }) => {
      const money = moneyOf(progress, year);
      const { budgeted, committed, ordered, paid, received, lastPaidOn, lastReceivedOn } = money;
      const called = signedOn ? (signedOn > dueOn ? signedOn : dueOn) : null;

      return { year, due: amount, dueOn: called, budgeted, committed, ordered, paid, received, lastPaidOn, lastReceivedOn };
    });
}

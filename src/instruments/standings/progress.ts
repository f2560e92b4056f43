import type { Day } from '#platform/days';
import type { Refusal } from '#platform/refusals';
import type { ActFacts, MoneyStep, PartyContext, RecordedAct, Step, TextVersion } from './facts.ts';
import { isMoneyStep, isPerVersion, isTakenAnew, procedureFor } from './procedure.ts';

/** Centimes that have reached each stage of a year. */
export type YearMoney = Record<MoneyStep, number> & { lastPaidOn: ActFacts['happenedOn'] | null; lastReceivedOn: ActFacts['happenedOn'] | null };

/** Where a party stands after its acts so far, as the rules read it. */
export interface Progress {
  /** The act that holds for each step, yearly steps apart. A step that was sent back has none. */
  holding: Partial<Record<Step, RecordedAct>>;
  /** The act that last sent the party back (postponed, rejected, visa refused), until a new one answers it. */
  returnedBy: RecordedAct | null;
  /** The council's calls without quorum since the item was put on the agenda. */
  calls: readonly RecordedAct[];
  /** A first sitting that did not reach the majority of the members in office. */
  firstSitting: RecordedAct | null;
  money: ReadonlyMap<number, YearMoney>;
  evaluations: ReadonlyMap<number, RecordedAct>;
  lastActs: Partial<Record<Step, RecordedAct>>;
  /** Acts that no longer hold because another, earlier one was recorded after them, each with its reason. */
  setAside: readonly { act: RecordedAct; because: Refusal }[];
}

export const nothingYet: Progress = {
  holding: {}, returnedBy: null, calls: [], firstSitting: null, money: new Map(), evaluations: new Map(), lastActs: {}, setAside: [],
};

const noMoney: YearMoney = { budgeted: 0, committed: 0, ordered: 0, paid: 0, received: 0, lastPaidOn: null, lastReceivedOn: null };

/** What has reached each stage of a year, in centimes. */
export function moneyOf(progress: Progress, year: number): YearMoney {
  return progress.money.get(year) ?? noMoney;
}

/** The act that holds at a step for a version of the text; none where it was taken on an earlier version and must be taken anew. */
export function heldFor(progress: Progress, step: Step, version: number, context: Pick<PartyContext, 'kind'>): RecordedAct | undefined {
  const act = progress.holding[step];

  return act && isTakenAnew(context.kind, step) && act.version < version ? undefined : act;
}

/** Whether a version of the text has reached the party: its owner has it without sending. */
export function hasText(progress: Progress, version: number, context: PartyContext): boolean {
  return !procedureFor(context).some((rule) => rule.step === 'sent') || heldFor(progress, 'sent', version, context) !== undefined;
}

/** The day on which the text in force was issued. */
export function issuedOn(context: PartyContext): Day {
  return versionNumbered(context.currentVersion, context)?.issuedOn ?? context.startedOn;
}

/** One version of the text, if there is one of this number. */
export function versionNumbered(number: number, { versions }: Pick<PartyContext, 'versions'>): TextVersion | undefined {
  return versions.find((version) => version.number === number);
}

/** The progress once an act that the rules accept has happened. */
export function advance(progress: Progress, act: RecordedAct, context: PartyContext): Progress {
  const lastActs = { ...progress.lastActs, [act.step]: act };

  if (isMoneyStep(act.step)) return { ...progress, lastActs, money: withMoney(progress, act, act.step) };
  if (act.step === 'evaluated') return { ...progress, lastActs, evaluations: new Map(progress.evaluations).set(act.year ?? 0, act) };
  if (act.step === 'agenda') return { ...progress, lastActs, holding: { ...progress.holding, agenda: act }, returnedBy: null, calls: [], firstSitting: null };
  if (act.step === 'deliberated') return { ...progress, lastActs, ...afterDeliberation(progress, act, context) };
  if (act.step === 'visa' && act.outcome !== 'granted') return { ...progress, lastActs, ...sentBack(progress, act) };

  return { ...progress, lastActs, holding: holdingWith(progress, act, context) };
}

function withMoney(progress: Progress, act: RecordedAct, stage: MoneyStep): Map<number, YearMoney> {
  const year = act.year ?? 0;
  const before = moneyOf(progress, year);
  const lastPaidOn = stage === 'paid' ? act.happenedOn : before.lastPaidOn;
  const lastReceivedOn = stage === 'received' ? act.happenedOn : before.lastReceivedOn;

  return new Map(progress.money).set(year, { ...before, [stage]: before[stage] + (act.amount ?? 0), lastPaidOn, lastReceivedOn });
}

function holdingWith(progress: Progress, act: RecordedAct, context: PartyContext): Progress['holding'] {
  const startsAnew = isPerVersion(context.kind) && Object.values(progress.holding).some((other) => other.version < act.version);

  return { ...(startsAnew ? {} : progress.holding), [act.step]: act };
}

function afterDeliberation(progress: Progress, act: RecordedAct, context: PartyContext): Partial<Progress> {
  switch (act.outcome) {
    case 'approved':
    case 'approved_with_reservations':
      return { holding: { ...progress.holding, deliberated: act }, returnedBy: null, firstSitting: null };
    case 'no_quorum':
      return { calls: [...progress.calls, act] };
    default:
      return mayVoteAgain(progress, act, context) ? { firstSitting: act, calls: [] } : sentBack(progress, act);
  }
}

/** A first vote that falls short of the majority of the members in office is no end: the council votes again at a second sitting. */
function mayVoteAgain(progress: Progress, act: RecordedAct, context: PartyContext): boolean {
  return context.majorityBase === 'members_in_office' && act.sitting !== 2 && act.votesFor !== null && !progress.firstSitting;
}

/** The council must take the matter up again: what was built on its decision falls with it. */
function sentBack(progress: Progress, act: RecordedAct): Partial<Progress> {
  const { sent } = progress.holding;

  return { holding: sent ? { sent } : {}, returnedBy: act, calls: [], firstSitting: null };
}

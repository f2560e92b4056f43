import type { Day } from '#platform/days';
import type { Refusal } from '#platform/refusals';
import { refusal } from '#platform/refusals';
import type { ActFacts, PartyContext, RecordedAct } from './facts.ts';
import { whyNotFollow } from './order.ts';
import { isMoneyStep } from './procedure.ts';
import type { Progress } from './progress.ts';
import { advance, nothingYet } from './progress.ts';

/** The acts that hold: those that no other replaces and that withdraw nothing, in the order in which they happened. */
export function holdingActs(acts: readonly RecordedAct[]): RecordedAct[] {
  const replaced = new Set(acts.map((act) => act.replacesId));
  const byId = new Map(acts.map((act) => [act.id, act]));
  const holding = acts.filter((act) => !replaced.has(act.id) && act.outcome !== 'withdrawn');
  const root = new Map(holding.map((act) => [act.id, rootOf(act, byId)]));

  return holding.toSorted((one, other) => compareDays(one.happenedOn, other.happenedOn) || (root.get(one.id) ?? 0) - (root.get(other.id) ?? 0));
}

/** A rectified act keeps its place among the acts of its day: that of the first act of its line. */
function rootOf(act: RecordedAct, byId: ReadonlyMap<number, RecordedAct>): number {
  let root = act;
  for (let before = byId.get(act.replacesId ?? 0); before; before = byId.get(before.replacesId ?? 0)) root = before;

  return root.id;
}

function compareDays(one: Day, other: Day): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What had happened by a day, as it is known now: an act that was rectified to a later day does not come back as it first was. */
export function actsUntil(acts: readonly RecordedAct[], day: Day): RecordedAct[] {
  const replacing = new Map(acts.map((act) => [act.replacesId, act]));
  const lastOf = (act: RecordedAct): RecordedAct => {
    const next = replacing.get(act.id);

    return next ? lastOf(next) : act;
  };

  return acts.filter((act) => lastOf(act).happenedOn <= day);
}

/** Where a party stands after its acts. Total: an act that no longer holds is set aside with its reason, never lost. */
export function progressOf(acts: readonly RecordedAct[], context: PartyContext): Progress {
  return replay(acts, context, () => false);
}

/** Follows the acts in their order. Those named are judged by the seats and holidays as they are known now, the others as they were recorded. */
function replay(acts: readonly RecordedAct[], context: PartyContext, judgedAnew: (act: RecordedAct) => boolean): Progress {
  const asRecorded = { ...context, asRecorded: true };
  let progress = nothingYet;
  for (const act of holdingActs(acts)) {
    const because = whyNotFollow(progress, act, judgedAnew(act) ? context : asRecorded);
    progress = because ? { ...progress, setAside: [...progress.setAside, { act, because }] } : advance(progress, act, context);
  }

  return progress;
}

/** The answers of the State may arrive after what was built on its silence; every other act must leave the rest standing. */
function mayUnsettle(act: ActFacts): boolean {
  return act.step === 'visa' && (act.outcome === 'refused' || act.outcome === 'opposed');
}

const comingId = Number.MAX_SAFE_INTEGER;

/** Why an act cannot be added to a party's history on a day (`today`, in Casablanca), or nothing when it may. */
export function whyNotRecord(acts: readonly RecordedAct[], act: ActFacts, context: PartyContext, today: Day): Refusal | undefined {
  if (act.outcome === 'withdrawn') return refusal('step.outcome_unknown', { step: act.step });

  return whyNotPlace(acts, { ...act, id: comingId, replacesId: null, awaitsConfirmation: false }, context, today);
}

/** Why an act cannot take the place of another: one rectifies only what holds, the same step, and breaks nothing that follows. */
export function whyNotReplace(acts: readonly RecordedAct[], replacedId: number, act: ActFacts, context: PartyContext, today: Day): Refusal | undefined {
  const replaced = acts.find((other) => other.id === replacedId);
  if (!replaced || replaced.outcome === 'withdrawn') return refusal('rectification.act_unknown');
  if (acts.some((other) => other.replacesId === replacedId)) return refusal('rectification.already_replaced');
  if (replaced.step !== act.step || replaced.year !== act.year) return refusal('rectification.other_step', { step: replaced.step });

  return whyNotPlace(acts, { ...act, id: comingId, replacesId: replacedId, awaitsConfirmation: false }, context, today);
}

function whyNotPlace(acts: readonly RecordedAct[], coming: RecordedAct, context: PartyContext, today: Day): Refusal | undefined {
  if (coming.happenedOn > today) return refusal('date.in_future', { today });
  if (coming.replacesId === null && isPast(coming.version, context)) return refusal('step.version_past', { current: context.currentVersion });
  const twin = holdingActs(acts).find((act) => act.id !== coming.replacesId && isSamePayment(act, coming));
  if (twin) return refusal('payment.same_twice', { day: twin.happenedOn, amount: twin.amount });
  const doubtful = new Set(replay(acts, context, () => true).setAside.map(({ act }) => act.id));
  const after = replay([...acts, coming], context, ({ id }) => !doubtful.has(id));
  const own = after.setAside.find(({ act }) => act.id === comingId);
  if (own) return whyNotDated(acts, coming, context) ?? own.because;
  const known = new Set(doubtful.size ? progressOf(acts, context).setAside.map(({ act }) => act.id) : []);
  const broken = after.setAside.find(({ act }) => !known.has(act.id));
  if (broken && !mayUnsettle(coming)) return refusal('step.breaks_later', { step: broken.act.step, day: broken.act.happenedOn });

  return undefined;
}

/** Nothing more is recorded on an earlier version of the text; what was recorded on it may be rectified. */
function isPast(version: number, { currentVersion }: PartyContext): boolean {
  return version >= 1 && version < currentVersion;
}

/** When only the day is wrong (the act would stand at the end of the history), says which day it may not precede. */
function whyNotDated(acts: readonly RecordedAct[], coming: RecordedAct, context: PartyContext): Refusal | undefined {
  const others = holdingActs(acts).filter((act) => act.id !== coming.replacesId);
  const last = others.at(-1);
  if (!last || last.happenedOn <= coming.happenedOn) return undefined;
  const later = { ...coming, happenedOn: last.happenedOn };
  const stands = !replay([...acts, later], context, ({ id }) => id === comingId).setAside.some(({ act }) => act.id === comingId);
  const previous = others.find((act) => act.happenedOn > coming.happenedOn);

  return stands && previous ? refusal('date.before_previous_step', { step: previous.step, day: previous.happenedOn }) : undefined;
}

/** Two browsers that report the same transfer: the same stage, year, day, amount and reference. */
function isSamePayment(one: RecordedAct, other: RecordedAct): boolean {
  return isMoneyStep(one.step) && one.step === other.step && one.year === other.year && one.happenedOn === other.happenedOn
    && one.amount === other.amount && (one.reference ?? '') === (other.reference ?? '');
}

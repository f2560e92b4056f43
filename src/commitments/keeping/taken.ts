import type { Day } from '#platform/days';
import type { PartyContext, RecordedAct, Standing, Step } from '#instruments';
import { actsUntil, holdingActs, isMoneyStep, progressOf, readingOn, standingsOf } from '#instruments';
import type { Taken } from './part.ts';

/** The step of an instrument that keeps a commitment; yearly steps name their year. */
export interface KeepingStep {
  step: Step;
  year: number | null;
}

/** What keeps a promise, and the meeting's day from which it is asked. */
export interface PromisedStep extends KeepingStep {
  promisedOn: Day;
}

/**
 * Whether a party's acts up to a day keep the promise, and since when. Derived from the acts each time: a rectification
 * that undoes the act undoes the keeping with it. A later version of the text asks for a step again and undoes no
 * keeping: the promise is kept on whichever version was in force once it was made.
 */
export function takenBy(acts: readonly RecordedAct[], context: PartyContext, keeping: PromisedStep, day: Day): Taken | null {
  const known = actsUntil(acts, day);
  if (isMoneyStep(keeping.step)) return wholeAmountOn(known, context, keeping);
  for (const currentVersion of versionsSince(context, keeping.promisedOn)) {
    const onIt = known.filter((act) => act.version <= currentVersion);
    const standing = standingsOf(onIt, { ...context, currentVersion }).steps.find((row) => row.step === keeping.step && row.year === (keeping.year ?? 0));
    const taken = standing ? takenAt(standing, day) : null;
    if (taken) return taken;
  }

  return null;
}

/** The versions of the text that were in force on the meeting's day or after it, the earliest first. */
function versionsSince({ versions, currentVersion }: PartyContext, promisedOn: Day): number[] {
  const since = versions.filter((version, index) => version.number < currentVersion && (versions[index + 1]?.issuedOn ?? promisedOn) > promisedOn);

  return [...since.map(({ number }) => number), currentVersion];
}

/** The day of the act, or the first day on which the State's silence stands for it. */
function takenAt(standing: Standing, day: Day): Taken | null {
  const reading = readingOn(standing, day);
  if (reading.kind === 'done') return { on: reading.on, tacit: false, awaitsConfirmation: standing.awaitsConfirmation };

  return reading.kind === 'tacit' ? { on: reading.from, tacit: true, awaitsConfirmation: false } : null;
}

/** Money keeps a promise once all that is due for the year has reached the stage: on the day of its last part. */
function wholeAmountOn(acts: readonly RecordedAct[], context: PartyContext, { step, year }: KeepingStep): Taken | null {
  const due = context.dues.find((row) => row.year === year)?.amount ?? 0;
  if (due === 0) return null;
  const setAside = new Set(progressOf(acts, context).setAside.map(({ act }) => act.id));
  let arrived = 0;
  for (const act of holdingActs(acts)) {
    if (act.step !== step || act.year !== year || setAside.has(act.id)) continue;
    arrived += act.amount ?? 0;
    if (arrived >= due) return { on: act.happenedOn, tacit: false, awaitsConfirmation: act.awaitsConfirmation };
  }

  return null;
}

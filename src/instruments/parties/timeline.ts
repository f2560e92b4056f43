import type { Actor } from '#people';
import type { Day } from '#platform/days';
import type { Refusal } from '#platform/refusals';
import { isRefusal, rightToRecord, whyNotConfirm, whyNotCorrect } from '../acts/authority.ts';
import type { Earliest, Reading, Standing, Step, StepRule } from '../standings/index.ts';
import { earliestOf, isMoneyStep, procedureFor, progressOf, readingOn, whyNotOpen } from '../standings/index.ts';
import type { PartyView, ToldAct } from './queries.ts';

/** A step as the party's page shows it: where it stands, what happened there, and what this reader may do about it. */
export interface TimelineStep {
  step: Step;
  rule: StepRule;
  standing: Standing | null;
  reading: Reading;
  acts: TimelineAct[];
  mayRecord: boolean;
  /** The first day on which the law lets it happen, where that is still ahead. */
  earliest: Earliest | null;
}

export interface TimelineAct extends ToldAct {
  /** Why it no longer holds, when what came after took the ground from under it. */
  setAside: Refusal | null;
  isReplaced: boolean;
  awaitsConfirmation: boolean;
  mayConfirm: boolean;
  mayRectify: boolean;
}

/** The party's steps on a day, as one reader may see and use them. */
export function timelineOf(view: PartyView, actor: Actor, day: Day): TimelineStep[] {
  const acts = timelineActs(view, actor);

  return procedureFor(view.history.context)
    .filter((rule) => !isMoneyStep(rule.step))
    .map((rule) => {
      const standing = view.standings.steps.find((row) => row.step === rule.step) ?? null;

      return {
        step: rule.step,
        rule,
        standing,
        reading: standing ? readingOn(standing, day) : { kind: 'none' as const },
        acts: acts.filter((act) => act.step === rule.step),
        mayRecord: mayRecord(view, rule, actor, { day, year: null }),
        earliest: standing?.state === 'done' ? null : earliestOf(view.history.acts, rule, view.history.context, day),
      };
    });
}

/** What happened with money, the latest year first. */
export function moneyActsOf(view: PartyView, actor: Actor): Map<number, TimelineAct[]> {
  return Map.groupBy(timelineActs(view, actor).filter((act) => isMoneyStep(act.step)), (act) => act.year ?? 0);
}

function timelineActs({ acts, history }: PartyView, actor: Actor): TimelineAct[] {
  const { setAside } = progressOf(history.acts, history.context);
  const because = new Map(setAside.map((aside) => [aside.act.id, aside.because]));

  return acts.map((act) => {
    const rule = procedureFor(history.context).find((other) => other.step === act.step);
    const stands = act.replacedById === null && act.outcome !== 'withdrawn';
    const awaitsConfirmation = stands && act.origin === 'from_document' && act.confirmedAt === null;

    return {
      ...act,
      setAside: because.get(act.id) ?? null,
      isReplaced: act.replacedById !== null,
      awaitsConfirmation,
      mayConfirm: awaitsConfirmation && !whyNotConfirm(actor, history),
      mayRectify: stands && rule !== undefined && mayCorrect(rightToRecord(actor, rule, history), act),
    };
  });
}

function mayCorrect(right: ReturnType<typeof rightToRecord>, act: ToldAct): boolean {
  return !isRefusal(right) && !whyNotCorrect(right, act);
}

function mayRecord({ history }: PartyView, rule: StepRule, actor: Actor, when: { day: Day; year: number | null }): boolean {
  return !isRefusal(rightToRecord(actor, rule, history)) && !whyNotOpen(history.acts, rule, history.context, when);
}

/** A step that somebody may want to record, with what stands in its way. */
export interface StepChoice {
  rule: StepRule;
  year: number | null;
  whyNot: Refusal | null;
  /** The first day on which the law lets it happen, where that is still ahead. */
  earliest: Earliest | null;
}

/** Every step and year for which this reader has the right to record, those that are open first. */
export function choicesFor({ history }: PartyView, actor: Actor, day: Day): StepChoice[] {
  const choices = procedureFor(history.context)
    .filter((rule) => !isRefusal(rightToRecord(actor, rule, history)))
    .flatMap((rule) => yearsFor(rule, history.context.dues.map((due) => due.year), day).map((year) => ({ rule, year })))
    .map(({ rule, year }) => ({ rule, year, whyNot: whyNotOpen(history.acts, rule, history.context, { day, year }) ?? null, earliest: earliestOf(history.acts, rule, history.context, day) }));

  return choices;
}

function yearsFor(rule: StepRule, years: readonly number[], day: Day): (number | null)[] {
  if (!rule.yearly) return [null];
  if (rule.step === 'evaluated') return [Number(day.slice(0, 4))];

  return years.filter((year) => year <= Number(day.slice(0, 4)) + 1);
}

import type { Calendar, Level } from '#law';
import { articleKey, lastDayOf, oppositionEnds, ruleSetFor, visaByLaw } from '#law';
import type { Day } from '#platform/days';
import { refusal } from '#platform/refusals';

export const decisionSteps = ['opposed', 'opposition_upheld', 'opposition_lifted', 'visa_granted', 'visa_refused'] as const;
export type DecisionStep = (typeof decisionSteps)[number];

/** A decision with what was done about it, as its delays read it. */
export interface FollowedDecision {
  level: Level;
  decidedOn: Day;
  outcome: 'approved' | 'rejected';
  needsVisa: boolean;
  sessionClosedOn: Day | null;
  postedOn: Day | null;
  /** The day of the State's receipt for the minutes and decisions. */
  transmittedOn: Day | null;
  steps: readonly { step: DecisionStep; happenedOn: Day }[];
}

/** One thing that follows a decision: stated by somebody, computed from the law, tacit by the State's silence, or missing. */
export interface FollowUp {
  subject: 'posting' | 'transmission' | 'opposition' | 'visa' | 'executory';
  kind: 'stated' | 'computed' | 'tacit' | 'missing' | 'refused' | 'later';
  /** The day on which it was stated, or on which silence counts. */
  on: Day | null;
  by: Day | null;
  article: string;
  late: boolean;
}

/** What follows a decision, in order, on a day: posting, transmission, the State's opposition or visa, and from when it is carried out. */
export function followUpsOf(decision: FollowedDecision, calendar: Calendar, today: Day): FollowUp[] {
  const rules = ruleSetFor(decision.level, decision.decidedOn);
  const closed = decision.sessionClosedOn;
  const dated = (subject: 'posting' | 'transmission', on: Day | null, delay: typeof rules.posting): FollowUp => {
    const by = closed && lastDayOf(delay, closed, calendar);

    return { subject, kind: on ? 'stated' : by && today > by ? 'missing' : 'later', on, by, article: articleKey(delay.article), late: by !== null && (on ?? today) > by };
  };
  const answer = answerOf(decision, calendar, today);

  return [dated('posting', decision.postedOn, rules.posting), dated('transmission', decision.transmittedOn, rules.minutesToState), ...answer, executoryOf(decision, answer, today)];
}

function answerOf(decision: FollowedDecision, calendar: Calendar, today: Day): FollowUp[] {
  const { level, decidedOn, transmittedOn, needsVisa, steps } = decision;
  const rules = ruleSetFor(level, decidedOn);
  const stepOn = (step: DecisionStep) => steps.findLast((done) => done.step === step)?.happenedOn ?? null;
  const opposedOn = stepOn('opposed');
  const opposition = transmittedOn ? oppositionEnds(level, transmittedOn, calendar) : null;
  const liftedOn = stepOn('opposition_lifted');
  const opposed: FollowUp = {
    subject: 'opposition', article: articleKey(rules.opposition.article), late: false, by: opposition?.lastDay ?? null,
    ...(liftedOn ? { kind: 'stated', on: liftedOn } : opposedOn ? { kind: 'refused', on: opposedOn } : opposition && today > opposition.lastDay ? { kind: 'tacit', on: opposition.enforceableFrom } : { kind: transmittedOn ? 'computed' : 'later', on: null }),
  };
  if (!needsVisa) return [opposed];
  const visa = transmittedOn ? visaByLaw(level, transmittedOn) : null;
  const grantedOn = stepOn('visa_granted');
  const refusedOn = stepOn('visa_refused');
  const given: FollowUp = {
    subject: 'visa', article: articleKey(rules.visa.article), late: false, by: visa?.lastDay ?? null,
    ...(grantedOn ? { kind: 'stated', on: grantedOn } : refusedOn ? { kind: 'refused', on: refusedOn } : opposedOn && !liftedOn ? { kind: 'refused', on: opposedOn } : visa && today >= visa.tacitFrom ? { kind: 'tacit', on: visa.tacitFrom } : { kind: transmittedOn ? 'computed' : 'later', on: null }),
  };

  return [opposed, given];
}

/** Without a visa a decision is carried out once the time of opposition has lapsed; with one, from the visa or the silence that stands for it. A rejection is never carried out. */
function executoryOf({ outcome, needsVisa, level, decidedOn }: FollowedDecision, answers: readonly FollowUp[], today: Day): FollowUp {
  const rules = ruleSetFor(level, decidedOn);
  const article = articleKey(needsVisa ? rules.visa.article : rules.opposition.article);
  const opposition = answers.find(({ subject }) => subject === 'opposition');
  const visa = answers.find(({ subject }) => subject === 'visa');
  const last = needsVisa ? visa : opposition;
  const base = { subject: 'executory' as const, article, by: null, late: false };
  if (outcome === 'rejected' || last?.kind === 'refused' || opposition?.kind === 'refused') return { ...base, kind: 'refused', on: null };
  const from = last?.on ?? null;
  if (!from) return { ...base, kind: 'later', on: null, by: last?.by ?? null };

  return { ...base, kind: from > today ? 'computed' : last?.kind === 'tacit' ? 'tacit' : 'stated', on: from };
}

/** Why the State's answer cannot be entered: nothing was handed over, its time ran out, or it was given before (113-14 art. 117-118 and their twins). */
export function whyNotAnswerSo(decision: FollowedDecision, step: DecisionStep, happenedOn: Day, calendar: Calendar, today: Day) {
  const { transmittedOn, level, needsVisa, steps } = decision;
  if (happenedOn > today) return refusal('date.in_future', { today });
  if (!transmittedOn) return refusal('decision.not_transmitted');
  if (happenedOn < transmittedOn) return refusal('decision.before_transmission', { day: transmittedOn });
  if (steps.some((done) => done.step === step)) return refusal('decision.answered_before');
  const has = (other: DecisionStep) => steps.some((done) => done.step === other);
  if (step === 'opposed') return happenedOn > oppositionEnds(level, transmittedOn, calendar).lastDay ? refusal('decision.opposed_too_late', { by: oppositionEnds(level, transmittedOn, calendar).lastDay }) : undefined;
  if (step === 'opposition_upheld' || step === 'opposition_lifted') return !has('opposed') ? refusal('decision.never_opposed') : has('opposition_upheld') || has('opposition_lifted') ? refusal('decision.answered_before') : undefined;
  if (!needsVisa) return refusal('decision.asks_no_visa');
  if (has('visa_granted') || has('visa_refused')) return refusal('decision.answered_before');
  const { lastDay } = visaByLaw(level, transmittedOn);

  return step === 'visa_refused' && happenedOn > lastDay ? refusal('decision.refused_after_silence', { by: lastDay }) : undefined;
}

/** Why the State's representative does not answer so himself: the visa of a region's decisions is the Interior's and not the wali's (111-14 art. 115). */
export function whyNotTheirs({ level, decidedOn }: Pick<FollowedDecision, 'level' | 'decidedOn'>, step: DecisionStep) {
  const { visa } = ruleSetFor(level, decidedOn);

  return visa.authority === 'interior' && (step === 'visa_granted' || step === 'visa_refused') ? refusal('decision.visa_is_the_interiors', { article: articleKey(visa.article) }) : undefined;
}

export type DecisionRefusal = Exclude<NonNullable<ReturnType<typeof whyNotAnswerSo>>['code'], 'date.in_future'> | NonNullable<ReturnType<typeof whyNotTheirs>>['code'] | 'decision.unknown' | 'decision.recorded_twice' | 'decision.proof_missing' | 'decision.reason_missing';

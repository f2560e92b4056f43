import { refusal } from '#platform/refusals';
import { whyNotDeliberate } from './deliberation.ts';
import type { ActFacts, PartyContext, Step } from './facts.ts';
import { whyNotInMandate } from './mandates.ts';
import { whyNotMove } from './payment.ts';
import type { StepRule } from './procedure.ts';
import { isMoneyStep, procedureFor } from './procedure.ts';
import type { Progress } from './progress.ts';
import { hasText, heldFor, versionNumbered } from './progress.ts';
import { whyNotSign } from './signature.ts';
import { whyNotAnswer } from './visa.ts';

/** The rule of a step in the party's own procedure, if the step exists there. */
export function ruleOf(step: Step, context: PartyContext): StepRule | undefined {
  return procedureFor(context).find((rule) => rule.step === step);
}

/** Why an act cannot follow what happened so far, or nothing when it may. Reads no clock: the act's own day is in it. */
export function whyNotFollow(progress: Progress, act: ActFacts, context: PartyContext) {
  const rule = ruleOf(act.step, context);
  if (!rule) return refusal('step.not_in_procedure', { step: act.step });
  if (!rule.outcomes.includes(act.outcome)) return refusal('step.outcome_unknown', { step: act.step, outcome: act.outcome });
  if (act.version > context.currentVersion || act.version < 1) return refusal('step.version_unknown', { version: act.version, current: context.currentVersion });
  const outside = whyNotInMandate(act, context);
  if (outside) return outside;
  if (act.happenedOn < context.startedOn) return refusal('date.before_instrument', { from: context.startedOn });
  const issuedOn = versionNumbered(act.version, context)?.issuedOn;
  if (issuedOn && act.happenedOn < issuedOn) return refusal('date.before_version', { version: act.version, from: issuedOn });
  if (isMoneyStep(act.step)) return whyNotMove(progress, act, act.step, context);

  return whyNotOrder(progress, act, rule, context) ?? whyNotByStep(progress, act, context);
}

function whyNotByStep(progress: Progress, act: ActFacts, context: PartyContext) {
  switch (act.step) {
    case 'agenda':
      return whyNotPutOnAgenda(act);
    case 'deliberated':
      return whyNotDeliberateBefore(progress, act) ?? whyNotDeliberate(progress, act, context);
    case 'visa':
      return whyNotAnswer(progress, act, context);
    case 'acknowledged':
      return whyNotAcknowledge(act, context);
    case 'evaluated':
      return whyNotEvaluate(progress, act);
    default:
      return undefined;
  }
}

/** Each step once, after the one before it; a signature tells its own reasons. */
function whyNotOrder(progress: Progress, act: ActFacts, rule: StepRule, context: PartyContext) {
  if (rule.step === 'signed') return whyNotSign(progress, act, context) ?? whyNotAfter(progress, act, rule, context);
  const done = rule.step === 'evaluated' ? progress.evaluations.get(act.year ?? 0) : heldFor(progress, rule.step, act.version, context);
  if (rule.step === 'evaluated' && act.year === null) return refusal('step.year_missing');
  if (done) return refusal('step.already_recorded', { step: rule.step, day: done.happenedOn });
  if (rule.step === 'agenda' && progress.holding.deliberated) return refusal('step.already_recorded', { step: 'deliberated', day: progress.holding.deliberated.happenedOn });

  return whyNotAfter(progress, act, rule, context);
}

function whyNotAfter(progress: Progress, act: ActFacts, rule: StepRule, context: PartyContext) {
  const previous = previousStep(rule, context);
  if (!previous || previous === 'visa') return undefined;
  if (rule.step === 'deliberated' && !hasText(progress, act.version, context)) return refusal('step.previous_missing', { step: rule.step, previous: 'sent' });

  return heldFor(progress, previous, act.version, context) ? undefined : refusal('step.previous_missing', { step: rule.step, previous });
}

function previousStep(rule: StepRule, context: PartyContext): Step | undefined {
  const procedure = procedureFor(context);

  return procedure[procedure.findIndex((other) => other.step === rule.step) - 1]?.step;
}

function whyNotAcknowledge(act: ActFacts, context: PartyContext) {
  const from = versionNumbered(act.version, context)?.diffusedOn ?? null;

  return !from || act.happenedOn < from ? refusal('acknowledgement.before_diffusion', { from }) : undefined;
}

/** A year is evaluated once it has begun, and none is from before the charter bound both sides (law 54-19 art. 13). */
function whyNotEvaluate(progress: Progress, { year, happenedOn }: ActFacts) {
  const bound = Number(progress.holding.countersigned?.happenedOn.slice(0, 4));
  if (year !== null && year > Number(happenedOn.slice(0, 4))) return refusal('evaluation.year_to_come', { year });

  return year !== null && year < bound ? refusal('evaluation.before_charter', { year, from: bound }) : undefined;
}

/** An item is put on the agenda of a named session, which comes after. */
function whyNotPutOnAgenda(act: ActFacts) {
  if (!act.sessionOn || !act.sessionKind) return refusal('agenda.session_missing');

  return act.sessionOn < act.happenedOn ? refusal('agenda.session_before', { sessionOn: act.sessionOn }) : undefined;
}

function whyNotDeliberateBefore(progress: Progress, act: ActFacts) {
  const sessionOn = progress.holding.agenda?.sessionOn;

  return sessionOn && act.happenedOn < sessionOn ? refusal('deliberation.before_session', { sessionOn }) : undefined;
}

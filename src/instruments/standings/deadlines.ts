import { addWorkingDays, firstSessionForNewItem, minutesDueBy, nextOrdinarySession } from '#law';
import type { Day } from '#platform/days';
import { addDays } from '#platform/days';
import type { PartyContext } from './facts.ts';
import type { DeadlineRule, StepRule } from './procedure.ts';
import type { Progress } from './progress.ts';
import { heldFor, issuedOn } from './progress.ts';
import { freeToSignFrom, silenceAfter } from './visa.ts';

/** A step's first and last day as far as the acts so far let them be computed. */
export interface Term {
  opensOn: Day | null;
  dueOn: Day | null;
  rule: DeadlineRule | null;
}

const unknown: Term = { opensOn: null, dueOn: null, rule: null };

/** When a step that has not happened may happen and until when it should: computed from what happened, never from today. */
export function termOf(rule: StepRule, progress: Progress, context: PartyContext): Term {
  switch (rule.deadline) {
    case 'law.agenda':
      return agendaTerm(progress, context);
    case 'law.session':
      return sessionTerm(progress, context);
    case 'law.minutes':
      return minutesTerm(progress, context);
    case 'law.visa':
      return visaTerm(progress, context);
    case 'agreed.signature':
      return signatureTerm(progress, context);
    default:
      return unknown;
  }
}

/** The day from which the council can be asked: it received the text in force, or was sent back to take it up again, whichever came last. */
function askedOn(progress: Progress, context: PartyContext): Day | null {
  const receivedOn = context.isOwner ? issuedOn(context) : (heldFor(progress, 'sent', context.currentVersion, context)?.happenedOn ?? null);
  const returnedOn = progress.returnedBy?.happenedOn ?? null;

  return returnedOn && receivedOn && receivedOn > returnedOn ? receivedOn : (returnedOn ?? receivedOn);
}

function agendaTerm(progress: Progress, context: PartyContext): Term {
  const opensOn = askedOn(progress, context);
  if (!opensOn || !context.level) return unknown;

  return { opensOn, dueOn: firstSessionForNewItem(context.level, opensOn, context.calendar).agendaBy, rule: 'law.agenda' };
}

/** The session that the item was put on; before that, the first one that it can legally reach. */
function sessionTerm(progress: Progress, context: PartyContext): Term {
  const { agenda } = progress.holding;
  if (!context.level) return unknown;
  if (agenda?.sessionOn && agenda.sessionKind === 'extraordinary') {
    return { opensOn: agenda.sessionOn, dueOn: addDays(agenda.sessionOn, 7), rule: 'law.session' };
  }
  if (agenda) {
    const session = nextOrdinarySession(context.level, addDays(agenda.sessionOn ?? agenda.happenedOn, -8), context.calendar);

    return { opensOn: agenda.sessionOn ?? session.opensFrom, dueOn: agenda.sessionOn ? addDays(agenda.sessionOn, 14) : session.closesBy, rule: 'law.session' };
  }
  const asked = askedOn(progress, context);
  if (!asked) return unknown;

  return { opensOn: null, dueOn: firstSessionForNewItem(context.level, asked, context.calendar).closesBy, rule: 'law.session' };
}

function minutesTerm(progress: Progress, context: PartyContext): Term {
  const votedOn = progress.holding.deliberated?.happenedOn;
  if (!votedOn || !context.level) return unknown;

  return { opensOn: votedOn, dueOn: minutesDueBy(context.level, votedOn, context.calendar), rule: 'law.minutes' };
}

function visaTerm(progress: Progress, context: PartyContext): Term {
  const silence = silenceAfter(progress, context);
  if (!silence) return unknown;

  return { opensOn: progress.holding.transmitted?.happenedOn ?? null, dueOn: silence.lastDay, rule: context.needsVisa ? 'law.visa' : 'law.opposition' };
}

function signatureTerm(progress: Progress, context: PartyContext): Term {
  const opensOn = freeToSignFrom(progress, context);
  if (!opensOn) return { ...unknown, rule: 'agreed.signature' };

  return { opensOn, dueOn: addWorkingDays(opensOn, context.signatureDays, context.calendar), rule: 'agreed.signature' };
}

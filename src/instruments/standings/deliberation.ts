import type { RuleSet } from '#law';
import { hasQuorum, majority, nextCall, quorumNeeded, ruleSetFor } from '#law';
import { addDays } from '#platform/days';
import { refusal } from '#platform/refusals';
import type { ActFacts, PartyContext } from './facts.ts';
import { whyNotSeated } from './mandates.ts';
import type { Progress } from './progress.ts';

interface Counts {
  members: number;
  atOpening: number;
  present: number;
  votesFor: number;
  votesAgainst: number;
  abstained: number;
  voted: boolean;
}

/** Why a council's vote cannot stand as recorded: its counts, its call and quorum, its majority (113-14 art. 42-43, 112-14 art. 43-44, 111-14 art. 45-46). */
export function whyNotDeliberate(progress: Progress, act: ActFacts, context: PartyContext) {
  const counts = countsOf(act);
  if (!counts) return refusal('votes.not_counted');

  return whyNotSeated(act, context) ?? whyNotCount(counts) ?? whyNotCall(progress, act, context) ?? whyNotQuorum(act, counts, rulesOf(act, context)) ?? whyNotOutcome(progress, act, counts, context);
}

/** The rules of the council's level on the day of its vote; without a level there is no council, and a commune's stand for it. */
function rulesOf({ happenedOn }: ActFacts, { level }: PartyContext): RuleSet {
  return ruleSetFor(level ?? 'commune', happenedOn);
}

function countsOf(act: ActFacts): Counts | undefined {
  if (act.membersInOffice === null || act.membersPresent === null) return undefined;
  const voted = act.votesFor !== null && act.votesAgainst !== null;

  return {
    members: act.membersInOffice,
    atOpening: act.membersAtOpening ?? act.membersPresent,
    present: act.membersPresent,
    votesFor: act.votesFor ?? 0,
    votesAgainst: act.votesAgainst ?? 0,
    abstained: act.votesAbstained ?? 0,
    voted,
  };
}

function whyNotCount(counts: Counts) {
  if (counts.members < 1) return refusal('votes.nobody_in_office');
  if (counts.present > counts.members) return refusal('votes.more_present_than_members', { present: counts.present, members: counts.members });
  const votes = counts.votesFor + counts.votesAgainst + counts.abstained;
  if (votes > counts.present) return refusal('votes.more_votes_than_present', { votes, present: counts.present });

  return undefined;
}

/** The second call falls 3 to 5 days after the first; the third after the third working day that follows. A second sitting goes on under the call of the first. */
function whyNotCall(progress: Progress, act: ActFacts, context: PartyContext) {
  const call = callOf(act);
  if (act.sitting === 2 && progress.firstSitting && call === callOf(progress.firstSitting)) return undefined;
  const before = progress.calls.at(-1);
  const lastCall = before?.call ?? 0;
  if (lastCall && call <= lastCall) return refusal('call.already_held', { call: lastCall, next: lastCall + 1 });
  if (call > lastCall + 1) return refusal('call.previous_missing', { call, previous: call - 1 });
  if (!before || !context.level) return undefined;
  if (context.asRecorded && (call === 3 || act.calledByState)) return act.happenedOn > before.happenedOn ? undefined : refusal('call.third_too_early', { from: addDays(before.happenedOn, 1) });
  const { from, to } = nextCall(sessionOf(act, context.level), call === 2 ? 1 : 2, before.happenedOn, context.calendar);
  if (to !== null) return act.happenedOn < from || act.happenedOn > to ? refusal('call.second_outside_window', { from, to }) : undefined;

  return act.happenedOn < from ? refusal('call.third_too_early', { from }) : undefined;
}

function sessionOf(act: ActFacts, level: NonNullable<PartyContext['level']>) {
  return act.calledByState ? ({ level, kind: 'extraordinary', askedBy: 'state' } as const) : ({ level, kind: 'ordinary', askedBy: 'president' } as const);
}

function whyNotQuorum(act: ActFacts, counts: Counts, rules: RuleSet) {
  const reached = (act.calledByState && callOf(act) === 2) || hasQuorum(callOf(act), counts.atOpening, counts.members, rules);
  if (act.outcome === 'no_quorum') return reached ? refusal('quorum.was_reached', { present: counts.atOpening, members: counts.members }) : undefined;

  return reached ? undefined : refusal('quorum.missing', { present: counts.atOpening, needed: quorumNeeded(counts.members, rules) });
}

function whyNotOutcome(progress: Progress, act: ActFacts, counts: Counts, context: PartyContext) {
  if (act.outcome === 'postponed' || act.outcome === 'no_quorum') return undefined;
  if (!counts.voted) return refusal('votes.not_counted');
  const sitting = act.sitting === 2 ? 2 : 1;
  if (context.majorityBase === 'members_in_office' && sitting === 2 && !progress.firstSitting) return refusal('sitting.first_missing');
  const result = majority({
    moreThan: rulesOf(act, context).majority.moreThan,
    base: context.majorityBase,
    sitting,
    for: counts.votesFor,
    against: counts.votesAgainst,
    abstentions: counts.abstained,
    membersInOffice: counts.members,
    presidentSide: act.presidentSide ?? undefined,
  });
  const facts = { votesFor: counts.votesFor, needed: result.needed };
  if (result.tie && !act.presidentSide) return refusal('majority.tie_without_president', facts);
  if (act.outcome === 'rejected') return result.approved ? refusal('majority.was_reached', facts) : undefined;

  return result.approved ? undefined : refusal('majority.missing', facts);
}

function callOf(act: ActFacts): 1 | 2 | 3 {
  return act.call === 2 || act.call === 3 ? act.call : 1;
}

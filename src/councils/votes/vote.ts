import type { Part } from '#law';
import { leastAbove, majority } from '#law';
import { dayIn } from '#platform/days';
import type { Day } from '#platform/days';
import { refusal } from '#platform/refusals';
import { hourIn } from '#platform/words';

export const votingMethods = ['show_of_hands', 'by_name'] as const;
export type VotingMethod = (typeof votingMethods)[number];
export const ballotChoices = ['for', 'against', 'abstain'] as const;
export type BallotChoice = (typeof ballotChoices)[number];

/** The rule of a vote as it was frozen when the vote opened, with who counts in it. */
export interface VoteRule {
  moreThan: Part;
  base: 'votes_cast' | 'members_in_office';
  sitting: 1 | 2;
  article: string;
  membersInOffice: number;
  membersPresent: number;
  membersRecused: number;
}

export interface Counts {
  for: number;
  against: number;
  abstained: number;
}

/** The voices that a vote needs, told before it: of the members in office, or of those who may vote if all of them speak for or against. */
export function neededOf({ moreThan, base, sitting, membersInOffice, membersPresent, membersRecused }: VoteRule): { needed: number; of: number } {
  const of = base === 'members_in_office' && sitting === 1 ? membersInOffice : membersPresent - membersRecused;

  return { needed: leastAbove(moreThan, of), of };
}

export interface Outcome {
  approved: boolean;
  needed: number;
  isTie: boolean;
  /** The first vote fell short of the majority of the members in office: the council votes again at a second sitting. */
  goesToSecondSitting: boolean;
}

/** What counts come to. In a tie the side of whoever presides prevails (113-14 art. 43, 112-14 art. 44, 111-14 art. 46). */
export function outcomeOf(rule: VoteRule, counts: Counts, presidentSide: 'for' | 'against' | null): Outcome {
  const { moreThan, base, sitting, membersInOffice } = rule;
  const { approved, needed, tie } = majority({ moreThan, base, sitting, for: counts.for, against: counts.against, abstentions: counts.abstained, membersInOffice, presidentSide: presidentSide ?? undefined });

  return { approved, needed, isTie: tie, goesToSecondSitting: base === 'members_in_office' && sitting === 1 && !approved };
}

/** Counts of named voices. */
export function countsOf(ballots: readonly { choice: BallotChoice }[]): Counts {
  const of = (choice: BallotChoice) => ballots.filter((ballot) => ballot.choice === choice).length;

  return { for: of('for'), against: of('against'), abstained: of('abstain') };
}

/** Why a vote cannot be closed on some counts: more voices than members who may vote, none at all, a tie without names or without the president's side. */
export function whyNotClose(rule: VoteRule & { method: VotingMethod }, counts: Counts, presidentSide: 'for' | 'against' | null) {
  const voters = rule.membersPresent - rule.membersRecused;
  const voices = counts.for + counts.against + counts.abstained;
  if (Math.min(counts.for, counts.against, counts.abstained) < 0) return refusal('vote.counts_unclear');
  if (voices > voters) return refusal('vote.more_voices_than_voters', { voices, voters });
  if (voices === 0) return refusal('vote.no_voice');
  const { isTie } = outcomeOf(rule, counts, presidentSide);
  if (isTie && rule.method === 'show_of_hands') return refusal('vote.tie_asks_names', { article: rule.article });

  return isTie && presidentSide === null ? refusal('vote.tie_without_president', { article: rule.article }) : undefined;
}

/** Where a point of a session stands as to its vote. */
export interface PointStanding {
  answer: 'proposed' | 'accepted' | 'refused' | 'withdrawn';
  isDecided: boolean;
  isPostponed: boolean;
  /** The first vote that fell short of the majority of the members in office, with the sitting in which it took place. */
  firstVote: { openedAt: Date; sittingId: number | null } | null;
  hasOpenVote: boolean;
}

/** Why no vote is opened on a point: it is not on the agenda, it is decided or put off, or its second vote would not be at a second sitting. */
export function whyNotVote(point: PointStanding, now: { at: Date; sittingId: number | null; voters: number; article: string }) {
  const settled = whyNotPutOff(point);
  if (settled) return settled;
  if (point.firstVote && isSameSitting(point.firstVote, now)) return refusal('vote.second_sitting_is_another', { article: now.article });

  return now.voters < 1 ? refusal('vote.nobody_may_vote') : undefined;
}

/** Why a point cannot be put off: it is not on the agenda, or it was dealt with. */
export function whyNotPutOff(point: PointStanding) {
  if (point.answer !== 'accepted') return refusal('vote.not_on_the_agenda');
  if (point.isDecided) return refusal('vote.decided_before');
  if (point.isPostponed) return refusal('vote.point_put_off');

  return point.hasOpenVote ? refusal('vote.another_is_open') : undefined;
}

function isSameSitting(first: { openedAt: Date; sittingId: number | null }, now: { at: Date; sittingId: number | null }): boolean {
  if (first.sittingId !== null && now.sittingId !== null) return first.sittingId === now.sittingId;

  return dayIn(first.openedAt) === dayIn(now.at);
}

/** The sitting that runs at an instant: the last one of the day that has begun, else the first one of that day. */
export function sittingAt(sittings: readonly { id: number; day: Day; startsAt: string }[], at: Date): number | null {
  const hour = hourIn(at);
  const today = sittings.filter(({ day }) => day === dayIn(at)).toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));

  return (today.findLast(({ startsAt }) => startsAt.slice(0, 5) <= hour) ?? today[0])?.id ?? null;
}

/** Who presides among those present: the president, else the vice-presidents in their order, else the first by protocol. */
export function presidingAmong<Member extends { role: string; position: number }>(present: readonly Member[]): Member | undefined {
  const rank = ({ role }: Member) => (role === 'president' ? 0 : role === 'vice_president' ? 1 : 2);

  return present.toSorted((one, other) => rank(one) - rank(other) || one.position - other.position)[0];
}

type CodeOf<Rule extends (...facts: never[]) => { code: string } | undefined> = NonNullable<ReturnType<Rule>>['code'];

export type VoteRefusal =
  | CodeOf<typeof whyNotClose>
  | CodeOf<typeof whyNotVote>
  | 'vote.unknown'
  | 'vote.recorded_twice'
  | 'vote.closed_before'
  | 'vote.matter_asks_more'
  | 'vote.matter_unknown'
  | 'vote.reservations_without_approval'
  | 'vote.first_number_unclear'
  | 'vote.reason_missing'
  | 'vote.not_by_name'
  | 'ballot.not_a_voter'
  | 'ballot.members_own'
  | 'ballot.nonce_taken'
  | 'recusal.vote_open'
  | 'recusal.reason_missing'
  | 'recusal.not_a_member'
  | 'recusal.before'
  | 'postponement.reason_missing'
  | 'postponement.recorded_twice';

/** More than half of the members in office. */
export function quorumNeeded(membersInOffice: number): number {
  return Math.floor(membersInOffice / 2) + 1;
}

/** Counted at the opening of the session; the third meeting is valid whatever the number. */
export function hasQuorum(call: 1 | 2 | 3, present: number, membersInOffice: number): boolean {
  return call === 3 || present >= quorumNeeded(membersInOffice);
}

export interface Ballot {
  base: 'votes_cast' | 'members_in_office';
  /** The majority of the members in office is asked at the first sitting only; the second goes back to the votes cast. */
  sitting: 1 | 2;
  for: number;
  against: number;
  abstentions: number;
  membersInOffice: number;
  presidentSide?: 'for' | 'against';
}

/** Whether a ballot approves, how many votes it needs, and whether it is a tie, in which the president's side prevails. Abstentions are not votes cast. */
export function majority(ballot: Ballot): { approved: boolean; needed: number; tie: boolean } {
  if (ballot.base === 'members_in_office' && ballot.sitting === 1) {
    const needed = quorumNeeded(ballot.membersInOffice);

    return { approved: ballot.for >= needed, needed, tie: false };
  }
  const cast = ballot.for + ballot.against;
  const needed = Math.floor(cast / 2) + 1;
  const tie = cast > 0 && ballot.for === ballot.against;

  return { approved: ballot.for >= needed || (tie && ballot.presidentSide === 'for'), needed, tie };
}

import type { Day } from '#platform/days';

/** Where something said stands: kept, late, still open, or let go. */
export type MatterStanding = 'kept' | 'late' | 'open' | 'let_go';

/** A commitment or a recommendation of an earlier meeting, with its standing on the day of reading. */
export interface Matter {
  kind: 'commitment' | 'recommendation';
  id: number;
  textAr: string;
  textFr: string | null;
  standing: MatterStanding;
  /** In the reader's language: how many kept it, or what was answered to it. */
  news: string;
  href: string | null;
}

/** What one earlier meeting left behind it. */
export interface SaidBefore {
  meetingId: number;
  titleAr: string;
  titleFr: string | null;
  heldOn: Day;
  matters: Matter[];
}

const ranks: Readonly<Record<MatterStanding, number>> = { late: 0, open: 1, kept: 2, let_go: 3 };

/** True while something is still awaited. */
export function isAwaited({ standing }: Pick<Matter, 'standing'>): boolean {
  return standing === 'late' || standing === 'open';
}

/**
 * What is read out when a meeting opens: of the last meeting that said something everything, of those before it what is
 * still awaited; the last meeting first, and of each what is late before the rest.
 */
export function toReadOut(said: readonly SaidBefore[]): SaidBefore[] {
  const speaking = said.filter(({ matters }) => matters.length > 0).toSorted((one, other) => (one.heldOn < other.heldOn ? 1 : one.heldOn > other.heldOn ? -1 : other.meetingId - one.meetingId));

  return speaking
    .map((meeting, index) => ({ ...meeting, matters: meeting.matters.filter((matter) => index === 0 || isAwaited(matter)).toSorted((one, other) => ranks[one.standing] - ranks[other.standing]) }))
    .filter(({ matters }) => matters.length > 0);
}

/** Meetings of a committee in one civil year. */
export interface YearOfMeetings {
  /** At least so many, by its mandate. */
  needed: number;
  held: number;
  /** Still ahead in the same year. */
  ahead: number;
}

export type Rhythm = { kind: 'kept' } | { kind: 'on_course' } | { kind: 'short'; by: number };

/** Whether a committee meets as often as its mandate says: already, with the meetings that are planned, or short by some. */
export function rhythmOf({ needed, held, ahead }: YearOfMeetings): Rhythm {
  if (held >= needed) return { kind: 'kept' };

  return held + ahead >= needed ? { kind: 'on_course' } : { kind: 'short', by: needed - held - ahead };
}

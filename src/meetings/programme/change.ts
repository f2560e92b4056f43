/** A change of a meeting's agenda, with the reason that is asked once the meeting is convened. */
export interface Change {
  meetingId: number;
  because: string | null;
}

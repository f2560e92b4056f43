import type { Day } from '#platform/days';
import { refusal } from '#platform/refusals';

/** What the law asks around a session, in the order in which it comes. */
export const formalities = [
  'agenda_to_state', 'state_points_received', 'notice_to_members', 'posting_of_dates', 'refusals_notified', 'refusals_read_out',
  'attendance_to_state', 'posting_of_decisions', 'minutes_to_state', 'minutes_to_members',
] as const;
export type Formality = (typeof formalities)[number];

/** Those that come once the session has closed. */
export const afterwards: ReadonlySet<Formality> = new Set<Formality>(['attendance_to_state', 'posting_of_decisions', 'minutes_to_state', 'minutes_to_members']);

/** A formality that was done, with what proves it. */
export interface Done {
  id: number;
  formality: Formality;
  happenedOn: Day;
  reference: string | null;
  /** The State's administration that entered it itself; null where the council did. */
  recordedForBodyId: number | null;
}

/** What a new entry says; `replacesId` names the one that it corrects. */
export interface Stated {
  formality: Formality;
  happenedOn: Day;
  reference: string | null;
  hasFile: boolean;
  replacesId: number | null;
  because: string | null;
  recordedForBodyId: number | null;
}

/** Why a formality cannot be entered. What the State entered itself the council does not correct, nor the State what the council did. A late one is entered all the same: the law's word on it stands beside. */
export function whyNotEnter(stated: Stated, standing: readonly Done[], session: { closedOn: Day | null; isConvenable: boolean }, today: Day) {
  const { formality, happenedOn, reference, hasFile, replacesId, because, recordedForBodyId } = stated;
  if (happenedOn > today) return refusal('date.in_future', { today });
  const before = standing.find((done) => done.formality === formality);
  if (before && replacesId !== before.id) return refusal('formality.entered_before', { day: before.happenedOn });
  if (replacesId !== null && !before) return refusal('formality.nothing_to_correct');
  if (before && before.recordedForBodyId !== recordedForBodyId) return refusal('formality.not_theirs_to_correct');
  if (replacesId !== null && !because?.trim()) return refusal('formality.reason_missing');
  if (afterwards.has(formality) && !session.closedOn) return refusal('formality.before_closing');
  if (afterwards.has(formality) && session.closedOn && happenedOn < session.closedOn) return refusal('formality.before_closing_day', { day: session.closedOn });
  if (formality === 'minutes_to_state' && !reference && !hasFile) return refusal('formality.receipt_missing');

  return formality === 'notice_to_members' && !session.isConvenable ? refusal('formality.agenda_missing') : undefined;
}

export type FormalityRefusal = Exclude<NonNullable<ReturnType<typeof whyNotEnter>>['code'], 'date.in_future'> | 'formality.recorded_twice' | 'formality.acts_rest_on_it' | 'date.in_future';

import { refusal } from '#platform/refusals';
import type { MeetingState } from '../preparing/state.ts';

export const invitationSteps = ['mailed', 'mail_failed', 'letter_printed', 'handed_over', 'opened', 'confirmed', 'accepted', 'declined', 'delegated', 'reminded', 'withdrawn'] as const;
export type InvitationStep = (typeof invitationSteps)[number];

export const answers = ['awaited', 'accepted', 'declined', 'delegated'] as const;
export type Answer = (typeof answers)[number];

/** A step as it was recorded, in order. */
export interface Step {
  step: InvitationStep;
  happenedAt: Date;
  because: string | null;
  reference: string | null;
  delegateId: number | null;
}

/** Where an invitation stands. */
export interface Standing {
  answer: Answer;
  answeredAt: Date | null;
  because: string | null;
  reference: string | null;
  delegateId: number | null;
  /** It left: by mail, or as a letter that was handed over. */
  isSent: boolean;
  /** The last mail came back. */
  hasFailed: boolean;
  /** What proves that it was received: the strongest there is. */
  receipt: 'confirmed' | 'handed_over' | 'opened' | null;
  receivedAt: Date | null;
  reminders: number;
  lastReminder: Date | null;
}

/** Reads where an invitation stands from its steps in order: the last answer holds. */
export function standingFrom(steps: readonly Step[]): Standing {
  const last = (...kinds: InvitationStep[]) => steps.findLast(({ step }) => kinds.includes(step));
  const answer = last('accepted', 'declined', 'delegated');
  const receipt = last('confirmed') ?? last('handed_over') ?? last('opened');
  const reminded = steps.filter(({ step }) => step === 'reminded');

  return {
    answer: (answer?.step ?? 'awaited') as Answer,
    answeredAt: answer?.happenedAt ?? null,
    because: answer?.because ?? null,
    reference: answer?.reference ?? null,
    delegateId: answer?.delegateId ?? null,
    isSent: last('mailed', 'handed_over', 'opened', 'confirmed') !== undefined || answer !== undefined,
    hasFailed: last('mailed', 'mail_failed')?.step === 'mail_failed',
    receipt: (receipt?.step ?? null) as Standing['receipt'],
    receivedAt: receipt?.happenedAt ?? null,
    reminders: reminded.length,
    lastReminder: reminded.at(-1)?.happenedAt ?? null,
  };
}

/** An answer as it is given. */
export interface GivenAnswer {
  answer: 'accepted' | 'declined' | 'delegated';
  because: string | null;
  /** Of a delegation: the letter or the decision by which it was given. */
  reference: string | null;
  delegateName: string | null;
  delegateTitle: string | null;
}

export interface Invited {
  state: MeetingState;
  isRemoved: boolean;
  /** Stands in for somebody who delegated. */
  isDelegate: boolean;
}

/** Why an invitation cannot be answered so. It can be answered, and answered otherwise, until the meeting is held. */
export function whyNotAnswer({ state, isRemoved, isDelegate }: Invited, { answer, because, reference, delegateName, delegateTitle }: GivenAnswer) {
  if (isRemoved) return refusal('invitation.withdrawn');
  if (state === 'prepared') return refusal('invitation.not_sent');
  if (state === 'cancelled') return refusal('invitation.meeting_cancelled');
  if (state !== 'convened') return refusal('invitation.meeting_held');
  if (answer === 'declined' && !because?.trim()) return refusal('invitation.reason_missing');
  if (answer !== 'delegated') return undefined;
  if (isDelegate) return refusal('invitation.delegated_further');
  if (!delegateName?.trim() || !delegateTitle?.trim()) return refusal('invitation.delegate_unnamed');

  return reference?.trim() ? undefined : refusal('invitation.reference_missing');
}

type CodeOf<Rule extends (...facts: never[]) => { code: string } | undefined> = NonNullable<ReturnType<Rule>>['code'];

export type InvitationRefusal = CodeOf<typeof whyNotAnswer> | 'invitation.nobody_to_invite' | 'invitation.nobody_to_remind' | 'invitation.not_convened' | 'invitation.day_ahead' | 'invitation.by_its_session' | 'invitation.reminder_days' | 'invitation.too_late_to_remind';

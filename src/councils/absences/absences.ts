import type { Level } from '#law';
import { articleKey, ruleSetFor } from '#law';
import type { Day } from '#platform/days';
import { refusal } from '#platform/refusals';

/** How a member stood at one session: there, excused by the council, with a reason that awaits its word, or absent. */
export interface Attended {
  meetingId: number;
  opensOn: Day;
  standing: 'present' | 'excused' | 'awaits' | 'absent';
}

/** What a member's absences come to by the law (113-14 art. 67, 112-14 art. 68, 111-14 art. 70). */
export interface Absences {
  missed: number;
  /** The longest run of sessions missed one after the other. */
  inARow: number;
  awaits: number;
  reached: 'in_a_row' | 'apart' | null;
  limits: { inARow: number; apart: number };
  article: string;
}

/** Counts the sessions of one mandate, in their order. A reason that the council accepted is no absence, and one that awaits its word is none yet. */
export function absencesOf(sessions: readonly Attended[], level: Level, today: Day): Absences {
  const { absences } = ruleSetFor(level, today);
  let run = 0;
  let inARow = 0;
  for (const { standing } of sessions) {
    run = standing === 'absent' ? run + 1 : 0;
    inARow = Math.max(inARow, run);
  }
  const missed = sessions.filter(({ standing }) => standing === 'absent').length;
  const limits = { inARow: absences.consecutive, apart: absences.apart };
  const reached = inARow >= limits.inARow ? ('in_a_row' as const) : missed >= limits.apart ? ('apart' as const) : null;

  return { missed, inARow, awaits: sessions.filter(({ standing }) => standing === 'awaits').length, reached, limits, article: articleKey(absences.article) };
}

/** Why a reason for an absence cannot be taken up: none is given, or one was. */
export function whyNotExcuse(reason: string, before: { isAccepted: boolean | null } | undefined) {
  if (!reason.trim()) return refusal('excuse.reason_missing');

  return before ? refusal('excuse.given_before') : undefined;
}

/** Why the council's word on a reason cannot be entered: it was given, or a refusal says nothing. */
export function whyNotJudge(excuse: { isAccepted: boolean | null; isReplaced: boolean }, { isAccepted, because }: { isAccepted: boolean; because: string }) {
  if (excuse.isAccepted !== null || excuse.isReplaced) return refusal('excuse.judged_before');

  return !isAccepted && !because.trim() ? refusal('excuse.refusal_says_why') : undefined;
}

export type ExcuseRefusal = NonNullable<ReturnType<typeof whyNotExcuse> | ReturnType<typeof whyNotJudge>>['code'] | 'excuse.unknown' | 'excuse.not_a_member';

import type { Calendar } from '#law';
import { nextOrdinarySession } from '#law';
import type { CouncilLevel } from '#instruments';
import type { Day } from '#platform/days';

/** How the due day of a commitment is said: a day, or each council's own next ordinary session after the meeting. */
export type DueKind = 'fixed' | 'next_ordinary_session';

export type DueRule = { kind: 'fixed'; on: Day } | { kind: 'next_ordinary_session' };

/** One debtor's own last day, with the rule and article it comes from and the legal window in which its session opens. */
export interface DueDay {
  dueOn: Day;
  dueRule: 'fixed' | 'law.next_ordinary_session';
  dueArticle: string | null;
  sessionFrom: Day | null;
  sessionTo: Day | null;
}

/** A debtor's due day; none where the promise waits for a session and the body holds none. */
export function dueDayOf(rule: DueRule, level: CouncilLevel | null, meetingOn: Day, calendar: Calendar): DueDay | null {
  if (rule.kind === 'fixed') return { dueOn: rule.on, dueRule: 'fixed', dueArticle: null, sessionFrom: null, sessionTo: null };
  if (!level) return null;
  const { closesBy, article, opensFrom, opensTo } = nextOrdinarySession(level, meetingOn, calendar);

  return { dueOn: closesBy, dueRule: 'law.next_ordinary_session', dueArticle: article, sessionFrom: opensFrom, sessionTo: opensTo };
}

import type { AskedBy, Calendar, Level } from '#law';
import { articleKey, extensionEnds, heldBy, ordinarySessionOf, ruleSetFor, sessionEnds } from '#law';
import type { Day } from '#platform/days';
import { refusal } from '#platform/refusals';

export const sessionKinds = ['ordinary', 'extraordinary'] as const;

/** A session as it is meant: of which kind, asked by whom and when, opening on which day. */
export interface SessionPlan {
  kind: (typeof sessionKinds)[number];
  askedBy: AskedBy;
  /** The day of the request; none where the president calls the session unasked. */
  askedOn: Day | null;
  opensOn: Day;
}

/** A session as far as its days go. */
export interface SessionDays extends SessionPlan {
  level: Level;
  openedOn: Day | null;
  closedOn: Day | null;
  extendedUntil: Day | null;
}

/**
 * Why a council cannot hold such a session: an ordinary one opens in its legal month and on its legal day (113-14 art. 33,
 * 112-14 art. 34, 111-14 art. 36); one that was asked for is held in time (113-14 art. 36-37 and their twins).
 */
export function whyNotHold(plan: SessionPlan, level: Level, calendar: Calendar) {
  return plan.kind === 'ordinary' ? whyNotOrdinary(plan, level, calendar) : whyNotExtraordinary(plan, level, calendar);
}

function whyNotOrdinary({ askedBy, opensOn }: SessionPlan, level: Level, calendar: Calendar) {
  if (askedBy !== 'president') return refusal('session.ordinary_is_the_presidents');
  const { ordinarySessions } = ruleSetFor(level, opensOn);
  const session = ordinarySessionOf(level, opensOn, calendar);
  if (!session) return refusal('session.not_an_ordinary_month', { level, months: ordinarySessions.months.join(','), article: articleKey(ordinarySessions.article) });
  const { opensFrom, opensTo, article } = session;

  return opensOn < opensFrom || opensOn > opensTo ? refusal('session.outside_its_days', { from: opensFrom, to: opensTo, article }) : undefined;
}

function whyNotExtraordinary({ askedBy, askedOn, opensOn, kind }: SessionPlan, level: Level, calendar: Calendar) {
  if (askedBy === 'president') return undefined;
  if (askedOn === null) return refusal('session.request_missing');
  if (opensOn < askedOn) return refusal('session.before_its_request', { askedOn });
  const last = heldBy({ level, kind, askedBy }, askedOn, calendar);

  return last && opensOn > last.day ? refusal('session.held_too_late', { by: last.day, article: last.article }) : undefined;
}

/** The last day on which a session may still sit: its legal length from its opening, or until its extension. */
export function lastDayOfSession(session: SessionDays, calendar: Calendar): { day: Day; article: string } {
  const lawful = sessionEnds(session, session.openedOn ?? session.opensOn, calendar);

  return session.extendedUntil ? { day: session.extendedUntil, article: extensionEnds(session.level, session.openedOn ?? session.opensOn, calendar).article } : lawful;
}

/** Why a session cannot be extended: only an ordinary one that is open, once, and no further than the law lets it. */
export function whyNotExtend(session: SessionDays, until: Day, calendar: Calendar) {
  const { article } = sessionEnds(session, session.opensOn, calendar);
  if (session.kind === 'extraordinary') return refusal('session.extraordinary_is_not_extended', { article });
  if (!session.openedOn || session.closedOn) return refusal('session.not_open');
  if (session.extendedUntil) return refusal('session.extended_before', { until: session.extendedUntil });
  const last = extensionEnds(session.level, session.openedOn, calendar);
  if (until <= sessionEnds(session, session.openedOn, calendar).day) return refusal('session.extension_adds_nothing');

  return until > last.day ? refusal('session.extended_too_far', { by: last.day, article: last.article }) : undefined;
}

/** Why the council cannot deliberate on a day: no quorum was counted, it has closed, or its legal time has run out. */
export function whyNotDeliberateOn(session: SessionDays, day: Day, calendar: Calendar) {
  if (session.closedOn) return refusal('session.closed', { day: session.closedOn });
  if (!session.openedOn) return refusal('session.before_quorum', { article: articleKey(ruleSetFor(session.level, session.opensOn).quorum.article) });
  const last = lastDayOfSession(session, calendar);

  return day > last.day ? refusal('session.over', { by: last.day, article: last.article }) : undefined;
}

type CodeOf<Rule extends (...facts: never[]) => { code: string } | undefined> = NonNullable<ReturnType<Rule>>['code'];

export type SessionRefusal =
  | CodeOf<typeof whyNotHold>
  | CodeOf<typeof whyNotExtend>
  | CodeOf<typeof whyNotDeliberateOn>
  | 'session.unknown'
  | 'session.same_month'
  | 'session.same_hour'
  | 'session.without_members'
  | 'session.vote_open'
  | 'session.recorded_twice'
  | 'council.unknown';

import type { Calendar, Delay } from '#law';
import { articleKey, lastDayOf, preparationOf, ruleSetFor } from '#law';
import type { Day } from '#platform/days';
import type { Done, Formality } from './formality.ts';
import type { SessionDays } from './session.ts';

/** One thing that the law asks around a session, and where it stands on a day. */
export interface CheckLine {
  subject: Formality | 'notice_agenda' | 'notice_timetable' | 'notice_documents' | 'state_points' | 'half_points' | 'member_points';
  article: string;
  /** The last day, where the law sets one. */
  by: Day | null;
  /** The day on which it was done. */
  on: Day | null;
  state: 'done' | 'done_late' | 'awaited' | 'late' | 'lacking' | 'later';
  /** Counts for the sentence: points, documents. */
  count: number;
  of: number;
}

/** How each standing of a line looks. */
export const checkTones = { done: 'done', done_late: 'late', awaited: 'due', late: 'late', lacking: 'late', later: 'none' } as const satisfies Record<CheckLine['state'], string>;

/** A point as the checklist reads it. */
export interface CheckedPoint {
  answer: 'proposed' | 'accepted' | 'refused' | 'withdrawn';
  origin: 'organiser' | 'unit' | 'member' | 'half_of_members' | 'state';
  hasSitting: boolean;
  documents: number;
}

export interface Checked {
  session: SessionDays;
  done: readonly Done[];
  points: readonly CheckedPoint[];
  sittings: number;
}

/**
 * What the law asks before and after a session, computed beforehand. None of it is barred to a council that is late: a
 * late or missing formality is said with its article. What is barred stands elsewhere: no vote without a quorum, none on a
 * day or by a majority that the law does not give.
 */
export function checklistOf(checked: Checked, calendar: Calendar, today: Day): { before: CheckLine[]; after: CheckLine[] } {
  return { before: [...beforeLines(checked, calendar, today), ...pointLines(checked)], after: afterLines(checked, calendar, today) };
}

function beforeLines({ session, done, points, sittings }: Checked, calendar: Calendar, today: Day): CheckLine[] {
  const rules = ruleSetFor(session.level, session.opensOn);
  const { agendaBy, noticeBy } = preparationOf(session, session.opensOn);
  const accepted = points.filter(({ answer }) => answer === 'accepted');
  const agenda = done.find(({ formality }) => formality === 'agenda_to_state');
  const dated = (subject: Formality, by: Day | null, article: string) => formalityLine({ subject, by, article, from: session.opensOn }, done, today);
  const content = (subject: CheckLine['subject'], count: number, of: number): CheckLine => ({ subject, article: noticeBy.article, by: noticeBy.day, on: null, state: of > 0 && count >= of ? 'done' : 'lacking', count, of });

  return [
    ...(agendaBy ? [dated('agenda_to_state', agendaBy.day, agendaBy.article)] : []),
    ...(agenda ? [stateWindow(rules.stateAddsItems, agenda.happenedOn, done, calendar, today)] : []),
    dated('notice_to_members', noticeBy.day, noticeBy.article),
    content('notice_agenda', accepted.length, Math.max(1, accepted.length)),
    content('notice_timetable', sittings ? accepted.filter(({ hasSitting }) => hasSitting).length : 0, Math.max(1, accepted.length)),
    content('notice_documents', accepted.filter(({ documents }) => documents > 0).length, Math.max(1, accepted.length)),
    dated('posting_of_dates', session.opensOn, articleKey(rules.publicSittings.article)),
  ];
}

/** The State's own points come within its delay; until that has run out the agenda is not final. */
function stateWindow(delay: Delay, sentOn: Day, done: readonly Done[], calendar: Calendar, today: Day): CheckLine {
  const by = lastDayOf(delay, sentOn, calendar);
  const received = done.find(({ formality }) => formality === 'state_points_received');
  const state = received ? (received.happenedOn > by ? 'done_late' : 'done') : today > by ? 'done' : 'awaited';

  return { subject: 'state_points_received', article: articleKey(delay.article), by, on: received?.happenedOn ?? null, state, count: 0, of: 0 };
}

function pointLines({ session, points, done }: Checked): CheckLine[] {
  const rules = ruleSetFor(session.level, session.opensOn);
  const of = (origin: CheckedPoint['origin']) => points.filter((point) => point.origin === origin && point.answer !== 'withdrawn');
  const mandatory = (subject: 'state_points' | 'half_points', origin: 'state' | 'half_of_members', article: string): CheckLine[] => {
    const asked = of(origin);
    const taken = asked.filter(({ answer }) => answer === 'accepted').length;

    return asked.length ? [{ subject, article, by: null, on: null, state: taken === asked.length ? 'done' : 'lacking', count: taken, of: asked.length }] : [];
  };
  const members = of('member');
  const refused = members.filter(({ answer }) => answer === 'refused').length;
  const answered = members.filter(({ answer }) => answer !== 'proposed').length;
  const article = articleKey(rules.memberItems.article);

  return [
    ...mandatory('state_points', 'state', articleKey(rules.stateAddsItems.article)),
    ...mandatory('half_points', 'half_of_members', article),
    ...(members.length ? [{ subject: 'member_points' as const, article, by: null, on: null, state: answered === members.length ? ('done' as const) : ('lacking' as const), count: answered, of: members.length }] : []),
    ...(refused ? (['refusals_notified', 'refusals_read_out'] as const).map((subject) => ({ ...plainLine(subject, article, done), count: refused, of: refused })) : []),
  ];
}

function plainLine(subject: Formality, article: string, done: readonly Done[]): CheckLine {
  const entered = done.find(({ formality }) => formality === subject);

  return { subject, article, by: null, on: entered?.happenedOn ?? null, state: entered ? 'done' : 'lacking', count: 0, of: 0 };
}

/** Until the session closes, its last days are not known; the lines stand with their articles. */
function afterLines({ session, done }: Checked, calendar: Calendar, today: Day): CheckLine[] {
  const rules = ruleSetFor(session.level, session.opensOn);
  const from = session.closedOn;
  const line = (subject: Formality, delay: Delay) => formalityLine({ subject, by: from && lastDayOf(delay, from, calendar), article: articleKey(delay.article), from }, done, today);

  return [line('attendance_to_state', rules.attendanceToState), line('posting_of_decisions', rules.posting), line('minutes_to_state', rules.minutesToState), line('minutes_to_members', rules.minutesToMembers)];
}

function formalityLine({ subject, by, article, from }: { subject: Formality; by: Day | null; article: string; from: Day | null }, done: readonly Done[], today: Day): CheckLine {
  const entered = done.find(({ formality }) => formality === subject);
  const line = { subject, article, by, on: entered?.happenedOn ?? null, count: 0, of: 0 };
  if (entered) return { ...line, state: by !== null && entered.happenedOn > by ? 'done_late' : 'done' };
  if (from === null) return { ...line, state: 'later' };

  return { ...line, state: by !== null && today > by ? 'late' : 'awaited' };
}


import type { Day } from '#platform/days';
import { addDays } from '#platform/days';
import type { Calendar } from './calendar.ts';
import { nextWorkingDay } from './calendar.ts';
import { lastDayOf, oppositionEnds, visaByLaw } from './delays.ts';
import type { Level } from './rules.ts';
import { articleKey, ruleSetFor } from './rules.ts';
import { firstSessionForNewItem } from './sessions.ts';

export type ChainStep = 'agenda' | 'convocation' | 'vote' | 'minutes_sent' | 'visa_or_silence' | 'opposition_end' | 'signature';

/** A step's earliest day, the latest where the law sets one, its article, and whether that day is the law's or an estimate. */
export interface ChainLink {
  step: ChainStep;
  earliest: Day;
  latest: Day | null;
  article: string;
  basis: 'legal' | 'estimate';
}

export interface Chain {
  level: Level;
  after: Day;
  by: 'ordinary' | 'extraordinary';
  steps: ChainLink[];
}

export interface ChainOptions {
  by: 'ordinary' | 'extraordinary';
  needsVisa: boolean;
  /** When the council has voted already, the chain starts after its vote. */
  votedOn?: Day;
}

/** The earliest legal way for one council from a day: vote, minutes sent, visa or silence, signature. */
export function earliestChain(level: Level, after: Day, calendar: Calendar, options: ChainOptions): Chain {
  const { by, votedOn } = options;
  const before = votedOn ? [] : by === 'ordinary' ? ordinaryVote(level, after, calendar) : extraordinaryVote(level, after, calendar);
  const vote = before.at(-1);
  const steps = [...before, ...afterVote(level, votedOn ?? vote?.earliest ?? after, vote?.latest ?? votedOn ?? after, calendar, options.needsVisa)];

  return { level, after, by, steps };
}

function ordinaryVote(level: Level, after: Day, calendar: Calendar): ChainLink[] {
  const session = firstSessionForNewItem(level, after, calendar);

  return [
    { step: 'agenda', earliest: after, latest: session.agendaBy, article: session.agendaArticle, basis: 'legal' },
    { step: 'vote', earliest: session.opensFrom, latest: session.closesBy, article: session.article, basis: 'legal' },
  ];
}

/** Convened by the president at once: the members' written notice is the only delay before the sitting. */
function extraordinaryVote(level: Level, after: Day, calendar: Calendar): ChainLink[] {
  const { notice, extraordinary } = ruleSetFor(level, after);
  const earliest = nextWorkingDay(addDays(after, notice.count), calendar);
  const latest = nextWorkingDay(addDays(after, Math.max(extraordinary.heldWithin.count, notice.count)), calendar);

  return [
    { step: 'convocation', earliest: after, latest: null, article: articleKey(notice.article), basis: 'estimate' },
    { step: 'vote', earliest, latest, article: articleKey(extraordinary.article), basis: 'legal' },
  ];
}

function afterVote(level: Level, votedOn: Day, closedBy: Day, calendar: Calendar, needsVisa: boolean): ChainLink[] {
  const rules = ruleSetFor(level, votedOn);
  const sentOn = nextWorkingDay(addDays(votedOn, 1), calendar);
  const visa = visaByLaw(level, sentOn);
  const opposition = oppositionEnds(level, sentOn, calendar);
  const free = needsVisa ? visa.tacitFrom : opposition.enforceableFrom;

  return [
    { step: 'minutes_sent', earliest: sentOn, latest: lastDayOf(rules.minutesToState, closedBy, calendar), article: articleKey(rules.minutesToState.article), basis: 'estimate' },
    { step: needsVisa ? 'visa_or_silence' : 'opposition_end', earliest: free, latest: null, article: needsVisa ? visa.article : opposition.article, basis: 'legal' },
    { step: 'signature', earliest: nextWorkingDay(free, calendar), latest: null, article: articleKey(rules.conventions[0] ?? rules.visa.article), basis: 'estimate' },
  ];
}

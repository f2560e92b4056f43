import type { Day } from '#platform/days';
import type { Step } from '../standings/index.ts';
import { articleOf } from './articles.ts';
import type { BoardRow } from './board.ts';

/** A legal day to come, with the parties that it concerns. */
export interface Upcoming {
  day: Day;
  step: Step;
  /** The article's key; none where the instrument itself agrees the delay. */
  article: string | null;
  parties: { nameAr: string; nameFr: string }[];
}

/** The next legal days of some rows, those of one step and day together, the soonest first. */
export function upcomingOf(rows: readonly BoardRow[], day: Day, most = 6): Upcoming[] {
  const found = new Map<string, Upcoming>();
  for (const { party, next } of rows) {
    const on = next?.by ?? next?.nextLegalDay;
    if (!next || !on || on < day || !party.level) continue;
    const article = articleOf(next.by ? next.rule : 'law.session', party.level, on);
    const step = next.by ? next.step : 'deliberated';
    const key = `${on} ${step} ${article}`;
    const known = found.get(key) ?? { day: on, step, article, parties: [] };
    known.parties.push({ nameAr: party.nameAr, nameFr: party.nameFr });
    found.set(key, known);
  }

  return [...found.values()].toSorted((one, other) => (one.day < other.day ? -1 : 1)).slice(0, most);
}

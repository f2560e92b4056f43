import type { Language } from '#platform/words';
import { Card } from '#ui';
import { levels, patience } from './ladder.ts';
import type { Climb } from './queries.ts';
import { escalationWordsIn } from './words.ts';

/** How far one debtor's delay has climbed, in a line. */
export function ClimbLine({ climb, language }: { climb: readonly Climb[]; language: Language }) {
  const words = escalationWordsIn(language);
  if (climb.length === 0) return null;

  return <span class="article climb">{climb.map(({ level, on }) => (on ? words.told(words.levels[level], on) : words.vacant(words.levels[level]))).join(' · ')}</span>;
}

/** Of a commitment, of how many debtors each level was told. */
export function ClimbCounts({ climbs, language }: { climbs: readonly (readonly Climb[])[]; language: Language }) {
  const words = escalationWordsIn(language);
  const counts = levels.map((level) => ({ level, bodies: climbs.filter((climb) => climb.some((step) => step.level === level && step.on)).length })).filter(({ bodies }) => bodies > 0);
  if (counts.length === 0) return null;

  return <p class="article climb">{words.notified} — {counts.map(({ level, bodies }) => words.counted(words.levels[level], bodies)).join(' · ')}</p>;
}

/** Who is told when something is late: the rule itself, for whoever wonders. */
export function LadderCard({ language }: { language: Language }) {
  const words = escalationWordsIn(language);

  return <Card title={words.title}><p class="small soft">{words.rule(patience)}</p></Card>;
}

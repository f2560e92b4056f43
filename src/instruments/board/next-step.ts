import type { CouncilLevel, DeadlineRule, Reading, Standing, Step } from '../standings/index.ts';
import { readingOn } from '../standings/index.ts';
import type { Calendar } from '#law';
import { earliestChain, firstSessionForNewItem } from '#law';
import type { Day } from '#platform/days';

/** Who the next step waits for: the council, the State's representative, or the owner of the instrument. */
export type Awaited = 'council' | 'authority' | 'owner' | 'party';

/** The step that a party has before it, whom it waits for and when it can or must happen. */
export interface NextStep {
  step: Step;
  awaited: Awaited;
  reading: Reading;
  /** The last day that the law or the instrument sets, if it has not passed. */
  by: Day | null;
  /** When the last day has passed, the next day on which the law lets it happen. */
  nextLegalDay: Day | null;
  rule: DeadlineRule | null;
}

const awaitedAt: Partial<Record<Step, Awaited>> = {
  sent: 'owner', agenda: 'council', deliberated: 'council', transmitted: 'council', visa: 'authority', countersigned: 'owner', diffused: 'owner',
};

/** The first step that is neither done nor tacitly done on a day; nothing when all are. */
export function nextStepOn(standings: readonly Standing[], level: CouncilLevel | null, day: Day, calendar: Calendar): NextStep | null {
  for (const standing of standings) {
    const reading = readingOn(standing, day);
    if (reading.kind === 'done' || reading.kind === 'tacit') continue;
    const passed = standing.dueOn !== null && day > standing.dueOn;
    const council = standing.step === 'agenda' || standing.step === 'deliberated';

    return {
      step: standing.step,
      awaited: awaitedAt[standing.step] ?? 'party',
      reading,
      by: passed ? null : standing.dueOn,
      nextLegalDay: council && level && (passed || !standing.dueOn) ? firstSessionForNewItem(level, day, calendar).opensFrom : null,
      rule: standing.dueRule as DeadlineRule | null,
    };
  }

  return null;
}

/** The earliest day on which a party can legally have signed, seen from a day: its own steps so far, then the law's shortest way. */
export function earliestSignature(standings: readonly Standing[], level: CouncilLevel | null, day: Day, context: { calendar: Calendar; needsVisa: boolean }): Day {
  const at = (step: Step) => standings.find((standing) => standing.step === step);
  const signed = at('signed');
  if (signed?.state === 'done' && signed.happenedOn) return signed.happenedOn;
  if (signed?.opensOn) return latest(signed.opensOn, day);
  if (!level) return day;
  const voted = at('deliberated')?.state === 'done';
  const chain = earliestChain(level, day, context.calendar, { by: 'ordinary', needsVisa: context.needsVisa });
  if (!voted) return chain.steps.at(-1)?.earliest ?? day;

  return afterVote(level, day, context);
}

function afterVote(level: CouncilLevel, day: Day, { calendar, needsVisa }: { calendar: Calendar; needsVisa: boolean }): Day {
  const { steps } = earliestChain(level, day, calendar, { by: 'ordinary', needsVisa, votedOn: day });

  return steps.at(-1)?.earliest ?? day;
}

function latest(one: Day, other: Day): Day {
  return one > other ? one : other;
}

import { arrearsOn, receiptAwaited } from '#contributions';
import type { Day } from '#platform/days';
import { nextStepOn } from '../board/next-step.ts';
import type { InstrumentView } from '../conventions/queries.ts';
import type { PartyView } from '../parties/queries.ts';
import type { DeadlineRule, RecordedAct, Standing } from '../standings/index.ts';
import { holdingActs, progressOf, readingOn, seatsOn, standingsOf } from '../standings/index.ts';
import type { StatusSheet, StatusStep } from './status-sheet.ts';

type SheetInstrument = Pick<InstrumentView, 'id' | 'kind' | 'titleAr' | 'titleFr' | 'reference' | 'ownerAr' | 'ownerFr'>;
type SheetParty = Pick<PartyView, 'partyId' | 'bodyAr' | 'bodyFr' | 'history'>;

/** A party's sheet on a day, from its whole history: only what had happened by that day counts. */
export function statusSheetOf(instrument: SheetInstrument, party: SheetParty, { day, printedOn, origin }: { day: Day; printedOn: Day; origin: string }): StatusSheet {
  const { context } = party.history;
  const acts = party.history.acts.filter((act) => act.happenedOn <= day);
  const { steps, contributions } = standingsOf(acts, context);
  const aside = new Set(progressOf(acts, context).setAside.map(({ act }) => act.id));
  const told = holdingActs(acts).filter((act) => !aside.has(act.id));

  return {
    instrument,
    party: { id: party.partyId, nameAr: party.bodyAr, nameFr: party.bodyFr, level: context.level, seats: seatsOn(context, day) },
    day,
    printedOn,
    origin,
    steps: steps.map((standing) => stepOf(standing, told, day)),
    next: nextStepOn(steps, context.level, day, context.calendar),
    years: contributions.map((year) => ({ ...year, arrears: arrearsOn(year, day), awaited: receiptAwaited(year) })),
  };
}

function stepOf(standing: Standing, acts: readonly RecordedAct[], day: Day): StatusStep {
  return {
    step: standing.step,
    reading: readingOn(standing, day),
    acts: acts.filter((act) => act.step === standing.step && (standing.year === 0 || act.year === standing.year)),
    by: standing.dueOn,
    rule: standing.dueRule as DeadlineRule | null,
  };
}

import QRCode from 'qrcode';
import { nameOf } from '#bodies';
import type { Arrears, ReceiptAwaited } from '#contributions';
import type { Day } from '#platform/days';
import { documentFrame, pdfOf } from '#platform/pdf';
import type { Language } from '#platform/words';
import { dirhams, isolated, shortDay } from '#platform/words';
import { basisText } from '../board/articles.ts';
import { cellText } from '../board/cell.ts';
import type { NextStep } from '../board/next-step.ts';
import type { ActFacts, CouncilLevel, DeadlineRule, InstrumentKind, Reading, Step } from '../standings/index.ts';
import { nextText } from '../board/next-text.ts';
import { pageWordsIn } from '../pages/words.ts';
import { wordsIn } from '../words.ts';
import { statusSheetTemplate } from './status-sheet.typ.ts';

/** An act as the sheet tells it: what the step's outcome was, when, under which reference and by which votes. */
export type StatusAct = Pick<
  ActFacts,
  'outcome' | 'happenedOn' | 'reference' | 'call' | 'sessionKind' | 'sessionOn' | 'membersInOffice' | 'membersPresent' | 'votesFor' | 'votesAgainst' | 'votesAbstained'
> & { awaitsConfirmation: boolean };

export interface StatusStep {
  step: Step;
  reading: Reading;
  /** All that happened at the step and still holds, setbacks included, in order. */
  acts: readonly StatusAct[];
  /** The last day, where the step is still to come, and the rule that sets it. */
  by: Day | null;
  rule: DeadlineRule | null;
}

/** A year's contribution in centimes. */
export interface StatusYear {
  year: number;
  due: number;
  received: number;
  dueOn: Day | null;
  arrears: Arrears;
  awaited: ReceiptAwaited | null;
}

/** One party of one instrument, as it stands on a day. */
export interface StatusSheet {
  instrument: { id: number; kind: InstrumentKind; titleAr: string; titleFr: string | null; reference: string | null; ownerAr: string; ownerFr: string };
  party: { id: number; nameAr: string; nameFr: string; level: CouncilLevel | null; seats: number | null };
  day: Day;
  printedOn: Day;
  /** The house's own address, without a slash at its end: what the code on the paper leads to begins with it. */
  origin: string;
  steps: readonly StatusStep[];
  next: NextStep | null;
  years: readonly StatusYear[];
}

/** Where one party stands, as a PDF on A4 paper, with a code that leads to its page. */
export async function statusSheetPdf(view: StatusSheet, language: Language): Promise<Uint8Array> {
  const address = `${view.origin}/conventions/${view.instrument.id}/parties/${view.party.id}`;
  const code = await QRCode.toString(address, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' });

  return pdfOf({ template: statusSheetTemplate, view: sheetIn(view, address, language), drawings: { code } });
}

function sheetIn(view: StatusSheet, address: string, language: Language) {
  const words = wordsIn(language);
  const { asOf, sheet } = words.documents;
  const { members, unconfirmed } = pageWordsIn(language);
  const { instrument, party, next } = view;
  const name = nameOf(party, language);

  return {
    ...documentFrame(language, { printedOn: view.printedOn, address }),
    title: `${sheet.title} · ${name}`,
    kind: sheet.title,
    name,
    owner: sheet.owner(nameOf({ nameAr: instrument.ownerAr, nameFr: instrument.ownerFr }, language)),
    council: party.seats === null ? null : members(party.seats),
    instrument: [nameOf({ nameAr: instrument.titleAr, nameFr: instrument.titleFr || instrument.titleAr }, language), instrument.reference && isolated(instrument.reference)].filter(Boolean).join(' · '),
    asOf: asOf(view.day),
    next: next ? nextText(next, language) : sheet.nothingLeft,
    headings: [sheet.step, sheet.state, sheet.happened, sheet.deadline],
    steps: view.steps.map((step) => stepIn(step, view, language)),
    unconfirmed,
    money: moneyIn(view.years, language),
    leads: sheet.leads,
  };
}

function stepIn({ step, reading, acts, by, rule }: StatusStep, { party, day }: StatusSheet, language: Language) {
  const words = wordsIn(language);

  return {
    name: words.steps[step],
    standing: { ...cellText(step, reading, language), on: null },
    acts: acts.map((act) => ({ lines: linesOf(act, language), unconfirmed: act.awaitsConfirmation })),
    by: by && shortDay(by, language),
    basis: basisText(rule, party.level, day, language),
  };
}

/** The first line says what happened and when; the others what is known of it. */
function linesOf(act: StatusAct, language: Language): string[] {
  const { outcomes, calls, documents } = wordsIn(language);
  const { reference, votes, session } = documents.sheet;
  const first = [outcomes[act.outcome], act.call ? calls[act.call] : undefined, shortDay(act.happenedOn, language)].filter(Boolean).join(' · ');
  const counted = votes(act.membersPresent, act.membersInOffice, act.votesFor, act.votesAgainst, act.votesAbstained);
  const opening = act.sessionKind && act.sessionOn ? session(act.sessionKind, act.sessionOn) : '';

  return [first, ...[opening, counted, act.reference ? reference(act.reference) : ''].filter(Boolean)];
}

function moneyIn(years: readonly StatusYear[], language: Language) {
  const { sheet } = wordsIn(language).documents;

  return {
    title: sheet.contributions,
    nothing: sheet.noContributions,
    headings: [sheet.year, sheet.due, sheet.dueOn, sheet.received, sheet.arrears],
    years: years.map(({ year, due, received, dueOn, arrears, awaited }) => ({
      year: String(year),
      due: dirhams(due, language),
      dueOn: dueOn ? shortDay(dueOn, language) : '–',
      received: dirhams(received, language),
      arrears: arrears.amount > 0 ? sheet.arrearsFor(dirhams(arrears.amount, language), arrears.days) : null,
      awaited: awaited && sheet.awaitedFor(dirhams(awaited.amount, language), awaited.paidOn),
    })),
  };
}

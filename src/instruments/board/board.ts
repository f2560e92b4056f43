import type { Calendar } from '#law';
import type { Arrears, ReceiptAwaited } from '#contributions';
import { arrearsOn, receiptAwaited } from '#contributions';
import type { Day } from '#platform/days';
import type { ContributionStanding, CouncilLevel, Reading, Standing, Step } from '../standings/index.ts';
import { isTakenOn, readingOn } from '../standings/index.ts';
import type { NextStep } from './next-step.ts';
import { earliestSignature, nextStepOn } from './next-step.ts';

/** A party as the board lists it, before anything is read on a day. */
export interface BoardParty {
  partyId: number;
  instrumentId: number;
  bodyId: number;
  nameAr: string;
  nameFr: string;
  level: CouncilLevel | null;
  seats: number | null;
  needsVisa: boolean;
  isOwner: boolean;
  territoryCode: string | null;
  provinceCode: string | null;
  latitude: number | null;
  longitude: number | null;
  isoCode: string | null;
}

export interface BoardCell {
  step: Step;
  reading: Reading;
  awaitsConfirmation: boolean;
}

export interface YearMoney extends ContributionStanding {
  arrears: Arrears;
  /** Paid by the party, awaited from the owner. */
  awaited: ReceiptAwaited | null;
}

export interface BoardRow {
  party: BoardParty;
  cells: BoardCell[];
  money: YearMoney | null;
  next: NextStep | null;
  /** True when anything is late: a step past its day, or money past its own. */
  late: boolean;
  awaitsConfirmation: boolean;
}

export interface Figures {
  parties: number;
  approved: number;
  signed: number;
  late: number;
  due: number;
  received: number;
  arrears: number;
  /** Paid by the parties and not recorded as received. */
  awaited: number;
  /** The earliest day on which every party can legally have signed. */
  completeOn: Day | null;
}

export interface Board {
  day: Day;
  year: number | null;
  rows: BoardRow[];
  figures: Figures;
}

export const boardSteps: readonly Step[] = ['agenda', 'deliberated', 'transmitted', 'visa', 'signed'];

/** What a board is read from: parties in their order, and their derived rows. */
export interface BoardSource {
  parties: readonly BoardParty[];
  standings: ReadonlyMap<number, readonly Standing[]>;
  contributions: ReadonlyMap<number, ContributionStanding>;
}

/** Reads a board on a day. Pure: the same standings read on another day give that day's board. */
export function boardOn(source: BoardSource, day: Day, year: number | null, calendar: Calendar): Board {
  const rows = source.parties.map((party) => rowOn(party, source, day, calendar));

  return { day, year, rows, figures: figuresOf(rows, source, day, calendar) };
}

function rowOn(party: BoardParty, source: BoardSource, day: Day, calendar: Calendar): BoardRow {
  const standings = source.standings.get(party.partyId) ?? [];
  const contribution = source.contributions.get(party.partyId);
  const cells = standings.map((standing) => ({ step: standing.step, reading: readingOn(standing, day), awaitsConfirmation: standing.awaitsConfirmation }));
  const money = contribution ? { ...contribution, arrears: arrearsOn(contribution, day), awaited: receiptAwaited(contribution) } : null;
  const next = nextStepOn(standings, party.level, day, calendar);

  return {
    party,
    cells,
    money,
    next,
    late: next?.reading.kind === 'late' || (next?.reading.kind === 'back' && next.reading.late) || Boolean(money && money.arrears.amount > 0),
    awaitsConfirmation: cells.some((cell) => cell.awaitsConfirmation),
  };
}

/** True when a council's approval stands in the row: by its vote, never by anything else. */
export function isApproved(row: BoardRow): boolean {
  return row.cells.some((cell) => cell.step === 'deliberated' && cell.reading.kind === 'done');
}

export function isSigned(row: BoardRow): boolean {
  return row.cells.some((cell) => cell.step === 'signed' && cell.reading.kind === 'done');
}

function figuresOf(rows: readonly BoardRow[], source: BoardSource, day: Day, calendar: Calendar): Figures {
  return { ...totalsOf(rows), completeOn: completionOf(rows, source, day, calendar) };
}

/** The figures of some rows: of the whole board, or of one province in it. Amounts in centimes. */
export function totalsOf(rows: readonly BoardRow[]): Omit<Figures, 'completeOn'> {
  const sum = (pick: (row: BoardRow) => number) => rows.reduce((total, row) => total + pick(row), 0);

  return {
    parties: rows.length,
    approved: sum((row) => Number(isApproved(row))),
    signed: sum((row) => Number(isSigned(row))),
    late: sum((row) => Number(row.late)),
    due: sum((row) => row.money?.due ?? 0),
    received: sum((row) => row.money?.received ?? 0),
    arrears: sum((row) => row.money?.arrears.amount ?? 0),
    awaited: sum((row) => row.money?.awaited?.amount ?? 0),
  };
}

/** Parties that stand alike share one computation: a kingdom's board would otherwise walk the calendar 1,600 times. */
function completionOf(rows: readonly BoardRow[], source: BoardSource, day: Day, calendar: Calendar): Day | null {
  const known = new Map<string, Day>();
  let last: Day | null = null;
  for (const { party } of rows) {
    const standings = source.standings.get(party.partyId) ?? [];
    const signed = standings.find((standing) => standing.step === 'signed');
    const voted = standings.some((standing) => standing.step === 'deliberated' && isTakenOn(standing, day));
    const key = signed?.happenedOn ?? signed?.opensOn ?? `${party.level}/${voted}/${party.needsVisa}`;
    const on = known.get(key) ?? earliestSignature(standings, party.level, day, { calendar, needsVisa: party.needsVisa });
    known.set(key, on);
    if (!last || on > last) last = on;
  }

  return last;
}

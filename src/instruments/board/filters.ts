import type { BoardRow } from './board.ts';
import { isApproved, isSigned } from './board.ts';

export const filters = ['all', 'late', 'awaiting_council', 'awaiting_visa', 'unsigned', 'unpaid', 'awaiting_receipt', 'to_confirm'] as const;
export type Filter = (typeof filters)[number];

const keeps: Record<Filter, (row: BoardRow) => boolean> = {
  all: () => true,
  late: (row) => row.late,
  awaiting_council: (row) => row.next?.awaited === 'council' && !isApproved(row),
  awaiting_visa: (row) => row.next?.awaited === 'authority',
  unsigned: (row) => !isSigned(row),
  unpaid: (row) => Boolean(row.money && row.money.paid < row.money.due),
  awaiting_receipt: (row) => Boolean(row.money?.awaited),
  to_confirm: (row) => row.awaitsConfirmation,
};

export function isFilter(value: unknown): value is Filter {
  return filters.includes(value as Filter);
}

export function keptBy(filter: Filter, rows: readonly BoardRow[]): BoardRow[] {
  return rows.filter(keeps[filter]);
}

/** How many rows each filter keeps, for the chips. */
export function countsByFilter(rows: readonly BoardRow[]): Record<Filter, number> {
  return Object.fromEntries(filters.map((filter) => [filter, rows.filter(keeps[filter]).length])) as Record<Filter, number>;
}

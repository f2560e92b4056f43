import { expect, test } from 'vitest';
import type { Day } from '#platform/days';
import type { DebtorView } from '../queries.ts';
import { groupsOf } from './commitment-page.tsx';

const debtor = (bodyId: number, dueOn: string, kind: 'due' | 'overdue' | 'released'): DebtorView => ({
  commitmentId: 1, bodyId, partyId: bodyId, nameAr: '', nameFr: '', level: 'commune', releasedOn: null, releasedBecause: null, deliveries: [],
  dueRule: 'fixed', dueOn: dueOn as Day, sessionFrom: null, sessionTo: null, dueArticle: null,
  part: kind === 'overdue' ? { kind, by: dueOn as Day, days: 3 } : kind === 'due' ? { kind, by: dueOn as Day } : { kind, on: dueOn as Day },
} as unknown as DebtorView);

test('debtors of one deadline stand together, those who are late first, and the deadline of somebody late before others', () => {
  const groups = groupsOf([debtor(1, '2023-06-12', 'released'), debtor(2, '2023-10-07', 'due'), debtor(3, '2023-10-07', 'overdue'), debtor(4, '2023-06-12', 'due')]);

  expect(groups.map((group) => group.map(({ bodyId }) => bodyId))).toEqual([[3, 2], [4, 1]]);
});

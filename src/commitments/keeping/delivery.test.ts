import { describe, expect, test } from 'vitest';
import type { Day } from '#platform/days';
import type { Delivery } from './delivery.ts';
import { deliveredBy, whyNotDeliver } from './delivery.ts';

const meetingOn = '2023-05-10' as Day;
const today = '2023-12-01' as Day;
const delivery = (id: number, happenedOn: string, rest: Partial<Delivery> = {}): Delivery => ({ id, happenedOn: happenedOn as Day, outcome: 'delivered', replacesId: null, ...rest });

const readings: [string, Delivery[], string | undefined][] = [
  ['nothing delivered', [], undefined],
  ['the first delivery after the meeting answers', [delivery(1, '2023-06-01'), delivery(2, '2023-07-01')], '2023-06-01'],
  ['one from before the meeting gives way to one after it', [delivery(1, '2023-05-01'), delivery(2, '2023-07-01')], '2023-07-01'],
  ['one from before the meeting stands alone', [delivery(1, '2023-05-01')], '2023-05-01'],
  ['a rectified delivery takes its new day', [delivery(1, '2023-06-01'), delivery(2, '2023-06-15', { replacesId: 1 })], '2023-06-15'],
  ['a withdrawn delivery was none', [delivery(1, '2023-06-01'), delivery(2, '2023-06-01', { replacesId: 1, outcome: 'withdrawn' })], undefined],
  ['what is delivered later is not known yet', [delivery(1, '2023-12-24')], undefined],
];

describe('what was delivered', () => {
  test.each(readings)('%s', (_, deliveries, day) => expect(deliveredBy(deliveries, meetingOn, today)?.on).toBe(day));
});

const refused: [string, Delivery[], Partial<Delivery>, string | undefined][] = [
  ['a delivery of today stands', [], { happenedOn: today }, undefined],
  ['nothing is delivered tomorrow', [], { happenedOn: '2023-12-02' as Day }, 'delivery.in_future'],
  ['one rectifies only what is there', [], { replacesId: 7 }, 'delivery.unknown'],
  ['and only its latest version', [delivery(1, '2023-06-01'), delivery(2, '2023-06-02', { replacesId: 1 })], { replacesId: 1 }, 'delivery.already_replaced'],
  ['nothing is withdrawn but what stands', [], { outcome: 'withdrawn' }, 'delivery.unknown'],
];

describe('why not deliver', () => {
  test.each(refused)('%s', (_, deliveries, input, code) => expect(whyNotDeliver(deliveries, delivery(9, '2023-06-01', input), today)?.code).toBe(code));
});

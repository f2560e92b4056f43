import { describe, expect, test } from 'vitest';
import type { Day } from '#platform/days';
import type { MeetingPlan } from './plan.ts';
import { isHttps, whyNotPlan } from './plan.ts';
import type { SittingPlan } from './sittings.ts';
import { whyNotSit } from './sittings.ts';

const plan: MeetingPlan = {
  kind: 'forum', seriesId: 1, number: 1, editionYear: 2020, titleAr: '', titleFr: null, mottoAr: 'نجاعة أدائنا رهينة بجودة تواصلنا', mottoFr: null, startsOn: '2020-02-20' as Day, endsOn: '2020-02-21' as Day,
  placeAr: 'الرباط', placeFr: null, territoryCode: null, mode: 'in_person', onlineAddress: null, visibility: 'participants',
};

const plans: [string, Partial<MeetingPlan>, string | undefined][] = [
  ['a forum of two days with its motto', {}, undefined],
  ['a meeting of no series has a title', { seriesId: null, number: null }, 'meeting.title_missing'],
  ['a number stands in a series', { seriesId: null, titleAr: 'لقاء' }, 'meeting.number_without_series'],
  ['numbers start at 1', { number: 0 }, 'meeting.number_not_positive'],
  ['an edition has a year of our times', { editionYear: 202 }, 'plan.year_unclear'],
  ['days run forwards', { endsOn: '2020-02-19' as Day }, 'plan.ends_before_it_starts'],
  ['a month is the longest', { endsOn: '2020-03-22' as Day }, 'plan.too_long'],
  ['people meet somewhere', { placeAr: ' ' }, 'meeting.place_missing'],
  ['at a distance they need no place', { placeAr: '', mode: 'online', onlineAddress: 'https://rencontre.example.ma/forum' }, undefined],
  ['but an address', { mode: 'online' }, 'plan.address_missing'],
  ['in the room and at a distance they need both', { placeAr: '', mode: 'hybrid', onlineAddress: 'https://rencontre.example.ma/forum' }, 'meeting.place_missing'],
  ['an open line is no address', { mode: 'hybrid', onlineAddress: 'http://rencontre.example.ma/forum' }, 'plan.address_not_https'],
];

describe('why not plan a meeting so', () => {
  test.each(plans)('%s', (_, part, code) => expect(whyNotPlan({ ...plan, ...part })?.code).toBe(code));

  test.each(['javascript:alert(1)', 'https://user:secret@rencontre.example.ma/', 'https://localhost/', 'rencontre.example.ma', '//rencontre.example.ma', 'data:text/html,x'])('%s leads nobody anywhere', (address) => expect(isHttps(address)).toBe(false));
});

const morning: SittingPlan = { day: '2020-02-20' as Day, startsAt: '09:00', endsAt: '12:30', titleAr: null, titleFr: null, roomAr: 'القاعة الكبرى', roomFr: null, isClosedToPublic: false };
const sittings: [string, Partial<SittingPlan>, readonly SittingPlan[], string | undefined][] = [
  ['a morning', {}, [], undefined],
  ['on the second day', { day: '2020-02-21' as Day }, [], undefined],
  ['on a day that is not the meeting’s', { day: '2020-02-22' as Day }, [], 'sitting.outside_meeting'],
  ['that ends before it starts', { endsAt: '08:30' }, [], 'sitting.ends_before_it_starts'],
  ['at no hour of the day', { startsAt: '24:10' }, [], 'sitting.hour_unclear'],
  ['in a room that another has', { startsAt: '12:00', endsAt: '13:00' }, [morning], 'sitting.room_taken'],
  ['after the other has left', { startsAt: '12:30', endsAt: '13:00' }, [morning], undefined],
  ['beside it, in another room', { roomAr: 'قاعة الاجتماعات' }, [morning], undefined],
  ['without an end, before another', { startsAt: '08:00', endsAt: null }, [morning], undefined],
  ['without an end, at the same hour', { endsAt: null }, [morning], 'sitting.room_taken'],
];

describe('why not hold a sitting', () => {
  test.each(sittings)('%s', (_, part, others, code) => expect(whyNotSit({ ...morning, ...part }, { startsOn: plan.startsOn, endsOn: plan.endsOn }, others)?.code).toBe(code));
});

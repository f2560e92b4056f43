import { describe, expect, test } from 'vitest';
import type { Day } from '#platform/days';
import type { MeetingRecord } from './meeting.ts';
import { whyNotKeepRecord } from './meeting.ts';
import { ordinalAr } from './ordinals.ar.ts';
import { wordsIn } from './words.ts';

const today = '2023-05-11' as Day;
const held: MeetingRecord = {
  seriesId: 1, number: 3, titleAr: '', titleFr: null, heldOn: '2023-05-10' as Day, placeAr: 'مقر عمالة إقليم الحاجب', placeFr: null, territoryCode: '03.171', minutesAr: '', minutesFr: null,
  chairs: [{ titleAr: 'نائبة رئيس الجهة المكلفة بقطاع التكوين المستمر', titleFr: null, bodyId: null }], attendance: [], conclusions: [],
};

const somebody = { titleAr: 'رؤساء الجماعات', titleFr: null, institutionAr: null, institutionFr: null, bodyId: null, presentCount: 16 };

const cases: [string, Partial<MeetingRecord>, string | undefined][] = [
  ['the third meeting of a series needs no title', {}, undefined],
  ['a meeting outside any series needs one', { seriesId: null, number: null }, 'meeting.title_missing'],
  ['a number without a series says nothing', { seriesId: null, titleAr: 'لقاء' }, 'meeting.number_without_series'],
  ['numbers start at 1', { number: 0 }, 'meeting.number_not_positive'],
  ['what is not held yet is not recorded', { heldOn: '2023-05-12' as Day }, 'meeting.in_future'],
  ['it was held somewhere', { placeAr: ' ' }, 'meeting.place_missing'],
  ['somebody chaired it', { chairs: [] }, 'meeting.chair_missing'],
  ['a line of attendance counts somebody', { attendance: [{ titleAr: 'رؤساء الجماعات', titleFr: null, institutionAr: null, institutionFr: null, bodyId: null, presentCount: 0 }] }, 'meeting.nobody_counted'],
  ['nor more than any hall holds', { attendance: [{ ...somebody, presentCount: 10_000 }] }, 'meeting.too_many_counted'],
  ['whoever was there has a title', { attendance: [{ ...somebody, titleAr: ' ' }] }, 'meeting.row_without_title'],
  ['and so has whoever chaired', { chairs: [{ titleAr: '', titleFr: 'Président', bodyId: null }] }, 'meeting.row_without_title'],
  ['a title is no speech', { attendance: [{ ...somebody, institutionAr: 'ج'.repeat(201) }] }, 'meeting.row_too_long'],
  ['nor is a conclusion', { conclusions: [{ id: null, textAr: 'خ', textFr: 'c'.repeat(4001) }] }, 'meeting.row_too_long'],
  ['a conclusion is in Arabic first', { conclusions: [{ id: null, textAr: ' ', textFr: 'Conclusion' }] }, 'meeting.conclusion_empty'],
];

describe('why not keep a meeting’s record', () => {
  test.each(cases)('%s', (_, part, code) => expect(whyNotKeepRecord({ ...held, ...part }, today)?.code).toBe(code));
});

const ordinals: [number, string, string][] = [
  [1, 'الأول', 'الأولى'],
  [3, 'الثالث', 'الثالثة'],
  [11, 'الحادي عشر', 'الحادية عشرة'],
  [20, 'العشرون', 'العشرون'],
  [21, 'رقم 21', 'رقم 21'],
];

describe('ordinals', () => {
  test.each(ordinals)('%i', (number, masculine, feminine) => expect([ordinalAr(number, 'masculine'), ordinalAr(number, 'feminine')]).toEqual([masculine, feminine]));

  test('name a meeting after its series', () => {
    expect(wordsIn('ar').editionName('اللقاء التواصلي', 3, 'masculine')).toBe('اللقاء التواصلي الثالث');
    expect(wordsIn('fr').editionName('Rencontre de communication', 3, 'feminine')).toBe('Rencontre de communication n°\u00a03');
  });
});

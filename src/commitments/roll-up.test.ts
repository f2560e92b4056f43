import { describe, expect, test } from 'vitest';
import type { Day } from '#platform/days';
import type { Part } from './keeping/part.ts';
import type { DebtorNoun, Keeper } from './roll-up-words.ts';
import { isSettled, rollUp, standingIn } from './roll-up.ts';
import { rollUpAr } from './sentences.ar.ts';
import { rollUpEn } from './sentences.en.ts';
import { rollUpFr } from './sentences.fr.ts';

const day = '2023-10-03' as Day;
const kept = (late: boolean): Part => ({ kind: 'kept', on: day, tacit: false, late, days: late ? 3 : 0, awaitsConfirmation: false });

test('counts where the parts stand; those kept late are among those kept', () => {
  const counts = rollUp([kept(false), kept(true), { kind: 'due', by: day }, { kind: 'overdue', by: day, days: 2 }, { kind: 'released', on: day }, { kind: 'before_the_promise', on: day }]);

  expect(counts).toEqual({ all: 6, kept: 2, late: 1, before: 1, released: 1, due: 1, overdue: 1 });
  expect(isSettled(counts)).toBe(false);
});

test('a commitment of which everything is kept, released or done before awaits nothing', () => {
  expect(isSettled(rollUp([kept(false), { kind: 'released', on: day }, { kind: 'before_the_promise', on: day }]))).toBe(true);
});

const communesApproved: [number, number, string][] = [
  [0, 16, 'لم تصادق أي جماعة على الاتفاقية بعد، من أصل 16.'],
  [1, 16, 'صادقت جماعة واحدة من أصل 16 على الاتفاقية.'],
  [2, 16, 'صادقت جماعتان من أصل 16 على الاتفاقية.'],
  [3, 16, 'صادقت 3 جماعات من أصل 16 على الاتفاقية.'],
  [6, 16, 'صادقت 6 جماعات من أصل 16 على الاتفاقية.'],
  [10, 16, 'صادقت 10 جماعات من أصل 16 على الاتفاقية.'],
  [11, 16, 'صادقت 11 جماعة من أصل 16 على الاتفاقية.'],
  [16, 16, 'صادقت 16 جماعة من أصل 16 على الاتفاقية.'],
  [99, 194, 'صادقت 99 جماعة من أصل 194 على الاتفاقية.'],
  [100, 194, 'صادقت 100 جماعة من أصل 194 على الاتفاقية.'],
  [101, 194, 'صادقت 101 جماعة من أصل 194 على الاتفاقية.'],
  [102, 194, 'صادقت 102 جماعة من أصل 194 على الاتفاقية.'],
  [103, 194, 'صادقت 103 جماعات من أصل 194 على الاتفاقية.'],
  [0, 1, 'لم تصادق الجماعة المعنية على الاتفاقية بعد.'],
  [1, 1, 'صادقت الجماعة المعنية على الاتفاقية.'],
];

describe('how many communes approved, in the six Arabic forms', () => {
  test.each(communesApproved)('%i of %i', (count, all, sentence) => {
    expect(rollUpAr({ kept: count, all }, 'deliberated', 'commune', null)).toBe(sentence);
  });
});

const otherSteps: [Keeper, DebtorNoun, number, number | null, string][] = [
  ['signed', 'body', 0, null, 'لم توقع أي هيئة بعد، من أصل 17.'],
  ['signed', 'body', 2, null, 'وقعت هيئتان من أصل 17.'],
  ['signed', 'commune', 11, null, 'وقعت 11 جماعة من أصل 17.'],
  ['transmitted', 'commune', 0, null, 'لم تُحِل أي جماعة مقررها على سلطة المراقبة بعد، من أصل 17.'],
  ['committed', 'commune', 2, 2024, 'التزمت جماعتان من أصل 17 بنفقة مساهمتهما كاملة برسم سنة 2024.'],
  ['agenda', 'commune', 1, null, 'أدرجت جماعة واحدة من أصل 17 النقطة في جدول أعمالها.'],
  ['agenda', 'commune', 2, null, 'أدرجت جماعتان من أصل 17 النقطة في جدول أعمالهما.'],
  ['received', 'commune', 3, 2024, 'حوّلت 3 جماعات من أصل 17 مساهمتها كاملة برسم سنة 2024.'],
  ['received', 'commune', 2, 2024, 'حوّلت جماعتان من أصل 17 مساهمتهما كاملة برسم سنة 2024.'],
  ['received', 'commune', 0, 2024, 'لم تحوّل أي جماعة مساهمتها كاملة برسم سنة 2024 بعد، من أصل 17.'],
  ['deliverable', 'body', 16, null, 'وفت 16 هيئة من أصل 17 بالتزامها.'],
];

describe('the sentence follows the step and the noun', () => {
  test.each(otherSteps)('%s by %s, %i', (keeper, noun, count, year, sentence) => {
    expect(rollUpAr({ kept: count, all: 17 }, keeper, noun, year)).toBe(sentence);
  });
});

const elsewhere: [number, string, string][] = [
  [0, 'Aucune commune sur 16 n’a encore approuvé.', 'None of the 16 communes has approved yet.'],
  [1, 'Une commune sur 16 a approuvé.', '1 of 16 communes has approved.'],
  [2, '2 communes sur 16 ont approuvé.', '2 of 16 communes have approved.'],
  [16, '16 communes sur 16 ont approuvé.', '16 of 16 communes have approved.'],
];

describe('in French and English', () => {
  test.each(elsewhere)('%i of 16', (count, french, english) => {
    expect(rollUpFr({ kept: count, all: 16 }, 'deliberated', 'commune', null)).toBe(french);
    expect(rollUpEn({ kept: count, all: 16 }, 'deliberated', 'commune', null)).toBe(english);
  });

  test('what belongs to several is theirs, to one its own', () => {
    expect(rollUpFr({ kept: 1, all: 16 }, 'received', 'commune', 2024)).toBe('Une commune sur 16 a versé toute sa contribution pour 2024.');
    expect(rollUpFr({ kept: 4, all: 16 }, 'received', 'commune', 2024)).toBe('4 communes sur 16 ont versé toute leur contribution pour 2024.');
    expect(rollUpEn({ kept: 4, all: 16 }, 'agenda', 'body', null)).toBe('4 of 16 bodies have put the item on their agenda.');
  });
});

describe('a commitment as a whole', () => {
  const counts = { all: 3, kept: 0, late: 0, before: 0, released: 0, due: 0, overdue: 0 };
  test.each([
    ['is late while anybody is', { kept: 1, due: 1, overdue: 1 }, 'late'],
    ['is open while anybody owes in time', { kept: 2, due: 1 }, 'open'],
    ['is kept once nobody owes and somebody kept it', { kept: 2, late: 1, released: 1 }, 'kept'],
    ['is let go where all were released', { released: 3 }, 'let_go'],
  ])('%s', (_, some, standing) => expect(standingIn({ ...counts, ...some })).toBe(standing));
});

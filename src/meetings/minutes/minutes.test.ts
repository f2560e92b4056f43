import { describe, expect, test } from 'vitest';
import type { MeetingState } from '../preparing/state.ts';
import type { MinutesState, MinutesVersion } from './minutes.ts';
import { whyNotAnnex, whyNotApprove, whyNotReview, whyNotSeal, whyNotWrite } from './minutes.ts';

const text = (told: Partial<MinutesVersion> = {}): MinutesVersion => ({ language: 'ar', version: 2, body: 'محضر', state: 'draft', writtenBy: 'nora', ...told });
const held = (latest: MinutesVersion | undefined = text(), meetingState: MeetingState = 'held') => ({ meetingState, latest });

describe('why not write a next version', () => {
  test.each<[string, ReturnType<typeof whyNotWrite>, string | undefined]>([
    ['the first version is written on none', whyNotWrite({ meetingState: 'held', latest: undefined }, { read: 0, body: 'محضر' }), undefined],
    ['the next is written on the one that stands', whyNotWrite(held(), { read: 2, body: 'محضر آخر' }), undefined],
    ['somebody has written meanwhile', whyNotWrite(held(), { read: 1, body: 'محضر آخر' }), 'minutes.changed_meanwhile'],
    ['nothing is written', whyNotWrite(held(), { read: 2, body: ' ' }), 'minutes.empty'],
    ['nothing is changed', whyNotWrite(held(), { read: 2, body: 'محضر ' }), 'minutes.unchanged'],
    ['the meeting has not been held', whyNotWrite(held(undefined, 'convened'), { read: 0, body: 'محضر' }), 'minutes.not_held_yet'],
    ['the minutes are settled', whyNotWrite(held(text(), 'closed'), { read: 2, body: 'محضر آخر' }), 'minutes.sealed_already'],
  ])('%s', (_, refused, code) => expect(refused?.code).toBe(code));
});

describe('why not review or approve', () => {
  const by = { version: 2, userId: 'ilham' };
  test.each<[string, { code: string } | undefined, string | undefined]>([
    ['another person reviews a draft', whyNotReview(held(), by), undefined],
    ['nobody reviews the own text', whyNotReview(held(), { ...by, userId: 'nora' }), 'minutes.own_text'],
    ['nobody reviews a text that no longer stands', whyNotReview(held(), { ...by, version: 1 }), 'minutes.changed_meanwhile'],
    ['a review is given once', whyNotReview(held(text({ state: 'reviewed' })), by), 'minutes.reviewed_already'],
    ['what was reviewed is approved', whyNotApprove(held(text({ state: 'reviewed' })), by), undefined],
    ['a draft is not approved', whyNotApprove(held(), by), 'minutes.not_reviewed'],
    ['nobody approves the own text', whyNotApprove(held(text({ state: 'reviewed' })), { ...by, userId: 'nora' }), 'minutes.own_text'],
    ['nothing is approved twice', whyNotApprove(held(text({ state: 'approved' })), by), 'minutes.approved_already'],
  ])('%s', (_, refused, code) => expect(refused?.code).toBe(code));
});

describe('why not seal', () => {
  const in2 = (ar: MinutesState, fr?: MinutesState) => [text({ state: ar }), ...(fr ? [text({ language: 'fr', state: fr })] : [])];
  test.each<[string, MeetingState, MinutesVersion[], boolean, string | undefined]>([
    ['Arabic alone, approved', 'held', in2('approved'), false, undefined],
    ['both approved', 'minutes_approved', in2('approved', 'approved'), false, undefined],
    ['Arabic only reviewed', 'held', in2('reviewed'), false, 'minutes.arabic_not_approved'],
    ['French half-way', 'held', in2('approved', 'draft'), false, 'minutes.language_not_approved'],
    ['sealed already', 'minutes_approved', in2('approved'), true, 'minutes.sealed_already'],
    ['not held', 'convened', in2('approved'), false, 'minutes.not_held_yet'],
  ])('%s', (_, state, latest, isSealed, code) => expect(whyNotSeal(state, latest, isSealed)?.code).toBe(code));

  test('a correction is annexed to a seal, with words and a reason', () => {
    expect(whyNotAnnex(false, { textAr: 'تصحيح', because: 'سهو' })?.code).toBe('minutes.not_sealed');
    expect(whyNotAnnex(true, { textAr: ' ', because: 'سهو' })?.code).toBe('minutes.empty');
    expect(whyNotAnnex(true, { textAr: 'تصحيح', because: '' })?.code).toBe('minutes.reason_missing');
    expect(whyNotAnnex(true, { textAr: 'تصحيح', because: 'سهو' })).toBeUndefined();
  });
});

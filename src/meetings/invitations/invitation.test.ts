import { describe, expect, test } from 'vitest';
import type { GivenAnswer, Invited, InvitationStep } from './invitation.ts';
import { standingFrom, whyNotAnswer } from './invitation.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour));
const steps = (...kinds: InvitationStep[]) => kinds.map((step, index) => ({ step, happenedAt: at(index), because: step === 'declined' ? 'سفر' : null, reference: null, delegateId: null }));

describe('where an invitation stands', () => {
  test.each<[string, InvitationStep[], Partial<ReturnType<typeof standingFrom>>]>([
    ['nothing happened: it awaits an answer and has not left', [], { answer: 'awaited', isSent: false, receipt: null }],
    ['a letter that was only printed has not left', ['letter_printed'], { isSent: false, receipt: null }],
    ['a mail that has gone proves no receipt', ['mailed'], { isSent: true, receipt: null }],
    ['a mail that came back has failed', ['mail_failed'], { hasFailed: true, isSent: false }],
    ['one that went at the second try has not', ['mail_failed', 'mailed'], { hasFailed: false, isSent: true }],
    ['a confirmation proves more than an opening, whichever came last', ['confirmed', 'opened'], { receipt: 'confirmed' }],
    ['a letter handed over proves more than an opening', ['handed_over', 'opened'], { receipt: 'handed_over' }],
    ['the last answer holds', ['accepted', 'declined', 'accepted'], { answer: 'accepted', because: null }],
    ['a reminder after an answer leaves it', ['declined', 'reminded'], { answer: 'declined', reminders: 1 }],
  ])('%s', (_, kinds, standing) => expect(standingFrom(steps(...kinds))).toMatchObject(standing));
});

describe('an answer', () => {
  const invited: Invited = { state: 'convened', isRemoved: false, isDelegate: false };
  const accepted: GivenAnswer = { answer: 'accepted', because: null, reference: null, delegateName: null, delegateTitle: null };
  const delegated: GivenAnswer = { ...accepted, answer: 'delegated', delegateName: 'زهرة', delegateTitle: 'نائبة الرئيس', reference: 'كتاب 12/2026' };

  test.each<[string, Partial<Invited>, GivenAnswer, string | undefined]>([
    ['may be given once the meeting is convened', {}, accepted, undefined],
    ['waits for the invitation', { state: 'prepared' }, accepted, 'invitation.not_sent'],
    ['comes too late once the meeting was held', { state: 'held' }, accepted, 'invitation.meeting_held'],
    ['makes no sense for a cancelled meeting', { state: 'cancelled' }, accepted, 'invitation.meeting_cancelled'],
    ['is not taken from who was taken off the list', { isRemoved: true }, accepted, 'invitation.withdrawn'],
    ['that declines gives a reason', {}, { ...accepted, answer: 'declined', because: '  ' }, 'invitation.reason_missing'],
    ['that delegates names somebody by a reference', {}, delegated, undefined],
    ['that delegates to nobody is none', {}, { ...delegated, delegateName: ' ' }, 'invitation.delegate_unnamed'],
    ['that delegates without a reference is none', {}, { ...delegated, reference: null }, 'invitation.reference_missing'],
    ['of a delegate delegates no further', { isDelegate: true }, delegated, 'invitation.delegated_further'],
  ])('%s', (_, state, answer, code) => expect(whyNotAnswer({ ...invited, ...state }, answer)?.code).toBe(code));
});

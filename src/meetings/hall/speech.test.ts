import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '#platform/days';
import { hallCode, readHallCode, whyNotEnterBy } from './code.ts';
import type { Hall, Speech } from './speech.ts';
import { inTurn, stateOf, whyIsHallShut, whyIsNotWaiting, whyNotAbsent, whyNotAsk, whyNotCall, whyNotEnd, whyNotLimit, whyNotMoveSpeech } from './speech.ts';
import type { SpokenFor } from './times.ts';
import { clockText, secondsOf, secondsOver, timeByInstitution, timeBySpeaker } from './times.ts';

const minute = (count: number) => new Date(Date.UTC(2026, 10, 24, 9, count));
const speech = (told: Partial<Speech> = {}): Speech => ({ id: 1, participantId: 1, pointId: 7, kind: 'intervention', askedAt: minute(0), calledAt: null, endedAt: null, withdrawnAt: null, wasAbsent: false, moved: null, movedAt: null, movedBecause: null, limitSeconds: null, ...told });
const speaking = { calledAt: minute(5) };
const ended = { calledAt: minute(5), endedAt: minute(8) };
const absent = { calledAt: minute(5), endedAt: minute(5), wasAbsent: true };
const withdrawn = { withdrawnAt: minute(3) };

describe('the order of speakers', () => {
  const orders: [string, Partial<Speech>[], number[]][] = [
    ['those who ask speak in the order of asking', [{ id: 1, askedAt: minute(2) }, { id: 2, askedAt: minute(1) }], [2, 1]],
    ['two who asked at one instant keep the order in which they were taken', [{ id: 2 }, { id: 1 }], [1, 2]],
    ['a question waits its turn like an intervention', [{ id: 1, kind: 'question', askedAt: minute(2) }, { id: 2, askedAt: minute(1) }], [2, 1]],
    ['a point of order comes before those who asked earlier', [{ id: 1 }, { id: 2, kind: 'point_of_order', askedAt: minute(9) }], [2, 1]],
    ['whom the chair put forward comes before a point of order', [{ id: 1, kind: 'point_of_order' }, { id: 2, moved: 'forward', movedAt: minute(4) }], [2, 1]],
    ['whoever was put forward last is at the head', [{ id: 1, moved: 'forward', movedAt: minute(4) }, { id: 2, moved: 'forward', movedAt: minute(6) }], [2, 1]],
    ['whom the chair deferred speaks after all others, who asked later too', [{ id: 1, moved: 'deferred', movedAt: minute(4) }, { id: 2, askedAt: minute(9) }], [2, 1]],
    ['those who were deferred keep the order of it', [{ id: 1, moved: 'deferred', movedAt: minute(6) }, { id: 2, moved: 'deferred', movedAt: minute(4) }], [2, 1]],
    ['a deferred point of order has no precedence any more', [{ id: 1, kind: 'point_of_order', moved: 'deferred', movedAt: minute(4) }, { id: 2 }], [2, 1]],
    ['who withdrew, speaks, has spoken or was absent waits no more', [{ id: 1, ...withdrawn }, { id: 2, ...speaking }, { id: 3, ...ended }, { id: 4, ...absent }, { id: 5 }], [5]],
  ];
  test.for(orders)('%s', ([, told, order]) => expect(inTurn(told.map((one) => speech(one))).map(({ id }) => id)).toEqual(order));
  test.for(orders)('%s, in whatever order the database gives them', ([, told, order]) => expect(inTurn(told.map((one) => speech(one)).toReversed()).map(({ id }) => id)).toEqual(order));

  test.for([['waiting', {}], ['speaking', speaking], ['ended', ended], ['absent', absent], ['withdrawn', withdrawn]] as const)('a request is %s', ([state, told]) => expect(stateOf(speech(told))).toBe(state));
});

describe('when the hall is shut', () => {
  const day = '2026-11-24' as Day;
  const hall = (told: Partial<Hall>): Hall => ({ state: 'convened', startsOn: day, endsOn: null, isOpen: true, currentPointId: 7, ...told });
  const cases: [string, Partial<Hall>, Day, string | undefined][] = [
    ['an open hall on its day hears everybody', {}, day, undefined],
    ['so does one whose meeting is held already', { state: 'held' }, day, undefined],
    ['nobody is heard before the hall is opened', { isOpen: false }, day, 'hall.not_open'],
    ['nobody is heard before the invitations leave', { state: 'prepared' }, day, 'hall.not_convened'],
    ['nobody is heard in a meeting that was cancelled', { state: 'cancelled' }, day, 'hall.meeting_cancelled'],
    ['nobody is heard once the minutes are approved', { state: 'minutes_approved' }, day, 'hall.meeting_over'],
    ['nobody is heard the day before', {}, '2026-11-23' as Day, 'hall.not_its_day'],
    ['nobody is heard after midnight of the last day', {}, '2026-11-25' as Day, 'hall.not_its_day'],
    ['a meeting of two days hears on its second', { endsOn: '2026-11-25' as Day }, '2026-11-25' as Day, undefined],
  ];
  test.for(cases)('%s', ([, told, today, code]) => expect(whyIsHallShut(hall(told), today)?.code).toBe(code));
});

describe('what is refused in the hall', () => {
  const there = { isPresent: true, somebodySpeaks: false, currentPointId: 7 };
  const cases: [string, { code: string } | undefined, string | undefined][] = [
    ['somebody in the hall may ask', whyNotAsk({ isPresent: true, own: [] }, { currentPointId: 7 }), undefined],
    ['nobody asks who is not in the hall', whyNotAsk({ isPresent: false, own: [] }, { currentPointId: 7 }), 'speech.not_present'],
    ['nobody asks twice while waiting', whyNotAsk({ isPresent: true, own: [speech()] }, { currentPointId: 7 }), 'speech.waits_already'],
    ['nobody asks while speaking', whyNotAsk({ isPresent: true, own: [speech(speaking)] }, { currentPointId: 7 }), 'speech.speaks_now'],
    ['who has spoken may ask again', whyNotAsk({ isPresent: true, own: [speech(ended)] }, { currentPointId: 7 }), undefined],
    ['who withdrew may ask again', whyNotAsk({ isPresent: true, own: [speech(withdrawn)] }, { currentPointId: 7 }), undefined],
    ['who was absent when called may ask again', whyNotAsk({ isPresent: true, own: [speech(absent)] }, { currentPointId: 7 }), undefined],
    ['a request left on another point keeps nobody from asking on this one', whyNotAsk({ isPresent: true, own: [speech({ pointId: 6 })] }, { currentPointId: 7 }), undefined],
    ['who waits is called', whyNotCall(speech(), there), undefined],
    ['nobody is called while another speaks', whyNotCall(speech(), { ...there, somebodySpeaks: true }), 'speech.somebody_speaks'],
    ['nobody is called who left the hall', whyNotCall(speech(), { ...there, isPresent: false }), 'speech.left_the_hall'],
    ['nobody is called on a point that the hall has left', whyNotCall(speech({ pointId: 6 }), there), 'speech.on_another_point'],
    ['nobody is called twice', whyNotCall(speech(speaking), there), 'speech.speaks_now'],
    ['nobody is called who has spoken', whyNotCall(speech(ended), there), 'speech.over_already'],
    ['nobody is called who withdrew', whyNotCall(speech(withdrawn), there), 'speech.withdrawn_already'],
    ['who speaks ends', whyNotEnd(speech(speaking)), undefined],
    ['nobody ends before being called', whyNotEnd(speech()), 'speech.not_called_yet'],
    ['nobody ends twice', whyNotEnd(speech(ended)), 'speech.over_already'],
    ['nobody ends who withdrew', whyNotEnd(speech(withdrawn)), 'speech.withdrawn_already'],
    ['who waits may be told absent', whyNotAbsent(speech()), undefined],
    ['who was called and did not rise may be told absent', whyNotAbsent(speech(speaking)), undefined],
    ['nobody is told absent who has spoken', whyNotAbsent(speech(ended)), 'speech.over_already'],
    ['who waits may withdraw', whyIsNotWaiting(speech()), undefined],
    ['nobody withdraws while speaking', whyIsNotWaiting(speech(speaking)), 'speech.speaks_now'],
    ['nobody withdraws twice', whyIsNotWaiting(speech(withdrawn)), 'speech.withdrawn_already'],
    ['the chair puts forward with a reason', whyNotMoveSpeech(speech(), 'forward', 'جواب عن سؤال سابق'), undefined],
    ['nobody goes before the others without a reason', whyNotMoveSpeech(speech(), 'forward', ' '), 'speech.reason_missing'],
    ['a deferral needs none', whyNotMoveSpeech(speech(), 'deferred', null), undefined],
    ['nobody is deferred who speaks already', whyNotMoveSpeech(speech(speaking), 'deferred', null), 'speech.speaks_now'],
    ['three minutes are a limit', whyNotLimit(3), undefined],
    ['no limit is no limit', whyNotLimit(null), undefined],
    ['no minutes are none', whyNotLimit(0), 'hall.limit_unclear'],
    ['half minutes are none', whyNotLimit(2.5), 'hall.limit_unclear'],
    ['two hours are the longest', whyNotLimit(121), 'hall.limit_unclear'],
  ];
  test.for(cases)('%s', ([, no, code]) => expect(no?.code).toBe(code));
});

describe('time used', () => {
  const of = (bodyId: number | null, institutionAr: string | null = null) => ({ name: null, titleAr: 'عضو', titleFr: null, institutionAr, institutionFr: null, bodyId });
  const said = (participantId: number, from: number, to: number | null, told: Partial<SpokenFor> = {}): SpokenFor => ({ ...speech({ id: from + 1, participantId, calledAt: minute(from), endedAt: to === null ? null : minute(to) }), speaker: of(participantId > 2 ? 20 : 10), ...told });
  const speeches = [said(1, 0, 3), said(2, 3, 5, { pointId: 6 }), said(3, 5, 6), said(1, 10, null), said(3, 6, 6, absent)];

  test('is that of the whole meeting and of the current point, for each speaker, with the one who speaks now', () => {
    expect(timeBySpeaker(speeches, 7, minute(12)).map(({ meeting, point, speeches: times }) => [meeting, point, times])).toEqual([[300, 300, 2], [120, 0, 1], [60, 60, 1]]);
  });
  test('is added up for an institution over all who speak for it', () => {
    expect(timeByInstitution(speeches, 7, minute(12)).map(({ whose, meeting, point }) => [whose.bodyId, meeting, point])).toEqual([[10, 420, 300], [20, 60, 60]]);
  });
  test('knows an institution without a record by its name, and those who come for none by their title', () => {
    const outside = [said(5, 0, 1, { speaker: of(null, 'غرفة التجارة') }), said(6, 1, 2, { speaker: of(null, 'غرفة التجارة ') }), said(7, 2, 3, { speaker: of(null) })];
    expect(timeByInstitution(outside, 7, minute(9)).map(({ meeting }) => meeting)).toEqual([120, 60]);
  });
  test.for([['before being called there is none', speech(), 0, 0], ['an absent speaker used none', speech(absent), 0, 0], ['who speaks uses it until now', speech({ ...speaking, limitSeconds: 120 }), 300, 180], ['who ended used what it took', speech({ ...ended, limitSeconds: 240 }), 180, 0], ['a clock that was set back counts nothing backwards', speech({ calledAt: minute(11) }), 0, 0]] as const)('%s', ([, one, used, over]) => expect([secondsOf(one, minute(10)), secondsOver(one, minute(10))]).toEqual([used, over]));
  test.for([[0, '0:00'], [65, '1:05'], [3729, '1:02:09']] as const)('%i seconds stand as %s', ([seconds, text]) => expect(clockText(seconds)).toBe(text));
});

describe('the rotating code', () => {
  const [secret, other] = ['8c6d3b5e-0f6c-4b44-9a3c-2d1e5f7a9b01', '8c6d3b5e-0f6c-4b44-9a3c-2d1e5f7a9b02'];
  const at = new Date('2026-11-24T09:00:10Z');
  const later = (seconds: number) => new Date(at.getTime() + seconds * 1000);
  const cases: [string, string, string | undefined][] = [
    ['the one on the screen opens', hallCode(secret, at), undefined],
    ['so does the one before it', hallCode(secret, later(-30)), undefined],
    ['the one before that is past', hallCode(secret, later(-60)), 'hall.code_past'],
    ['the one that comes next opens nothing yet', hallCode(secret, later(30)), 'hall.code_wrong'],
    ['yesterday’s is wrong', hallCode(secret, later(-86_400)), 'hall.code_wrong'],
    ['another meeting’s is wrong', hallCode(other, at), 'hall.code_wrong'],
    ['five digits are none', '12345', 'hall.code_unreadable'],
    ['letters are none', 'ABCDEF', 'hall.code_unreadable'],
  ];
  test.for(cases)('%s', ([, typed, code]) => expect(whyNotEnterBy(typed, secret, at)?.code).toBe(code));
  test.for(['123456', '123 456', '١٢٣٤٥٦', '۱۲۳۴۵۶', ' 123-456 ', '\u200f123456'])('%s is read as six digits', (typed) => expect(readHallCode(typed)).toBe('123456'));
  test('lasts for its half minute and is always of six digits', () => {
    fc.assert(fc.property(fc.uuid(), fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (own, when) => {
      expect(hallCode(own, when)).toMatch(/^\d{6}$/u);
      expect(hallCode(own, when)).toBe(hallCode(own, new Date(Math.floor(when.getTime() / 30_000) * 30_000)));
    }));
  });
});

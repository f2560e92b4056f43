import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import { instantOf } from '#platform/calendars';
import type { Day } from '#platform/days';
import { toDay } from '#platform/days';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import { oneMeeting } from '../../../tests/one-meeting.ts';
import { actorNamed } from '../../../tests/world-actors.ts';
import { addParticipant } from '../participants/add-participant.ts';
import { answerInvitation } from './answer.ts';
import { convene } from './convene.ts';
import { peopleOf } from './people.ts';
import { remindByItself, remindInvited } from './remind.ts';

let db: Db;
let officer: Actor;
let meetingId: number;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  officer = await actorNamed(db, 'takwin@region.example');
});

const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const mailsAbout = (id: number) => db.selectFrom('mails').select(['kind', 'notBefore']).where('about', '=', `participant/${id}`).execute();

/** A meeting to which three were invited: one has answered, one has not, one has no address. */
async function silent(): Promise<void> {
  meetingId = await oneMeeting(db, officer);
  for (const [name, mail] of [['حدو أمزيان', 'rais@aitnaamane.example'], ['آخر', 'other@x.example'], ['بلا بريد', null]] as const) {
    await addParticipant(db, officer, { meetingId, name, mail, titleAr: 'رئيس جماعة', titleFr: null, institutionAr: 'جماعة آيت نعمان', institutionFr: null, bodyId: null, language: 'ar', capacity: 'member', hasVote: false }, now);
  }
  await convene(db, officer, { meetingId }, now);
  const [first] = await peopleOf(db, meetingId);
  await answerInvitation(db, { answer: 'accepted', because: null, reference: null, delegateName: null, delegateTitle: null, delegateMail: null, token: first?.token ?? '', nonce: randomUUID() }, later(1));
}

describe('who has not answered', () => {
  test('is reminded, once on a day', async () => {
    await silent();
    expect(await remindInvited(db, officer, { meetingId }, later(2))).toBe(1);
    await expect(remindInvited(db, officer, { meetingId }, later(3))).rejects.toThrow('invitation.nobody_to_remind');
    expect(await remindInvited(db, officer, { meetingId }, later(26))).toBe(1);
  });

  test('is reminded half an hour before midnight and half an hour after it, and no more on either day, by the program’s clock', async () => {
    await silent();
    const [eve, day] = [toDay('2026-11-24'), toDay('2026-11-25')];
    const remind = (on: Day, hour: string) => remindInvited(db, officer, { meetingId }, instantOf(on, hour)).catch(() => 0);
    expect([await remind(eve, '23:30'), await remind(eve, '23:45'), await remind(day, '00:30'), await remind(day, '10:00'), await remind(day, '23:59')]).toEqual([1, 0, 1, 0, 0]);
    const other = (await peopleOf(db, meetingId)).find(({ mail }) => mail === 'other@x.example');
    expect((await mailsAbout(other?.id ?? 0)).filter(({ kind }) => kind === 'reminder')).toHaveLength(2);
    const step = (remindedOn: Day | null) => db.insertInto('invitationSteps').values({ participantId: other?.id ?? 0, step: 'reminded', happenedAt: instantOf(day, '12:00'), remindedOn, recordedAt: now }).execute();
    await expect(step(day)).rejects.toThrow('nobody_is_reminded_twice_a_day');
    await expect(step(null)).rejects.toThrow('a_reminder_says_its_day');
  });

  test('at night the reminder waits for the morning', async () => {
    await silent();
    await remindInvited(db, officer, { meetingId }, new Date('2026-11-24T22:00:00Z'));
    const other = (await peopleOf(db, meetingId)).find(({ mail }) => mail === 'other@x.example');
    expect((await mailsAbout(other?.id ?? 0)).find(({ kind }) => kind === 'reminder')?.notBefore?.toISOString()).toBe('2026-11-25T08:30:00.000Z');
  });

  test('is reminded by the house itself three days before, once, and never in quiet hours', async () => {
    await silent();
    const reminders = async () => (await db.selectFrom('invitationSteps').innerJoin('participants', 'participants.id', 'participantId').select('step').where('meetingId', '=', meetingId).where('step', '=', 'reminded').execute()).length;
    await remindByItself(db, new Date('2026-12-04T10:00:00Z'));
    expect(await reminders()).toBe(0);
    await remindByItself(db, new Date('2026-12-07T23:00:00Z'));
    expect(await reminders()).toBe(0);
    await remindByItself(db, new Date('2026-12-08T10:00:00Z'));
    await remindByItself(db, new Date('2026-12-08T11:00:00Z'));
    await remindByItself(db, new Date('2026-12-09T10:00:00Z'));
    expect(await reminders()).toBe(1);
  });

  test('of a meeting on a Monday is reminded on Friday, where the day before is asked for; on a holiday not at all', async () => {
    await silent();
    await db.updateTable('meetings').set({ heldOn: '2026-12-14' as Day, remindDaysBefore: 1 }).where('id', '=', meetingId).execute();
    await db.insertInto('lunarHolidays').values({ firstDay: '2026-12-11' as Day, name: 'fitr', days: 1, certainty: 'confirmed' }).execute();
    const reminders = async () => (await db.selectFrom('invitationSteps').innerJoin('participants', 'participants.id', 'participantId').select('happenedAt').where('meetingId', '=', meetingId).where('step', '=', 'reminded').execute()).map(({ happenedAt }) => happenedAt.toISOString());
    for (const time of ['2026-12-09T10:00:00Z', '2026-12-10T07:00:00Z', '2026-12-10T19:00:00Z', '2026-12-11T10:00:00Z', '2026-12-12T10:00:00Z', '2026-12-13T10:00:00Z', '2026-12-14T08:00:00Z']) await remindByItself(db, new Date(time));
    expect(await reminders()).toEqual([]);
    await db.deleteFrom('lunarHolidays').where('firstDay', '=', '2026-12-11' as Day).execute();
    await remindByItself(db, new Date('2026-12-10T10:00:00Z'));
    expect(await reminders()).toEqual([]);
    for (const time of ['2026-12-11T10:00:00Z', '2026-12-12T10:00:00Z', '2026-12-13T10:00:00Z']) await remindByItself(db, new Date(time));
    expect(await reminders()).toEqual(['2026-12-11T10:00:00.000Z']);
  });

  test('is reminded of nothing that would come after the meeting', async () => {
    await silent();
    await expect(remindInvited(db, officer, { meetingId }, new Date('2026-12-09T22:00:00Z'))).resolves.toBe(1);
    await silent();
    await db.updateTable('meetings').set({ heldOn: '2026-12-12' as Day }).where('id', '=', meetingId).execute();
    await db.updateTable('sittings').set({ day: '2026-12-12' as Day }).where('meetingId', '=', meetingId).execute();
    await expect(remindInvited(db, officer, { meetingId }, new Date('2026-12-11T20:00:00Z'))).rejects.toThrow('invitation.too_late_to_remind');
  });
});

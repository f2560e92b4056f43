import ICAL from 'ical.js';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import { oneMeeting } from '../../../tests/one-meeting.ts';
import { linesOf } from '../../../tests/pdf-text.ts';
import { actorNamed } from '../../../tests/world-actors.ts';
import { addParticipant, removeParticipant } from '../participants/add-participant.ts';
import type { InvitationList } from '../participants/lists.ts';
import { addList } from '../participants/lists.ts';
import type { Person } from '../participants/participant.ts';
import { saveParticipants } from '../participants/store.ts';
import { moveMeeting, postponeMeeting } from '../preparing/move-meeting.ts';
import type { OwnAnswer } from './answer.ts';
import { answerInvitation, confirmReceipt } from './answer.ts';
import { convene } from './convene.ts';
import { printLetters, recordHandover } from './hand-over.ts';
import { lettersPdf } from './letters.ts';
import { invitedMeeting } from './meeting.ts';
import type { InvitedPerson } from './people.ts';
import { peopleOf } from './people.ts';
import { invitationMailed } from './steps.ts';

let db: Db;
let officer: Actor;
let meetingId: number;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  officer = await actorNamed(db, 'takwin@region.example');
});

const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const rais: Person = { name: 'حدو أمزيان', titleAr: 'رئيس جماعة آيت نعمان', titleFr: null, institutionAr: 'جماعة آيت نعمان', institutionFr: null, bodyId: null, mail: 'Rais@AitNaamane.example', language: 'ar', capacity: 'member', hasVote: false };
const presidents: InvitationList = { invitedAs: 'office', role: 'president', bodyKind: 'communal_council', territoryCode: '03.171', bodyId: null, capacity: 'member', hasVote: false, titleAr: 'رئيس الجماعة', titleFr: 'Président de la commune' };
const accepts: Omit<OwnAnswer, 'token' | 'nonce'> = { answer: 'accepted', because: null, reference: null, delegateName: null, delegateTitle: null, delegateMail: null };
const mark = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

async function convened(...people: Person[]): Promise<InvitedPerson[]> {
  meetingId = await oneMeeting(db, officer);
  for (const person of people) await addParticipant(db, officer, { ...person, meetingId }, now);
  await convene(db, officer, { meetingId }, now);

  return peopleOf(db, meetingId);
}

async function mailsAbout(id: number) {
  return db.selectFrom('mails').select(['kind', 'recipient', 'subject', 'content', 'notBefore']).where('about', '=', `participant/${id}`).orderBy('queuedAt').orderBy('kind').execute();
}

function calendarIn(content: unknown) {
  const { calendar } = content as { calendar: { method: string; text: string } };

  return { method: calendar.method, event: new ICAL.Event(new ICAL.Component(ICAL.parse(calendar.text)).getFirstSubcomponent('vevent') ?? undefined) };
}

describe('a meeting is convened', () => {
  test('with the presidents of the communes of the province: who they are is frozen when the invitations leave', async () => {
    meetingId = await oneMeeting(db, officer);
    await addList(db, officer, { ...presidents, meetingId }, now);
    const { mails, letters } = await convene(db, officer, { meetingId }, now);
    const people = await peopleOf(db, meetingId);
    expect([people.length, mails, letters]).toEqual([16, 1, 15]);
    expect(people.filter(({ name }) => name).map(({ name, mail }) => [name, mail])).toEqual([['حدو أمزيان', 'rais@aitnaamane.example']]);
    // A president who takes office tomorrow changes nothing of what was sent.
    const other = people.find(({ name }) => !name);
    await db.insertInto('offices').values({ userId: officer.userId, bodyId: other?.bodyId ?? 0, role: 'president', titleAr: 'رئيس', startsOn: '2026-11-24' as Day, appointedAt: now }).execute();
    await expect(convene(db, officer, { meetingId }, later(1))).rejects.toThrow('invitation.nobody_to_invite');
    expect((await peopleOf(db, meetingId)).map(({ name }) => name)).toEqual(people.map(({ name }) => name));
  });

  test('with a mail to each address, its calendar and its own link, and the meeting moves to convened', async () => {
    const [person] = await convened(rais);
    const [mail] = await mailsAbout(person?.id ?? 0);
    const { method, event } = calendarIn(mail?.content);
    expect([mail?.recipient, mail?.subject, method, event.sequence, event.attendees.length]).toEqual(['rais@aitnaamane.example', 'دعوة: لقاء تواصلي حول حصيلة التكوين', 'REQUEST', 1, 1]);
    expect(JSON.stringify(mail?.content)).toContain(`{{house}}/i/${person?.token}`);
    expect((await invitedMeeting(db, meetingId))?.state).toBe('convened');
    expect((await peopleOf(db, meetingId))[0]?.userId).toBe((await actorNamed(db, 'rais@aitnaamane.example')).userId);
  });

  test('by its own rules alone where it is a council’s session; and by nobody of another body', async () => {
    meetingId = await oneMeeting(db, officer);
    await addParticipant(db, officer, { ...rais, meetingId }, now);
    const other = await actorNamed(db, 'rais@aitnaamane.example');
    await expect(convene(db, other, { meetingId }, now)).rejects.toThrow('authority.not_your_body');
    await db.updateTable('meetings').set({ kind: 'council_session' }).where('id', '=', meetingId).execute();
    await expect(convene(db, officer, { meetingId }, now)).rejects.toThrow('invitation.by_its_session');
    expect(await db.selectFrom('mails').select('id').where('about', '=', `participant/${(await peopleOf(db, meetingId))[0]?.id}`).execute()).toEqual([]);
  });

  test('for 300 people in one act, each with one mail', async () => {
    meetingId = await oneMeeting(db, officer);
    const many = Array.from({ length: 300 }, (_, index) => ({ ...rais, invitedAs: 'person' as const, name: `مدعو ${index}`, mail: `p${index}@many.example` }));
    await db.transaction().execute((trx) => saveParticipants(trx, meetingId, many, officer.userId, now));
    const started = performance.now();
    expect(await convene(db, officer, { meetingId }, now)).toEqual({ mails: 300, letters: 0 });
    expect(performance.now() - started).toBeLessThan(10_000);
    const { count } = await db.selectFrom('mails').select((eb) => eb.fn.countAll<number>().as('count')).where('recipient', 'like', '%@many.example').executeTakeFirstOrThrow();
    expect(Number(count)).toBe(300);
  });

  test('whoever is there already is not added again', async () => {
    await convened(rais);
    await expect(addParticipant(db, officer, { ...rais, name: 'حدّو امزيان', titleAr: 'رئيس جماعه ايت نعمان', institutionAr: 'جماعة أيت نعمان', meetingId }, now)).rejects.toThrow('participant.already_there');
  });
});

describe('an invited person', () => {
  test('accepts, declines and accepts again; a form sent twice answers once', async () => {
    const [person] = await convened(rais);
    const token = person?.token ?? '';
    await answerInvitation(db, { ...accepts, token, nonce: mark(1) }, later(1));
    await answerInvitation(db, { ...accepts, answer: 'declined', because: 'سفر', token, nonce: mark(2) }, later(2));
    await answerInvitation(db, { ...accepts, answer: 'declined', because: 'سفر', token, nonce: mark(2) }, later(2));
    expect((await peopleOf(db, meetingId))[0]?.standing).toMatchObject({ answer: 'declined', because: 'سفر' });
    await answerInvitation(db, { ...accepts, token, nonce: mark(3) }, later(3));
    expect((await peopleOf(db, meetingId))[0]?.standing.answer).toBe('accepted');
    expect(await db.selectFrom('invitationSteps').select('id').where('participantId', '=', person?.id ?? 0).execute()).toHaveLength(3);
  });

  test('delegates to somebody who is invited in turn; the titular stays named, and taking it back ends the delegate’s place', async () => {
    const [person] = await convened(rais);
    const token = person?.token ?? '';
    await answerInvitation(db, { ...accepts, answer: 'delegated', reference: 'كتاب 12/2026', delegateName: 'زهرة التازغداني', delegateTitle: 'نائبة الرئيس', delegateMail: 'Naiba@aitnaamane.example', token, nonce: mark(11) }, later(1));
    const [titular, delegate] = await peopleOf(db, meetingId);
    expect([titular?.standing.answer, titular?.standing.reference, delegate?.capacity, delegate?.representsId, delegate?.mail]).toEqual(['delegated', 'كتاب 12/2026', 'representing', titular?.id, 'naiba@aitnaamane.example']);
    const [mail] = await mailsAbout(delegate?.id ?? 0);
    const { event } = calendarIn(mail?.content);
    expect(event.attendees.map((attendee) => [attendee.getFirstValue(), attendee.getParameter('partstat'), attendee.getParameter('delegated-from') ?? attendee.getParameter('delegated-to')])).toEqual([
      ['mailto:rais@aitnaamane.example', 'DELEGATED', 'mailto:naiba@aitnaamane.example'],
      ['mailto:naiba@aitnaamane.example', 'NEEDS-ACTION', 'mailto:rais@aitnaamane.example'],
    ]);
    await expect(answerInvitation(db, { ...accepts, answer: 'delegated', reference: 'x', delegateName: 'y', delegateTitle: 'z', token: delegate?.token ?? '', nonce: mark(12) }, later(2))).rejects.toThrow('invitation.delegated_further');
    await answerInvitation(db, { ...accepts, token, nonce: mark(13) }, later(3));
    expect((await peopleOf(db, meetingId)).map(({ id, standing }) => [id, standing.answer])).toEqual([[titular?.id, 'accepted']]);
    expect((await mailsAbout(delegate?.id ?? 0)).map(({ kind, content }) => [kind, calendarIn(content).method])).toEqual([['invitation', 'REQUEST'], ['withdrawal', 'CANCEL']]);
    await expect(answerInvitation(db, { ...accepts, token: delegate?.token ?? '', nonce: mark(14) }, later(4))).rejects.toThrow('invitation.withdrawn');
  });

  test('confirms the receipt once', async () => {
    const [person] = await convened(rais);
    await confirmReceipt(db, { token: person?.token ?? '' }, later(1));
    await confirmReceipt(db, { token: person?.token ?? '' }, later(5));
    expect((await peopleOf(db, meetingId))[0]?.standing).toMatchObject({ receipt: 'confirmed', receivedAt: later(1) });
  });

  test('without an address gets a letter with the own code, and its handing over is written down', async () => {
    const [person] = await convened({ ...rais, mail: null, name: null });
    const people = await printLetters(db, officer, { meetingId, participantId: null }, now);
    const meeting = await invitedMeeting(db, meetingId);
    if (!meeting) throw new Error('No meeting');
    const text = (await linesOf(await lettersPdf(meeting, people, { printedOn: '2026-11-24' as Day, origin: 'https://multaqa.example', all: people }))).flat().join(' ');
    expect(text).toContain(person?.shortCode);
    expect(text).toContain('عرض الحصيلة');
    await expect(recordHandover(db, officer, { meetingId, participantId: person?.id ?? 0, day: '2026-11-25' as Day, reference: null }, now)).rejects.toThrow('invitation.day_ahead');
    await recordHandover(db, officer, { meetingId, participantId: person?.id ?? 0, day: '2026-11-23' as Day, reference: 'إرسالية 7' }, now);
    expect((await peopleOf(db, meetingId))[0]?.standing).toMatchObject({ isSent: true, receipt: 'handed_over' });
  });
});

describe('what becomes of a meeting is told', () => {
  test('when it is put off, with the next number of the change', async () => {
    const [person] = await convened(rais);
    await postponeMeeting(db, officer, { meetingId, startsOn: '2026-12-17' as Day, endsOn: null, because: 'تزامن مع دورة المجلس' }, later(1));
    const mails = await mailsAbout(person?.id ?? 0);
    const { method, event } = calendarIn(mails.find(({ kind }) => kind === 'change')?.content);
    const first = calendarIn(mails.find(({ kind }) => kind === 'invitation')?.content).event;
    expect([method, event.uid === first.uid, event.sequence - first.sequence, event.startDate.toString()]).toEqual(['REQUEST', true, 1, '2026-12-17T09:30:00']);
  });

  test('when it is cancelled, out of the calendars; who declined is left in peace', async () => {
    const people = await convened(rais, { ...rais, name: 'آخر', mail: 'other@x.example' });
    await answerInvitation(db, { ...accepts, answer: 'declined', because: 'سفر', token: people[1]?.token ?? '', nonce: mark(77) }, later(1));
    await moveMeeting(db, officer, { meetingId, to: 'cancelled', because: 'ظرف طارئ' }, later(2));
    const change = (await mailsAbout(people[0]?.id ?? 0)).find(({ kind }) => kind === 'change');
    const { method, event } = calendarIn(change?.content);
    expect([method, event.component.getFirstPropertyValue('status'), change?.subject]).toEqual(['CANCEL', 'CANCELLED', 'إلغاء: لقاء تواصلي حول حصيلة التكوين']);
    expect((await mailsAbout(people[1]?.id ?? 0)).map(({ kind }) => kind)).toEqual(['invitation']);
  });

  test('when somebody is taken off the list, with the reason', async () => {
    const [person] = await convened(rais, { ...rais, name: 'آخر', mail: 'other@x.example' });
    await expect(removeParticipant(db, officer, { meetingId, participantId: person?.id ?? 0, because: ' ' }, later(1))).rejects.toThrow('participant.reason_missing');
    await removeParticipant(db, officer, { meetingId, participantId: person?.id ?? 0, because: 'انتهت مهمته' }, later(1));
    expect((await mailsAbout(person?.id ?? 0)).map(({ kind }) => kind)).toEqual(['invitation', 'withdrawal']);
    expect(await peopleOf(db, meetingId)).toHaveLength(1);
  });

  test('and a mail’s fate is written down at its invitation', async () => {
    const [person] = await convened(rais);
    const tell = (outcome: 'sent' | 'failed') => db.transaction().execute((trx) => invitationMailed(trx, { kind: 'invitation', about: `participant/${person?.id}` }, outcome, later(1)));
    await tell('failed');
    expect((await peopleOf(db, meetingId))[0]?.standing).toMatchObject({ hasFailed: true, isSent: false });
    await tell('sent');
    expect((await peopleOf(db, meetingId))[0]?.standing).toMatchObject({ hasFailed: false, isSent: true });
  });
});

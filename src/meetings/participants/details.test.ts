import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import { oneMeeting } from '../../../tests/one-meeting.ts';
import { siteOn } from '../../../tests/site.ts';
import type { Visitor } from '../../../tests/visitor.ts';
import { visitor } from '../../../tests/visitor.ts';
import { actorNamed, visitorNamed } from '../../../tests/world-actors.ts';
import { convene } from '../invitations/convene.ts';
import { peopleOf } from '../invitations/people.ts';
import { invitationMailed } from '../invitations/steps.ts';
import { addParticipant } from './add-participant.ts';
import { changeParticipant } from './change-participant.ts';
import type { DetailField, Details, Standing } from './details.ts';
import { fingerprintOf, tidied, whyNotChange } from './details.ts';

const person: Details = { name: 'سعاد العلوي', titleAr: 'خبيرة', titleFr: null, institutionAr: 'جامعة فاس', institutionFr: null, mail: 'souad@x.example', language: 'ar', capacity: 'guest', hasVote: false };
const open: Standing = { state: 'convened', isSealed: false, isAttested: false, isMember: false };

describe('what is written of somebody', () => {
  test.each<[string, Partial<Standing>, DetailField[], Partial<Details>, string | undefined]>([
    ['is put right while the meeting is prepared', { state: 'prepared' }, ['titleAr'], {}, undefined],
    ['and once it was held, since a wrong title would go into its minutes', { state: 'held' }, ['titleAr'], {}, undefined],
    ['but not once its minutes are approved', { state: 'minutes_approved' }, ['titleAr'], {}, 'participant.sealed'],
    ['nor sealed', { state: 'held', isSealed: true }, ['mail'], {}, 'participant.sealed'],
    ['nor once it is closed', { state: 'closed' }, ['mail'], {}, 'participant.sealed'],
    ['nor once an attestation says it', { state: 'held', isAttested: true }, ['institutionAr'], {}, 'participant.attested'],
    ['nor where the meeting was cancelled', { state: 'cancelled' }, ['mail'], {}, 'participant.meeting_over'],
    ['of a member of the council is put right in its register', { isMember: true }, ['titleAr', 'mail'], {}, 'participant.named_by_the_register'],
    ['but his address here', { isMember: true }, ['mail', 'language'], {}, undefined],
    ['has a title', {}, ['titleAr'], { titleAr: ' ' }, 'participant.title_missing'],
    ['has an address that is one', {}, ['mail'], { mail: 'souad@x' }, 'participant.mail_unreadable'],
  ])('%s', (_, standing, changed, details, code) => expect(whyNotChange({ ...open, ...standing }, changed, { ...person, ...details })?.code).toBe(code));
});

let db: Db;
let app: ReturnType<typeof siteOn>;
let officer: Actor;
let organiser: Visitor;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  officer = await actorNamed(db, 'takwin@region.example');
  app = siteOn(db);
  organiser = await visitorNamed(app, 'takwin@region.example');
});

async function invited({ isConvened }: { isConvened: boolean }) {
  const meetingId = await oneMeeting(db, officer);
  const participantId = await addParticipant(db, officer, { ...person, bodyId: null, meetingId }, now);
  if (isConvened) await convene(db, officer, { meetingId }, now);
  const token = async () => (await db.selectFrom('participants').select('token').where('id', '=', participantId).executeTakeFirstOrThrow()).token;
  const mails = () => db.selectFrom('mails').select(['recipient', 'content']).where('about', '=', `participant/${participantId}`).orderBy('queuedAt').execute();

  return { meetingId, participantId, token, mails, page: `/meetings/${meetingId}/invitations/${participantId}/details` };
}

describe('an address put right', () => {
  test('after the invitation went to a wrong one invites anew, under a link that the wrong one does not have', async () => {
    const { meetingId, participantId, token, mails } = await invited({ isConvened: true });
    const before = await token();
    const one = { kind: 'invitation', about: `participant/${participantId}` };
    await db.transaction().execute((trx) => invitationMailed(trx, one, 'failed', now));
    expect(await changeParticipant(db, officer, { ...person, mail: ' Souad@Right.example ', meetingId, participantId, seen: fingerprintOf(person) }, now)).toBe(true);
    const after = await token();
    const sent = await mails();
    expect(sent.map(({ recipient }) => recipient).toSorted()).toEqual(['souad@right.example', 'souad@x.example']);
    expect(JSON.stringify(sent.find(({ recipient }) => recipient === 'souad@right.example')?.content)).toContain(`/i/${after}`);
    expect([(await visitor(app).get(`/i/${before}`)).status, (await visitor(app).get(`/i/${after}`)).status]).toEqual([404, 200]);
    await db.transaction().execute((trx) => invitationMailed(trx, one, 'sent', now));
    expect((await peopleOf(db, meetingId))[0]?.standing).toMatchObject({ hasFailed: false, isSent: true });
  });

  test('before anything was sent only changes the address; the account that has it is found', async () => {
    const { meetingId, participantId, token, mails } = await invited({ isConvened: false });
    const before = await token();
    expect(await changeParticipant(db, officer, { ...person, mail: 'rais@aitnaamane.example', meetingId, participantId, seen: fingerprintOf(person) }, now)).toBe(false);
    expect([await token(), await mails(), (await peopleOf(db, meetingId))[0]?.userId]).toEqual([before, [], (await actorNamed(db, 'rais@aitnaamane.example')).userId]);
  });

  test('tells the journal which fields, and never what stood in them', async () => {
    const { meetingId, participantId } = await invited({ isConvened: true });
    await changeParticipant(db, officer, { ...person, mail: 'other@x.example', titleAr: 'أستاذة', meetingId, participantId, seen: fingerprintOf(person) }, now);
    const { facts } = await db.selectFrom('journalEvents').select('facts').where('kind', '=', 'participant.changed').where('subject', '=', `meeting/${meetingId}`).executeTakeFirstOrThrow();
    expect(JSON.parse(facts)).toEqual({ participant: participantId, fields: ['titleAr', 'mail'], invitedAnew: true });
  });

  test('does not make of one person another who is there', async () => {
    const { meetingId, participantId } = await invited({ isConvened: false });
    await addParticipant(db, officer, { ...person, mail: 'second@x.example', bodyId: null, meetingId }, now);
    await expect(changeParticipant(db, officer, { ...person, mail: 'second@x.example', meetingId, participantId, seen: fingerprintOf(person) }, now)).rejects.toThrow('participant.already_there');
  });
});

describe('two who put right the same person', () => {
  test('at once: one of them is told', async () => {
    const { meetingId, participantId } = await invited({ isConvened: false });
    const change = (titleAr: string) => changeParticipant(db, officer, { ...person, titleAr, meetingId, participantId, seen: fingerprintOf(person) }, now);
    const [one, other] = await Promise.allSettled([change('أستاذة'), change('مديرة')]);
    expect([one, other].map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('in two browsers: the second sees what the first wrote beside what was typed, and may write it all the same', async () => {
    const { meetingId, participantId, page } = await invited({ isConvened: false });
    const form = load((await organiser.get(page)).html)('form[method=post]').filter((_, found) => load(found)('[name=seen]').length > 0);
    const fields = Object.fromEntries(form.serializeArray().map(({ name, value }) => [name, value]));
    await changeParticipant(db, officer, { ...person, titleAr: 'أستاذة التعليم العالي', meetingId, participantId, seen: fingerprintOf(person) }, now);
    const second = await organiser.post(page, { ...fields, titleAr: 'مديرة مختبر' });
    const shown = load(second.html);
    expect([second.status, shown('#field-titleAr').val(), shown('dl.facts').text(), shown('#errors').text().includes('في هذه الأثناء')]).toEqual([409, 'مديرة مختبر', 'الصفة بالعربيةأستاذة التعليم العالي', true]);
    expect((await organiser.post(page, { ...fields, seen: String(shown('[name=seen]').val()), titleAr: 'مديرة مختبر' })).status).toBe(303);
    expect((await peopleOf(db, meetingId))[0]?.titleAr).toBe('مديرة مختبر');
  });

  test('of whom one takes her off the list: the other finds no page', async () => {
    const { participantId, page } = await invited({ isConvened: false });
    await db.updateTable('participants').set({ removedAt: now, removedBy: officer.userId, removedBecause: 'خطأ' }).where('id', '=', participantId).execute();
    expect((await organiser.get(page)).status).toBe(404);
  });
});

test('a form says what is wrong at its field, and keeps what was typed', async () => {
  const { page } = await invited({ isConvened: false });
  const { status, html } = await organiser.send(page, page, { mail: 'souad@', titleAr: '' });
  const shown = load(html);
  expect([status, shown('#field-mail').val()]).toEqual([422, 'souad@']);
  expect((await organiser.send(page, page, { hasVote: 'yes', language: 'fr' })).status).toBe(303);
  expect(load((await organiser.get(page)).html)('[name=hasVote]').attr('checked')).toBeDefined();
});

test('what was typed with blanks around, or a great letter in an address, is what was meant', () => expect(tidied({ ...person, name: ' ', mail: ' A@X.Example' })).toMatchObject({ name: null, mail: 'a@x.example' }));

import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import { oneMeeting } from '../../../tests/one-meeting.ts';
import { siteOn } from '../../../tests/site.ts';
import type { Visitor } from '../../../tests/visitor.ts';
import { actorNamed, visitorNamed } from '../../../tests/world-actors.ts';
import { convene } from '../invitations/convene.ts';
import { peopleOf } from '../invitations/people.ts';
import { addParticipant } from './add-participant.ts';
import { applyParticipants, previewed, previewParticipants } from './import-list.ts';
import type { Person } from './participant.ts';
import type { Known } from './read-list.ts';
import { readParticipants } from './read-list.ts';

let db: Db;
let officer: Actor;
let organiser: Visitor;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  officer = await actorNamed(db, 'takwin@region.example');
  organiser = await visitorNamed(siteOn(db), 'takwin@region.example');
});

const souad: Person = { name: 'سعاد العلوي', titleAr: 'خبيرة', titleFr: null, institutionAr: 'جامعة فاس', institutionFr: null, bodyId: null, mail: 'souad@x.example', language: 'ar', capacity: 'guest', hasVote: false };
const known: Known = { people: [{ ...souad, id: 7, isMember: false }, { ...souad, id: 8, isMember: true, name: 'حدو أمزيان', mail: 'hadou@x.example', titleAr: 'عضو', institutionAr: 'جماعة آيت نعمان' }], institutions: new Set(['جماعه ايت نعمان']) };

describe('a line of a list', () => {
  test.each<[string, string, string, string[], string[]]>([
    ['names somebody new', 'مدير,أحمد,جماعة أيت نعمان,a@x.example,,', 'new', [], []],
    ['of an institution that the house does not know is noted', 'مدير,أحمد,جماعة ايت نعمن,a@x.example,,', 'warning', ['institution_unknown'], []],
    ['without an address is noted: a letter will be printed', 'مدير,أحمد,,,,', 'warning', ['no_mail'], []],
    ['names who is there as he is', 'خبيرة,سعاد العلوي,جامعة فاس,Souad@X.example,,', 'done', [], []],
    ['says another title of who is there', 'أستاذة,سعاد العلوي,جامعة فاس,souad@x.example,عضو,', 'changed', [], ['titleAr', 'capacity']],
    ['says another address of who is there', 'خبيرة,سعاد العلوي,جامعة فاس,new@x.example,,fr', 'changed', [], ['mail', 'language']],
    ['says nothing of an address, which stays', 'خبيرة,سعاد العلوي,جامعة فاس,,,', 'done', [], []],
    ['says another title of a council’s member', 'رئيس,حدو أمزيان,جماعة آيت نعمان,hadou@x.example,,', 'error', ['of_the_register'], ['titleAr']],
    ['with an address that is none is wrong', 'مدير,أحمد,,a@,,', 'error', ['mail_unreadable'], []],
    ['without a title is wrong', ',أحمد,,a@x.example,,', 'error', ['title_missing'], []],
    ['in a capacity that there is not is wrong', 'مدير,أحمد,,a@x.example,ملاحظ,', 'error', ['capacity_unknown'], []],
    ['with a title that no form would take is wrong', `${'م'.repeat(201)},أحمد,,a@x.example,,`, 'error', ['too_long'], []],
    ['that turns round what follows names who is there as he is', '\u202eخبيرة\u202c,سعاد العلوي,جامعة فاس,souad@x.example,,', 'done', [], []],
    ['with too few cells is wrong', 'مدير,أحمد', 'error', ['columns', 'no_mail'], []],
  ])('%s', (_, line, state, faults, changes) => {
    const [row] = readParticipants(`الصفة,الاسم,المؤسسة,البريد,صفة الحضور,اللغة\n${line}\n`, known);
    expect([row?.state, row?.faults, row?.known?.changes ?? []]).toEqual([state, faults, changes]);
  });

  test('that comes again, written otherwise, is taken once', () => {
    const rows = readParticipants('title,name,email\nخبير,أحمد,a@x.example\nخبير,احمد,A@x.example\nأستاذة,سعاد العلوي,souad@x.example\nمديرة,سعاد العلوي,souad@x.example\n', known);
    expect(rows.map(({ state, faults }) => [state, faults])).toEqual([['new', []], ['done', ['twice']], ['changed', []], ['done', ['twice']]]);
  });
});

describe('a list is brought in', () => {
  const brought = async (meetingId: number, text: string) => previewParticipants(db, officer, { meetingId, name: 'list.csv', bytes: new TextEncoder().encode(text) }, now);

  test('in two steps: who is new is added, what is said otherwise is put right, the rest stays', async () => {
    const meetingId = await oneMeeting(db, officer);
    await addParticipant(db, officer, { ...souad, titleFr: 'Experte', hasVote: true, meetingId }, now);
    await convene(db, officer, { meetingId }, now);
    const importId = await brought(meetingId, 'title,name,institution,email\nأستاذة,سعاد العلوي,جامعة فاس,souad@x.example\nصحفي,,,\n');
    expect((await peopleOf(db, meetingId)).map(({ titleAr }) => titleAr)).toEqual(['خبيرة']);
    expect(await applyParticipants(db, officer, { meetingId, importId }, now)).toEqual({ added: 1, changed: 1 });
    expect((await peopleOf(db, meetingId)).map(({ titleAr, titleFr, hasVote, mail }) => [titleAr, titleFr, hasVote, mail])).toEqual([['أستاذة', 'Experte', true, 'souad@x.example'], ['صحفي', null, false, null]]);
    await expect(applyParticipants(db, officer, { meetingId, importId }, now)).rejects.toThrow('list.applied');
  });

  test('not at all where one line is wrong', async () => {
    const meetingId = await oneMeeting(db, officer);
    await addParticipant(db, officer, { ...souad, meetingId }, now);
    const importId = await brought(meetingId, 'title,name,institution,email\nأستاذة,سعاد العلوي,جامعة فاس,souad@x.example\nخبير,أحمد,,x@\nصحفي,منى,,m@x.example\n');
    await expect(applyParticipants(db, officer, { meetingId, importId }, now)).rejects.toThrow('list.has_errors');
    expect((await peopleOf(db, meetingId)).map(({ titleAr }) => titleAr)).toEqual(['خبيرة']);
  });

  test('by two at once: once', async () => {
    const meetingId = await oneMeeting(db, officer);
    const importId = await brought(meetingId, 'title,name,email\nخبير,أحمد,a@x.example\n');
    const outcomes = await Promise.allSettled([1, 2].map(() => applyParticipants(db, officer, { meetingId, importId }, now)));
    expect([outcomes.filter(({ status }) => status === 'fulfilled').length, (await peopleOf(db, meetingId)).length]).toEqual([1, 1]);
  });

  test('as the list stands when it is applied: who came on it meanwhile does not come twice', async () => {
    const meetingId = await oneMeeting(db, officer);
    const importId = await brought(meetingId, 'title,name,institution,email\nخبيرة,سعاد العلوي,جامعة فاس,souad@x.example\n');
    await addParticipant(db, officer, { ...souad, meetingId }, now);
    expect((await previewed(db, meetingId, importId)).rows.map(({ state }) => state)).toEqual(['done']);
    await expect(applyParticipants(db, officer, { meetingId, importId }, now)).rejects.toThrow('list.nothing_new');
  });

  test('on a page that says line by line what would change', async () => {
    const meetingId = await oneMeeting(db, officer);
    await addParticipant(db, officer, { ...souad, meetingId }, now);
    const importId = await brought(meetingId, 'title,name,institution,email\nأستاذة,سعاد العلوي,جامعة فاس,souad@x.example\nصحفي,منى,,m@x.example\n');
    const page = `/meetings/${meetingId}/invitations/imports/${importId}`;
    const shown = load((await organiser.get(page)).html);
    expect([shown('tbody tr').eq(0).text().includes('يتغير: الصفة بالعربية'), shown(`form[action="${page}/application"]`).text()]).toEqual([true, 'استيراد مدعو واحد وتصحيح معطيات مدعو واحد']);
    expect([shown('.head').text().includes('سطر جديد واحد · تصحيح واحد'), shown('thead th').length]).toEqual([true, shown('tbody tr').eq(0).children().length]);
    expect((await organiser.send(page, `${page}/application`)).status).toBe(303);
    expect((await organiser.get(`/meetings/${meetingId}/invitations`)).html).toContain('أُضيف إلى اللائحة مدعو واحد. صُححت معطيات مدعو واحد.');
  });
});

describe('one institution', () => {
  test('is found as people write and invited, to choose who comes', async () => {
    const meetingId = await oneMeeting(db, officer);
    const page = `/meetings/${meetingId}/invitations/bodies/new`;
    expect(load((await organiser.get(page)).html)('[name=bodyId]')).toHaveLength(0);
    const shown = load((await organiser.get(`${page}?find=${encodeURIComponent('جماعه ايت نعمان')}`)).html);
    expect(shown('[name=bodyId]')).toHaveLength(1);
    const bodyId = String(shown('[name=bodyId]').val());
    const action = `${page}?find=${encodeURIComponent('جماعه ايت نعمان')}`;
    expect((await organiser.send(action, action, { bodyId })).status).toBe(303);
    expect((await organiser.get(`/meetings/${meetingId}/invitations`)).html).toContain('ممثل المؤسسة: جماعة آيت نعمان (1)');
    expect((await organiser.send(action, action, { bodyId })).status).toBe(422);
    await convene(db, officer, { meetingId }, now);
    expect((await peopleOf(db, meetingId)).map((person) => [person.invitedAs, person.name, person.bodyId, person.capacity])).toEqual([['institution', null, Number(bodyId), 'representing']]);
  });

  test('or whoever holds an office in it when the invitation leaves', async () => {
    const meetingId = await oneMeeting(db, officer);
    const action = `/meetings/${meetingId}/invitations/bodies/new?find=${encodeURIComponent('آيت نعمان')}`;
    const bodyId = String(load((await organiser.get(action)).html)('[name=bodyId]').first().val());
    expect((await organiser.send(action, action, { bodyId, invitedAs: 'office', role: 'president', capacity: 'member' })).status).toBe(303);
    await convene(db, officer, { meetingId }, now);
    expect((await peopleOf(db, meetingId)).map(({ invitedAs, name }) => [invitedAs, name])).toEqual([['office', 'حدو أمزيان']]);
  });

  test.each<[string, Record<string, string>]>([['none chosen', { bodyId: '' }], ['one that there is not', { bodyId: '999999999' }], ['letters', { bodyId: '1; drop' }]])('is refused: %s', async (_, fields) => {
    const meetingId = await oneMeeting(db, officer);
    const action = `/meetings/${meetingId}/invitations/bodies/new?find=${encodeURIComponent('جماعة')}`;
    expect((await organiser.send(action, action, fields)).status).toBe(422);
    expect(load((await organiser.get(action)).html)('[name=bodyId]')).toHaveLength(20);
  });
});

import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { journalEvents, verifyEvents } from '#journal';
import { newVisitor } from '../browser.ts';
import type { EarlyHouse } from './early-house.ts';
import { earlyHouse, said, send } from './early-house.ts';

const document = { name: 'إشهاد.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n') };
const members = ['حدو أمزيان ; رئيس', 'إيطو بوكرين ; نائب الرئيس', 'تودة إغرمان ; كاتب', ...Array.from({ length: 13 }, (_, index) => `عضو رقم ${index + 1} ; عضو`)].join('\n');

/** The third meeting of the series is prepared and its invitations sent; gives where it stands. */
async function prepareMeeting(officer: Page): Promise<string> {
  await officer.goto('/meetings/series/new');
  await send(officer, '/meetings/series', { kind: 'communication', titleAr: 'اللقاءات التواصلية حول التكوين المستمر', titleFr: 'Rencontres sur la formation continue', editionAr: 'اللقاء التواصلي', editionFr: 'rencontre', editionGender: 'masculine' });
  await officer.goto('/meetings/plans/new');
  await send(officer, '/meetings/plans', { kind: 'communication', seriesId: '1', number: '3', startsOn: '2023-05-10', startsAt: '09:30', endsAt: '12:30', placeAr: 'مقر عمالة إقليم الحاجب', territoryCode: '03.171', visibility: 'public' });
  await officer.waitForURL('**/programme');
  expect(await officer.locator('h1').innerText()).toBe('اللقاء التواصلي الثالث');
  const here = new URL(officer.url()).pathname.replace('/programme', '');
  for (const [kind, titleAr, minutesPlanned] of [['opening', 'كلمة افتتاحية', '20'], ['presentation', 'عرض حول التصميم المديري للتكوين', '40'], ['discussion', 'مناقشة عامة', '60']] as const) {
    await officer.goto(`${here}/points/new`);
    await send(officer, '/points', { kind, titleAr, minutesPlanned, visibility: 'public' });
  }
  for (const [role, bodyKind] of [['president', 'communal_council'], ['secretary_general', 'prefecture_administration']] as const) {
    await officer.goto(`${here}/invitations/lists/new`);
    await send(officer, '/lists/new', { invitedAs: 'office', role, bodyKind, territoryCode: '03.171', capacity: 'member' });
  }
  await officer.goto(`${here}/invitations`);
  await send(officer, '/dispatch');
  expect(await said(officer)).toContain('الدعوات في طريقها: رسالتان إلكترونيتان؛ 15 رسالة ورقية للطبع.');

  return here;
}

/** The president of Aït Naamane opens his letter on a telephone and says that he will come. */
async function answerInvitation({ db, address }: EarlyHouse, scripts: boolean): Promise<void> {
  const { content } = await db.selectFrom('mails').select('content').where('recipient', '=', 'rais@aitnaamane.example').executeTakeFirstOrThrow();
  const [own = ''] = /\/i\/[\w-]+/u.exec(JSON.stringify(content)) ?? [];
  const guest = await newVisitor({ address, scripts, width: 390 });
  await guest.goto(own);
  expect(await said(guest)).toContain('لم تجيبوا بعد.');
  await guest.getByRole('button', { name: 'سأحضر' }).click();
  await guest.getByText('لم تجيبوا بعد.').waitFor({ state: 'detached' });
}

/** The day itself: who came, that it took place, what was asked and what was concluded. */
async function holdMeeting(officer: Page, here: string): Promise<void> {
  await officer.goto(`${here}/presence`);
  for (let arrived = 0; arrived < 3; arrived += 1) await send(officer, '/presence/taps', {}, 'تسجيل الوصول');
  await officer.goto(`${here}/presence`);
  expect(await officer.locator('h1').innerText()).toContain('3');
  await officer.goto(here);
  await send(officer, '/states');
  await officer.goto(`${here}/minutes`);
  await officer.locator('details', { has: officer.locator('form[action$="/interventions"]') }).locator('summary').click();
  await send(officer, '/interventions', { kind: 'question', speakerAr: 'رئيس جماعة آيت نعمان', summaryAr: 'سأل عن آجال المصادقة على الاتفاقية وعن حصة كل جماعة.' });
  await officer.goto(`${here}/correction`);
  await send(officer, '/correction', { 'chair.0.titleAr': 'نائبة رئيس الجهة المكلفة بالتكوين المستمر', 'conclusion.0.ar': 'يصادق كل مجلس على الاتفاقية خلال أقرب دورة.' });
  expect(await said(officer)).toContain('يصادق كل مجلس على الاتفاقية خلال أقرب دورة.');
}

/** The minutes are written by one, read and approved by another, and sealed; a passer-by checks the paper. Gives the code on it. */
async function sealMinutes({ address }: EarlyHouse, officer: Page, chair: Page, { here, scripts }: { here: string; scripts: boolean }): Promise<void> {
  await officer.goto(`${here}/minutes`);
  expect(await officer.locator('[name=body-ar]').inputValue()).toContain('يصادق كل مجلس على الاتفاقية خلال أقرب دورة.');
  expect(await officer.locator('[name=body-ar]').inputValue()).toContain('سأل عن آجال المصادقة');
  await send(officer, '/minutes/ar');
  expect(await officer.getByRole('button', { name: 'راجعت النص وهو صحيح' }).count()).toBe(0);
  for (const step of ['review', 'approval']) {
    await chair.goto(`${here}/minutes`);
    await send(chair, `/ar/${step}`);
  }
  await officer.goto(`${here}/minutes`);
  await send(officer, '/minutes/seal');
  await officer.goto(`${here}/minutes`);
  const paper = await (await officer.request.get(`${address}${here}/minutes/sealed.pdf`)).body();
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
  const code = await officer.locator('a[href^="/verify/"]').first().getAttribute('href');
  const passer = await newVisitor({ address, scripts });
  await passer.goto(code ?? '');
  expect(await said(passer)).toContain('10 ماي 2023');
  for (const [file, answer] of [[paper, 'الملف مطابق للمحضر المختوم حرفا بحرف.'], [Buffer.concat([paper, Buffer.from(' ')]), 'هذا الملف ليس المحضر المختوم، أو تغير بعد ختمه.']] as const) {
    await passer.setInputFiles('[name=file]', { name: 'محضر.pdf', mimeType: 'application/pdf', buffer: file });
    await passer.locator('main form button[type=submit]').click();
    await passer.getByText(answer).first().waitFor();
  }
  await officer.goto(here);
  await send(officer, '/states');
  await officer.goto(here);
  expect(await said(officer)).toContain('مختتم');
}

/** The convention that the meeting asked for, sent to its parties, and the promise that each council keeps by its vote. */
async function promise(officer: Page, here: string): Promise<void> {
  await officer.goto('/conventions/new');
  await send(officer, '/conventions', { titleAr: 'اتفاقية تمويل برامج تكوين المنتخبين', startedOn: '2023-05-15', firstYear: '2023', lastYear: '2026', textAr: 'المادة 1. الموضوع', matter: 'financial_incidence' });
  await officer.waitForURL('**/parties/new');
  const convention = new URL(officer.url()).pathname.replace('/parties/new', '');
  await officer.goto(`${convention}/parties/new?province=03.171&communes=yes&provincial=yes`);
  await send(officer, '/parties');
  await officer.goto(`${convention}/sending/new`);
  await send(officer, '/sending');
  await officer.goto(`${here}/commitments/new`);
  await send(officer, '/commitments', { sentenceAr: 'سنصادق على الاتفاقية خلال الدورات المقبلة للمجالس.', speakerAr: 'رؤساء الجماعات', keptBy: 'step', step: 'deliberated', debtors: 'parties', dueKind: 'next_ordinary_session' }, 'تسجيل الالتزام');
  await officer.waitForURL(/\/commitments\/\d+$/u);
  expect(await officer.locator('h1').innerText()).toContain('17');
}

/** The council of Aït Naamane is called for October 2023 with the convention on its agenda, within the law's days. */
async function callSession(house: EarlyHouse, secretary: Page): Promise<string> {
  await secretary.goto('/desk');
  const council = (await secretary.locator('a[href^="/councils/"]').first().getAttribute('href')) ?? '';
  await secretary.goto(`${council}/members/new`);
  await send(secretary, '/members', { startsOn: '2021-10-11', list: members });
  await secretary.goto(`${council}/sessions/new`);
  await send(secretary, '/sessions', { kind: 'ordinary', opensOn: '2023-10-04', startsAt: '10:00', placeAr: 'قاعة الاجتماعات بمقر الجماعة', askedBy: 'president' });
  await secretary.waitForURL('**/session');
  const session = new URL(secretary.url()).pathname;
  await secretary.goto(`${session}/points/new`);
  const convention = await secretary.locator('[name=instrumentId] option:not([value=""])').first().getAttribute('value');
  await send(secretary, '/points', { askedBy: 'president', titleAr: 'الدراسة والمصادقة على اتفاقية تمويل برامج تكوين المنتخبين', instrumentId: convention ?? '' });
  await formality(secretary, session, 'agenda_to_state', '2023-09-05');
  house.goTo('2023-09-22 09:00');
  for (const step of ['notice_to_members', 'posting_of_dates']) await formality(secretary, session, step, '2023-09-22');
  await secretary.goto(session);
  expect(await said(secretary)).not.toContain('متأخر');

  return session;
}

async function formality(secretary: Page, session: string, step: string, happenedOn: string): Promise<void> {
  await secretary.goto(`${session}/formalities/${step}`);
  await secretary.setInputFiles('[name=evidence]', document);
  await send(secretary, `/formalities/${step}`, { happenedOn, reference: randomBytes(2).toString('hex') });
}

/** Twelve of sixteen are there at the opening; eleven vote for it and one against. */
async function vote(secretary: Page, session: string): Promise<void> {
  await secretary.goto(`${session}/roll`);
  const boxes = secretary.locator('[name=there]');
  for (let index = 0; index < 12; index += 1) await boxes.nth(index).check();
  await send(secretary, '/roll');
  await secretary.goto(session);
  await send(secretary, '/calls');
  expect(await said(secretary)).toContain('اكتمل النصاب');
  await secretary.locator('a[href*="/session/points/"]:not([href$="/new"])').first().click();
  await secretary.waitForURL(/\/points\/\d+$/u);
  await send(secretary, '/votes', { method: 'show_of_hands' });
  await secretary.waitForURL(/\/votes\/\d+$/u);
  await send(secretary, '/closing', { for: '11', against: '1', abstained: '0' });
  await secretary.goto(session);
}

test.for([{ scripts: true }, { scripts: false }])('a meeting from its preparation to a council’s vote that keeps what was promised in it, scripts $scripts', { timeout: 240_000 }, async ({ scripts }) => {
  const house = await earlyHouse('2023-04-20 09:00');
  const officer = await house.enter('takwin@region.example', { scripts });
  const chair = await house.enter('naiba@region.example', { scripts });
  const here = await prepareMeeting(officer);
  await answerInvitation(house, scripts);
  house.goTo('2023-05-10 08:40');
  await holdMeeting(officer, here);
  house.goTo('2023-05-12 10:00');
  await sealMinutes(house, officer, chair, { here, scripts });
  house.goTo('2023-05-15 10:00');
  await promise(officer, here);

  house.goTo('2023-09-05 09:00');
  const secretary = await house.enter('katiba@aitnaamane.example', { scripts });
  const session = await callSession(house, secretary);
  house.goTo('2023-10-04 09:10');
  await vote(secretary, session);
  await officer.goto('/commitments');
  expect(await said(officer)).toContain('صادقت هيئة واحدة من أصل 17 على الاتفاقية.');
  await officer.getByRole('link', { name: 'صادقت هيئة واحدة من أصل 17 على الاتفاقية.' }).click();
  await officer.waitForURL(/\/commitments\/\d+$/u);
  const party = await house.db.selectFrom('acts').innerJoin('parties', 'parties.id', 'acts.partyId').innerJoin('bodies', 'bodies.id', 'parties.bodyId').select(['acts.step', 'acts.outcome', 'acts.happenedOn', 'acts.votesFor', 'bodies.territoryCode']).where('acts.step', '=', 'deliberated').execute();
  expect(party).toEqual([{ step: 'deliberated', outcome: 'approved', happenedOn: '2023-10-04', votesFor: 11, territoryCode: '03.171.07.03' }]);
  expect(await verifyEvents(journalEvents(house.db))).toMatchObject({ ok: true });
});

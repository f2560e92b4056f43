import { randomUUID } from 'node:crypto';
import { load } from 'cheerio';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openInstrument } from '#instruments';
import { journalEvents, verifyEvents } from '#journal';
import { toDay } from '#platform/days';
import { newVisitor } from '../browser.ts';
import { actorNamed } from '../world-actors.ts';
import type { EarlyHouse } from './early-house.ts';
import { earlyHouse, said, send } from './early-house.ts';

const signedPage = { name: 'ميثاق موقع.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n') };

/** The first forum: two days, a sitting on each, openings, launches and a signing. Gives where it stands. */
async function prepareForum(officer: Page): Promise<string> {
  await officer.goto('/meetings/series/new');
  await send(officer, '/meetings/series', { kind: 'forum', titleAr: 'ملتقى الشغل والإدماج المهني', titleFr: 'Forum du travail et de l’insertion professionnelle', editionAr: 'الدورة', editionFr: 'édition', editionGender: 'feminine' });
  await officer.goto('/meetings/plans/new');
  await send(officer, '/meetings/plans', {
    kind: 'forum', seriesId: '1', number: '1', titleAr: 'ملتقى الشغل والإدماج المهني في دورته الأولى', titleFr: 'Premier forum du travail et de l’insertion professionnelle', mottoAr: 'إدارة قريبة ومسؤولة', editionYear: '2020',
    startsOn: '2020-02-20', endsOn: '2020-02-21', startsAt: '09:00', endsAt: '13:00', placeAr: 'الرباط', visibility: 'public',
  });
  await officer.waitForURL('**/programme');
  const here = new URL(officer.url()).pathname.replace('/programme', '');
  await officer.goto(`${here}/sittings/new`);
  await send(officer, '/sittings', { day: '2020-02-21', startsAt: '09:00', endsAt: '12:00', titleAr: 'اليوم الثاني: التوقيع والتوصيات' });
  for (const [kind, titleAr, sitting] of [['opening', 'كلمة السيد الوزير', 0], ['launch', 'إطلاق الموقع العمومي الجديد للوزارة', 0], ['launch', 'إطلاق الشبكة الداخلية', 0], ['signing', 'توقيع ميثاق المسؤولية المهنية', 1]] as const) {
    await officer.goto(`${here}/points/new`);
    const sittings = await officer.locator('[name=sittingId] option:not([value=""])').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    await send(officer, '/points', { kind, titleAr, minutesPlanned: '30', sittingId: sittings[sitting] ?? '', visibility: 'public' });
  }
  await officer.goto(`${here}/programme`);
  expect(await officer.locator('.sitting').count()).toBe(2);

  return here;
}

/** The regional directors are asked by their office, wherever they are; the forum stands in public once they are. */
async function invite({ address }: EarlyHouse, officer: Page, { here, scripts }: { here: string; scripts: boolean }): Promise<void> {
  await officer.goto(`${here}/invitations/lists/new`);
  await send(officer, '/lists/new', { invitedAs: 'office', role: 'regional_director', bodyKind: 'regional_directorate', capacity: 'member' });
  await officer.goto(`${here}/invitations`);
  await send(officer, '/dispatch');
  const citizen = await newVisitor({ address, scripts, language: 'fr', width: 390 });
  await citizen.goto('/public/meetings');
  await citizen.getByRole('link', { name: 'Premier forum du travail' }).click();
  await citizen.waitForURL(/\/public\/meetings\/\d+$/u);
  expect(await said(citizen)).toContain('إطلاق الموقع العمومي الجديد للوزارة');
  const described = JSON.parse(load(await citizen.content())('script[type="application/ld+json"]').first().text()) as { '@type': string; startDate: string };
  expect([described['@type'], described.startDate.slice(0, 10)]).toEqual(['Event', '2020-02-20']);
  expect((await (await citizen.request.get(`${address}${new URL(citizen.url()).pathname}/calendar.ics`)).text()).startsWith('BEGIN:VCALENDAR')).toBe(true);
}

/** On the second day the director of Fès-Meknès signs the charter, and the minister after him. */
async function signCharter(house: EarlyHouse, minister: Page, charterId: number): Promise<void> {
  const { id } = await house.db.selectFrom('parties').innerJoin('bodies', 'bodies.id', 'parties.bodyId').select('parties.id').where('instrumentId', '=', charterId).where('bodies.territoryCode', '=', '03').executeTakeFirstOrThrow();
  const party = `/conventions/${charterId}/parties/${id}`;
  const director = await house.enter('mudir.fes@shughl.example', { scripts: true, width: 390 });
  for (const [page, step] of [[director, 'signed'], [minister, 'countersigned']] as const) {
    await page.goto(`${party}/acts/new?step=${step}`);
    await page.setInputFiles('[name=evidence]', signedPage);
    await send(page, '/acts', { happenedOn: '2020-02-21' });
  }
  expect(await house.db.selectFrom('standings').select(['step', 'state']).where('partyId', '=', id).where('step', 'in', ['signed', 'countersigned']).orderBy('step').execute()).toEqual([{ step: 'signed', state: 'done' }, { step: 'countersigned', state: 'done' }]);
}

/** The record is written by one and approved by another, sealed, and given to everybody. */
async function publishRecord({ address }: EarlyHouse, officer: Page, minister: Page, here: string): Promise<void> {
  await officer.goto(here);
  await send(officer, '/states');
  await officer.goto(`${here}/correction`);
  await send(officer, '/correction', { 'chair.0.titleAr': 'وزير الشغل والإدماج المهني', 'conclusion.0.ar': 'تُحدث لجنة للقيادة الاستراتيجية تتتبع تنفيذ الأوراش.' });
  await officer.goto(`${here}/minutes`);
  await send(officer, '/minutes/ar');
  for (const step of ['review', 'approval']) {
    await minister.goto(`${here}/minutes`);
    await send(minister, `/ar/${step}`);
  }
  for (const step of ['seal', 'publication']) {
    await officer.goto(`${here}/minutes`);
    await send(officer, `/minutes/${step}`);
  }
  const citizen = await newVisitor({ address, scripts: false });
  await citizen.goto(`/public${here}`);
  expect(await citizen.locator('a[href$=".pdf"]').count()).toBeGreaterThan(0);
}

test.for([{ scripts: true }, { scripts: false }])('a ministry’s forum of two days, from its programme to its published record, scripts $scripts', { timeout: 240_000 }, async ({ scripts }) => {
  const house = await earlyHouse('2020-01-13 09:00');
  const officer = await house.enter('tawasol@shughl.example', { scripts });
  const minister = await house.enter('wazir@shughl.example', { scripts });
  const here = await prepareForum(officer);
  await invite(house, officer, { here, scripts });
  const actor = await actorNamed(house.db, 'tawasol@shughl.example');
  const directorates = await house.db.selectFrom('bodies').select('id').where('kind', '=', 'regional_directorate').execute();
  const charterId = await openInstrument(house.db, actor, {
    kind: 'charter', ownerBodyId: actor.offices[0]?.bodyId ?? 0, programmeId: null, reference: null, titleAr: 'ميثاق المسؤولية المهنية', titleFr: null, textAr: 'المادة 1', textFr: null, startedOn: toDay('2020-01-27'), firstYear: null, lastYear: null,
    matter: null, needsVisa: null, majorityBase: null, visaReasonAr: null, visaReasonFr: null, majorityReasonAr: null, signatureDays: 30, parties: { bodyIds: directorates.map(({ id }) => id) }, submission: randomUUID(),
  }, house.goTo('2020-01-27 09:00'));
  await officer.goto(`/conventions/${charterId}/sending/new`);
  await send(officer, '/sending');

  house.goTo('2020-02-20 08:30');
  await officer.goto(`${here}/presence`);
  await send(officer, '/presence/taps', {}, 'تسجيل الوصول');
  house.goTo('2020-02-21 10:00');
  await signCharter(house, minister, charterId);
  house.goTo('2020-02-25 10:00');
  await publishRecord(house, officer, minister, here);
  expect(await verifyEvents(journalEvents(house.db))).toMatchObject({ ok: true });
});

import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import { toDay } from '#platform/days';
import { demonstrationAccounts } from '#world';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import { siteOn } from '../../../tests/site.ts';
import { visitor } from '../../../tests/visitor.ts';
import { actorNamed, partyOf } from '../../../tests/world-actors.ts';
import { apportionYear } from './apportion-year.ts';
import { partiesWithSeats } from './queries.ts';
import type { YearToShare } from './year-shares.ts';
import { compareYear } from './year-shares.ts';

let db: Db;
let officer: Actor;
let own: number;
let typed: YearToShare;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  officer = await actorNamed(db, 'takwin@region.example');
  own = await partyOf(db, '03.171.07.03');
  const members = new Map((await partiesWithSeats(db, 1, toDay('2026-01-01'))).map(({ partyId, seats }) => [partyId, seats ?? 0]));
  typed = { instrumentId: 1, year: 2026, cost: 1_000_000_00, ownerShare: 4000, dueOn: toDay('2026-12-31'), members };
});

const lastEvent = () => db.selectFrom('journalEvents').select(['kind', 'facts']).orderBy('sequence', 'desc').limit(1).executeTakeFirstOrThrow();
const shareOf = () => db.selectFrom('contributions').select(['members', 'formulaAmount', 'agreedAmount', 'topUpAmount', 'dueOn']).where('partyId', '=', own).where('year', '=', 2026).executeTakeFirstOrThrow();
const refusedWith = (code: string) => ({ refusal: { code } });

describe('a year that was shared out is not replaced without a word', () => {
  test('the act is refused until what it changes was seen and a reason is given', async () => {
    const before = await shareOf();
    await expect(apportionYear(db, officer, typed, now)).rejects.toMatchObject(refusedWith('contribution.shared_already'));
    const { mark } = await compareYear(db, typed);
    await expect(apportionYear(db, officer, { ...typed, again: { seen: mark, because: ' ' } }, now)).rejects.toMatchObject(refusedWith('contribution.reason_missing'));
    await expect(apportionYear(db, officer, { ...typed, cost: typed.cost + 1_00, again: { seen: mark, because: 'خطأ في الكلفة' } }, now)).rejects.toMatchObject(refusedWith('contribution.shared_already'));
    expect(await shareOf()).toEqual(before);
  });

  test('the journal keeps each party’s members, formula, agreed amount and top-up, before and after, with the reason', async () => {
    const before = await shareOf();
    await apportionYear(db, officer, { ...typed, topUps: new Map([[own, 5_000_00]]), again: { seen: (await compareYear(db, { ...typed, topUps: new Map([[own, 5_000_00]]) })).mark, because: 'مراجعة الكلفة' } }, now);
    const after = await shareOf();
    const { kind, facts } = await lastEvent();
    const told = JSON.parse(facts) as { because: string; before: unknown; shares: { party: number; before: unknown; after: unknown }[] };
    const named = ({ members, formulaAmount: formula, agreedAmount: agreed, topUpAmount: topUp }: typeof before) => ({ members, formula, agreed, topUp });
    expect(kind).toBe('contribution.apportioned');
    expect(told).toMatchObject({ year: 2026, because: 'مراجعة الكلفة', cost: typed.cost, before: { dueOn: before.dueOn } });
    expect(told.shares).toHaveLength(18);
    expect(told.shares.find(({ party }) => party === own)).toMatchObject({ before: named(before), after: named(after) });
    expect(after.topUpAmount).toBe(5_000_00);
  });

  test('what was agreed beside the formula stays agreed when the formula gives another amount', async () => {
    const agreed = { ...typed, agreed: new Map([[own, 90_000_00]]) };
    await apportionYear(db, officer, { ...agreed, again: { seen: (await compareYear(db, agreed)).mark, because: 'اتفاق خاص' } }, now);
    const { shares } = await compareYear(db, { ...typed, cost: 2_000_000_00 });
    expect(shares.find(({ partyId }) => partyId === own)?.after).toMatchObject({ agreedAmount: 90_000_00, topUpAmount: 5_000_00 });
  });
});

test('the form says that the year exists, shows old and new of each party and asks why', async () => {
  const who = visitor(siteOn(db));
  await who.send('/sign-in', '/sign-in', { email: 'takwin@region.example', password: demonstrationAccounts.find(({ email }) => email === 'takwin@region.example')?.password ?? '' });
  const fields = { year: '2025', cost: '900000', ownerShare: '40', dueOn: '2025-12-31' };
  const { status, html } = await who.send('/conventions/1/years/new', '/conventions/1/years', fields);
  const page = load(html);
  expect(status).toBe(422);
  expect(page('table tbody tr')).toHaveLength(18);
  expect(page('textarea[name=because]')).toHaveLength(1);
  const again = Object.fromEntries(page('form[action="/conventions/1/years"]').serializeArray().map(({ name, value }) => [name, value]));
  const { status: refused, html: stillThere } = await who.post('/conventions/1/years', { ...again, because: '' });
  expect([refused, load(stillThere)('table tbody tr').length]).toEqual([422, 18]);
  const { status: done, location } = await who.post('/conventions/1/years', { ...again, because: 'مراجعة الكلفة' });
  expect([done, location]).toEqual([303, '/conventions/1']);
});

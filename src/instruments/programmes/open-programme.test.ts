import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import { toDay } from '#platform/days';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import { actorNamed } from '../../../tests/world-actors.ts';
import type { NewInstrument } from '../conventions/open-instrument.ts';
import { openInstrument } from '../conventions/open-instrument.ts';
import type { NewProgramme } from './open-programme.ts';
import { openProgramme, whyNotOpenProgramme } from './open-programme.ts';

const refusedWith = (code: string) => ({ refusal: { code } });

let db: Db;
let officer: Actor;
let region: number;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  officer = await actorNamed(db, 'takwin@region.example');
  region = officer.offices[0]?.bodyId ?? 0;
});

const programme = (told: Partial<NewProgramme> = {}): NewProgramme => ({ ownerBodyId: region, titleAr: 'برنامج تأهيل الكفاءات', titleFr: null, firstYear: 2027, lastYear: 2029, ...told });
const instrument = (told: Partial<NewInstrument>): NewInstrument => ({
  kind: 'convention', ownerBodyId: region, programmeId: null, reference: null, titleAr: 'اتفاقية', titleFr: null, textAr: 'المادة 1', textFr: null, startedOn: toDay('2026-11-02'), firstYear: null, lastYear: null,
  matter: 'financial_incidence', needsVisa: null, majorityBase: null, visaReasonAr: null, visaReasonFr: null, majorityReasonAr: null, signatureDays: 15, parties: null, submission: randomUUID(), ...told,
});

test.each<[string, Partial<NewProgramme>, string | undefined]>([
  ['a programme has a title and its years', {}, undefined],
  ['one year is enough', { lastYear: 2027 }, undefined],
  ['a title of blanks is none', { titleAr: ' ' }, 'programme.title_missing'],
  ['no programme ends before it begins', { lastYear: 2026 }, 'programme.years_reversed'],
])('%s', (_, told, code) => expect(whyNotOpenProgramme(programme(told))?.code).toBe(code));

test('it is opened once by its owner’s officer, with its event', async () => {
  await expect(openProgramme(db, await actorNamed(db, 'maliya@aitnaamane.example'), programme(), now)).rejects.toMatchObject(refusedWith('authority.not_your_body'));
  const both = await Promise.allSettled([openProgramme(db, officer, programme(), now), openProgramme(db, officer, programme({ titleAr: ' برنامج تأهيل الكفاءات ' }), now)]);
  const opened = both.find((one) => one.status === 'fulfilled')?.value;
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refusedWith('programme.opened_already') });
  expect(await db.selectFrom('journalEvents').select('kind').where('subject', '=', `programme/${opened}`).execute()).toEqual([{ kind: 'programme.opened' }]);
});

test('an instrument stands under a programme of its own body only', async () => {
  const own = await openProgramme(db, officer, programme({ titleAr: 'برنامج آخر' }), now);
  const id = await openInstrument(db, officer, instrument({ programmeId: own }), now);
  expect(await db.selectFrom('instruments').select('programmeId').where('id', '=', id).executeTakeFirst()).toEqual({ programmeId: own });
  const foreign = await db.selectFrom('programmes').select('id').where('ownerBodyId', '!=', region).executeTakeFirst();
  for (const programmeId of [foreign?.id ?? 88_888, 99_999]) await expect(openInstrument(db, officer, instrument({ programmeId }), now)).rejects.toMatchObject(refusedWith('programme.elsewhere'));
});

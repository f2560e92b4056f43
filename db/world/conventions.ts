import { nameOf } from '#bodies';
import { apportionYear, openInstrument } from '#instruments';
import type { CouncilLevel } from '#instruments';
import type { Calendar } from '#law';
import { calendarOf } from '#law';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import { seatsOn } from '#territories';
import { toldBy } from './chronicle.ts';
import { conventionText } from './convention-text.ts';
import { keptCouncils } from './councils/sessions.ts';
import type { Payment } from './el-hajeb.ts';
import { elHajeb } from './el-hajeb.ts';
import { dueDays, tellPayment } from './payments.ts';
import { historyOf, paymentsOf } from './provinces.ts';
import { Lots } from './random.ts';
import type { Story } from './teller.ts';

export interface Province {
  code: string;
  nameAr: string;
  nameFr: string;
}

export interface Region {
  code: string;
  councilId: number;
  programmeId: number;
}

interface Party {
  partyId: number;
  bodyId: number;
  name: string;
  code: string;
  level: CouncilLevel;
  seats: number;
}

const years = [2023, 2024, 2025, 2026] as const;
/** In centimes: what a member's training costs in a year of the demonstration world. */
const costOfAMember = 210_600;
const regionsShare = 4000;

/** El Hajeb's convention went out after its meeting; the others around it, all before the Region's July session. */
export function sentOnOf(code: string): Day {
  if (code === '03.171') return '2023-05-15' as Day;
  const days = ['2023-04-10', '2023-04-17', '2023-04-24', '2023-05-02', '2023-05-08', '2023-05-22', '2023-05-29', '2023-06-05'];

  return days[new Lots(`${code} sent`).between(0, days.length - 1)] as Day;
}

/** Opens a province's convention with its parties and what each owes each year. Gives its id. */
export async function openConvention(db: Db, actor: Actor, region: Region, province: Province, index: number): Promise<number> {
  const sentOn = sentOnOf(province.code);
  const at = new Date(`${sentOn}T08:30:00Z`);
  const text = conventionText(province.nameAr, province.nameFr);
  const instrumentId = await openInstrument(db, actor, {
    kind: 'convention', programmeId: region.programmeId, ownerBodyId: region.councilId, reference: `${String(index).padStart(2, '0')}-${region.code}/2023`,
    titleAr: `اتفاقية تمويل برامج تكوين المنتخبين، ${province.nameAr}`, titleFr: `Convention de financement de la formation des élus, ${province.nameFr}`,
    textAr: text.ar, textFr: text.fr, startedOn: sentOn, firstYear: 2023, lastYear: 2026,
    matter: 'financial_incidence', needsVisa: null, majorityBase: null, visaReasonAr: null, visaReasonFr: null,
    majorityReasonAr: null, signatureDays: 15, submission: `world/convention/${province.code}`,
    parties: { provincialCouncilOf: province.code, communesOf: province.code, regionalCouncilOf: region.code },
  }, at);
  const parties = await partiesOf(db, instrumentId);
  const members = new Map(parties.filter((party) => party.level !== 'region').map((party) => [party.partyId, party.seats]));
  const total = [...members.values()].reduce((sum, seats) => sum + seats, 0);
  for (const [step, year] of years.entries()) {
    const cost = Math.round((total * costOfAMember * (100 + step * 4)) / 100 / 100_000) * 100_000;
    await apportionYear(db, actor, { instrumentId, year, cost, ownerShare: regionsShare, dueOn: dueDays[year] as Day, members }, at);
  }

  return instrumentId;
}

async function partiesOf(db: Db, instrumentId: number): Promise<Party[]> {
  const rows = await db
    .selectFrom('parties')
    .innerJoin('bodies', 'bodies.id', 'parties.bodyId')
    .select(['parties.id as partyId', 'parties.bodyId', 'bodies.nameAr', 'bodies.nameFr', 'bodies.territoryCode', 'bodies.level', seatsOn('2023-05-10' as Day).as('seats')])
    .where('parties.instrumentId', '=', instrumentId)
    .orderBy('parties.position')
    .execute();

  return rows.map((row) => ({ partyId: row.partyId, bodyId: row.bodyId, name: nameOf(row, 'fr'), code: row.territoryCode ?? '', level: row.level as CouncilLevel, seats: row.seats ?? 16 }));
}

/** The stories of a convention's parties, told up to a moment: El Hajeb's as written, every other drawn from its code. */
export async function storiesOf(db: Db, instrumentId: number, sentOn: Day, now: Date): Promise<Story[]> {
  const [parties, calendar] = await Promise.all([partiesOf(db, instrumentId), calendarOf(db)]);
  const dues = await db.selectFrom('contributions').select(['partyId', 'year', 'agreedAmount', 'topUpAmount']).where('partyId', 'in', parties.map((party) => party.partyId)).execute();
  const today = dayIn(now);

  return parties.map((party) => {
    const owed = new Map(dues.filter((due) => due.partyId === party.partyId).map((due) => [due.year, due.agreedAmount + due.topUpAmount]));

    return storyOf(party, owed, { sentOn, today, calendar });
  });
}

function storyOf(party: Party, owed: ReadonlyMap<number, number>, { sentOn, today, calendar }: { sentOn: Day; today: Day; calendar: Calendar }): Story {
  const fate = elHajeb[party.code];
  const story = fate ? fate.tell() : historyOf(party, sentOn, calendar);
  const payments: readonly Payment[] = fate ? fate.payments : paymentsOf(party.code);
  const signedOn = story.acts.find((act) => act.step === 'signed')?.happenedOn;
  const pace = new Lots(`${party.code} pace`).between(0, 24);
  if (signedOn) for (const [index, year] of years.entries()) tellPayment(story, payments[index] ?? 'none', year, owed.get(year) ?? 0, { signedOn, pace, calendar });

  return { partyId: party.partyId, bodyId: party.bodyId, name: party.name, acts: toldBy(story.acts, today), fromDocument: new Set(fate?.fromDocument ? (['deliberated'] as const) : []), isKept: keptCouncils.has(party.code) };
}

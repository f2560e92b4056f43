import { builtInCalendar } from '#law';
import type { Board, BoardParty, ContributionStanding, PartyContext, RecordedAct, Standing, Step } from '#instruments';
import { boardOn, standingsOf } from '#instruments';
import type { Day } from '#platform/days';
import { mandateOf } from './one-party.ts';

const communes: readonly [code: string, nameAr: string, nameFr: string, seats: number, latitude: number, longitude: number][] = [
  ['03.171.01.01', 'أكوراي', 'Agourai', 28, 33.63, -5.59],
  ['03.171.01.03', 'عين تاوجطات', 'Ain Taoujdate', 30, 33.94, -5.21],
  ['03.171.01.05', 'الحاجب', 'El Hajeb', 30, 33.68, -5.37],
  ['03.171.01.07', 'سبع عيون', 'Sabaa Aiyoun', 30, 33.90, -5.37],
  ['03.171.03.01', 'آيت ويخلفن', 'Ait Ouikhalfen', 16, 33.62, -5.73],
  ['03.171.03.03', 'آيت يعزم', 'Ait Yaazem', 28, 33.75, -5.61],
  ['03.171.03.05', 'جحجوح', 'Jahjouh', 16, 33.61, -5.64],
  ['03.171.03.07', 'راس إيجيري', 'Ras Ijerri', 16, 33.80, -5.72],
  ['03.171.03.09', 'تامشاشاط', 'Tamchachate', 16, 33.50, -5.64],
  ['03.171.05.01', 'آيت بوبيدمان', 'Ait Boubidmane', 28, 33.85, -5.32],
  ['03.171.05.03', 'آيت حرز الله', 'Ait Harz Allah', 20, 33.76, -5.30],
  ['03.171.05.05', 'بطيط', 'Bitit', 20, 33.83, -5.14],
  ['03.171.05.07', 'لقصير', 'Laqsir', 30, 33.91, -5.23],
  ['03.171.07.01', 'آيت بورزوين', 'Ait Bourzouine', 18, 33.64, -5.51],
  ['03.171.07.03', 'آيت نعمان', 'Ait Naamane', 16, 33.66, -5.29],
  ['03.171.07.05', 'إقدار', 'Iqaddar', 18, 33.66, -5.38],
];

type Told = Partial<RecordedAct> & { step: Step; on: string };

const agenda: Told = { step: 'agenda', on: '2023-09-10', sessionKind: 'ordinary', sessionOn: '2023-10-03' as Day };
const vote = (present: number, votesFor: number): Told => ({
  step: 'deliberated', on: '2023-10-05', outcome: 'approved', call: 1, membersInOffice: present + 2, membersPresent: present, votesFor, votesAgainst: present - votesFor, votesAbstained: 0, reference: 'مقرر 12/2023',
});
const transmitted: Told = { step: 'transmitted', on: '2023-10-10', reference: 'إرسالية 45/2023' };
const visa: Told = { step: 'visa', on: '2023-10-24', outcome: 'granted', reference: '118/ع.إ/2023' };
const signed: Told = { step: 'signed', on: '2023-11-02' };
const paid = (year: number, amount: number): Told[] => (['budgeted', 'committed', 'ordered', 'paid', 'received'] as const).map((step) => ({ step, on: '2023-11-25', year, amount }));

/** The fates that a board must be able to tell, one after the other for the parties. */
const fatesOf = (seats: number): Told[][] => [
  [agenda, vote(seats - 2, seats - 2), transmitted, visa, signed, ...paid(2023, 4_200_000)],
  [agenda, vote(seats - 3, seats - 5), transmitted, visa, signed, ...paid(2023, 2_310_050)],
  [agenda, { ...vote(seats - 2, 0), outcome: 'postponed', votesFor: null, votesAgainst: null }],
  [agenda, vote(seats - 4, seats - 5), { ...transmitted, on: '2023-11-20' }],
  [agenda, vote(seats - 3, seats - 3), transmitted],
  [],
  [agenda, vote(seats - 2, seats - 2), transmitted, visa],
  [{ ...agenda, awaitsConfirmation: true }],
];

const context = (seats: number, level: PartyContext['level'], isOwner: boolean): PartyContext => ({
  kind: 'convention', level, isOwner, matter: 'financial_incidence', needsVisa: true, majorityBase: 'votes_cast', mandates: mandateOf(seats), startedOn: '2023-05-10' as Day,
  currentVersion: 1, signatureDays: 10, versions: [{ number: 1, issuedOn: '2023-05-10' as Day, diffusedOn: null }], calendar: builtInCalendar,
  dues: [2023, 2024].map((year) => ({ year, amount: 4_200_000, dueOn: `${year}-11-30` as Day })),
});

/** A party's acts, each with what its step needs and nothing else. */
export function elHajebHistory(fate: number, { seats = 28, level = 'commune' as PartyContext['level'], isOwner = false } = {}) {
  const fates = fatesOf(seats);
  const told: Told[] = [...(isOwner ? [] : [{ step: 'sent' as const, on: '2023-05-20' }]), ...(fates[fate % fates.length] ?? [])];
  const acts = told.map(({ on, ...act }, index): RecordedAct => ({
    id: index + 1, replacesId: null, awaitsConfirmation: false, outcome: 'done', happenedOn: on as Day, version: 1, year: null, sessionKind: null, sessionOn: null, call: null, sitting: null,
    membersInOffice: null, membersPresent: null, votesFor: null, votesAgainst: null, votesAbstained: null, presidentSide: null, amount: null, reference: null, ...act,
  }));

  return { acts, context: context(seats, level, isOwner) };
}

/** The convention of El Hajeb with its 18 parties, each with another fate, as it stands on a day. */
export function elHajebBoard(day = '2024-01-20' as Day, year: number | null = 2023, { instrumentId = 12, firstPartyId = 101 } = {}): Board {
  const shared = { instrumentId, needsVisa: true, isOwner: false, isoCode: null, latitude: null, longitude: null };
  const parties: BoardParty[] = [
    { ...shared, partyId: firstPartyId, bodyId: 1, nameAr: 'مجلس جهة فاس-مكناس', nameFr: 'Conseil de la région Fès-Meknès', level: 'region', seats: 69, isOwner: true, territoryCode: '03', provinceCode: null, isoCode: 'MA-03' },
    { ...shared, partyId: firstPartyId + 1, bodyId: 2, nameAr: 'المجلس الإقليمي للحاجب', nameFr: 'Conseil provincial d’El Hajeb', level: 'province', seats: 15, territoryCode: '03.171', provinceCode: '03.171', isoCode: 'MA-HAJ' },
    ...communes.map(([territoryCode, nameAr, nameFr, seats, latitude, longitude], index): BoardParty => ({
      ...shared, partyId: firstPartyId + 2 + index, bodyId: 3 + index, nameAr: `جماعة ${nameAr}`, nameFr: `Commune de ${nameFr}`, level: 'commune', seats, territoryCode, provinceCode: '03.171', latitude, longitude,
    })),
  ];
  const standings = new Map<number, Standing[]>();
  const contributions = new Map<number, ContributionStanding>();
  for (const [index, party] of parties.entries()) {
    const { acts, context: own } = elHajebHistory(index, { seats: party.seats ?? 0, level: party.level, isOwner: party.isOwner });
    const derived = standingsOf(acts.filter((act) => act.happenedOn <= day), own);
    const money = derived.contributions.find((row) => row.year === year);
    standings.set(party.partyId, derived.steps);
    if (money) contributions.set(party.partyId, money);
  }

  return boardOn({ parties, standings, contributions }, day, year, builtInCalendar);
}

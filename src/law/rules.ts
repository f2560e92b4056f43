import type { Day } from '#platform/days';

export const levels = ['region', 'province', 'commune'] as const;
export type Level = (typeof levels)[number];

/** An article of one of the three organic laws: `113-14` communes, `112-14` prefectures and provinces, `111-14` regions. */
export interface Article {
  law: '111-14' | '112-14' | '113-14';
  number: number;
}

/** A delay with its article; `unit` says whether Saturdays, Sundays and holidays count. */
export interface Delay {
  count: number;
  unit: 'days' | 'working_days';
  article: Article;
}

/** What one level's organic law says of its council. A change of the law is a new rule set with its first day. */
export interface RuleSet {
  level: Level;
  validFrom: Day;
  ordinarySessions: { months: readonly number[]; opening: 'first_monday' | 'second_monday' | 'first_week'; article: Article };
  ordinaryLength: Delay;
  ordinaryExtension: Delay;
  notice: Delay & { carries: readonly ('agenda' | 'timetable' | 'documents')[] };
  agendaToState: Delay & { to: 'wali' | 'governor' };
  stateAddsItems: Delay;
  /** Asked by one or several members; a refusal is reasoned, notified and read out at the opening. Asked by half of them it is on the agenda. */
  memberItems: { mandatoryFrom: Part; article: Article };
  /** `heldWithin` binds when the absolute majority asks; a third's request that the president declines is answered with reasons. */
  extraordinary: { askedBy: Part; length: Delay; heldWithin: Delay; refusalReasoned: Delay; article: Article };
  /** Without quorum at the first opening, such a session meets on the next working day whatever the number. */
  extraordinaryByState: { heldWithin: Delay; notice: Delay; secondAfter: Delay };
  quorum: { moreThan: Part; lastCallAsking: 1 | 2; secondCallFrom: Delay; secondCallTo: Delay; thirdAfter: Delay; article: Article };
  /** Counted on the votes cast, or on the members in office at the first sitting for the matters listed. In a tie the president's side prevails and the minutes tell each voice. */
  majority: { moreThan: Part; base: 'votes_cast'; ofMembersInOfficeFor: readonly Matter[]; tie: 'president_side'; article: Article };
  /** Voting is public: by show of hands or by name. */
  publicVote: Article;
  /** Sittings are public; the council closes one without debate, asked by its president, by a part of its members or by the State's representative. */
  publicSittings: { closedAskedBy: Part; article: Article };
  /** A member keeps away from what concerns the own interests. */
  conflictOfInterest: Article;
  /** Minutes and decisions stand in numbered registers. */
  registers: Article;
  attendanceToState: Delay;
  minutesToState: Delay;
  minutesToMembers: Delay;
  posting: Delay;
  opposition: Delay;
  visa: Delay & { authority: 'interior' | 'governor'; asksFor: readonly Matter[] };
  absences: { consecutive: number; apart: number; article: Article };
  conventions: readonly Article[];
  /** Standing committees; no `atMost` where the law sets none. */
  committees: { atLeast: number; atMost: number | null; article: Article };
  /** Vice-presidents by seats, each up to a number of seats; none where the law's table was not read. */
  vicePresidents: { brackets: readonly { seatsUpTo: number | null; count: number }[]; article: Article } | null;
  /** The council's administration; `by_list`: a general directorate where a decree lists the council. */
  administration: { directorate: 'general' | 'by_list'; articles: readonly Article[] };
}

/** A part of a whole, as the law counts it: a half, a third. */
export type Part = { numerator: number; denominator: number };

const half: Part = { numerator: 1, denominator: 2 };
const third: Part = { numerator: 1, denominator: 3 };

/** What a decision is about, where the law asks a majority or a visa of its own for it. */
export const matters = [
  'financial_incidence', 'budget', 'development_programme', 'spatial_plan', 'development_company', 'service_management', 'delegated_management',
  'private_partnership', 'competence_contract', 'organisation', 'foreign_cooperation', 'naming_of_places',
] as const;
export type Matter = (typeof matters)[number];

/** The day of the organic laws 111-14, 112-14 and 113-14: no rule of ours is older. */
export const since2015 = '2015-07-23' as Day;

function of(law: Article['law']) {
  const article = (number: number): Article => ({ law, number });
  const days = (count: number, number: number): Delay => ({ count, unit: 'days', article: article(number) });
  const workingDays = (count: number, number: number): Delay => ({ count, unit: 'working_days', article: article(number) });

  return { article, days, workingDays };
}

const r = of('111-14');
const region: RuleSet = {
  level: 'region', validFrom: since2015,
  ordinarySessions: { months: [3, 7, 10], opening: 'first_monday', article: r.article(36) },
  ordinaryLength: r.days(15, 37), ordinaryExtension: r.days(15, 37),
  notice: { ...r.days(7, 38), carries: ['agenda', 'timetable', 'documents'] }, agendaToState: { ...r.days(20, 41), to: 'wali' }, stateAddsItems: r.days(8, 42),
  memberItems: { mandatoryFrom: half, article: r.article(43) },
  extraordinary: { askedBy: third, length: r.days(7, 39), heldWithin: r.days(30, 39), refusalReasoned: r.days(10, 39), article: r.article(39) },
  extraordinaryByState: { heldWithin: r.days(10, 40), notice: r.days(3, 40), secondAfter: r.workingDays(1, 40) },
  quorum: { moreThan: half, lastCallAsking: 2, secondCallFrom: r.days(3, 45), secondCallTo: r.days(5, 45), thirdAfter: r.workingDays(3, 45), article: r.article(45) },
  majority: { moreThan: half, tie: 'president_side', base: 'votes_cast', ofMembersInOfficeFor: ['development_programme', 'spatial_plan', 'development_company', 'service_management', 'private_partnership', 'competence_contract'], article: r.article(46) },
  publicVote: r.article(8), publicSittings: { closedAskedBy: third, article: r.article(51) }, conflictOfInterest: r.article(68), registers: r.article(50), attendanceToState: r.days(5, 70),
  minutesToState: r.workingDays(10, 113), minutesToMembers: r.days(15, 247), posting: r.days(10, 247), opposition: r.workingDays(3, 114),
  visa: { ...r.days(20, 115), authority: 'interior', asksFor: ['development_programme', 'spatial_plan', 'organisation', 'delegated_management', 'development_company', 'financial_incidence', 'foreign_cooperation'] },
  absences: { consecutive: 3, apart: 5, article: r.article(70) },
  conventions: [r.article(162), r.article(163), r.article(164)],
  committees: { atLeast: 3, atMost: 7, article: r.article(28) },
  vicePresidents: { brackets: [{ seatsUpTo: 39, count: 6 }, { seatsUpTo: 51, count: 7 }, { seatsUpTo: 63, count: 8 }, { seatsUpTo: null, count: 9 }], article: r.article(18) },
  administration: { directorate: 'general', articles: [r.article(125), r.article(126)] },
};

const p = of('112-14');
const province: RuleSet = {
  level: 'province', validFrom: since2015,
  ordinarySessions: { months: [1, 6, 9], opening: 'second_monday', article: p.article(34) },
  ordinaryLength: p.days(15, 35), ordinaryExtension: p.days(15, 35),
  notice: { ...p.days(7, 36), carries: ['agenda', 'timetable', 'documents'] }, agendaToState: { ...p.days(20, 39), to: 'governor' }, stateAddsItems: p.days(8, 40),
  memberItems: { mandatoryFrom: half, article: p.article(41) },
  extraordinary: { askedBy: third, length: p.days(7, 37), heldWithin: p.days(15, 37), refusalReasoned: p.days(10, 37), article: p.article(37) },
  extraordinaryByState: { heldWithin: p.days(10, 38), notice: p.days(3, 38), secondAfter: p.workingDays(1, 38) },
  quorum: { moreThan: half, lastCallAsking: 2, secondCallFrom: p.days(3, 43), secondCallTo: p.days(5, 43), thirdAfter: p.workingDays(3, 43), article: p.article(43) },
  majority: { moreThan: half, tie: 'president_side', base: 'votes_cast', ofMembersInOfficeFor: ['development_programme', 'development_company', 'service_management', 'private_partnership', 'competence_contract'], article: p.article(44) },
  publicVote: p.article(7), publicSittings: { closedAskedBy: third, article: p.article(49) }, conflictOfInterest: p.article(66), registers: p.article(48), attendanceToState: p.days(5, 68),
  minutesToState: p.workingDays(10, 107), minutesToMembers: p.days(15, 217), posting: p.days(10, 217), opposition: p.workingDays(3, 108),
  visa: { ...p.days(20, 109), authority: 'governor', asksFor: ['development_programme', 'budget', 'organisation', 'financial_incidence', 'foreign_cooperation'] },
  absences: { consecutive: 3, apart: 5, article: p.article(68) },
  conventions: [p.article(141), p.article(142), p.article(143)],
  committees: { atLeast: 3, atMost: null, article: p.article(26) },
  vicePresidents: null,
  administration: { directorate: 'general', articles: [p.article(119), p.article(120)] },
};

const c = of('113-14');
const commune: RuleSet = {
  level: 'commune', validFrom: since2015,
  ordinarySessions: { months: [2, 5, 10], opening: 'first_week', article: c.article(33) },
  ordinaryLength: c.days(15, 34), ordinaryExtension: c.workingDays(7, 34),
  notice: { ...c.days(10, 35), carries: ['agenda', 'timetable', 'documents'] }, agendaToState: { ...c.days(20, 38), to: 'governor' }, stateAddsItems: c.days(8, 39),
  memberItems: { mandatoryFrom: half, article: c.article(40) },
  extraordinary: { askedBy: third, length: c.workingDays(7, 36), heldWithin: c.days(15, 36), refusalReasoned: c.days(10, 36), article: c.article(36) },
  extraordinaryByState: { heldWithin: c.days(10, 37), notice: c.days(3, 37), secondAfter: c.workingDays(1, 37) },
  quorum: { moreThan: half, lastCallAsking: 2, secondCallFrom: c.days(3, 42), secondCallTo: c.days(5, 42), thirdAfter: c.workingDays(3, 42), article: c.article(42) },
  majority: { moreThan: half, tie: 'president_side', base: 'votes_cast', ofMembersInOfficeFor: ['development_programme', 'development_company', 'service_management', 'private_partnership', 'competence_contract'], article: c.article(43) },
  publicVote: c.article(6), publicSittings: { closedAskedBy: third, article: c.article(48) }, conflictOfInterest: c.article(65), registers: c.article(47), attendanceToState: c.days(5, 67),
  minutesToState: c.workingDays(15, 116), minutesToMembers: c.days(15, 273), posting: c.days(8, 273), opposition: c.workingDays(3, 117),
  visa: { ...c.days(20, 118), authority: 'governor', asksFor: ['development_programme', 'budget', 'organisation', 'financial_incidence', 'naming_of_places', 'foreign_cooperation', 'service_management'] },
  absences: { consecutive: 3, apart: 5, article: c.article(67) },
  conventions: [c.article(149), c.article(150), c.article(151)],
  committees: { atLeast: 2, atMost: 5, article: c.article(25) },
  vicePresidents: { brackets: [{ seatsUpTo: 13, count: 3 }, { seatsUpTo: 15, count: 4 }, { seatsUpTo: 23, count: 5 }, { seatsUpTo: 34, count: 6 }, { seatsUpTo: 42, count: 7 }, { seatsUpTo: 50, count: 8 }, { seatsUpTo: 60, count: 9 }, { seatsUpTo: null, count: 10 }], article: c.article(16) },
  administration: { directorate: 'by_list', articles: [c.article(126), c.article(128)] },
};

const ruleSets: readonly RuleSet[] = [region, province, commune];

/** The rules of a level on a day. Throws before the organic laws of 2015: nothing here is older. */
export function ruleSetFor(level: Level, day: Day): RuleSet {
  const found = ruleSets.findLast((rules) => rules.level === level && rules.validFrom <= day);
  if (!found) throw new RangeError(`No rule set of ${level} on ${day}`);

  return found;
}

/** An article as a stable key, `113-14:33`, for words and JSON. */
export function articleKey({ law, number }: Article): string {
  return `${law}:${number}`;
}

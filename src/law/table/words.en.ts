import { monthName } from '#platform/words';
import type { Matter, Part } from '../rules.ts';
import { en as law } from '../words.en.ts';
import type { RuleFacts } from './told.ts';
import type { Words } from './words.ar.ts';

type Length = RuleFacts['notice']['before'];

const delay = ({ count, unit }: Length): string => (unit === 'days' ? law.days(count) : law.workingDays(count));
const parts: Record<string, string> = { '1/2': 'half', '1/3': 'a third' };
const part = ({ numerator, denominator }: Part): string => parts[`${numerator}/${denominator}`] ?? `${numerator}/${denominator}`;
const state = { wali: 'wali of the region', governor: 'governor' };
const listed = (matters: readonly Matter[]): string => matters.map((matter) => law.matters[matter]).join(', ');
const openings = {
  first_monday: 'they open on the first Monday of the month, or the next working day if it is a holiday',
  second_monday: 'they open on the second Monday of the month, or the next working day if it is a holiday',
  first_week: 'they open within the first week of the month',
};

export const en: Words = {
  title: 'The rules of the councils in the law',
  lead: 'What the organic law says for each level of local government, with its articles. Every date and majority on this platform is computed from it.',
  rule: 'Rule',
  choose: 'Level of the council',
  all: 'All three levels',
  notRead: 'Not taken up yet',
  levels: { region: 'Regional council', province: 'Prefectural or provincial council', commune: 'Communal council' },
  names: {
    ordinary_sessions: 'Ordinary sessions', ordinary_length: 'Length of an ordinary session', notice: 'Notice to the members', agenda_to_state: 'Sending the agenda', state_points: 'Points of the State’s representative',
    member_points: 'Points of the members', extraordinary: 'Extraordinary session', extraordinary_length: 'Length of an extraordinary session', extraordinary_by_state: 'Extraordinary session asked for by the State',
    quorum: 'Quorum', second_call: 'Second call', third_call: 'Third meeting', majority: 'Majority', majority_in_office: 'Majority of the members in office', public_vote: 'Public vote',
    public_sittings: 'Public sittings', conflict_of_interest: 'Conflict of interest', registers: 'Minutes and registers', attendance: 'Attendance register', absences: 'Absences', minutes_to_state: 'Sending the minutes and decisions',
    minutes_to_members: 'The members’ copy of the minutes', posting: 'Posting of decisions', opposition: 'Opposition', visa: 'Visa', conventions: 'Conventions of co-operation and partnership', committees: 'Standing committees',
    vice_presidents: 'Vice-presidents', administration: 'The council’s administration',
  },
  rules: {
    ordinary_sessions: ({ months, opening }) => `Three a year, in ${months.map((month) => monthName(month, 'en')).join(', ')}; ${openings[opening]}.`,
    ordinary_length: ({ length, extension }) => `${delay(length)} in a row at most, extended once by the president’s decision by ${delay(extension)} at most.`,
    notice: ({ before }) => `Written notice at least ${delay(before)} before the opening, with the agenda, the timetable of the sittings and their points, and the documents.`,
    agenda_to_state: ({ before, to }) => `Sent by the president to the ${state[to]} at least ${delay(before)} before the session.`,
    state_points: ({ within, to }) => `What the ${state[to]} asks within ${delay(within)} of receiving the agenda is on it by operation of law.`,
    member_points: ({ mandatoryFrom }) => `Asked by one or several members; a refusal is reasoned, notified, read out without debate at the opening and recorded in the minutes. Asked by ${part(mandatoryFrom)} of the members, they are on the agenda.`,
    extraordinary: ({ askedBy, refusalWithin, heldWithin }) => `Called by the president, or asked by at least ${part(askedBy)} of the members in office; the president gives the reasons of a refusal within ${delay(refusalWithin)}. Asked by the absolute majority, it is held within ${delay(heldWithin)}.`,
    extraordinary_length: ({ length }) => `${delay(length)} in a row at most, without extension.`,
    extraordinary_by_state: ({ to, heldWithin, notice, secondAfter }) => `Asked by the ${state[to]}, it is held by operation of law within ${delay(heldWithin)}, called at least ${delay(notice)} before with its agenda. Without quorum the council meets after ${delay(secondAfter)}, whatever the number present.`,
    quorum: ({ moreThan }) => `More than ${part(moreThan)} of the members in office present at the opening; leaving afterwards does not undo it.`,
    second_call: ({ from, to }) => `From ${delay(from)} to ${delay(to)} after the first date, with the same quorum.`,
    third_call: ({ after }) => `At the same place and hour after ${delay(after)}, whatever the number present.`,
    majority: () => 'Absolute majority of the votes cast; in a tie the president’s side prevails and the minutes tell how each voted.',
    majority_in_office: ({ matters }) => `At the first vote, then of the votes cast at a second sitting: ${listed(matters)}.`,
    public_vote: () => 'Voting in public is the rule, for decisions and for the election of the council’s organs.',
    public_sittings: ({ closedAskedBy, to }) => `Sittings are public; the agenda and the dates are posted at the seat. The council closes a sitting without debate when its president or ${part(closedAskedBy)} of its members ask; the ${state[to]} may ask for it.`,
    conflict_of_interest: () => 'A member takes no part in a deliberation that touches a private interest of their own.',
    registers: () => 'The secretary writes the minutes, kept in a numbered register visaed by the president and the secretary; decisions are entered in order in their register and signed by both.',
    attendance: ({ within, to }) => `Kept at the opening, the names of the absent announced; a copy goes to the ${state[to]} within ${delay(within)} after the session.`,
    absences: ({ consecutive, apart }) => `Attendance is a duty: whoever misses ${consecutive} sessions in a row or ${apart} apart without a reason that the council accepts is removed by operation of law, which the council meets to note.`,
    minutes_to_state: ({ within, to }) => `To the ${state[to]} against receipt, within ${delay(within)} after the closing.`,
    minutes_to_members: ({ within }) => `To each member within ${delay(within)} after the closing.`,
    posting: ({ within }) => `At the seat, within ${delay(within)} after the closing.`,
    opposition: ({ within, to }) => `The ${state[to]} opposes, with reasons, what is against the law within ${delay(within)} of receiving it; after that, what needs no visa can be carried out.`,
    visa: ({ within, authority, matters }) => `By the ${authority === 'interior' ? 'government authority in charge of the Interior' : state.governor}, within ${delay(within)} of receipt, silence being a visa: ${listed(matters)}.`,
    conventions: () => 'The council deliberates on them and its president signs; they say what each party puts in, and one party’s budget or a special account bears them.',
    committees: ({ atLeast, atMost }) => (atMost ? `${atLeast} to ${atMost} standing committees.` : `At least ${atLeast} standing committees.`),
    vice_presidents: ({ brackets }) => `${brackets.map(({ seatsUpTo, count }) => (seatsUpTo === null ? `${count} above` : `${count} up to ${law.seats(seatsUpTo)}`)).join(', ')}.`,
    administration: ({ directorate }) => (directorate === 'general' ? 'A general directorate of services and a directorate of the affairs of the presidency and the council.' : 'A directorate of services, or a general directorate of services in the communes that a decree lists.'),
  },
};

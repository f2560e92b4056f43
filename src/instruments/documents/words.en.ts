import type { Day } from '#platform/days';
import { count, dirhams, percent, plural, shortDay } from '#platform/words';
import type { DocumentWords } from './words.ar.ts';

const day = (value: Day): string => shortDay(value, 'en');
const days = { one: '# day', other: '# days' };

export const documents: DocumentWords = {
  news: ({ parties: all, approved, signed, due, received }) =>
    [
      approved === 0 ? 'No body has approved yet' : `${plural.en(approved, { one: 'One body', other: '# bodies' })} of ${count(all, 'en')} ${approved === 1 ? 'has' : 'have'} approved`,
      signed === 0 ? 'none has signed' : plural.en(signed, { one: 'one has signed', other: '# have signed' }),
      ...(due === 0 ? [] : [received === 0 ? 'no contribution is received' : `${percent(received, due, 'en')} of contributions are paid in`]),
    ].join(', '),
  figures: { approved: 'Approval', signed: 'Signature', late: 'Late', received: 'Contributions received', arrears: 'Arrears', completeOn: 'Earliest legal completion' },
  of: (part, whole) => `${part} of ${whole}`,
  body: 'Body',
  level: 'Level',
  levels: { region: 'region', province: 'prefecture or province', commune: 'commune' },
  seatsHeading: 'Seats',
  seats: (value) => plural.en(value, { one: '# seat', other: '# seats' }),
  contribution: (year) => `Contribution ${year}`,
  receivedOf: (received, due) => `${dirhams(received, 'en')} of ${dirhams(due, 'en')}`,
  arrearsDays: (value) => `${plural.en(value, days)} late`,
  subtotal: ({ parties: all, approved, signed }) => `approved ${count(approved, 'en')} of ${count(all, 'en')} · signed ${count(signed, 'en')} of ${count(all, 'en')}`,
  asOf: (on) => `As of ${day(on)}`,
  printedOn: (on) => `Printed on ${day(on)}`,
  page: (number, all) => `page ${number} of ${all}`,
  awaitsConfirmation: 'to be confirmed by the body concerned',
  ungrouped: 'Other bodies',
  dated: (on) => day(on),
  money: (centimes) => dirhams(centimes, 'en'),
  sheet: {
    title: 'Status sheet',
    owner: (name) => `Agreement owned by: ${name}`,
    step: 'Step', state: 'State', happened: 'What was done', deadline: 'Legal deadline',
    reference: (reference) => `Reference: ${reference}`,
    votes: (present, members, votesFor, against, abstained) =>
      [
        ...(present !== null && members !== null ? [`present ${present} of ${members}`] : []),
        ...(votesFor !== null ? [`for ${votesFor}`] : []),
        ...(against !== null ? [`against ${against}`] : []),
        ...(abstained !== null ? [`abstaining ${abstained}`] : []),
      ].join(', '),
    session: (kind, on) => `${kind} session opening on ${day(on)}`,
    next: (step, awaited) => `Next step: ${step}; ${awaited}`,
    nothingLeft: 'Every step is done.',
    contributions: 'Contributions',
    noContributions: 'No contribution is set for this party.',
    year: 'Year', due: 'Due', received: 'Received', arrears: 'Late', dueOn: 'Due day',
    arrearsFor: (amount, value) => `${amount} for ${plural.en(value, days)}`,
    leads: 'This code opens the party’s page in Multaqa:',
  },
  waitsFor: { council: 'waits for the council', authority: 'waits for the supervising authority', owner: 'waits for the agreement’s owner', party: 'waits for the party itself' },
  agreed: (rule) => (rule === 'agreed.payment' ? 'Agreed time to pay' : 'Time agreed in the agreement'),
  table: {
    sheet: 'Board', territory: 'Territory code', province: 'Province code',
    day: (step) => `${step}: day`, votesFor: 'Votes for', votesCast: 'Votes cast',
    due: (year) => `Due ${year} (DH)`, dueOn: 'Due day', budgeted: 'Budgeted (DH)', committed: 'Committed (DH)', ordered: 'Ordered (DH)', paid: 'Paid (DH)', received: 'Received (DH)', arrears: 'Late (DH)',
    arrearsDays: 'Days late', next: 'Next step', waitsFor: 'What it waits for', by: 'Last day', nextLegalDay: 'Next legal day', article: 'Legal basis', awaitsConfirmation: 'To confirm', yes: 'yes',
  },
  map: {
    province: 'Map of the parties by their state',
    region: 'Map of the prefectures and provinces by share of approvals',
    kingdom: 'Map of the Kingdom by share of approvals',
    radius: 'The diameter follows the number of seats',
    approvedShare: (name, approved, all) => `${name}: ${count(approved, 'en')} of ${count(all, 'en')} approved`,
    legend: 'Share of approvals',
    step: (from, to) => (from === to ? `${from}%` : `${from}–${to}%`),
    empty: 'no parties',
    credit: 'Source: Haut-Commissariat au Plan, censuses of 2014 and 2024; outlines © OpenStreetMap contributors (ODbL)',
  },
};

import type { Day } from '#platform/days';
import { count, isolated, percentages, plural, shortDay } from '#platform/words';
import type { DocumentWords } from './words.ar.ts';

const day = (value: Day): string => shortDay(value, 'en');
const days = { one: '# day', other: '# days' };

export const documents: DocumentWords = {
  late: 'Late',
  arrears: 'Arrears',
  level: 'Level',
  seatsHeading: 'Seats',
  asOf: (on) => `As of ${day(on)}`,
  sheet: {
    title: 'Status sheet',
    owner: (name) => `Owner of the convention: ${name}`,
    step: 'Step', state: 'State', happened: 'What was done', deadline: 'Legal deadline',
    reference: (reference) => `Reference: ${isolated(reference)}`,
    votes: (present, members, votesFor, against, abstained) =>
      [
        ...(present !== null && members !== null ? [`present ${present} of ${members}`] : []),
        ...(votesFor !== null ? [`for ${votesFor}`] : []),
        ...(against !== null ? [`against ${against}`] : []),
        ...(abstained !== null ? [`abstaining ${abstained}`] : []),
      ].join(', '),
    session: (kind, on) => `${kind} session opening on ${day(on)}`,
    nothingLeft: 'Every step of approval and signature is taken.',
    contributions: 'Contributions',
    noContributions: 'No contribution is set for this party.',
    year: 'Year', due: 'Due', received: 'Received', arrears: 'Late', dueOn: 'Due day',
    arrearsFor: (amount, value) => `${amount} for ${plural.en(value, days)}`,
    awaitedFor: (amount, on) => `${amount} paid on ${day(on)}, receipt awaited`,
    leads: 'This code opens the party’s page in Multaqa:',
  },
  table: {
    territory: 'Territory code', province: 'Province code',
    day: (step) => `${step}: day`, votesFor: 'Votes for', votesCast: 'Votes cast',
    due: (year) => `Due ${year} (DH)`, dueOn: 'Due day', budgeted: 'Budgeted (DH)', committed: 'Committed (DH)', ordered: 'Ordered (DH)', paid: 'Paid (DH)', received: 'Received (DH)', arrears: 'Late (DH)',
    awaitedReceipt: 'Paid, receipt awaited (DH)', paidOn: 'Last payment',
    arrearsDays: 'Days late', next: 'Next step', waitsFor: 'Who is to act', by: 'Last day', nextLegalDay: 'Next legal day', article: 'Legal basis', awaitsConfirmation: 'To confirm', yes: 'yes',
  },
  map: {
    province: 'Map of the parties by their state',
    region: 'Map of the prefectures and provinces by share of approvals',
    kingdom: 'Map of the Kingdom by share of approvals',
    radius: 'The diameter follows the number of seats',
    approvedShare: (name, approved, all) => `${name}: ${count(approved, 'en')} of ${count(all, 'en')} approved`,
    legend: 'Share of approvals',
    step: (from, to) => percentages(from, to, 'en'),
    placeOf: (name) => name.replace(/^Commune (?:de |d[’'])/u, ''),
    credit: 'Source: Haut-Commissariat au Plan, censuses of 2014 and 2024; outlines © OpenStreetMap contributors (ODbL)',
  },
};

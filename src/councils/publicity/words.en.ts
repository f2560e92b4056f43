import { plural } from '#platform/words';
import type { Words } from './words.ar.ts';

const members = (count: number): string => plural.en(count, { one: '# member', other: '# members' });

export const en: Words = {
  title: 'Publicity of the sittings',
  lead: (article) => `The council’s sittings are public; it closes one by a decision without debate (${article}).`,
  card: 'Sittings',
  record: 'Record a decision on a sitting’s publicity',
  open: 'Public',
  closed: 'Closed to the public',
  sitting: (day, hour) => `the sitting of ${day} at ${hour}`,
  closing: 'The council’s decision on closing a sitting',
  which: 'Sitting',
  askedBy: 'Asked by',
  askers: (to, needed, inOffice) => ({ president: 'The president of the council', third_of_members: `At least a third of the members (${needed} of ${inOffice})`, state: to === 'wali' ? 'The wali of the region' : 'The governor' }),
  askersField: 'Number of members who ask',
  askersHint: 'Where members ask.',
  decidedOn: 'Day of the decision',
  decidedAt: 'Hour',
  decidedHint: 'A sitting that runs is closed from this hour; one that is still ahead, from its opening.',
  votesLead: (present) => `Voted without debate, by the absolute majority of the votes cast. Members in the hall now: ${present}.`,
  presidentSide: 'In a tie, the side of whoever presides',
  sides: { none: 'No tie', for: 'For closing the sitting', against: 'For keeping it public' },
  voices: 'In a tie, how each member voted, by name',
  save: 'Record the decision',
  savedClosed: 'Decision recorded: the sitting is closed to the public, and so are the documents of its points.',
  savedOpen: 'Decision recorded: the sitting stays public.',
  reopen: 'Open the sitting to the public again',
  reopenLead: 'The documents of this sitting’s points stay closed to the public once it is open again.',
  reopenedOn: 'Day of the reopening',
  reopened: 'It is recorded that the sitting is open to the public again.',
  history: 'On record',
  noneClosed: 'The council has closed no sitting to the public.',
  noSittings: 'This session has no sitting.',
  asker: (by, to, askers, inOffice) => (by === 'president' ? 'its president' : by === 'state' ? (to === 'wali' ? 'the wali of the region' : 'the governor') : `${members(askers ?? 0)} of ${inOffice}`),
  told: {
    closed: ({ sitting, asker, counted, article }, from) => `Asked by ${asker}, the council decided without debate that ${sitting} is closed to the public from ${from}: ${counted} (${article}).`,
    keptPublic: ({ sitting, asker, counted, article }, on) => `Asked by ${asker} to close it, the council decided without debate, on ${on}, that ${sitting} stays public: ${counted} (${article}).`,
    reopened: (sitting, on) => `On ${on}, ${sitting} was opened to the public again.`,
    tie: (voices) => `A tie: the president’s side prevailed; how the members voted: ${voices}`,
  },
};

import { plural } from '#platform/words';
import type { Keeper, RollUpWords } from './roll-up-words.ts';

const forYear = (year: number | null): string => (year === null ? '' : ` for ${year}`);

const participles: Record<Keeper, (year: number | null, several: boolean) => string> = {
  sent: () => 'received the text',
  agenda: (_, several) => `put the item on ${several ? 'their' : 'its'} agenda`,
  deliberated: () => 'approved',
  transmitted: (_, several) => `transmitted ${several ? 'their decisions' : 'its decision'} to the State’s representative`,
  visa: () => 'received the visa',
  signed: () => 'signed',
  budgeted: (year, several) => `budgeted ${several ? 'their' : 'its'} whole contribution${forYear(year)}`,
  committed: (year, several) => `committed ${several ? 'their' : 'its'} whole contribution${forYear(year)}`,
  ordered: (year, several) => `ordered the payment of ${several ? 'their' : 'its'} whole contribution${forYear(year)}`,
  paid: (year, several) => `paid ${several ? 'their' : 'its'} whole contribution${forYear(year)}`,
  received: (year, several) => `transferred ${several ? 'their' : 'its'} whole contribution${forYear(year)}`,
  countersigned: () => 'been countersigned',
  evaluated: (year) => `been evaluated${forYear(year)}`,
  diffused: () => 'diffused the version in force',
  acknowledged: () => 'acknowledged the text',
  deliverable: (_, several) => `kept ${several ? 'their' : 'its'} promise`,
};

const nouns = { commune: { many: 'communes', the: 'The commune' }, body: { many: 'bodies', the: 'The body' } };

/** “6 of 16 communes have approved.” */
export const rollUpEn: RollUpWords = ({ kept, all }, keeper, noun, year) => {
  const one = participles[keeper](year, false);
  const many = participles[keeper](year, true);
  const words = nouns[noun];
  if (all === 1) return kept ? `${words.the} has ${one}.` : `${words.the} has not yet ${one}.`;
  if (kept === 0) return `None of the ${all} ${words.many} has ${one} yet.`;

  return plural.en(kept, { one: `1 of ${all} ${words.many} has ${one}.`, other: `# of ${all} ${words.many} have ${many}.` });
};

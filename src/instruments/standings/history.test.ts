import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Day } from '#platform/days';
import { addDays } from '#platform/days';
import { partyOf } from '../../../tests/one-party.ts';
import type { ActFacts, CouncilLevel, Outcome, PartyContext, RecordedAct, Step } from './index.ts';
import { outcomes, readingOn, standingsOf, steps, whyNotRecord, whyNotReplace } from './index.ts';

const today = '2026-11-24' as Day;
const dayArb = fc.integer({ min: 0, max: 1200 }).map((days) => addDays('2023-05-10' as Day, days));
const countArb = fc.integer({ min: 0, max: 30 });

const actArb: fc.Arbitrary<ActFacts> = fc.record({
  step: fc.constantFrom<Step>(...steps), outcome: fc.constantFrom<Outcome>(...outcomes, 'done', 'done', 'approved', 'granted'), happenedOn: dayArb, version: fc.constant(1),
  year: fc.constantFrom(null, 2023, 2024), sessionKind: fc.constantFrom('ordinary', 'extraordinary', null), sessionOn: fc.option(dayArb), call: fc.constantFrom(null, 1, 2, 3), sitting: fc.constantFrom(1, 2),
  membersInOffice: fc.constant(30), membersPresent: countArb, votesFor: countArb, votesAgainst: fc.constantFrom(0, 1, 9), votesAbstained: fc.constant(0), presidentSide: fc.constantFrom(null, 'for', 'against'),
  amount: fc.constantFrom(null, 1_000_00, 42_000_00), reference: fc.constantFrom(null, '1', '2'),
});
const contextArb = fc.record({
  kind: fc.constantFrom('convention', 'convention', 'convention', 'charter', 'policy'), level: fc.constantFrom<CouncilLevel | null>('commune', 'province', 'region', null), isOwner: fc.boolean(), needsVisa: fc.boolean(),
  majorityBase: fc.constantFrom('votes_cast', 'members_in_office'),
}).map((told) => partyOf(told as Partial<PartyContext>));

/** What is told to the rules one by one: the likely next step as often as any, and now and then a rectification. */
interface Told {
  facts: ActFacts;
  replaces: number | null;
}
const toldArb: fc.Arbitrary<Told[]> = fc.array(fc.record({ facts: actArb, replaces: fc.option(fc.nat({ max: 12 }), { freq: 4 }) }), { maxLength: 25 });

/** A history that the rules let grow: each act that they accept is added, each other is left out. */
function grown(told: readonly Told[], context: PartyContext): RecordedAct[] {
  const acts: RecordedAct[] = [];
  for (const { facts, replaces } of told) {
    const replaced = replaces === null ? undefined : acts[replaces];
    const refused = replaced ? whyNotReplace(acts, replaced.id, { ...facts, step: replaced.step, year: replaced.year }, context, today) : whyNotRecord(acts, facts, context, today);
    if (!refused) acts.push({ ...facts, ...(replaced ? { step: replaced.step, year: replaced.year } : {}), id: acts.length + 1, replacesId: replaced?.id ?? null, awaitsConfirmation: false });
  }

  return acts;
}

/** Steps in the order of a convention, so that random histories also go far. */
const orderedArb = fc.array(dayArb, { minLength: 8, maxLength: 8 }).map((days) => days.toSorted()).map((days): Told[] => (['sent', 'agenda', 'deliberated', 'transmitted', 'visa', 'signed', 'budgeted', 'committed'] as Step[]).map((step, index) => ({
  replaces: null,
  facts: { step, outcome: step === 'deliberated' ? 'approved' : step === 'visa' ? 'granted' : 'done', happenedOn: days[index] as Day, version: 1, year: index > 5 ? 2023 : null, sessionKind: 'ordinary', sessionOn: days[index + 1] ?? null, call: 1, sitting: 1, membersInOffice: 30, membersPresent: 24, votesFor: 20, votesAgainst: 2, votesAbstained: 0, presidentSide: null, amount: index > 5 ? 1_000_00 : null, reference: null },
})));
const storyArb = fc.tuple(orderedArb, toldArb).chain(([ordered, told]) => fc.nat({ max: 8 }).map((cut) => [...ordered.slice(0, cut), ...told, ...ordered.slice(cut)]));

const runs = { numRuns: 3000 };

test('any heap of acts gives standings, whatever the rules think of them', () => {
  fc.assert(fc.property(fc.array(actArb, { maxLength: 25 }), contextArb, (facts, context) => {
    const acts = facts.map((act, index) => ({ ...act, id: index + 1, replacesId: null, awaitsConfirmation: false }));
    expect(() => standingsOf(acts, context)).not.toThrow();
  }), runs);
});

test('the same acts give the same standings, in whatever order they are handed over', () => {
  fc.assert(fc.property(storyArb, contextArb, fc.integer(), (told, context, seed) => {
    const acts = grown(told, context);
    const shuffled = acts.toSorted((one, other) => ((one.id * 7919 + seed) % 101) - ((other.id * 7919 + seed) % 101));
    expect(JSON.stringify(standingsOf(shuffled, context))).toBe(JSON.stringify(standingsOf(acts, context)));
  }), runs);
});

test('money never flows beyond what is due, nor a stage beyond the one before it', () => {
  fc.assert(fc.property(storyArb, contextArb, (told, context) => {
    for (const { due, budgeted, committed, ordered, paid, received } of standingsOf(grown(told, context), context).contributions) {
      expect([due >= budgeted, budgeted >= committed, committed >= ordered, ordered >= paid, paid >= received]).toEqual([true, true, true, true, true]);
    }
  }), runs);
});

test('nobody has signed whose council has not approved', () => {
  fc.assert(fc.property(storyArb, contextArb, (told, context) => {
    const { steps: standings } = standingsOf(grown(told, context), context);
    const at = (step: Step) => standings.find((standing) => standing.step === step)?.state;
    expect(context.kind === 'convention' && context.level !== null && at('signed') === 'done' && at('deliberated') !== 'done').toBe(false);
  }), runs);
});

test('a day of reading changes nothing that is stored, and what is done stays done on every later day', () => {
  fc.assert(fc.property(storyArb, contextArb, dayArb, (told, context, day) => {
    const read = standingsOf(grown(told, context), context).steps.map((standing) => [readingOn(standing, day).kind, readingOn(standing, addDays(day, 400)).kind]);
    expect(read.filter(([before, after]) => (before === 'done' || before === 'tacit') && after !== before)).toEqual([]);
  }), { numRuns: 1000 });
});

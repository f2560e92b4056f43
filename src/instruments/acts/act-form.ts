import { z } from 'zod';
import { optionalDay, optionalText, requiredDay } from '#platform/web';
import type { ActFacts, Outcome, StepRule } from '../standings/index.ts';

/** What stands in a field as a whole number: digits, with their thousands kept apart or not. */
const wholeNumber = z
  .string()
  .optional()
  .transform((text, context) => {
    if (!text) return null;
    if (/^\d{1,4}$/u.test(text)) return Number(text);
    context.addIssue({ code: 'custom', message: 'field.not_a_number' });

    return z.NEVER;
  });

/** Dirhams as people write them, «42.500,50» or «42 500.5», in centimes. Digits only, at most two after the last sign. */
export function centimesIn(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]|درهم|dhs?|mad/giu, '');
  const match = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/u.exec(plain);
  if (!match?.[1]) return undefined;
  const centimes = Number(match[1].replace(/[.,]/gu, '')) * 100 + Number((match[2] ?? '').padEnd(2, '0'));

  return Number.isSafeInteger(centimes) && centimes < 1e14 ? centimes : undefined;
}

const amount = z
  .string()
  .optional()
  .transform((text, context) => {
    if (!text) return null;
    const centimes = centimesIn(text);
    if (centimes !== undefined) return centimes;
    context.addIssue({ code: 'custom', message: 'field.not_a_number' });

    return z.NEVER;
  });

/** The fields of the form of any step; which of them are asked depends on the step. */
export const actSchema = z.object({
  submission: z.uuid(),
  /** The version of the text that stood before whoever typed: what changed meanwhile is told, not taken for it. */
  version: z.string().regex(/^\d{1,4}$/u).transform(Number).optional(),
  happenedOn: requiredDay,
  outcome: z.string().optional(),
  reference: optionalText(100),
  note: optionalText(2000),
  sessionKind: z.enum(['ordinary', 'extraordinary']).optional(),
  sessionOn: optionalDay,
  call: z.enum(['1', '2', '3']).optional(),
  sitting: z.enum(['1', '2']).optional(),
  membersInOffice: wholeNumber,
  membersPresent: wholeNumber,
  votesFor: wholeNumber,
  votesAgainst: wholeNumber,
  votesAbstained: wholeNumber,
  presidentSide: z.enum(['for', 'against', '']).optional(),
  amount,
  evidence: z.instanceof(File).optional(),
});

export type TypedAct = z.output<typeof actSchema>;

/** The facts that a form states for a step. Fields that the step does not ask are left out, whatever was sent. */
export function factsFrom(typed: TypedAct, rule: StepRule, { year, version }: { year: number | null; version: number }): ActFacts {
  const outcome = (rule.outcomes as readonly string[]).includes(typed.outcome ?? '') ? (typed.outcome as Outcome) : (rule.outcomes[0] as Outcome);
  const voted = rule.figures === 'votes';
  const counted = voted && outcome !== 'no_quorum' && outcome !== 'postponed';

  return {
    step: rule.step,
    outcome,
    happenedOn: typed.happenedOn,
    version: typed.version ?? version,
    year: rule.yearly ? year : null,
    sessionKind: rule.figures === 'session' ? (typed.sessionKind ?? null) : null,
    sessionOn: rule.figures === 'session' ? typed.sessionOn : null,
    call: voted ? Number(typed.call ?? 1) : null,
    sitting: voted ? Number(typed.sitting ?? 1) : null,
    membersInOffice: voted ? typed.membersInOffice : null,
    membersPresent: voted ? typed.membersPresent : null,
    votesFor: counted ? typed.votesFor : null,
    votesAgainst: counted ? (typed.votesAgainst ?? 0) : null,
    votesAbstained: counted ? (typed.votesAbstained ?? 0) : null,
    presidentSide: counted ? typed.presidentSide || null : null,
    amount: rule.figures === 'amount' ? typed.amount : null,
    reference: typed.reference,
  };
}

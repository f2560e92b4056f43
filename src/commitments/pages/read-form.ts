import { z } from 'zod';
import type { Step } from '#instruments';
import type { Day } from '#platform/days';
import { isDay } from '#platform/days';
import { optionalId, optionalText, requiredDay, writtenText } from '#platform/web';
import type { DebtorChoice } from '../candidates.ts';
import { promisedSteps } from '../commitment.ts';
import type { NewCommitment } from '../record-commitment.ts';

/** The fields of a commitment's form. */
export const commitmentFields = {
  submission: z.uuid(),
  preview: z.string().optional(),
  sentenceAr: writtenText(2000),
  sentenceFr: optionalText(2000),
  speakerAr: writtenText(200),
  institutionAr: optionalText(200),
  conclusionId: optionalId,
  keptBy: z.enum(['step', 'deliverable']),
  instrumentId: optionalId,
  step: z.enum(promisedSteps as [Step, ...Step[]]).optional(),
  year: z.string().optional().refine((given) => !given || /^20\d\d$/u.test(given), 'field.not_a_number').transform((given) => (given ? Number(given) : null)),
  deliverableAr: writtenText(300),
  debtors: z.enum(['parties', 'communes', 'province_and_communes', 'province', 'body']),
  provinceCode: writtenText(20),
  bodyId: optionalId,
  dueKind: z.enum(['next_ordinary_session', 'fixed']),
  dueOn: z.string().optional().refine((given) => !given || isDay(given), 'field.not_a_day').transform((given) => (given ? (given as Day) : null)),
};

interface Told {
  keptBy: 'step' | 'deliverable';
  step?: Step | undefined;
  dueKind: 'next_ordinary_session' | 'fixed';
  dueOn: Day | null;
}

/** What one answer asks for besides: a step by its name, a fixed day by its day. */
export function saysWhole<Schema extends z.ZodType<Told>>(schema: Schema) {
  return schema
    .refine((form) => form.dueKind !== 'fixed' || form.dueOn !== null, { path: ['dueOn'], message: 'field.missing' })
    .refine((form) => form.keptBy !== 'step' || form.step !== undefined, { path: ['step'], message: 'field.missing' });
}

/** The form of a commitment. */
export const commitmentSchema = saysWhole(z.object(commitmentFields));

export type TypedCommitment = z.output<typeof commitmentSchema>;

/** What the form states, as the act takes it. */
export function commitmentFrom(typed: Omit<TypedCommitment, 'preview'>, meetingId: number): NewCommitment {
  const { submission, conclusionId, sentenceAr, sentenceFr, keptBy, instrumentId, step, year, deliverableAr, dueKind, dueOn } = typed;

  return {
    submission, meetingId, conclusionId, sentenceAr, sentenceFr,
    spokenByTitleAr: typed.speakerAr, spokenByTitleFr: null, spokenByInstitutionAr: typed.institutionAr, spokenByInstitutionFr: null,
    keeping: keptBy === 'step' ? { by: 'step', instrumentId: instrumentId ?? 0, step: step ?? 'deliberated', year } : { by: 'deliverable', ar: deliverableAr, fr: null },
    due: dueKind === 'fixed' && dueOn ? { kind: 'fixed', on: dueOn } : { kind: 'next_ordinary_session' },
    debtors: choiceFrom(typed),
  };
}

function choiceFrom({ debtors, provinceCode, bodyId }: Pick<TypedCommitment, 'debtors' | 'provinceCode' | 'bodyId'>): DebtorChoice {
  if (debtors === 'parties') return { kind: 'parties' };
  if (debtors === 'body') return { kind: 'bodies', ids: bodyId === null ? [] : [bodyId] };

  return { kind: debtors, provinceCode };
}

export const releaseSchema = z.object({ because: writtenText(1000) });

export const deliverySchema = z.object({ submission: z.uuid(), happenedOn: requiredDay, note: optionalText(2000), evidence: z.instanceof(File).optional() });

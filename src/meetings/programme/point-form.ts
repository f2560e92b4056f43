import { z } from 'zod';
import { optionalId, optionalText, optionalWhole, submissionMark, writtenText } from '#platform/web';
import { visibilities } from '../kinds.ts';
import type { PointPlan } from './point.ts';
import { pointKinds } from './point.ts';
import type { Point } from './points-store.ts';

export const reasonSchema = z.object({ because: optionalText(1000) });

const planFields = {
  kind: z.enum(pointKinds),
  titleAr: writtenText(300),
  titleFr: optionalText(300),
  presenterAr: optionalText(200),
  presenterFr: optionalText(200),
  presenterBodyId: optionalId,
  minutesPlanned: optionalWhole,
  sittingId: optionalId,
  visibility: z.enum(visibilities),
  instrumentId: optionalId,
};

/** The fields of a point, with the reason asked once the agenda is frozen. */
export const pointSchema = z.object({ ...planFields, because: optionalText(1000), parentId: optionalId, version: optionalId });

/** The same of a new one. */
export const newPointSchema = pointSchema.extend({ submission: submissionMark });

/** The fields of a proposal: whose it is instead of where it stands. */
export const proposalSchema = z.object({ ...planFields, submission: submissionMark, sittingId: z.string().max(0).optional().transform(() => null), visibility: z.enum(visibilities).default('participants'), bodyId: optionalId });

export const orderSchema = z.object({
  programmeVersion: optionalId,
  because: optionalText(1000),
  way: z.enum(['up', 'down', 'into', 'out']).optional(),
  parentId: optionalId,
  sittingId: optionalId,
  index: z.string().regex(/^\d{1,4}$/u).optional(),
});

export const answerSchema = z.object({ answer: z.enum(['accepted', 'refused']), because: optionalText(1000) });

export const materialSchema = z.object({ submission: submissionMark, titleAr: writtenText(300), titleFr: optionalText(300), visibility: z.enum(visibilities), file: z.instanceof(File, { message: 'field.missing' }) });

/** What a form states of a point. */
export function planIn(typed: PointPlan): PointPlan {
  const { kind, titleAr, titleFr, presenterAr, presenterFr, presenterBodyId, minutesPlanned, sittingId, visibility, instrumentId } = typed;

  return { kind, titleAr, titleFr, presenterAr, presenterFr, presenterBodyId, minutesPlanned, sittingId, visibility, instrumentId };
}

/** A point as it stands in its form's fields. */
export function typedPoint(point: Point): Record<string, string> {
  const fields = { ...planIn(point), version: point.version };

  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null).map(([name, value]) => [name, String(value)]));
}

import { z } from 'zod';
import { visibilities } from '../kinds.ts';
import type { PointPlan } from './point.ts';
import { pointKinds } from './point.ts';
import type { Point } from './points-store.ts';

const id = z.string().optional().transform((text) => (text && /^[1-9]\d{0,8}$/u.test(text) ? Number(text) : null));
const text = (maximum: number) => z.string().max(maximum).optional().transform((given) => given ?? '');
const optional = (maximum: number) => z.string().max(maximum).optional().transform((given) => given || null);
const minutes = z.string().optional().refine((given) => !given || /^\d{1,4}$/u.test(given), 'field.not_a_number').transform((given) => (given ? Number(given) : null));

export const reasonSchema = z.object({ because: optional(1000) });

const planFields = {
  kind: z.enum(pointKinds),
  titleAr: text(300),
  titleFr: optional(300),
  presenterAr: optional(200),
  presenterFr: optional(200),
  presenterBodyId: id,
  minutesPlanned: minutes,
  sittingId: id,
  visibility: z.enum(visibilities),
  instrumentId: id,
};

/** The fields of a point, with the reason asked once the agenda is frozen. */
export const pointSchema = z.object({ ...planFields, because: optional(1000), parentId: id, version: id });

/** The fields of a proposal: whose it is instead of where it stands. */
export const proposalSchema = z.object({ ...planFields, sittingId: z.string().max(0).optional().transform(() => null), visibility: z.enum(visibilities).default('participants'), bodyId: id });

export const orderSchema = z.object({
  programmeVersion: id,
  because: optional(1000),
  way: z.enum(['up', 'down', 'into', 'out']).optional(),
  parentId: id,
  sittingId: id,
  index: z.string().regex(/^\d{1,4}$/u).optional(),
});

export const answerSchema = z.object({ answer: z.enum(['accepted', 'refused']), because: optional(1000) });

export const materialSchema = z.object({ titleAr: text(300), titleFr: optional(300), visibility: z.enum(visibilities), file: z.instanceof(File, { message: 'field.missing' }) });

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

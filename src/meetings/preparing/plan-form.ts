import { z } from 'zod';
import type { Day } from '#platform/days';
import { isDay } from '#platform/days';
import { meetingModes, visibilities } from '../kinds.ts';
import type { MeetingHead } from '../queries.ts';
import type { ChangedPlan } from './change-plan.ts';
import { isHour } from './sittings.ts';
import type { Sitting, SittingPlan } from './sittings.ts';

const id = z.string().optional().transform((text) => (text && /^[1-9]\d{0,8}$/u.test(text) ? Number(text) : null));
const text = (maximum: number) => z.string().max(maximum).optional().transform((given) => given ?? '');
const optional = (maximum: number) => z.string().max(maximum).optional().transform((given) => given || null);
const number = z.string().optional().refine((given) => !given || /^\d{1,4}$/u.test(given), 'field.not_a_number').transform((given) => (given ? Number(given) : null));
const day = z.string().min(1).refine(isDay, 'field.not_a_day').transform((given) => given as Day);
const optionalDay = z.string().optional().refine((given) => !given || isDay(given), 'field.not_a_day').transform((given) => (given ? (given as Day) : null));
const hour = z.string().min(1).refine(isHour, 'sitting.hour_unclear');
const optionalHour = z.string().optional().refine((given) => !given || isHour(given), 'sitting.hour_unclear').transform((given) => given || null);

const planFields = {
  seriesId: id,
  number,
  editionYear: number,
  titleAr: text(300),
  titleFr: optional(300),
  mottoAr: optional(300),
  mottoFr: optional(300),
  startsOn: day,
  endsOn: optionalDay,
  placeAr: text(300),
  placeFr: optional(300),
  territoryCode: optional(20),
  mode: z.enum(meetingModes),
  onlineAddress: optional(500),
  visibility: z.enum(visibilities),
};

/** The form of a new meeting, with the hours of a first sitting. A council's sessions have their own. */
export const newPlanSchema = z.object({ ...planFields, submission: z.uuid(), ownerBodyId: id, kind: z.enum(['forum', 'communication', 'committee']).default('communication'), startsAt: optionalHour, endsAt: optionalHour, roomAr: optional(200) });

export const changedPlanSchema = z.object({ ...planFields, version: id });

export const postponementSchema = z.object({ startsOn: day, endsOn: optionalDay, because: text(1000) });

/** The moves that a form asks for; a convocation leaves from the invitations, and an approval from the minutes. */
export const moveSchema = z.object({ to: z.enum(['held', 'closed', 'cancelled']), because: optional(1000) });

export const sittingSchema = z.object({ day, startsAt: hour, endsAt: optionalHour, titleAr: optional(200), titleFr: optional(200), roomAr: optional(200), roomFr: optional(200), isClosedToPublic: z.string().optional().transform((given) => given === 'yes'), because: optional(1000) });

type TypedPlan = Pick<z.output<typeof newPlanSchema>, keyof typeof planFields>;

/** What both forms state of a plan. */
export function planIn({ seriesId, number: rank, editionYear, titleAr, titleFr, mottoAr, mottoFr, startsOn, endsOn, placeAr, placeFr, territoryCode, mode, onlineAddress, visibility }: TypedPlan): Omit<ChangedPlan, 'meetingId' | 'version'> {
  return { seriesId, number: rank, editionYear, titleAr, titleFr, mottoAr, mottoFr, startsOn, endsOn, placeAr, placeFr, territoryCode, mode, onlineAddress, visibility };
}

/** The first sitting that the form of a new meeting states, where it gives an hour. */
export function firstSitting({ startsOn, startsAt, endsAt, roomAr }: Pick<z.output<typeof newPlanSchema>, 'startsOn' | 'startsAt' | 'endsAt' | 'roomAr'>): SittingPlan[] {
  return startsAt ? [{ day: startsOn, startsAt, endsAt, titleAr: null, titleFr: null, roomAr, roomFr: null, isClosedToPublic: false }] : [];
}

const typed = (fields: Record<string, string | number | null>): Record<string, string> => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null).map(([name, value]) => [name, String(value)]));

/** A meeting's plan as it stands in its form's fields. */
export function typedPlan({ seriesId, number: rank, editionYear, titleAr, titleFr, mottoAr, mottoFr, heldOn, endsOn, placeAr, placeFr, territoryCode, mode, onlineAddress, visibility, version }: MeetingHead): Record<string, string> {
  return typed({ seriesId, number: rank, editionYear, titleAr, titleFr, mottoAr, mottoFr, startsOn: heldOn, endsOn, placeAr, placeFr, territoryCode, mode, onlineAddress, visibility, version });
}

export function typedSitting({ day: on, startsAt, endsAt, titleAr, titleFr, roomAr, roomFr, isClosedToPublic }: Sitting): Record<string, string> {
  return typed({ day: on, startsAt, endsAt, titleAr, titleFr, roomAr, roomFr, isClosedToPublic: isClosedToPublic ? 'yes' : null });
}

import { z } from 'zod';
import { optionalDay, optionalId, optionalText, optionalWhole, requiredDay, requiredText, writtenText } from '#platform/web';
import { meetingModes, visibilities } from '../kinds.ts';
import type { MeetingHead } from '../queries.ts';
import type { ChangedPlan } from './change-plan.ts';
import { isHour } from './sittings.ts';
import type { Sitting, SittingPlan } from './sittings.ts';

const hour = z.string().min(1).refine(isHour, 'sitting.hour_unclear');
const optionalHour = z.string().optional().refine((given) => !given || isHour(given), 'sitting.hour_unclear').transform((given) => given || null);

const planFields = {
  seriesId: optionalId,
  number: optionalWhole,
  editionYear: optionalWhole,
  titleAr: writtenText(300),
  titleFr: optionalText(300),
  mottoAr: optionalText(300),
  mottoFr: optionalText(300),
  startsOn: requiredDay,
  endsOn: optionalDay,
  placeAr: writtenText(300),
  placeFr: optionalText(300),
  territoryCode: optionalText(20),
  mode: z.enum(meetingModes),
  onlineAddress: optionalText(500),
  visibility: z.enum(visibilities),
};

/** The form of a new meeting, with the hours of a first sitting. A council's sessions have their own. */
export const newPlanSchema = z.object({ ...planFields, submission: z.uuid(), ownerBodyId: optionalId, kind: z.enum(['forum', 'communication', 'committee']).default('communication'), startsAt: optionalHour, endsAt: optionalHour, roomAr: optionalText(200) });

export const changedPlanSchema = z.object({ ...planFields, version: optionalId });

export const postponementSchema = z.object({ startsOn: requiredDay, endsOn: optionalDay, because: writtenText(1000) });

/** The moves that a form asks for; a convocation leaves from the invitations, and an approval from the minutes. */
export const moveSchema = z.object({ to: z.enum(['held', 'closed', 'cancelled']), because: optionalText(1000) });

export const sittingSchema = z.object({ day: requiredDay, startsAt: hour, endsAt: optionalHour, titleAr: optionalText(200), titleFr: optionalText(200), roomAr: optionalText(200), roomFr: optionalText(200), isClosedToPublic: z.string().optional().transform((given) => given === 'yes'), because: optionalText(1000) });

/** The same of one that stands, with the mark of what was read. */
export const standingSittingSchema = sittingSchema.extend({ seen: requiredText(40) });

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

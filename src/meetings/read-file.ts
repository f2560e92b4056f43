import { z } from 'zod';
import { optionalId, optionalText } from '#platform/web';
import type { MeetingRecord } from './meeting.ts';
import { meetingSchema, mostRows } from './pages/read-form.ts';

const person = { titleAr: z.string().min(1).max(200), titleFr: optionalText(200), bodyId: optionalId };
const presentCount = z.string().regex(/^\d{1,4}$/u, 'field.not_a_number').optional().transform((given) => Number(given ?? 1));

/** A meeting's record as a file tells it: the fields of its form, with its rows as lists. A name that is no field is told, not passed over. */
export const meetingFileSchema = z.strictObject({
  ...meetingSchema.omit({ submission: true, version: true }).shape,
  chairs: z.array(z.strictObject(person)).max(mostRows).default([]),
  attendance: z.array(z.strictObject({ ...person, institutionAr: optionalText(200), institutionFr: optionalText(200), presentCount })).max(mostRows).default([]),
  conclusions: z.array(z.strictObject({ textAr: z.string().min(1).max(20_000), textFr: optionalText(20_000) })).max(mostRows).default([]),
});

/** The whole record that a file states. */
export function meetingIn({ ownerBodyId: _, conclusions, ...told }: z.output<typeof meetingFileSchema>): MeetingRecord {
  return { ...told, conclusions: conclusions.map((conclusion) => ({ id: null, ...conclusion })) };
}

/** What such a file looks like. */
export const meetingFileExample = `{
  "seriesId": 1, "number": 4, "heldOn": "2026-11-20",
  "placeAr": "…", "territoryCode": "03.171",
  "chairs": [{ "titleAr": "…", "bodyId": 4 }],
  "attendance": [{ "titleAr": "…", "institutionAr": "…", "presentCount": 14 }],
  "minutesAr": "…",
  "conclusions": [{ "textAr": "…", "textFr": "…" }]
}`;

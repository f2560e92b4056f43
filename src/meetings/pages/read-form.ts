import { z } from 'zod';
import { optionalId, optionalText, optionalWhole, requiredDay, writtenText } from '#platform/web';
import type { Form } from '#platform/web';
import type { Attendance, Chair, Conclusion, MeetingRecord } from '../meeting.ts';
import type { MeetingView } from '../queries.ts';

/** The fields of a meeting that stand once in its form; the repeated rows are read beside it. */
export const meetingSchema = z.object({
  submission: z.uuid(),
  version: optionalId,
  ownerBodyId: optionalId,
  seriesId: optionalId,
  number: optionalWhole,
  titleAr: writtenText(300),
  titleFr: optionalText(300),
  heldOn: requiredDay,
  placeAr: writtenText(300),
  placeFr: optionalText(300),
  territoryCode: z.string().max(20).optional().transform((given) => given || null),
  minutesAr: writtenText(20_000),
  minutesFr: optionalText(20_000),
});

export type TypedMeeting = z.output<typeof meetingSchema>;

/** The most rows that a form may carry. */
export const mostRows = 40;

const person = ['titleAr', 'titleFr', 'institutionAr'];

/** Rows in which something is written; what is missing in them is the rule's to say. */
const rowsOf = (form: Form, prefix: string, written: readonly string[]): number[] => Array.from({ length: mostRows }, (_, index) => index).filter((index) => written.some((name) => form.text(`${prefix}.${index}.${name}`)));
const number = (given: string): number | null => (/^\d{1,9}$/u.test(given) ? Number(given) : null);

function chairsIn(form: Form): Chair[] {
  return rowsOf(form, 'chair', person).map((index) => ({ titleAr: form.text(`chair.${index}.titleAr`), titleFr: form.text(`chair.${index}.titleFr`) || null, bodyId: number(form.text(`chair.${index}.bodyId`)) }));
}

function attendanceIn(form: Form): Attendance[] {
  return rowsOf(form, 'attendance', person).map((index) => {
    const at = (name: string) => form.text(`attendance.${index}.${name}`);

    return { titleAr: at('titleAr'), titleFr: at('titleFr') || null, institutionAr: at('institutionAr') || null, institutionFr: null, bodyId: number(at('bodyId')), presentCount: at('presentCount') ? (number(at('presentCount')) ?? 0) : 1 };
  });
}

function conclusionsIn(form: Form): Conclusion[] {
  return rowsOf(form, 'conclusion', ['ar', 'fr']).map((index) => ({ id: number(form.text(`conclusion.${index}.id`)), textAr: form.text(`conclusion.${index}.ar`), textFr: form.text(`conclusion.${index}.fr`) || null }));
}

/** The whole record that a form states. */
export function meetingFrom(typed: TypedMeeting, form: Form): MeetingRecord {
  const { seriesId, number: place, titleAr, titleFr, heldOn, placeAr, placeFr, territoryCode, minutesAr, minutesFr } = typed;

  return { seriesId, number: place, titleAr, titleFr, heldOn, placeAr, placeFr, territoryCode, minutesAr, minutesFr, chairs: chairsIn(form), attendance: attendanceIn(form), conclusions: conclusionsIn(form) };
}

/** A recorded meeting as it stands in its form's fields. */
export function typedFrom(meeting: MeetingView): Record<string, string> {
  const { seriesId, number: place, titleAr, titleFr, heldOn, placeAr, placeFr, territoryCode, minutesAr, minutesFr, ownerBodyId } = meeting;
  const single = { seriesId, number: place, titleAr, titleFr, heldOn, placeAr, placeFr, territoryCode, minutesAr, minutesFr, ownerBodyId };
  const repeated = [
    ...meeting.chairs.flatMap((chair, index) => [[`chair.${index}.titleAr`, chair.titleAr], [`chair.${index}.titleFr`, chair.titleFr], [`chair.${index}.bodyId`, chair.bodyId]] as const),
    ...meeting.attendance.flatMap((row, index) => [[`attendance.${index}.titleAr`, row.titleAr], [`attendance.${index}.titleFr`, row.titleFr], [`attendance.${index}.bodyId`, row.bodyId], [`attendance.${index}.institutionAr`, row.institutionAr], [`attendance.${index}.presentCount`, row.presentCount]] as const),
    ...meeting.conclusions.flatMap((conclusion, index) => [[`conclusion.${index}.id`, conclusion.id], [`conclusion.${index}.ar`, conclusion.textAr], [`conclusion.${index}.fr`, conclusion.textFr]] as const),
  ];

  return Object.fromEntries([...Object.entries(single), ...repeated].filter(([, value]) => value !== null).map(([name, value]) => [name, String(value)]));
}

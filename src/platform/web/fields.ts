import { z } from 'zod';
import type { Day } from '#platform/days';
import { isDay } from '#platform/days';

/** A field that must be filled, up to a length. */
export const requiredText = (maximum = 300) => z.string().min(1).max(maximum);

/** The mark of a form, by which it is recorded once. */
export const submissionMark = z.uuid();

/** The number of something of ours, as addresses and choices carry it: digits and nothing else, within what the database counts. */
export const requiredId = z.string().regex(/^[1-9]\d{0,8}$/).transform(Number);

/** The same where nothing may be chosen: empty becomes null, and what is no number is refused rather than forgotten. */
export const optionalId = z
  .string()
  .regex(/^(?:[1-9]\d{0,8})?$/)
  .optional()
  .transform((text) => (text ? Number(text) : null));

/** A field that may stay empty: empty becomes null. */
export const optionalText = (maximum = 4000) =>
  z
    .string()
    .max(maximum)
    .optional()
    .transform((text) => text || null);

/** A field of which a rule says whether it may stay empty: what is not there is the empty text. */
export const writtenText = (maximum: number) => z.string().max(maximum).optional().transform((text) => text ?? '');

/** A day of the calendar, as date fields send it. */
export const requiredDay = z.string().min(1).refine(isDay, 'field.not_a_day').transform((text) => text as Day);

/** The same where it may stay empty: empty becomes null. */
export const optionalDay = z
  .string()
  .optional()
  .refine((text) => !text || isDay(text), 'field.not_a_day')
  .transform((text) => (text ? (text as Day) : null));

/** A whole number of up to four digits, such as a count, a rank or minutes; empty becomes null. */
export const optionalWhole = z
  .string()
  .optional()
  .refine((text) => !text || /^\d{1,4}$/u.test(text), 'field.not_a_number')
  .transform((text) => (text ? Number(text) : null));

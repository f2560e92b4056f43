import { z } from 'zod';
import type { Evidence } from '#instruments';
import type { Day } from '#platform/days';
import { isDay } from '#platform/days';

/** Fields that several forms of this module share. */
export const dayField = z.string().min(1).refine(isDay, 'field.not_a_day').transform((text) => text as Day);
export const optionalDay = z.string().optional().refine((text) => !text || isDay(text), 'field.not_a_day').transform((text) => (text ? (text as Day) : null));
export const optionalWhole = z.string().optional().refine((text) => !text || /^\d{1,4}$/u.test(text), 'field.not_a_number').transform((text) => (text ? Number(text) : null));
export const optionalId = z.string().optional().transform((text) => (text && /^[1-9]\d{0,8}$/u.test(text) ? Number(text) : null));
export const fileField = z.instanceof(File).optional();

/** A document as it came with a form. */
export async function evidenceFrom(file: File | undefined): Promise<Evidence | null> {
  return file ? { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name } : null;
}

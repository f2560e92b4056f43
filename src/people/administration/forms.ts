import { z } from 'zod';
import type { Day } from '#platform/days';
import { isDay } from '#platform/days';
import { optionalText, requiredId, requiredText } from '#platform/web';
import { languages } from '#platform/words';
import { officeRoles } from '../actor.ts';

const day = requiredText(10).refine(isDay, 'field.not_a_day').transform((text) => text as Day);

const dayOrNone = optionalText(10)
  .refine((text) => text === null || isDay(text), 'field.not_a_day')
  .transform((text) => text as Day | null);

const office = { bodyId: requiredId, role: z.enum(officeRoles, 'field.missing'), titleAr: requiredText(200), titleFr: optionalText(200), startsOn: day, endsOn: dayOrNone };

export const officeForm = z.object(office);

export const accountForm = z.object({
  name: requiredText(200),
  email: requiredText(254).pipe(z.email()),
  language: z.enum(['', ...languages]).optional().transform((language) => language || null),
  ...office,
});

export const endForm = z.object({ endsOn: day });

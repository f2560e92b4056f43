import type { Formality } from '../sessions/formality.ts';

/** What a council sends to the State's representative, for which his administration gives its receipt. */
export const received = ['agenda_to_state', 'attendance_to_state', 'minutes_to_state'] as const satisfies readonly Formality[];
export type Received = (typeof received)[number];

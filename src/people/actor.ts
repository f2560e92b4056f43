import type { Day } from '#platform/days';
import type { Language } from '#platform/words';

export const officeRoles = [
  'president', 'vice_president', 'director_of_services', 'finance_officer', 'council_secretary', 'training_officer',
  'secretary_general', 'hr_division', 'regional_director', 'minister', 'state_representative', 'state_delegate', 'communication_officer', 'administrator',
] as const;

export type OfficeRole = (typeof officeRoles)[number];

/** An office in a body, from its first day to its last; the title is the holder's, as people say it. */
export interface OfficeHeld {
  bodyId: number;
  role: OfficeRole;
  startsOn: Day;
  /** The last day in office; null while no end is known. */
  endsOn: Day | null;
  bodyKind?: string;
  bodyLevel: string | null;
  territoryCode: string | null;
  title: string;
  bodyName?: string;
  /** The bodies under this one in its own hierarchy: a ministry's directorates. A council has none under it. */
  beneath?: readonly number[];
}

/** A signed-in person with the offices in force: all that an act needs to know of who is acting. */
export interface Actor {
  userId: string;
  name: string;
  offices: readonly OfficeHeld[];
  /** Runs accounts, bodies and the journal; has no power over acts. */
  isAdministrator: boolean;
  language: Language;
}

declare module 'hono' {
  interface ContextVariableMap {
    /** Who acts; null when nobody is signed in. */
    actor: Actor | null;
  }
}

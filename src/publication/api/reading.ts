import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { sql } from 'kysely';
import type { Addresses } from './addresses.ts';
import type { Kind } from './schemas.ts';
import type { Asking } from './seen.ts';
import { sightOn } from './seen.ts';

/** What every reading needs to know. */
export interface Reading {
  db: Db;
  reader: Asking;
  today: Day;
  addresses: Addresses;
}

export const namesOf = (ar: string, fr: string | null) => ({ name: ar, names: { ar, fr } });

/** The same of an object whose type is OParl's: what OParl does not know carries our name. */
export const ownNamesOf = (ar: string, fr: string | null) => ({ name: ar, 'multaqa:names': { ar, fr } });

/** The keys of the objects of a kind in some meetings, as far as the reader sees them. */
export async function keysIn({ db, reader }: Reading, kind: Kind, meetingIds: readonly number[]): Promise<Set<number>> {
  const { rows } = await sql<{ key: number }>`select o.key from open_objects o where o.kind = ${kind} and o.meeting_id = any(${[...meetingIds]}::int[]) and ${sightOn(kind, reader).seen}`.execute(db);

  return new Set(rows.map(({ key }) => key));
}

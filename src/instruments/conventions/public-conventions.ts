import { sql } from 'kysely';
import type { Db } from '#platform/database';
import type { Titled } from './queries.ts';

/** A convention of a programme in figures that name nobody: how many are parties to it, how many approved and signed. */
export interface PublicConvention extends Titled {
  id: number;
  parties: number;
  approved: number;
  signed: number;
}

/** The conventions of a programme that went out to their parties, in their order. */
export async function publicConventions(db: Db, programmeId: number): Promise<PublicConvention[]> {
  const done = (step: 'deliberated' | 'signed') => sql`(count(q.id) filter (where exists (select from standings s where s.party_id = q.id and s.step = ${step} and s.state = 'done')))::int`;
  const { rows } = await sql<PublicConvention>`
    select i.id, i.title_ar, i.title_fr, count(q.id)::int as parties, ${done('deliberated')} as approved, ${done('signed')} as signed
    from instruments i join parties q on q.instrument_id = i.id
    where i.programme_id = ${programmeId} group by i.id order by i.id`.execute(db);

  return rows;
}

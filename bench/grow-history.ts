import { sql } from 'kysely';
import type { Connection } from '#platform/database';

/**
 * Grows the history of every party to about so many times what it was: each act is rectified again and again, as if it
 * had been told wrong until now. What stands is what stood, and the derived rows are untouched but for the act they name.
 */
export async function growHistory({ db }: Connection, times: number): Promise<number> {
  const { count } = await db.selectFrom('acts').select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  const original = Number((await db.selectFrom('acts').select((eb) => eb.fn.countAll<number>().as('count')).where('replacesId', 'is', null).executeTakeFirstOrThrow()).count);
  for (let grown = Math.round(Number(count) / original); grown < times; grown += 1) {
    await sql`
      insert into acts (party_id, step, outcome, happened_on, reference, version, year, session_kind, session_on, call, sitting, members_in_office, members_present, votes_for, votes_against, votes_abstained,
        president_side, amount, note, file_id, origin, recorded_by, recorded_for_body_id, recorded_at, replaces_id, replaced_because, submission)
      select party_id, step, outcome, happened_on, reference, version, year, session_kind, session_on, call, sitting, members_in_office, members_present, votes_for, votes_against, votes_abstained,
        president_side, amount, note, file_id, origin, recorded_by, recorded_for_body_id, recorded_at, id, 'told again', 'grown/' || id
      from acts a where not exists (select from acts later where later.replaces_id = a.id)`.execute(db);
  }
  await sql`update standings s set act_id = h.id from acts h where s.act_id is not null and h.party_id = s.party_id and h.step = s.step and h.happened_on = s.happened_on and not exists (select from acts later where later.replaces_id = h.id)`.execute(db);

  return Number((await db.selectFrom('acts').select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count);
}

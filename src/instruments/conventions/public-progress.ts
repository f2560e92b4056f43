import { sql } from 'kysely';
import type { Db } from '#platform/database';
import type { Titled } from './queries.ts';

/** How far a programme has come, in figures that name nobody: what the public may read. Amounts in centimes. */
export interface ProgrammeProgress extends Titled {
  id: number;
  ownerBodyId: number;
  parties: number;
  approved: number;
  signed: number;
  year: number | null;
  due: number;
  received: number;
  /** Paid by the parties and not yet recorded as received. */
  awaited: number;
}

/** The progress of every programme, with the contributions of the last year that owes something up to a year. */
export async function publicProgress(db: Db, year: number): Promise<ProgrammeProgress[]> {
  const { rows } = await sql<ProgrammeProgress>`
    select p.id, p.owner_body_id, p.title_ar, p.title_fr, y.year, count(q.id)::int as parties,
           count(q.id) filter (where exists (select from standings s where s.party_id = q.id and s.step = 'deliberated' and s.state = 'done'))::int as approved,
           count(q.id) filter (where exists (select from standings s where s.party_id = q.id and s.step = 'signed' and s.state = 'done'))::int as signed,
           coalesce(sum(c.due), 0)::bigint as due, coalesce(sum(c.received), 0)::bigint as received, coalesce(sum(c.paid - c.received), 0)::bigint as awaited
    from programmes p
    join instruments i on i.programme_id = p.id
    join parties q on q.instrument_id = i.id
    left join lateral (select max(cy.year) as year from contribution_years cy join instruments j on j.id = cy.instrument_id where j.programme_id = p.id and cy.year <= ${year}) y on true
    left join contribution_standings c on c.party_id = q.id and c.year = y.year
    group by p.id, p.owner_body_id, p.title_ar, p.title_fr, y.year
    order by p.id`.execute(db);

  return rows.map((row) => ({ ...row, due: Number(row.due), received: Number(row.received), awaited: Number(row.awaited) }));
}

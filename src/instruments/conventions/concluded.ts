import { sql } from 'kysely';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import type { Titled } from './queries.ts';

/** A party that signed, from when, and what it promised to bear in all, in centimes; nothing where no year has been shared out. */
export interface SignedParty {
  nameAr: string;
  nameFr: string;
  signedOn: Day;
  amount: number;
}

/**
 * The main data of a convention that was concluded, which law 54-19, art. 11, wants public: its object, its parties with
 * what each mobilises, its duration and its days. Only what a signature made a fact: of parties that have not signed it
 * tells how many they are.
 */
export interface ConcludedConvention extends Titled {
  id: number;
  firstYear: number | null;
  lastYear: number | null;
  parties: readonly SignedParty[];
  unsigned: number;
  /** The signatures of its first and its last party so far. */
  firstSignedOn: Day;
  lastSignedOn: Day;
  amount: number;
}

/** Concluded between two: before, it is a draft, and nobody's to read. */
const leastParties = 2;

/** The concluded conventions to which a body is owner or party, the latest first; or one of them. */
export async function concludedConventions(db: Db | Trx, { bodyId, id }: { bodyId: number; id?: number }): Promise<ConcludedConvention[]> {
  const { rows } = await sql<ConcludedConvention>`
    select i.id, i.title_ar, i.title_fr, i.first_year, i.last_year, s.parties, (select count(*)::int from parties p where p.instrument_id = i.id) - s.count as unsigned,
           s.first_signed_on, s.last_signed_on, s.amount
    from instruments i cross join lateral (
      select count(*)::int as count, min(x.happened_on) as first_signed_on, max(x.happened_on) as last_signed_on, coalesce(sum(m.amount), 0)::bigint as amount,
             json_agg(json_build_object('nameAr', b.name_ar, 'nameFr', b.name_fr, 'signedOn', x.happened_on, 'amount', m.amount) order by p.position) as parties
      from parties p join bodies b on b.id = p.body_id
      join standings x on x.party_id = p.id and x.step = 'signed' and x.state = 'done' and not x.awaits_confirmation
      cross join lateral (select coalesce(sum(due), 0)::bigint as amount from contribution_standings c where c.party_id = p.id) m
      where p.instrument_id = i.id
    ) s
    where i.kind = 'convention' and s.count >= ${leastParties}
      and (i.owner_body_id = ${bodyId} or exists (select from parties p where p.instrument_id = i.id and p.body_id = ${bodyId}))
      ${id === undefined ? sql`` : sql`and i.id = ${id}`}
    order by s.last_signed_on desc, i.id desc`.execute(db);

  return rows.map((row) => ({ ...row, amount: Number(row.amount) }));
}

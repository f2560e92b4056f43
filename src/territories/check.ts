import { sql } from 'kysely';
import type { Db } from '#platform/database';

/** A statement about the territory, what it should give and what it gives. */
export interface Claim {
  claim: ClaimName;
  expected: number;
  found: number;
  ok: boolean;
}

/** The official sums (High Commission for Planning, censuses of 2014 and 2024; decree 2.21.509 for the Regions' seats), and that every row hangs together. */
const claims = [
  ['regions', 12, `select count(*) from territories where level = 'region'`],
  ['provinces_and_prefectures', 75, `select count(*) from territories where level = 'province'`],
  ['provinces', 62, `select count(*) from territories where kind = 'province'`],
  ['prefectures', 13, `select count(*) from territories where kind = 'prefecture'`],
  ['communes', 1503, `select count(*) from territories where level = 'commune'`],
  ['urban_communes', 221, `select count(*) from territories where kind = 'urban'`],
  ['rural_communes', 1282, `select count(*) from territories where kind = 'rural'`],
  ['inhabitants_2024', 36_828_330, `select sum(population2024) from territories where level = 'commune'`],
  ['inhabitants_2014', 33_848_242, `select sum(population2014) from territories where level = 'commune'`],
  ['seats_of_regions', 678, `select sum(seats) from council_seats s join territories t on t.code = s.territory_code where t.level = 'region' and s.term_starts_on = '2021-09-08'`],
  ['seats_of_fes_meknes', 69, `select sum(seats) from council_seats where territory_code = '03' and term_starts_on = '2021-09-08'`],
  ['provinces_of_fes_meknes', 9, `select count(*) from territories where parent_code = '03'`],
  ['communes_of_fes_meknes', 194, `select count(*) from territories where level = 'commune' and code like '03.%'`],
  ['communes_of_el_hajeb', 16, `select count(*) from territories where parent_code = '03.171'`],
  ['inhabitants_of_el_hajeb', 267_156, `select population2024 from territories where code = '03.171'`],
  ['provinces_that_do_not_sum', 0, `select count(*) from (select p.code from territories p join territories c on c.parent_code = p.code where p.level = 'province' group by p.code, p.population2024 having sum(c.population2024) <> p.population2024) odd`],
  ['regions_that_do_not_sum', 0, `select count(*) from (select r.code from territories r join territories p on p.parent_code = r.code where r.level = 'region' group by r.code, r.population2024 having sum(p.population2024) <> r.population2024) odd`],
  ['without_council', 0, `select count(*) from territories t where not exists (select from bodies b where b.territory_code = t.code and b.kind in ('regional_council', 'provincial_council', 'communal_council'))`],
  ['without_name', 0, `select count(*) from territories where name_ar = '' or name_fr = ''`],
  ['outside_province', 0, `select count(*) from territories c left join territories p on p.code = c.parent_code where c.level = 'commune' and p.level is distinct from 'province'`],
] as const satisfies readonly (readonly [claim: string, expected: number, question: string])[];

/** What is claimed, by its name; each language's words say it. */
export type ClaimName = (typeof claims)[number][0];

/** Proves the reference tables, claim by claim. */
export async function checkTerritories(db: Db): Promise<Claim[]> {
  const checked: Claim[] = [];
  for (const [claim, expected, question] of claims) {
    const { rows } = await sql<Record<string, string | number | null>>`${sql.raw(question)}`.execute(db);
    const found = Number(Object.values(rows[0] ?? {})[0] ?? 0);
    checked.push({ claim, expected, found, ok: found === expected });
  }

  return checked;
}

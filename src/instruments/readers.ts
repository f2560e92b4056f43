import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Actor } from '#people';

const administrations: readonly string[] = ['secretary_general', 'hr_division'];

/**
 * Who may read an instrument and its board: whoever is in office in the body that owns it or in one of its parties, and
 * the administration of a province whose bodies are parties. Stands in a query whose `instruments` it narrows.
 */
export function readableBy({ offices }: Pick<Actor, 'offices'>): RawBuilder<boolean> {
  const acting = offices.filter((office) => office.role !== 'administrator');
  const bodies = acting.flatMap((office) => [office.bodyId, ...(office.beneath ?? [])]);
  const provinces = acting.filter((office) => administrations.includes(office.role)).flatMap((office) => office.territoryCode ?? []);

  return sql<boolean>`(
    instruments.owner_body_id = any(${bodies}::int[])
    or exists (
      select from parties p join bodies b on b.id = p.body_id left join territories t on t.code = b.territory_code
      where p.instrument_id = instruments.id
        and (p.body_id = any(${bodies}::int[]) or t.code = any(${provinces}::text[]) or t.parent_code = any(${provinces}::text[]))
    )
  )`;
}

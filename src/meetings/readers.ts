import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Actor } from '#people';

const administrations: readonly string[] = ['secretary_general', 'hr_division'];

/**
 * Who may read a meeting and what it promised: whoever is in office in the body that held it, in a body that was there,
 * owes something by it or is party to what it is about, and the administration of the province concerned. Stands in a
 * query whose `meetings` it narrows.
 */
export function readableBy({ offices }: Pick<Actor, 'offices'>): RawBuilder<boolean> {
  const acting = offices.filter((office) => office.role !== 'administrator');
  const bodies = acting.map((office) => office.bodyId);
  const provinces = acting.filter((office) => administrations.includes(office.role)).flatMap((office) => office.territoryCode ?? []);

  return sql<boolean>`(
    meetings.owner_body_id = any(${bodies}::int[])
    or exists (select from meeting_chairs c where c.meeting_id = meetings.id and c.body_id = any(${bodies}::int[]))
    or exists (select from meeting_attendance a where a.meeting_id = meetings.id and a.body_id = any(${bodies}::int[]))
    or meetings.territory_code = any(${provinces}::text[])
    or exists (
      select from commitments k
        join commitment_debtors d on d.commitment_id = k.id
        join bodies b on b.id = d.body_id
        left join territories t on t.code = b.territory_code
      where k.meeting_id = meetings.id
        and (d.body_id = any(${bodies}::int[]) or t.code = any(${provinces}::text[]) or t.parent_code = any(${provinces}::text[]))
    )
    or exists (
      select from commitments k join parties p on p.instrument_id = k.instrument_id
      where k.meeting_id = meetings.id and p.body_id = any(${bodies}::int[])
    )
  )`;
}

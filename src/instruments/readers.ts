import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Actor } from '#people';
import { readForState } from '#people';
import type { Db, Trx } from '#platform/database';

/**
 * Who may read an instrument and its board: whoever is in office in the body that owns it or in one of its parties, and
 * the State's administration of a region whose council is a party or of a province whose bodies are. Stands in a query whose `instruments` it narrows.
 */
export function readableBy({ offices }: Pick<Actor, 'offices'>): RawBuilder<boolean> {
  const acting = offices.filter((office) => office.role !== 'administrator');
  const bodies = acting.flatMap((office) => [office.bodyId, ...(office.beneath ?? [])]);
  const { provinces, regions } = readForState({ offices });
  const territories = [...provinces, ...regions];

  return sql<boolean>`(
    instruments.owner_body_id = any(${bodies}::int[])
    or exists (
      select from parties p join bodies b on b.id = p.body_id left join territories t on t.code = b.territory_code
      where p.instrument_id = instruments.id
        and (p.body_id = any(${bodies}::int[]) or t.code = any(${territories}::text[]) or t.parent_code = any(${provinces}::text[]))
    )
  )`;
}

/**
 * Whether somebody may have the documents that prove a party's acts: whoever is in office in that party or in the body that
 * owns the instrument, and the State's administration of the party's region or province. The other parties read what was decided, not its papers.
 */
export function mayReadEvidence({ offices }: Pick<Actor, 'offices'>, party: { bodyId: number; ownerBodyId: number; territoryCode: string | null }): boolean {
  const acting = offices.filter((office) => office.role !== 'administrator');
  const isOwn = acting.some((office) => [office.bodyId, ...(office.beneath ?? [])].some((bodyId) => bodyId === party.bodyId || bodyId === party.ownerBodyId));
  const { provinces, regions } = readForState({ offices });
  const isOfState = [...provinces, ...regions].includes(party.territoryCode ?? '') || provinces.some((code) => party.territoryCode?.startsWith(`${code}.`));

  return isOwn || isOfState;
}

/** An instrument that somebody may read, with its owner and whether a body is owner or party; none otherwise. */
export async function instrumentReadBy(db: Db | Trx, actor: Pick<Actor, 'offices'>, id: number, bodyId: number): Promise<{ ownerBodyId: number; concerns: boolean } | undefined> {
  return db
    .selectFrom('instruments')
    .select(['ownerBodyId', sql<boolean>`(owner_body_id = ${bodyId} or exists (select from parties where instrument_id = instruments.id and body_id = ${bodyId}))`.as('concerns')])
    .where('id', '=', id)
    .where(readableBy(actor))
    .executeTakeFirst();
}

import type { Body } from '#bodies';
import type { Db } from '#platform/database';

/** Levels of institution, in the order in which an administration seats and names them: a habit of protocol, not a law. */
export const levels = ['ministry', 'prefecture_administration', 'regional_council', 'provincial_council', 'communal_council', 'regional_directorate', 'other', 'nobody'] as const;
export type Level = (typeof levels)[number];

/** Of which level somebody comes; a unit comes with the body to which it belongs, a wilaya with the State's other administrations. Those of no body that the house knows stand after those it knows, and who comes for nobody last. */
export function levelOf({ bodyId, institutionAr }: { bodyId: number | null; institutionAr: string | null }, kinds: ReadonlyMap<number, Body['kind']>): Level {
  const kind = bodyId === null ? undefined : kinds.get(bodyId);
  if (kind === 'wilaya') return 'prefecture_administration';
  if (kind !== undefined) return kind === 'unit' ? 'other' : kind;

  return institutionAr ? 'other' : 'nobody';
}

/** What each body is; of a unit, what the body is to which it belongs. */
export async function kindsOf(db: Db, bodyIds: readonly number[]): Promise<Map<number, Body['kind']>> {
  const rows = await db
    .selectFrom('bodies')
    .leftJoin('bodies as parents', 'parents.id', 'bodies.parentId')
    .select(['bodies.id', 'bodies.kind', 'parents.kind as parentKind'])
    .where('bodies.id', 'in', bodyIds.length ? [...new Set(bodyIds)] : [0])
    .execute();

  return new Map(rows.map(({ id, kind, parentKind }) => [id, kind === 'unit' && parentKind ? parentKind : kind]));
}

import type { Db, Trx } from '#platform/database';
import type { Language } from '#platform/words';

/** A public body as other modules name it. */
export interface Body {
  id: number;
  kind: 'regional_council' | 'provincial_council' | 'communal_council' | 'wilaya' | 'prefecture_administration' | 'ministry' | 'regional_directorate' | 'unit';
  level: 'region' | 'province' | 'commune' | null;
  territoryCode: string | null;
  nameAr: string;
  nameFr: string;
}

/** Bodies asked for by what they are: the communes of a province, its council, a region's council, or by themselves. */
export interface BodyQuery {
  communesOf?: string;
  provincialCouncilOf?: string;
  regionalCouncilOf?: string;
  bodyIds?: readonly number[];
}

const fields = ['id', 'kind', 'level', 'territoryCode', 'nameAr', 'nameFr'] as const;

/** The name in the reader's language; English readers get the French official name. */
export function nameOf(body: Pick<Body, 'nameAr' | 'nameFr'>, language: Language): string {
  return language === 'ar' ? body.nameAr : body.nameFr;
}

/** Every body that a query finds: the provincial council first, the communes by their code, the region last. */
export async function bodiesByQuery(db: Db | Trx, query: BodyQuery): Promise<Body[]> {
  const { communesOf, provincialCouncilOf, regionalCouncilOf, bodyIds = [] } = query;
  const rows = await db
    .selectFrom('bodies')
    .leftJoin('territories', 'territories.code', 'bodies.territoryCode')
    .select(fields.map((field) => `bodies.${field}` as const))
    .where((eb) =>
      eb.or([
        ...(communesOf ? [eb.and([eb('bodies.kind', '=', 'communal_council'), eb('territories.parentCode', '=', communesOf)])] : []),
        ...(provincialCouncilOf ? [eb.and([eb('bodies.kind', '=', 'provincial_council'), eb('bodies.territoryCode', '=', provincialCouncilOf)])] : []),
        ...(regionalCouncilOf ? [eb.and([eb('bodies.kind', '=', 'regional_council'), eb('bodies.territoryCode', '=', regionalCouncilOf)])] : []),
        ...(bodyIds.length ? [eb('bodies.id', 'in', bodyIds)] : []),
      ]),
    )
    .orderBy('bodies.territoryCode')
    .execute();
  const rank = { provincial_council: 0, communal_council: 1, wilaya: 2, prefecture_administration: 2, ministry: 2, regional_directorate: 2, unit: 2, regional_council: 3 };

  return (rows as Body[]).toSorted((one, other) => rank[one.kind] - rank[other.kind]);
}

export async function bodyOf(db: Db | Trx, id: number): Promise<Body | undefined> {
  return db.selectFrom('bodies').select(fields).where('id', '=', id).executeTakeFirst() as Promise<Body | undefined>;
}

/** The body of a kind that governs a territory. */
export async function bodyOfTerritory(db: Db | Trx, code: string, kind: Body['kind']): Promise<Body | undefined> {
  return db.selectFrom('bodies').select(fields).where('territoryCode', '=', code).where('kind', '=', kind).executeTakeFirst() as Promise<Body | undefined>;
}

/** The body to which this house belongs; none before it is initialised. */
export async function ownerBody(db: Db | Trx): Promise<Body | undefined> {
  return db.selectFrom('house').innerJoin('bodies', 'bodies.id', 'house.ownerBodyId').select(fields.map((field) => `bodies.${field}` as const)).executeTakeFirst() as Promise<Body | undefined>;
}

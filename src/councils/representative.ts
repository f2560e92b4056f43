import { bodyOfTerritory } from '#bodies';
import type { Level } from '#law';
import type { Actor, Capability } from '#people';
import { readForState, whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';

interface Overseen {
  level: Level;
  territoryCode: string;
  parentCode: string | null;
}

/** Which administration represents the State towards a council, and what an office in it must be allowed. */
export interface Representative {
  kind: 'wilaya' | 'prefecture_administration';
  territoryCode: string;
  /** Towards communes the governor may be replaced by a delegate (113-14 art. 38 and 118); the wali and the governor of a province may not. */
  capability: Extract<Capability, 'represent_state' | 'represent_state_in_communes'>;
}

/**
 * Who is the State's representative of a council: a region's is its wali (111-14 art. 41), a prefecture's or province's its
 * governor (112-14 art. 39), a commune's the governor of its province or his delegate (113-14 art. 38). The wali of a region
 * is also the governor of the prefecture of its seat: in another office, of another body.
 */
export function representativeOf({ level, territoryCode, parentCode }: Overseen): Representative {
  if (level === 'region') return { kind: 'wilaya', territoryCode, capability: 'represent_state' };
  if (level === 'province') return { kind: 'prefecture_administration', territoryCode, capability: 'represent_state' };

  return { kind: 'prefecture_administration', territoryCode: parentCode ?? '', capability: 'represent_state_in_communes' };
}

/** The representative's administration as a body; none where the register of bodies has none. */
export async function representativesBody(db: Db | Trx, council: Overseen) {
  const { kind, territoryCode } = representativeOf(council);

  return bodyOfTerritory(db, territoryCode, kind);
}

/** Whether somebody reads a council on the State's side: its representative, those of his administration who read for him, a delegate. */
export function isOnStatesSide(actor: Actor, council: Overseen): boolean {
  const { kind, territoryCode, capability } = representativeOf(council);
  const { provinces, regions } = readForState(actor);
  if ((kind === 'wilaya' ? regions : provinces).includes(territoryCode)) return true;

  return actor.offices.some((office) => office.bodyKind === kind && office.territoryCode === territoryCode && !whyNotActFor(actor, office.bodyId, capability));
}

/** The councils of a region and of prefectures and provinces that somebody reads on the State's side. */
export function overseenBy(actor: Actor): { kind: 'regional_council' | 'provincial_council'; territoryCode: string }[] {
  const { provinces, regions } = readForState(actor);

  return [...regions.map((territoryCode) => ({ kind: 'regional_council' as const, territoryCode })), ...provinces.map((territoryCode) => ({ kind: 'provincial_council' as const, territoryCode }))];
}

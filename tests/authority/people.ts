import { bodyOfTerritory } from '#bodies';
import { hashPassword, officeRoles } from '#people';
import type { OfficeRole } from '#people';
import type { Db } from '#platform/database';
import { toDay } from '#platform/days';

/** How a body stands to what is asked for: it is its own, it is party to it, it has nothing to do with it, it represents the State towards it, or towards the region around it. */
export const relations = ['own', 'party', 'other', 'above', 'wilaya'] as const;

export type Relation = (typeof relations)[number];

/** Somebody who asks: in one office of a body, in none, or nobody known. */
export type Who = `${Relation}:${OfficeRole}` | 'none' | 'unknown';

/** Offices that only an administration of the State has; of the wilaya, who acts and who reads for it are enough. */
const ofTheState: readonly OfficeRole[] = ['state_representative', 'state_delegate'];
const inTheWilaya: readonly OfficeRole[] = ['state_representative', 'secretary_general'];
const rolesIn = (relation: Relation): readonly OfficeRole[] => (relation === 'wilaya' ? inTheWilaya : officeRoles.filter((role) => relation === 'above' || !ofTheState.includes(role)));

export const everybody: readonly Who[] = [...relations.flatMap((relation) => rolesIn(relation).map((role): Who => `${relation}:${role}`)), 'none', 'unknown'];

export const password = 'a password of fifteen signs';

export const addressOf = (who: Who): string => `${who.replace(':', '-').replaceAll('_', '-')}@matrix.example`;

const since = new Date('2021-10-11T09:00:00Z');

/** The bodies of the scene by relation, and a second one that takes part, in which nobody is in office. */
export type Bodies = Record<Relation | 'second', number>;

/** The council to which everything of the scene belongs, one that takes part, one that does not, the province's administration, and the wilaya of its region. */
export async function bodiesOf(db: Db): Promise<Bodies> {
  const idOf = async (code: string, kind: Parameters<typeof bodyOfTerritory>[2]) => (await bodyOfTerritory(db, code, kind))?.id ?? 0;

  return {
    own: await idOf('03.171', 'provincial_council'),
    party: await idOf('03.171.01.05', 'communal_council'),
    other: await idOf('03.061.01.01', 'communal_council'),
    second: await idOf('03.171.01.01', 'communal_council'),
    above: await idOf('03.171', 'prefecture_administration'),
    wilaya: await idOf('03', 'wilaya'),
  };
}

/** Hires one person for each office of each body, and one for none. */
export async function hireEverybody(db: Db, bodies: Bodies): Promise<void> {
  const hashed = await hashPassword(password);
  for (const who of everybody.filter((one) => one !== 'unknown')) {
    const id = `matrix-${who}`;
    await db.insertInto('users').values({ id, name: who, email: addressOf(who), emailVerified: false, createdAt: since, updatedAt: since }).execute();
    await db.insertInto('credentials').values({ id, userId: id, providerId: 'credential', accountId: id, password: hashed, createdAt: since, updatedAt: since }).execute();
    if (who === 'none') continue;
    const [relation, role] = who.split(':') as [Relation, OfficeRole];
    await db.insertInto('offices').values({ userId: id, bodyId: bodies[relation], role, titleAr: role, titleFr: null, startsOn: toDay('2021-10-11'), appointedAt: since }).execute();
  }
}

import { bodyOfTerritory } from '#bodies';
import type { Actor, OfficeRole } from '#people';
import { actorOf, hashPassword } from '#people';
import type { Db } from '#platform/database';
import { toDay } from '#platform/days';
import { sessionDay } from './council-house.ts';
import { siteOn } from './site.ts';
import type { Visitor } from './visitor.ts';
import { visitor } from './visitor.ts';

const password = 'a password of fifteen signs';
const since = new Date('2021-10-11T09:00:00Z');

/** The region's wali and his secretary general, another region's wali, the governor of the prefecture of the region's seat, the council's secretary. */
const people: readonly [string, string, 'wilaya' | 'prefecture_administration' | 'regional_council', OfficeRole][] = [
  ['wali', '03', 'wilaya', 'state_representative'],
  ['katib', '03', 'wilaya', 'secretary_general'],
  ['other', '04', 'wilaya', 'state_representative'],
  ['governor', '03.231', 'prefecture_administration', 'state_representative'],
  ['keeper', '03', 'regional_council', 'council_secretary'],
];

/** Those around a regional council on the State's side, with whoever keeps its sessions: each signed in, and as who acts. */
export interface StatesSide {
  as(name: string): Visitor;
  acting(name: string): Actor;
  /** What each of them is answered at an address. */
  statuses(path: string): Promise<Record<string, number>>;
}

export async function hireStatesSide(db: Db): Promise<StatesSide> {
  const app = siteOn(db);
  const hashed = await hashPassword(password);
  const visitors = new Map<string, Visitor>();
  const actors = new Map<string, Actor>();
  for (const [name, code, kind, role] of people) {
    const bodyId = (await bodyOfTerritory(db, code, kind))?.id ?? 0;
    await db.insertInto('users').values({ id: name, name, email: `${name}@state.example`, emailVerified: false, createdAt: since, updatedAt: since }).execute();
    await db.insertInto('credentials').values({ id: name, userId: name, providerId: 'credential', accountId: name, password: hashed, createdAt: since, updatedAt: since }).execute();
    await db.insertInto('offices').values({ userId: name, bodyId, role, titleAr: role, titleFr: null, startsOn: toDay('2021-10-11'), appointedAt: since }).execute();
    const one = visitor(app);
    await one.send('/sign-in', '/sign-in', { email: `${name}@state.example`, password });
    visitors.set(name, one);
    actors.set(name, (await actorOf(db, name, sessionDay)) as Actor);
  }
  const as = (name: string): Visitor => visitors.get(name) as Visitor;

  return {
    as,
    acting: (name) => actors.get(name) as Actor,
    statuses: async (path) => Object.fromEntries(await Promise.all(people.map(async ([name]) => [name, (await as(name).get(path)).status] as const))),
  };
}

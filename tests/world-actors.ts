import type { Actor } from '#people';
import { actorOf } from '#people';
import type { Db } from '#platform/database';
import { dayIn } from '#platform/days';
import { demonstrationAccounts } from '#world';
import { now } from './now.ts';
import type { siteOn } from './site.ts';
import type { Visitor } from './visitor.ts';
import { visitor } from './visitor.ts';

/** Somebody of the demonstration world, by address, with the offices held at the moment at which tests are lived. */
export async function actorNamed(db: Db, email: string): Promise<Actor> {
  const { id } = await db.selectFrom('users').select('id').where('email', '=', email).executeTakeFirstOrThrow();
  const actor = await actorOf(db, id, dayIn(now));
  if (!actor) throw new Error(`No account ${email}`);

  return actor;
}

/** A browser in which somebody of the demonstration world has signed in. */
export async function visitorNamed(app: ReturnType<typeof siteOn>, email: string): Promise<Visitor> {
  const who = visitor(app);
  const { status } = await who.send('/sign-in', '/sign-in', { email, password: demonstrationAccounts.find((account) => account.email === email)?.password ?? '' });
  if (status !== 303) throw new Error(`${email} may not enter: ${status}`);

  return who;
}

/** The party that a territory's council is in the convention of El Hajeb. */
export async function partyOf(db: Db, territory: string): Promise<number> {
  const { id } = await db.selectFrom('parties').innerJoin('bodies', 'bodies.id', 'parties.bodyId').select('parties.id').where('bodies.territoryCode', '=', territory).where('parties.instrumentId', '=', 1).executeTakeFirstOrThrow();

  return id;
}

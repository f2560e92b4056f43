import type { MiddlewareHandler } from 'hono';
import { addressKept } from '#people';
import type { Db } from '#platform/database';
import { refusal, RefusalError } from '#platform/refusals';
import type { Env } from '#platform/web';

const most = 600;
const minute = 60_000;
const mostAddresses = 10_000;

interface Asked {
  since: number;
  count: number;
}

/** No more than 600 questions a minute from one visitor's address: whoever copies everything has pages of a hundred. Whoever is signed in is known, and not counted. */
export function withinReason(): MiddlewareHandler<Env> {
  const houses = new WeakMap<Db, Map<string, Asked>>();

  return async (c, next) => {
    if (c.var.actor) return next();
    const asked = houses.get(c.var.db) ?? new Map<string, Asked>();
    houses.set(c.var.db, asked);
    const now = c.var.clock().getTime();
    const address = addressKept(c.var.address);
    const known = asked.get(address);
    const own = known && now - known.since < minute ? known : { since: now, count: 0 };
    own.count += 1;
    asked.delete(address);
    asked.set(address, own);
    // The longest unheard of is forgotten first: many addresses never make room for one that asks too much.
    if (asked.size > mostAddresses) asked.delete(asked.keys().next().value ?? '');
    if (own.count > most) {
      c.header('retry-after', String(Math.ceil((own.since + minute - now) / 1000)));
      throw new RefusalError(refusal('request.too_often', { minutes: 1 }));
    }

    return next();
  };
}

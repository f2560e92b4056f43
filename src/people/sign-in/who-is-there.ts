import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { dayIn } from '#platform/days';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, Env } from '#platform/web';
import { seeOther } from '#platform/web';
import type { Actor } from '../actor.ts';
import { bodiesActedFor } from '../authority.ts';
import { newsroomCapabilities } from '../capabilities.ts';
import { actorOf } from '../queries.ts';
import { wordsIn } from '../words.ts';
import type { Doorkeeper, Passage, SignedIn } from './doorkeeper.ts';
import { sessionCookie } from './doorkeeper.ts';

declare module 'hono' {
  interface ContextVariableMap {
    keeper: Doorkeeper;
    /** The session of this browser; null when nobody is signed in. */
    signedIn: SignedIn | null;
  }
}

export function passageOf(c: Ask): Passage {
  return { headers: c.req.raw.headers, secure: c.var.url.protocol === 'https:' };
}

export function setCookies(c: Ask, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
}

/** Recognises who is signed in, with the offices they hold today; asks nothing of the database for a visitor. */
export function whoIsThere(keeper: Doorkeeper): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.set('keeper', keeper);
    c.set('signedIn', null);
    c.set('viewer', null);
    c.set('actor', null);
    const passage = passageOf(c);
    const cookie = getCookie(c, sessionCookie(passage.secure));
    if (cookie) {
      const { signedIn, cookies } = await keeper.whoIs(cookie, passage);
      setCookies(c, cookies);
      if (signedIn) await recognise(c, signedIn);
    }
    await next();
  };
}

async function recognise(c: Ask, signedIn: SignedIn): Promise<void> {
  if (signedIn.language) c.set('language', signedIn.language);
  const actor = await actorOf(c.var.db, signedIn.userId, dayIn(c.var.clock()), c.var.language);
  if (!actor) return;
  const [office] = actor.offices;
  const { userId, name, email, language, mustChangePassword } = signedIn;
  c.set('signedIn', signedIn);
  c.set('actor', actor);
  c.set('viewer', { userId, name, email, language, mustChangePassword, office: office ? wordsIn(c.var.language).office(office.title, office.bodyName) : null, isAdministrator: actor.isAdministrator, isOfNewsroom: newsroomCapabilities.some((capability) => bodiesActedFor(actor, capability).length > 0) });
}

const password = '/account/password';

/** Sends a visitor to the sign-in page and back; sends who came in with a password for one sign-in to choose their own first. */
export const onlySignedIn: MiddlewareHandler<Env> = async (c, next) => {
  if (!c.var.viewer) return seeOther(c, `/sign-in?to=${encodeURIComponent(wished(c))}`);
  if (c.var.viewer.mustChangePassword && c.req.path !== password) return seeOther(c, password);

  return next();
};

/** Where to come back to: the page asked for, or the page whose form was sent. */
function wished(c: Ask): string {
  if (c.req.method === 'GET') return c.var.url.pathname + c.var.url.search;
  const from = c.req.header('referer') ?? '';
  const page = URL.canParse(from) ? new URL(from) : undefined;

  return page?.origin === c.var.url.origin ? page.pathname + page.search : '/';
}

/** Who acts, on a page that only signed-in people reach. */
export function actorIn(c: Ask): Actor {
  if (!c.var.actor) throw new RefusalError(refusal('authority.not_signed_in'));

  return c.var.actor;
}

/** The session in which somebody acts, on a page that only signed-in people reach. */
export function signedInAs(c: Ask): SignedIn {
  if (!c.var.signedIn) throw new RefusalError(refusal('authority.not_signed_in'));

  return c.var.signedIn;
}

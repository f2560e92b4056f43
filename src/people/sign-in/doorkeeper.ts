import type { Auth, BetterAuthOptions } from 'better-auth';
import { betterAuth } from 'better-auth';
import type { Db } from '#platform/database';
import { keyFor } from '#platform/web';
import type { Language } from '#platform/words';
import { isLanguage } from '#platform/words';
import { hashPassword, isPassword, isPublished, longestPassword } from '../accounts/passwords.ts';
import type { KnownBrowsers } from './known-browser.ts';
import { knownBrowsers } from './known-browser.ts';
import { readSession } from './read-session.ts';

const hour = 3600;
const sessionLasts = 12 * hour;
const sessionRenewed = hour;

export interface SignedIn {
  sessionId: string;
  userId: string;
  name: string;
  email: string;
  language: Language | null;
  mustChangePassword: boolean;
}

/** Opens, reads and closes sessions; what it gives back beside its answer are the cookies to set. */
export interface Doorkeeper {
  browsers: KnownBrowsers;
  /** The user's id, or none when address and password do not belong together. Both answers take the same time. */
  enter: (email: string, password: string, request: Passage) => Promise<{ userId: string | undefined; cookies: string[] }>;
  leave: (request: Passage) => Promise<{ cookies: string[] }>;
  /** Whose session a cookie is; none where it is nobody's any more. */
  whoIs: (cookie: string, request: Passage) => Promise<{ signedIn: SignedIn | null; cookies: string[] }>;
}

/** What a session is opened for: the browser's own headers, and whether the way to it is encrypted. */
export interface Passage {
  headers: Headers;
  secure: boolean;
}

export function sessionCookie(secure: boolean): string {
  return secure ? '__Host-multaqa-session' : 'multaqa-session';
}

/**
 * Better Auth keeps the sessions. None of its addresses is open: only these three doors are. Passwords that the whole world
 * can read let nobody in, whatever account has one.
 */
export function doorkeeper(db: Db, secret: string, published: readonly string[] = []): Doorkeeper {
  const made = new Map<boolean, Auth<BetterAuthOptions>>();
  const terms = { secret: sessionSecret(secret), lasts: sessionLasts, renewedAfter: sessionRenewed };
  const auth = (secure: boolean) => {
    const known = made.get(secure) ?? (betterAuth(options(db, secret, secure, published)) as Auth<BetterAuthOptions>);
    made.set(secure, known);

    return known;
  };

  return {
    browsers: knownBrowsers(secret),
    enter: (email, password, { headers, secure }) => enter(auth(secure), email, password, headers),
    async leave({ headers, secure }) {
      const { headers: answer } = await auth(secure).api.signOut({ headers, returnHeaders: true });

      return { cookies: answer.getSetCookie() };
    },
    async whoIs(cookie, { headers, secure }) {
      const read = await readSession(db, cookie, terms, new Date());
      if (read) return { signedIn: read, cookies: [] };
      const { headers: answer, response } = await auth(secure).api.getSession({ headers, returnHeaders: true });

      return { signedIn: response ? signedInFrom(response) : null, cookies: answer.getSetCookie() };
    },
  };
}

function sessionSecret(secret: string): string {
  return keyFor(secret, 'sessions').toString('base64');
}

async function enter(auth: Auth<BetterAuthOptions>, email: string, password: string, headers: Headers) {
  try {
    const { headers: answer, response } = await auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true });

    return { userId: response.user.id, cookies: answer.getSetCookie() };
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error && Number(error.statusCode) < 500) return { userId: undefined, cookies: [] };
    throw error;
  }
}

type Found = NonNullable<Awaited<ReturnType<Auth<BetterAuthOptions>['api']['getSession']>>>;

function signedInFrom({ session, user }: Found): SignedIn {
  const { language, mustChangePassword } = user as { language?: unknown; mustChangePassword?: unknown };

  return { sessionId: session.id, userId: user.id, name: user.name, email: user.email, language: isLanguage(language) ? language : null, mustChangePassword: mustChangePassword === true };
}

function options(db: Db, secret: string, secure: boolean, published: readonly string[]): BetterAuthOptions {
  return {
    appName: 'Multaqa',
    baseURL: secure ? 'https://localhost' : 'http://localhost',
    secret: sessionSecret(secret),
    database: { db, type: 'postgres' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: longestPassword,
      password: { hash: hashPassword, verify: async ({ hash, password }) => (await isPassword(password, hash)) && !isPublished(password, published) },
    },
    user: {
      modelName: 'users',
      additionalFields: { language: { type: 'string', required: false, input: false }, mustChangePassword: { type: 'boolean', required: true, input: false } },
    },
    session: { modelName: 'sessions', expiresIn: sessionLasts, updateAge: sessionRenewed },
    account: { modelName: 'credentials' },
    verification: { modelName: 'verifications' },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      useSecureCookies: false,
      cookiePrefix: 'multaqa',
      cookies: { session_token: { name: sessionCookie(secure), attributes: { secure, sameSite: 'lax', httpOnly: true, path: '/' } } },
    },
  };
}

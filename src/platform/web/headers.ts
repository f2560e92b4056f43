import type { MiddlewareHandler } from 'hono';
import type { Env } from './env.ts';

/**
 * Turbo puts the style of its progress bar into each page, also where the bar is never shown. This fingerprint lets in
 * that text alone; the journeys in a browser fail when another version of Turbo writes another one.
 */
const turbosProgressBar = "'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='";

/** Nothing runs, is shown or is sent but what this house serves itself; no page of ours has anything inline. */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${turbosProgressBar}`,
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const permissions = 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()';

/** For the one page that scans: the camera is closed everywhere else. */
export const permissionsWithCamera = permissions.replace('camera=()', 'camera=(self)');

const fixed: Readonly<Record<string, string>> = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': permissions,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

const twoYears = 63_072_000;

/** The guards that stand on every answer, where it comes without them. */
export function guardsFor(isSecure: boolean): readonly (readonly [string, string])[] {
  return [...Object.entries(fixed), ...(isSecure ? [['strict-transport-security', `max-age=${twoYears}`] as const] : [])];
}

/**
 * Puts the guards on every answer; a page is never kept by anyone unless its route says so. The headers are set on the
 * answer itself: `c.header` would copy an answer that is made already, body and all, which costs a large page a third.
 */
export const withGuards: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  const { headers } = c.res;
  for (const [name, value] of guardsFor(c.var.url.protocol === 'https:')) if (!headers.has(name)) headers.set(name, value);
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
  // What anybody may keep for everybody brings nobody's cookie: the next reader would go on with the first one's visit.
  if (/\bpublic\b/u.test(headers.get('cache-control') ?? '')) headers.delete('set-cookie');
};

import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, Env } from './env.ts';
import { isForm } from './form.ts';

export interface Surroundings {
  /** The public address, where it is known: `https://multaqa.example.ma`. */
  baseUrl?: string | undefined;
  /** A proxy of our own stands in front and tells who asks; its word counts only then. */
  trustProxy?: boolean | undefined;
  /** Host names other than the public address under which parts of this house are known. */
  isOurs?: (host: string) => boolean;
}

/** Fixes who asks and for which address, by what the surroundings allow to believe. */
export function readRequest({ baseUrl, trustProxy = false, isOurs = () => false }: Surroundings): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.set('url', addressAsked(c, isOurs(new URL(c.req.url).hostname) ? undefined : baseUrl, trustProxy));
    c.set('address', whereFrom(c, trustProxy));
    await next();
  };
}

function addressAsked(c: Ask, baseUrl: string | undefined, trustProxy: boolean): URL {
  const url = new URL(c.req.url);
  if (baseUrl) {
    const { protocol, host } = new URL(baseUrl);

    return new URL(`${protocol}//${host}${url.pathname}${url.search}`);
  }
  const protocol = trustProxy ? last(c.req.header('x-forwarded-proto')) : undefined;
  if (protocol === 'https') url.protocol = 'https:';

  return url;
}

/** The origin that a request asks for, by its own headers and what the surroundings allow to believe: what stands before the path of `c.var.url`. */
export function originAsked({ host, forwarded }: { host: string; forwarded: string | undefined }, { baseUrl, trustProxy = false, isOurs = () => false }: Surroundings): string {
  if (baseUrl && !isOurs(host.replace(/:\d+$/u, ''))) return new URL(baseUrl).origin;

  return `${trustProxy && last(forwarded) === 'https' ? 'https' : 'http'}://${host}`;
}

/** Of a chain of forwarded addresses only the last was written by our own proxy; the others are anyone's claim. */
function whereFrom(c: Ask, trustProxy: boolean): string {
  const forwarded = trustProxy ? last(c.req.header('x-forwarded-for')) : undefined;
  const bindings = c.env as unknown as Partial<HttpBindings> | undefined;

  return forwarded ?? bindings?.incoming?.socket.remoteAddress ?? 'unknown';
}

function last(list: string | undefined): string | undefined {
  return list?.split(',').at(-1)?.trim() || undefined;
}

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;
const largestUpload = 12 * megabyte;
const largestForm = megabyte;
/** Of whoever has not signed in: an answer to an invitation, with its reason. */
const largestVisitorsForm = 32 * kilobyte;

function within(maximum: number, code: 'request.too_big' | 'request.too_big_for_visitors', unit: number) {
  return bodyLimit({ maxSize: maximum, onError: () => { throw new RefusalError(refusal(code, { maximum: maximum / unit })); } });
}

const uploads = within(largestUpload, 'request.too_big', megabyte);
const forms = within(largestForm, 'request.too_big', megabyte);
const visitorsForms = within(largestVisitorsForm, 'request.too_big_for_visitors', kilobyte);

/**
 * Refuses to read more than a document with its form can be, or of a visitor more than a short form, and an address with a
 * sign that no address of ours has. Where `opensTo` says so, visitors too may send a file.
 */
export function withinSize(opensTo: (path: string) => boolean): MiddlewareHandler<Env> {
  return (c, next) => {
    if (c.req.url.includes('%00')) throw new RefusalError(refusal('page.not_found'));
    const type = c.req.header('content-type') ?? '';
    const isUpload = type.startsWith('multipart/');
    if (!c.var.viewer && isForm(type) && !(isUpload && opensTo(c.req.path))) return visitorsForms(c, next);

    return isUpload ? uploads(c, next) : forms(c, next);
  };
}

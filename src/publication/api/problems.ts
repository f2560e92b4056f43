import type { MiddlewareHandler } from 'hono';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, Env, Trouble } from '#platform/web';
import { base } from './addresses.ts';

/** Whether a question came to the interface for programs. */
export const isForPrograms = (c: Ask): boolean => c.req.path === base || c.req.path.startsWith(`${base}/`);

/** Why there is no answer, in the words of programs (RFC 9457), with the sentence that people read. */
export function problemFor(c: Ask, { status, refusal: no }: Trouble): Response {
  const { parameter } = no.facts;
  const problem = { type: `${c.var.url.origin}${base}/openapi.json#/components/schemas/Problem`, title: no.code.replaceAll(/[._]/gu, ' '), status, detail: c.var.explain(no), instance: c.var.url.pathname, code: no.code, ...(typeof parameter === 'string' ? { parameter } : {}) };

  return c.json(problem, status, { 'content-type': 'application/problem+json', 'cache-control': 'no-store', 'content-language': c.var.language, ...openToAll });
}

/** Any page of the web may ask, without the cookies of whoever reads it. */
export const openToAll = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'ETag, Last-Modified, Link, Retry-After' } as const;

const mayAsk = 'GET, HEAD, OPTIONS';
const aDay = 86_400;

/** Here is nothing to be changed: what is no reading is refused before anything else is looked at, and a browser that asks first is told so. */
export const onlyReading: MiddlewareHandler<Env> = async (c, next) => {
  if (!isForPrograms(c)) return next();
  const { method } = c.req;
  if (method === 'OPTIONS') return c.body(null, 204, { ...openToAll, allow: mayAsk, 'access-control-allow-methods': mayAsk, 'access-control-allow-headers': 'Accept, Accept-Language, If-None-Match, If-Modified-Since', 'access-control-max-age': String(aDay) });
  if (method !== 'GET' && method !== 'HEAD') {
    c.header('allow', mayAsk);
    throw new RefusalError(refusal('page.not_that_way'));
  }

  return next();
};

/** Refuses whoever takes nothing that we have. */
export const inJson: MiddlewareHandler<Env> = async (c, next) => {
  if (!takesJson(c.req.header('accept'))) throw new RefusalError(refusal('page.not_acceptable'));

  return next();
};

/** The most exact range that fits decides (RFC 9110): JSON of weight 0 is not taken, whatever else is. */
export function takesJson(accept = '*/*'): boolean {
  const ranges = accept.split(',').map((range) => {
    const [type = '', ...parameters] = range.toLowerCase().split(';').map((part) => part.trim());

    return { type, weight: Number(parameters.find((part) => part.startsWith('q='))?.slice(2) ?? 1) };
  });
  const best = ['application/json', 'application/*', '*/*'].map((type) => ranges.find((range) => range.type === type)).find((range) => range !== undefined);

  return (best?.weight ?? 0) > 0;
}

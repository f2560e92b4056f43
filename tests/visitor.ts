import { load } from 'cheerio';
import type { Hono } from 'hono';
import type { Env } from '#platform/web';

/** A browser without scripts: keeps cookies, fills in the forms that it finds, follows what it is told. */
export interface Visitor {
  get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  /** Sends the form with this action on a page, as it stands, with some fields filled in. */
  send: (page: string, action: string, fields?: Record<string, string>) => Promise<Answer>;
  /** Sends fields to an address, without any page before. */
  post: (path: string, fields: Record<string, string> | [string, string][], headers?: Record<string, string>) => Promise<Answer>;
  cookies: Map<string, string>;
}

export interface Answer {
  status: number;
  location: string | null;
  html: string;
  headers: Headers;
}

/** Somebody who comes to the house at an address, with a browser of their own. */
export function visitor(app: Hono<Env>, base = 'http://multaqa.test', language = 'ar'): Visitor {
  const cookies = new Map<string, string>();
  const ask = async (path: string, request: RequestInit): Promise<Answer> => {
    const sent = { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '), 'accept-language': language, ...(request.headers as Record<string, string>) };
    const response = await app.request(new URL(path, base), { ...request, headers: sent });
    for (const cookie of response.headers.getSetCookie()) keep(cookies, cookie);

    return { status: response.status, location: response.headers.get('location'), html: await response.text(), headers: response.headers };
  };
  const post: Visitor['post'] = (path, fields, headers = {}) => ask(path, { method: 'POST', body: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } });
  const get: Visitor['get'] = (path, headers = {}) => ask(path, { headers });

  return {
    cookies,
    get,
    post,
    async send(page, action, fields = {}) {
      const form = load((await get(page)).html)(`form[action="${action}"]`).first();
      if (form.length === 0) throw new Error(`No form to ${action} on ${page}`);

      return post(action, { ...Object.fromEntries(form.serializeArray().map(({ name, value }) => [name, value])), ...fields });
    },
  };
}

function keep(cookies: Map<string, string>, cookie: string): void {
  const [pair = '', ...attributes] = cookie.split(';');
  const [name = '', ...value] = pair.split('=');
  const isGone = attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute));
  if (isGone) cookies.delete(name);
  else cookies.set(name, value.join('='));
}

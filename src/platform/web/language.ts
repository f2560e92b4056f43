import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Language } from '#platform/words';
import { isLanguage } from '#platform/words';
import type { Ask, Env } from './env.ts';

const cookie = 'multaqa-language';
const aYear = 31_536_000;

/** The page's language: what this browser chose, else what it asks for, else Arabic. A signed-in person's own choice comes before both. */
export const inLanguage: MiddlewareHandler<Env> = async (c, next) => {
  const chosen = getCookie(c, cookie);
  c.set('language', isLanguage(chosen) ? chosen : languageAsked(c.req.header('accept-language')));
  await next();
  c.res.headers.append('vary', 'Accept-Language, Cookie, Accept-Encoding');
};

/** Keeps a reader's choice of language in their browser. */
export function chooseLanguage(c: Ask, language: Language): void {
  setCookie(c, cookie, language, { path: '/', maxAge: aYear, httpOnly: true, sameSite: 'Lax', secure: c.var.url.protocol === 'https:' });
}

/** The language that an address asks for (`?language=`), as of a paper that goes to another reader; else the reader's own, or what is told. */
export function languageOfAddress(c: Ask, otherwise: Language = c.var.language): Language {
  const asked = c.req.query('language');

  return isLanguage(asked) ? asked : otherwise;
}

/** The best of the house's languages in an Accept-Language header; Arabic when none is asked for. */
export function languageAsked(header = ''): Language {
  const wishes = header
    .split(',')
    .map((wish, place) => {
      const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);

      return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight), place };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight || one.place - other.place);

  return wishes.map(({ language }) => language).find((language) => isLanguage(language)) ?? 'ar';
}

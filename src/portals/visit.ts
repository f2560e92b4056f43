import type { Language } from '#platform/words';
import type { PageLanguage, PublicSites, Site } from './site.ts';

/** A request to a portal's public pages: which one, by which address, in which language. */
export interface Visit {
  site: Site;
  /** What stands before each of its paths: nothing where the portal has the host to itself. */
  base: string;
  /** `https://host`, by which the page's whole address is told. */
  origin: string;
  language: PageLanguage;
}

declare module 'hono' {
  interface ContextVariableMap {
    publicSites: PublicSites;
    visit: Visit;
  }
}

/** The address of a page of a portal within its site: `here(visit, '/news/12')`. */
export function here({ base, language }: Pick<Visit, 'base' | 'language'>, path = ''): string {
  return `${base}/${language}${path}`;
}

/** The same page in another language. */
export function inTongue(visit: Visit, language: PageLanguage, path: string): string {
  return here({ base: visit.base, language }, path);
}

/** The whole address under which search engines and feeds know a page: at the portal's own host where it has one. */
export function wholeAddress({ site, base, origin }: Visit, path: string): string {
  return site.host ? `https://${site.host}${path}` : `${origin}${base}${path}`;
}

/** A text in the reader's language where it was written in it; else as the body wrote it first, which its element then says. */
export function said(language: Language, ar: string, fr: string | null): string {
  return language === 'ar' ? ar : (fr ?? ar);
}

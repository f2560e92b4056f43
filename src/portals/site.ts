import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { PageCache } from '#platform/cache';
import { PageCache as Cache } from '#platform/cache';
import type { Db } from '#platform/database';
import type { Bulletin } from '#platform/live';
import { silentBulletin } from '#platform/live';
import type { Language } from '#platform/words';
import type { Category, Portal } from './portal.ts';
import { categoriesOf, portalAt } from './portal.ts';

/** The languages of public pages, and the one in which the house's own words stand around each. Amazigh has its place: the words around it are Arabic until it has its own. */
export const wordsAround = { ar: 'ar', fr: 'fr', zgh: 'ar' } as const satisfies Record<string, Language>;

export type PageLanguage = keyof typeof wordsAround;

/** Each language as its own readers call it. */
export const ownNames: Record<PageLanguage, string> = { ar: 'العربية', fr: 'Français', zgh: 'ⵜⴰⵎⴰⵣⵉⵖⵜ' };

export function isPageLanguage(text: unknown): text is PageLanguage {
  return typeof text === 'string' && Object.hasOwn(wordsAround, text);
}

/** A portal with what every one of its pages shows around itself. */
export interface Site extends Portal {
  categories: readonly Category[];
}

/** Every portal of the house as its public pages ask for it, and those pages as they were last drawn. */
export interface PublicSites {
  /** None where nobody would tell that a page is out of date: every page is then drawn anew. */
  pages: PageCache | null;
  site: (db: Db, slug: string) => Promise<Site | undefined>;
  /** The path of the portal that a host name belongs to, as last learnt. */
  slugOf: (host: string) => string | undefined;
  /** Waits until everything that was committed before is heard of here, so that the next request sees it. */
  settled: (db: Db) => Promise<void>;
  /** Learns the host names anew. */
  learnHosts: (db: Db) => Promise<void>;
  close: () => void;
}

interface Following {
  bulletin?: Bulletin;
  /** Of which the host names are learnt anew when a portal changes. */
  db?: Db;
  /** False where every page is to be drawn anew all the same: for measurements. */
  keepsPages?: boolean;
}

/** Follows what PostgreSQL tells of public pages; on a silent bulletin nothing is kept. */
export function publicSites({ bulletin = silentBulletin, db, keepsPages = true }: Following = {}): PublicSites {
  const isTold = bulletin !== silentBulletin;
  const pages = isTold && keepsPages ? new Cache({ bulletin }) : null;
  const known = new Map<string, Promise<Site | undefined>>();
  const hosts = new Map<string, string>();
  const learnHosts = (from: Db) => learn(from, hosts);
  const leave = bulletin.follow((told) => {
    if (told !== null && told !== 'portals') return;
    known.clear();
    if (db) void learnHosts(db).catch(() => undefined);
  });

  return {
    pages,
    site: (from, slug) => (isTold ? remembered(from, slug, known) : siteAt(from, slug)),
    settled: (from) => (pages ? settle(bulletin, pages, from) : Promise.resolve()),
    slugOf: (host) => hosts.get(host),
    learnHosts,
    close() {
      leave();
      pages?.close();
    },
  };
}

async function learn(db: Db, hosts: Map<string, string>): Promise<void> {
  const rows = await db.selectFrom('portals').select(['host', 'slug']).where('host', 'is not', null).execute();
  hosts.clear();
  for (const { host, slug } of rows) hosts.set(host ?? '', slug);
}

/** A portal, asked of the database once. What is not there, or could not be asked, is not remembered: anybody can ask for anything. */
async function remembered(db: Db, slug: string, known: Map<string, Promise<Site | undefined>>): Promise<Site | undefined> {
  const asked = known.get(slug) ?? siteAt(db, slug);
  known.set(slug, asked);
  const found = await asked.catch((error: unknown) => {
    known.delete(slug);
    throw error;
  });
  if (!found) known.delete(slug);

  return found;
}

/** Milliseconds to wait for word of what was committed; a line that is silent for longer may have been cut. */
const patience = 2000;

/**
 * PostgreSQL tells in the order of commits: once this program hears what it said to itself, it has heard all that was
 * committed before. Where it hears nothing, it forgets every page instead.
 */
async function settle(bulletin: Bulletin, pages: PageCache, db: Db): Promise<void> {
  const mark = `settled-${randomUUID()}`;
  const { promise: heard, resolve } = Promise.withResolvers<boolean>();
  const leave = bulletin.follow((told) => { if (told === mark || told === null) resolve(true); });
  const timer = setTimeout(() => resolve(false), patience);
  try {
    await sql`select pg_notify('portal_pages', ${mark})`.execute(db);
    if (!(await heard)) pages.empty();
  } finally {
    clearTimeout(timer);
    leave();
  }
}

async function siteAt(db: Db, slug: string): Promise<Site | undefined> {
  const portal = await portalAt(db, slug);

  return portal && { ...portal, categories: await categoriesOf(db, portal.id) };
}

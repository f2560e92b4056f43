import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../database.ts';
import { siteOn } from '../site.ts';
import type { Visitor } from '../visitor.ts';
import { visitor } from '../visitor.ts';
import type { PassingDb } from './one-connection.ts';
import { passingDb } from './one-connection.ts';
import { addressOf, bodiesOf, everybody, hireEverybody, password } from './people.ts';
import type { Who } from './people.ts';
import type { Row } from './row.ts';
import { comesThrough } from './row.ts';
import type { Scene } from './scene.ts';
import { layScene } from './scene.ts';

interface House {
  app: ReturnType<typeof siteOn>;
  passing: PassingDb;
  scene: Scene;
  visitors: Map<Who, { visitor: Visitor; token: string }>;
}

let house: House;

/** Tries each route as everybody in turn: who may comes through, nobody else does, and what they send changes nothing. */
export function tryAsEverybody(rows: readonly Row[]): void {
  beforeAll(async () => {
    house = await openHouse();
  }, 60_000);
  afterAll(() => house.passing.close());

  describe('who may do what', () => {
    test.each(rows.map((row) => [row.route, row] as const))('%s', { timeout: 60_000 }, async (_, row) => {
      const sent = row.route.startsWith('POST') ? await formOf(row) : null;
      const wrong: string[] = [];
      for (const who of everybody) {
        const told = await house.passing.asIfNever(() => judge(row, who, sent));
        if (told) wrong.push(`${who}: ${told}`);
      }
      expect(wrong).toEqual([]);
    });
  });
}

async function openHouse(): Promise<House> {
  const { db, url } = await testDatabase();
  const bodies = await bodiesOf(db);
  await hireEverybody(db, bodies);
  await db.insertInto('house').values({ ownerBodyId: bodies.own, initialisedAt: new Date('2021-10-11T09:00:00Z') }).execute();
  const scene = await layScene(db, bodies);
  const passing = await passingDb(url);
  const app = siteOn(passing.db);
  const visitors = new Map<Who, { visitor: Visitor; token: string }>();
  for (const who of everybody) {
    const one = visitor(app);
    if (who !== 'unknown') expect((await one.send('/sign-in', '/sign-in', { email: addressOf(who), password })).status).toBe(303);
    const { html } = await one.get(who === 'unknown' ? '/sign-in' : '/account/password');
    visitors.set(who, { visitor: one, token: String(load(html)('[name=_csrf]').first().val()) });
  }

  return { app, passing, scene, visitors };
}

function filled(text: string): string {
  return text.replaceAll(/\{(\w+)\}/gu, (_, name: string) => house.scene[name] ?? `nothing called ${name}`);
}

/** What somebody who may sends: the form as the page gives it, with what the row types into it. */
async function formOf({ address, page, rule, fields = {} }: Row): Promise<Record<string, string>> {
  const first = everybody.find((who) => comesThrough(rule, who)) ?? 'none';
  const form = page ? load((await house.visitors.get(first)?.visitor.get(filled(page)))?.html ?? '')(`form[action="${filled(address)}"]`).first() : undefined;
  if (form?.length === 0) throw new Error(`${first} finds no form to ${address} on ${page}`);
  const given = form?.serializeArray().map(({ name, value }) => [name, value] as const) ?? [];

  return Object.fromEntries([...given, ...Object.entries(fields).map(([name, value]) => [filled(name), filled(value)] as const)]);
}

/** What is wrong with the answer that somebody gets; nothing where it is as it should be. */
async function judge(row: Row, who: Who, sent: Record<string, string> | null): Promise<string | undefined> {
  const before = sent && !comesThrough(row.rule, who) ? await journalEnd() : null;
  const { status, location } = await answerTo(row, who, sent);
  const isAsked = location?.startsWith('/sign-in') ?? false;
  if (comesThrough(row.rule, who)) return (isAsked || [401, 403].includes(status) || (!row.mayFail && status >= 400)) ? `may, and is answered ${isAsked ? 'to sign in' : status}` : undefined;
  if (!isAsked && ![403, 404].includes(status)) return `may not, and is answered ${status}`;

  return before === null || (await journalEnd()) === before ? undefined : 'may not, and has changed something';
}

async function answerTo({ address, files }: Row, who: Who, sent: Record<string, string> | null): Promise<{ status: number; location: string | null }> {
  const known = house.visitors.get(who);
  if (!known) throw new Error(`Nobody is ${who}`);
  const headers = { 'cookie': [...known.visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; '), 'accept-language': 'ar' };
  const { status, headers: given } = await house.app.request(new URL(filled(address), 'http://multaqa.test'), sent ? { method: 'POST', headers, body: bodyOf({ ...sent, _csrf: known.token }, files) } : { headers });

  return { status, location: given.get('location') };
}

function bodyOf(fields: Record<string, string>, files: Row['files']): URLSearchParams | FormData {
  if (!files) return new URLSearchParams(fields);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const [name, file] of Object.entries(files)) form.set(name, new File(['%PDF-1.7\n%%EOF\n'], file, { type: 'application/pdf' }));

  return form;
}

async function journalEnd(): Promise<number> {
  const { end } = await house.passing.db.selectFrom('journalEvents').select((eb) => eb.fn.max<number>('sequence').as('end')).executeTakeFirstOrThrow();

  return Number(end);
}

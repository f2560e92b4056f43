import { Readable } from 'node:stream';
import { Hono } from 'hono';
import type { Verdict } from '#journal';
import { journalEvents, verifyEvents } from '#journal';
import { actorIn, whyNotAdminister } from '#people';
import type { Day } from '#platform/days';
import { dayIn, isDay } from '#platform/days';
import { refusal, refuseIf } from '#platform/refusals';
import type { Ask, Env } from '#platform/web';
import { render } from '#ui';
import { BodiesPage } from './bodies-page.tsx';
import { JournalPage } from './journal-page.tsx';
import type { BodiesAsked, EventsAsked } from './queries.ts';
import { bodiesFound, bodyKinds, eventFamilies, eventsFound } from './queries.ts';
import { wordsIn } from './words.ts';

/** The administrator's registers: the bodies of the house, and its journal. They are read here and changed nowhere. */
export const houseRoutes = new Hono<Env>();

for (const path of ['/administration/bodies', '/administration/journal', '/administration/journal.jsonl']) {
  houseRoutes.use(path, async (c, next) => {
    refuseIf(whyNotAdminister(actorIn(c)));
    await next();
  });
}

houseRoutes.get('/administration/bodies', async (c) => {
  const { db, language, clock } = c.var;
  const asked = bodiesAsked(c);
  const found = await bodiesFound(db, asked, dayIn(clock()));

  return render(c, { title: wordsIn(language).bodies.title, current: 'administration' }, <BodiesPage language={language} asked={asked} {...found} />);
});

houseRoutes.get('/administration/journal', async (c) => showJournal(c, c.req.query('verify') === 'yes' ? await verifyEvents(journalEvents(c.var.db)) : null));

houseRoutes.get('/administration/journal.jsonl', (c) => {
  const lines = Readable.toWeb(Readable.from(linesOf(c))) as ReadableStream;

  return c.body(lines, 200, { 'content-type': 'application/jsonl; charset=utf-8', 'content-disposition': `attachment; filename="journal-${dayIn(c.var.clock())}.jsonl"` });
});

/** The whole journal, an event a line, as `journal verify` reads it. */
async function* linesOf(c: Ask): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const event of journalEvents(c.var.db)) yield encoder.encode(`${JSON.stringify(event)}\n`);
}

const pageIn = (c: Ask): number => (/^[1-9]\d{0,5}$/u.test(c.req.query('page') ?? '') ? Number(c.req.query('page')) : 1);
const searchIn = (c: Ask): string => (c.req.query('search') ?? '').trim().slice(0, 100);
const dayOf = (text: string | undefined): Day | null => (isDay(text) ? text : null);

function bodiesAsked(c: Ask): BodiesAsked {
  return { search: searchIn(c), kind: bodyKinds.find((kind) => kind === c.req.query('kind')) ?? null, page: pageIn(c) };
}

function eventsAsked(c: Ask): EventsAsked {
  const family = c.req.query('family') ?? '';

  return { family: /^[a-z_]{1,40}$/u.test(family) ? family : null, from: dayOf(c.req.query('from')), to: dayOf(c.req.query('to')), search: searchIn(c), page: pageIn(c) };
}

async function showJournal(c: Ask, verdict: Verdict | null): Promise<Response> {
  const { db, language } = c.var;
  const asked = eventsAsked(c);
  const [families, found] = await Promise.all([eventFamilies(db), eventsFound(db, asked)]);
  const broken = verdict && !verdict.ok ? c.var.explain(refusal('journal.broken', { event: verdict.brokenAt, reason: verdict.reason })) : null;

  return render(c, { title: wordsIn(language).journal.title, current: 'administration' }, <JournalPage {...{ language, asked, families, verdict, broken }} {...found} />);
}

import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, getRequestListener } from '@hono/node-server';
import pg from 'pg';
import { connect } from '#platform/database';
import { openBulletin } from '#platform/live';
import { publicSites } from '#portals';
import { makeApp } from '../../src/app.tsx';
import { keptPagesFirst } from '../../src/kept-pages.ts';
import { barePage, fixedPage } from './bare-page.ts';

/** The servers that are compared, in a process of their own: what asks them takes nothing of their processor. */
const [url = '', moment = ''] = process.argv.slice(2);
const { db, pool } = connect(url);
const clock = () => new Date(moment);
const secret = 'a secret of more than thirty-two signs';
const bulletin = await openBulletin(url, 'portal_pages');
const barePool = new pg.Pool({ connectionString: url, max: 10 });

const uncached = makeApp({ db, secret, clock, sites: publicSites({ bulletin, db, keepsPages: false }) });
const sites = publicSites({ bulletin, db });
const cached = makeApp({ db, secret, clock, sites });
const fixed = Buffer.from(fixedPage());

const servers: Record<string, Server> = {
  uncached: createAdaptorServer({ fetch: uncached.fetch }) as Server,
  cached: createServer(keptPagesFirst(getRequestListener(cached.fetch), sites, {}, clock)),
  bare: createServer((_, answer) => void barePage(barePool).then((html) => answer.setHeader('content-type', 'text/html; charset=utf-8').end(html))),
  fixed: createServer((_, answer) => void answer.setHeader('content-type', 'text/html; charset=utf-8').end(fixed)),
};
const addresses = await Promise.all(Object.entries(servers).map(async ([name, server]) => {
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));

  return [name, `http://127.0.0.1:${(server.address() as AddressInfo).port}`] as const;
}));
await pool.query('select 1');
process.send?.({ addresses: Object.fromEntries(addresses) });
process.on('message', () => process.exit(0));

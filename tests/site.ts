import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { LiveHalls } from '#meetings';
import type { Db } from '#platform/database';
import { makeApp } from '../src/app.tsx';
import { now } from './now.ts';

const servers: Server[] = [];

/** The whole house as the program makes it, at the moment at which tests are lived. */
export function siteOn(db: Db, clock: () => Date = () => now, halls?: LiveHalls) {
  return makeApp({ db, secret: 'a secret of more than thirty-two signs', clock, ...(halls ? { halls } : {}) });
}

/** The same, heard on loopback for browsers. Gives its address; closed by itself after the file. */
export async function openSite(db: Db, clock?: () => Date, halls?: LiveHalls): Promise<string> {
  const server = createAdaptorServer({ fetch: siteOn(db, clock, halls).fetch }) as Server;
  servers.push(server);
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));

  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** After a file's last test, by tests/setup/after-each-file.ts. */
export function closeSites(): void {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
}

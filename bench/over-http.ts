import type { Server } from 'node:http';
import { Agent, get } from 'node:http';
import type { AddressInfo } from 'node:net';

const agent = new Agent({ keepAlive: true });
const servers: Server[] = [];

/** Hears on loopback; gives the address. */
export async function heard(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));

  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Asks for a page over a connection that stays open, and reads it to its end. Gives its size in bytes. */
export function ask(url: string, cookie = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { cookie } }, (answer) => {
      let bytes = 0;
      answer.on('data', (part: Buffer) => void (bytes += part.length));
      answer.on('end', () => (answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${url} answers ${answer.statusCode}`))));
    }).on('error', reject);
  });
}

export function silence(): void {
  agent.destroy();
  for (const server of servers) server.close();
}

import type { IncomingHttpHeaders } from 'node:http';
import { Agent, request } from 'node:http';

/** What one request came to, as the measurement keeps it. */
export interface Count {
  /** Milliseconds of each request that was answered as hoped. */
  taken: number[];
  /** How often each status came; 0 is a connection that broke. */
  statuses: Record<string, number>;
  /** Answers of 503 that said neither when to come again nor why. */
  unkind: number;
}

export type Counts = Record<string, Count>;

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** One device with its own connection that stays open, its cookies and the mark of its forms. */
export interface Lane {
  get: (kind: string, path: string) => Promise<Answer>;
  post: (kind: string, path: string, fields: Readonly<Record<string, string>>) => Promise<Answer>;
  /** Reads a page, and learns from it the mark that forms carry. */
  learn: (path: string) => Promise<void>;
  close: () => void;
}

const mostTries = 200;

export function laneTo(base: string, cookie: string, counts: Counts): Lane {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const cookies = new Map(cookie ? [cookie.split('=', 2) as [string, string]] : []);
  let mark = '';
  const ask = async (kind: string, path: string, method: string, body: string): Promise<Answer> => {
    const count = (counts[kind] ??= { taken: [], statuses: {}, unkind: 0 });
    for (let tries = 1; ; tries += 1) {
      const started = performance.now();
      const answer = await once(agent, base + path, { method, body, cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') });
      count.statuses[answer.status] = (count.statuses[answer.status] ?? 0) + 1;
      for (const line of answer.headers['set-cookie'] ?? []) keep(cookies, line);
      if (answer.status === 503) count.unkind += isKind(answer) ? 0 : 1;
      if (answer.status !== 503 && answer.status !== 0) {
        count.taken.push(performance.now() - started);

        return answer;
      }
      if (tries === mostTries) throw new Error(`${path} is never answered`);
      await pause(1000 * Number(answer.headers['retry-after'] ?? 1) * (0.5 + Math.random()));
    }
  };

  return {
    get: (kind, path) => ask(kind, path, 'GET', ''),
    post: (kind, path, fields) => ask(kind, path, 'POST', new URLSearchParams({ _csrf: mark, ...fields }).toString()),
    async learn(path) {
      const { text } = await ask('opening a page', path, 'GET', '');
      mark = /name="_csrf" value="([^"]+)"/u.exec(text)?.[1] ?? /"mark":"([^"]+)"/u.exec(text)?.[1] ?? '';
    },
    close: () => agent.destroy(),
  };
}

/** A refusal that helps: when to come again, and a sentence in the reader's language. */
function isKind({ headers, text }: Answer): boolean {
  return Number(headers['retry-after']) > 0 && /\p{Script=Arabic}{3,}/u.test(text);
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const [name = '', ...value] = pair.split('=');
  cookies.set(name, value.join('='));
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => void setTimeout(done, milliseconds));

function once(agent: Agent, url: string, { method, body, cookie }: { method: string; body: string; cookie: string }): Promise<Answer> {
  return new Promise((resolve) => {
    const broken = () => resolve({ status: 0, headers: {}, text: '' });
    const asked = request(url, { agent, method, headers: { cookie, 'accept-language': 'ar', ...(body ? { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) } : {}) } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => void parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(parts).toString('utf8') }));
      answer.on('error', broken);
    });
    asked.on('error', broken);
    asked.end(body);
  });
}

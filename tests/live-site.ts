import { quorumIn } from '#councils';
import { liveHalls } from '#meetings';
import type { LiveHalls } from '#meetings';
import { openBulletin } from '#platform/live';
import type { TestDatabase } from './database.ts';
import { now } from './now.ts';
import { openSite } from './site.ts';

export interface LiveSite {
  address: string;
  halls: LiveHalls;
  close: () => Promise<void>;
}

/** A site whose halls are told by PostgreSQL, as the program opens them; tries again quickly. */
export async function openLiveSite({ db, url }: TestDatabase, clock: () => Date = () => now, most: { mostInRoom?: number; mostInAll?: number } = {}): Promise<LiveSite> {
  const bulletin = await openBulletin(url, 'hall', { patience: 20 });
  const halls = liveHalls({ db, clock, bulletin, quorumIn, pace: 10, ...most });

  return {
    address: await openSite(db, clock, halls),
    halls,
    async close() {
      halls.close();
      await bulletin.close();
    },
  };
}

export interface Watched {
  status: number;
  /** The next message that holds a text; waits for it. */
  until: (text: string) => Promise<{ id: number; html: string }>;
  /** True once the house has ended the stream. */
  ended: Promise<boolean>;
  leave: () => void;
}

/** Watches a stream of events as a browser does, message by message. */
export async function watchStream(url: string, headers: Record<string, string> = {}): Promise<Watched> {
  const leaving = new AbortController();
  const response = await fetch(url, { headers, signal: leaving.signal });
  const inbox = new Inbox();
  const ended = readAll(response.body, inbox).then(() => true, () => false);

  return { status: response.status, ended, leave: () => leaving.abort(), until: (text) => inbox.until(text) };
}

interface Message {
  id: number;
  html: string;
}

class Inbox {
  readonly #messages: Message[] = [];
  readonly #waiting = new Set<() => void>();

  take(block: string): void {
    const lines = block.split('\n');
    const id = Number(lines.find((line) => line.startsWith('id: '))?.slice('id: '.length) ?? 0);
    const html = lines.filter((line) => line.startsWith('data: ')).map((line) => line.slice('data: '.length)).join('\n');
    if (id) this.#messages.push({ id, html });
    this.#waiting.forEach((look) => look());
  }

  until(text: string): Promise<Message> {
    return new Promise((found) => {
      const look = () => {
        const index = this.#messages.findIndex(({ html }) => html.includes(text));
        const [message] = index < 0 ? [] : this.#messages.splice(0, index + 1).slice(-1);
        if (!message) return;
        this.#waiting.delete(look);
        found(message);
      };
      this.#waiting.add(look);
      look();
    });
  }
}

async function readAll(body: ReadableStream<Uint8Array> | null, inbox: Inbox): Promise<void> {
  let rest = '';
  for await (const part of body ?? []) {
    const blocks = (rest + Buffer.from(part).toString('utf8')).split('\n\n');
    rest = blocks.pop() ?? '';
    blocks.forEach((block) => inbox.take(block));
  }
}

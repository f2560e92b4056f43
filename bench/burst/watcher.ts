import type { ClientRequest } from 'node:http';
import { get } from 'node:http';
import type { Device, Watched } from './plan.ts';

/** Something that watches a hall, as browsers do: it keeps the newest picture, and comes back when the line ends. */
export interface Watcher {
  /** Done when the first picture is there. */
  begun: Promise<void>;
  /** Waits until pictures stop coming, and gives what was seen. */
  end: () => Promise<Watched>;
}

const present = /<dl class="screen__counts">[\s\S]*?<b class="number">(\d+)<\/b>/u;
const quiet = 2000;
const longestWait = 20_000;

export function watcherOf(base: string, { what, path, showsPresent }: Extract<Device, { kind: 'watcher' }>): Watcher {
  const seen: Watched = { what, times: 0, connections: 0, present: Number.NaN, showsPresent };
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  let last = performance.now();
  const line = follow(base + path, () => void (seen.connections += 1), (told) => {
    if (!told.includes('data: ')) return;
    seen.times += 1;
    seen.present = Number(present.exec(told)?.[1] ?? Number.NaN);
    last = performance.now();
    begin();
  });

  return {
    begun,
    async end() {
      const from = performance.now();
      while (performance.now() - last < quiet && performance.now() - from < longestWait) await new Promise((done) => void setTimeout(done, 100));
      line.hangUp();

      return seen;
    },
  };
}

/** A stream of events, event by event, over as many connections as it takes. */
function follow(url: string, connected: () => void, take: (event: string) => void): { hangUp: () => void } {
  let asked: ClientRequest | undefined;
  let isOver = false;
  const comeBack = (): void => void (isOver || setTimeout(open, 1000 + 1000 * Math.random()));
  const open = (): void => {
    if (isOver) return;
    let text = '';
    asked = get(url, { agent: false, headers: { 'accept': 'text/event-stream', 'accept-language': 'ar' } }, (answer) => {
      if (answer.statusCode === 200) connected();
      answer.setEncoding('utf8').on('data', (part: string) => {
        const [...whole] = (text + part).split('\n\n');
        text = whole.pop() ?? '';
        whole.forEach(take);
      }).on('end', comeBack).on('error', () => undefined);
    }).on('error', comeBack);
  };
  open();

  return { hangUp: () => { isOver = true; asked?.destroy(); } };
}

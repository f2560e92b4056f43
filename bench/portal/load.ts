import { Agent, get } from 'node:http';

/** Answers a second that a server gives to so many who ask at once, each again as soon as it has its answer. */
export async function throughput(url: string, { together = 32, milliseconds = 1500, coding = 'identity' } = {}): Promise<{ perSecond: number; bytes: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: together });
  const end = performance.now() + milliseconds;
  const start = performance.now();
  let answers = 0;
  let bytes = 0;
  await Promise.all(Array.from({ length: together }, async () => {
    while (performance.now() < end) {
      bytes = await asked(url, agent, coding);
      answers += 1;
    }
  }));
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();

  return { perSecond: answers / seconds, bytes };
}

function asked(url: string, agent: Agent, coding: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'accept-encoding': coding } }, (answer) => {
      let bytes = 0;
      answer.on('data', (part: Buffer) => void (bytes += part.length));
      answer.on('end', () => (answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${url} answers ${answer.statusCode}`))));
    }).on('error', reject);
  });
}

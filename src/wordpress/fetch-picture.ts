import type { LookupAddress, LookupOptions } from 'node:dns';
import { lookup } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { BlockList, isIP } from 'node:net';
import { biggestPicture } from '#platform/pictures';
import { refusal, RefusalError } from '#platform/refusals';

/** Networks that are nobody's public address (RFC 6890 and its followers): what answers there is this machine or its neighbours. */
const [closed, closedLong] = [new BlockList(), new BlockList()];
for (const network of ['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4']) closed.addSubnet(...partsOf(network), 'ipv4');
// Apart from the others: the engine takes a short address for the long one that means it.
for (const network of ['::/96', '::ffff:0:0/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32', '2002::/16', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8']) closedLong.addSubnet(...partsOf(network), 'ipv6');

function partsOf(network: string): [string, number] {
  const [address = '', length = '0'] = network.split('/');

  return [address, Number(length)];
}

/** Whether an address of the internet may be asked: a public one. */
export function isPublic(address: string): boolean {
  const family = isIP(address);

  return family === 6 ? !closedLong.check(address, 'ipv6') : family === 4 && !closed.check(address, 'ipv4');
}

/** Why an address is not asked for a picture: it is not of the site itself over https on its own port, or names a machine by its number. */
export function whyNotFetch(address: string, host: string | undefined) {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return refusal('wordpress.fetch_not_https', { address });
  const name = url.hostname.toLowerCase();
  if (isIP(name.replaceAll(/[[\]]/gu, '')) !== 0) return refusal('wordpress.fetch_private', { address });

  return host !== undefined && (name === host || name.endsWith(`.${host}`)) ? undefined : refusal('wordpress.fetch_elsewhere', { address });
}

/** Milliseconds for one picture, from its name to its last byte. */
const patience = 30_000;

type Answered = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/** Names are looked up once and the answer is asked itself: a name cannot mean one machine when it is checked and another when it is asked. */
function publicLookup(name: string, options: LookupOptions, answered: Answered): void {
  lookup(name, { ...options, all: true }, (error, addresses) => {
    const open = error ? [] : addresses.filter(({ address }) => isPublic(address));
    const [first] = open;
    if (!first) return answered(error ?? new RefusalError(refusal('wordpress.fetch_private', { address: name })), '', 0);

    return options.all ? answered(null, open) : answered(null, first.address, first.family);
  });
}

/** Fetches a picture from the site that it was exported from; follows nothing, waits half a minute and reads 12 MB at most. */
export async function fetchPicture(address: string, host: string | undefined): Promise<Uint8Array> {
  const refused = whyNotFetch(address, host);
  if (refused) throw new RefusalError(refused);
  const failed = (error: unknown): never => {
    throw error instanceof RefusalError ? error : new RefusalError(refusal('wordpress.fetch_failed', { address }));
  };
  const answer = await asked(address).catch(failed);
  if (answer.statusCode !== 200) {
    answer.destroy();

    return failed(undefined);
  }

  return wholeOf(answer).catch(failed);
}

function asked(address: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(address, { lookup: publicLookup, signal: AbortSignal.timeout(patience), headers: { accept: 'image/*' }, agent: false }, resolve).once('error', reject);
  });
}

async function wholeOf(answer: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of answer) {
    size += piece.length;
    if (size > biggestPicture) throw new RefusalError(refusal('picture.too_big', { megabytes: biggestPicture / 1024 / 1024 }));
    pieces.push(piece);
  }

  return Buffer.concat(pieces);
}

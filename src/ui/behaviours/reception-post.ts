import type { Fate, KeptEntry, KeptPerson, Store } from './reception-store.ts';
import { keepList, settle, waitingIn } from './reception-store.ts';

/** How a sending ended: all is sent, or why what waits goes on waiting. */
export type Line = 'online' | 'offline' | 'signed_out' | 'refused' | 'trouble';

interface Expectation {
  mark: string;
  now: number;
  until: number;
  people: KeptPerson[];
  findings: Record<string, { kind: string; sentence: string }>;
}

interface Answered {
  fates: { nonce: string; status: 'taken' | 'taken_before' | 'refused'; finding: string | null; sentence: string | null }[];
}

/** As many as the house takes at once. */
const most = 200;

class Unsent extends Error {
  readonly line: Line;
  readonly isUnreadable: boolean;

  constructor(line: Line, sentence = '', isUnreadable = false) {
    super(sentence);
    this.line = line;
    this.isUnreadable = isUnreadable;
  }
}

/** How a sending ended, with the house's sentence where it gave one, and the mark with which the next may begin. */
export interface Ended {
  line: Line;
  sentence: string;
  mark: string | undefined;
}

/**
 * Sends what waits, in portions. Nothing is taken off the telephone: an entry only learns its fate. Without a `mark` the
 * newest list is fetched before, and afterwards what the timeline shows of what was taken here and elsewhere.
 */
export async function exchange(store: Store, presence: string, mark?: string): Promise<Ended> {
  try {
    const fresh = mark ?? (await refresh(store, presence)).mark;
    let [size, hasSent] = [most, false];
    for (let waiting = await waitingIn(store); waiting.length; waiting = await waitingIn(store)) {
      size = await sendSome(store, presence, fresh, waiting.slice(0, size));
      hasSent = true;
    }
    if (!mark && hasSent) await refresh(store, presence);

    return { line: 'online', sentence: '', mark: fresh };
  } catch (error) {
    if (!(error instanceof Unsent)) throw error;
    if (mark && error.line === 'signed_out') return exchange(store, presence);

    return { line: error.line, sentence: error.message, mark: error.line === 'trouble' ? mark : undefined };
  }
}

/** Sends a portion; one that the house cannot read is halved until the unreadable entry stands alone and keeps none back. Gives the next portion's size. */
async function sendSome(store: Store, presence: string, mark: string, some: readonly KeptEntry[]): Promise<number> {
  const entries = some.map(({ nonce, by, direction, happenedAt, proof, device }) => ({ nonce, by, direction, happenedAt, proof, device }));
  try {
    const { fates } = await asked<Answered>(`${presence}/entries`, { method: 'POST', body: new URLSearchParams({ _csrf: mark, entries: JSON.stringify(entries) }) });
    if (!fates.some(({ nonce }) => some.some((entry) => entry.nonce === nonce))) throw new Unsent('trouble');
    await settle(store, new Map(fates.map(({ nonce, status, finding, sentence }) => [nonce, { fate: fateOf(status, finding), sentence }])));

    return most;
  } catch (error) {
    if (!(error instanceof Unsent) || !error.isUnreadable) throw error;
    const [only] = some;
    if (some.length === 1 && only) await settle(store, new Map([[only.nonce, { fate: 'refused' as const, sentence: error.message }]]));

    return Math.max(1, Math.floor(some.length / 2));
  }
}

/** The newest list, the house's clock, and what became of entries since: another telephone may have taken the same person. */
async function refresh(store: Store, presence: string): Promise<Expectation> {
  const expectation = await asked<Expectation>(`${presence}/expected`);
  await keepList(store, expectation.people, expectation.until, expectation.now - Date.now());
  const settled = (await store.getAll('entries')).filter(({ fate }) => fate !== 'waiting' && fate !== 'refused');
  const fates = settled.map(({ nonce, fate }) => {
    const finding = expectation.findings[nonce];
    const plain = fate === 'taken_before' ? fate : ('taken' as const);

    return [nonce, { fate: fateOf(plain, finding?.kind ?? null), sentence: finding?.sentence ?? null }] as const;
  });
  await settle(store, new Map(fates));

  return expectation;
}

function fateOf(status: Fate, finding: string | null): Fate {
  if (status === 'refused' || !finding) return status;

  return finding === 'duplicate' ? 'duplicate' : 'conflict';
}

async function asked<Answer>(address: string, request: RequestInit = {}): Promise<Answer> {
  const answer = await fetch(address, { ...request, headers: { accept: 'application/json' } }).catch(() => {
    throw new Unsent('offline');
  });
  const isJson = answer.headers.get('content-type')?.startsWith('application/json') ?? false;
  if (answer.ok && isJson) return (await answer.json().catch(() => { throw new Unsent('offline'); })) as Answer;
  if (answer.redirected || (answer.ok && !isJson)) throw new Unsent('signed_out');
  const sentence = isJson ? ((await answer.json()) as { sentence: string }).sentence : '';
  // A form's mark that no longer holds: another visit began in this browser, or the one that wrote it ended.
  if (answer.status === 403 && request.method === 'POST' && !isJson) throw new Unsent('signed_out');
  if (answer.status === 403 || answer.status === 404) throw new Unsent('refused', sentence);

  throw new Unsent('trouble', sentence, answer.status === 400 || answer.status === 413);
}

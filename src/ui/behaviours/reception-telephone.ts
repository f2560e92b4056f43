import { readShortCode } from '#platform/codes';
import { markOf, secretIn } from './reception-camera.ts';
import type { Ended } from './reception-post.ts';
import { exchange } from './reception-post.ts';
import type { Direction, KeptEntry, KeptPerson, Store } from './reception-store.ts';
import { keepEntry, openStore, settle } from './reception-store.ts';

/** How long the list is new enough, in milliseconds. */
const listAge = 60_000;

/** What became of a scan or of a typed code at once, before anything is sent. */
export type Taken = { result: 'kept'; name: string; direction: Direction; isKnown: boolean; before: KeptEntry | undefined } | { result: 'wrong_code' | 'unknown_qr' | 'not_kept' };

/** One telephone at the door of one meeting: what it keeps, and its exchange with the house. It knows nothing of the page. */
export class Telephone {
  people: KeptPerson[] = [];
  ended: Ended = { line: 'online', sentence: '', mark: undefined };
  readonly store: Store;
  readonly #meeting: string;
  readonly #changed: () => void;
  /** The last entry of each person, by what names them. */
  #last = new Map<string, KeptEntry>();
  #listedAt = 0;
  #next: Promise<void> | undefined;

  private constructor(store: Store, meeting: string, changed: () => void) {
    this.store = store;
    this.#meeting = meeting;
    this.#changed = changed;
  }

  static async open(meeting: string, changed: () => void): Promise<Telephone> {
    const telephone = new Telephone(await openStore(meeting), meeting, changed);
    telephone.people = await telephone.store.getAll('people');
    telephone.#last = new Map((await telephone.entries()).filter(({ fate }) => fate !== 'refused').map((entry) => [JSON.stringify(entry.by), entry]));

    return telephone;
  }

  /** Takes what was typed or scanned: a short code, or the address in an invitation's QR. */
  async take(text: string, direction: Direction, proof: KeptEntry['proof']): Promise<Taken> {
    const secret = secretIn(text);
    const code = secret === undefined ? readShortCode(text) : undefined;
    if (secret === undefined && code === undefined) return { result: proof === 'qr' ? 'unknown_qr' : 'wrong_code' };
    const mark = secret === undefined ? '' : await markOf(secret);
    const person = this.people.find((one) => (code === undefined ? one.mark === mark : one.code === code));

    return this.keep(person ? { participantId: person.id } : code === undefined ? { token: secret ?? '' } : { code }, person?.name ?? code ?? '…', direction, proof);
  }

  /** Keeps an entry under the hour of the house, and sends it when there is a line. */
  async keep(by: KeptEntry['by'], name: string, direction: Direction, proof: KeptEntry['proof']): Promise<Taken> {
    const entry: KeptEntry = { nonce: crypto.randomUUID(), by, name, direction, happenedAt: new Date(await this.now()).toISOString(), proof, device: deviceName(), fate: 'waiting', sentence: null };
    const last = this.#last.get(JSON.stringify(by));
    try {
      await keepEntry(this.store, entry);
    } catch {
      return { result: 'not_kept' };
    }
    this.#last.set(JSON.stringify(by), entry);
    this.#changed();
    // Without a line it is tried again by the clock, by hand, or when the line comes back: not with each entry.
    if (this.ended.line === 'online') void this.send();

    return { result: 'kept', name, direction, isKnown: 'participantId' in by, before: last?.direction === direction ? last : undefined };
  }

  /** Sends what waits; fetches the list too where it is old or the line was gone. Who asks while another sending has yet to begin is content with that one. */
  send({ list = false } = {}): Promise<void> {
    if (list) this.#listedAt = 0;
    this.#next ??= navigator.locks.request(`reception-${this.#meeting}`, () => this.#send()).catch((error: unknown) => {
      // The store was closed under our hands: the page was left, or the meeting forgotten.
      if (!(error instanceof DOMException)) throw error;
    });

    return this.#next;
  }

  /** One page of this telephone at a time. */
  async #send(): Promise<void> {
    this.#next = undefined;
    const wantsList = Date.now() - this.#listedAt > listAge || this.ended.line !== 'online';
    this.ended = await exchange(this.store, `/meetings/${this.#meeting}/presence`, wantsList ? undefined : this.ended.mark);
    if (wantsList && this.ended.line === 'online') this.#listedAt = Date.now();
    this.people = await this.store.getAll('people');
    this.#changed();
  }

  /** Tries again where something waits, and fetches the list when it is old. */
  async again(): Promise<void> {
    if (Date.now() - this.#listedAt > listAge || (await this.waiting())) await this.send();
  }

  async resend(): Promise<void> {
    const refused = await this.store.getAllFromIndex('entries', 'fate', 'refused');
    await settle(this.store, new Map(refused.map(({ nonce }) => [nonce, { fate: 'waiting' as const, sentence: null }])));
    await this.send();
  }

  /** Everything that it took, in the order in which it happened. */
  async entries(): Promise<KeptEntry[]> {
    return (await this.store.getAll('entries')).toSorted((one, other) => (one.happenedAt < other.happenedAt ? -1 : 1));
  }

  waiting(): Promise<number> {
    return this.store.countFromIndex('entries', 'fate', 'waiting');
  }

  /** The telephone's clock, set right by the house's: in milliseconds. */
  async now(): Promise<number> {
    return Date.now() + ((await this.store.get('facts', 'ahead')) ?? 0);
  }

  /** The meeting's last day has passed and nothing of it waits. */
  async isOver(): Promise<boolean> {
    const until = await this.store.get('facts', 'until');

    return until !== undefined && until < (await this.now()) && (await this.waiting()) === 0;
  }
}

/** This telephone among others, by a name of chance. */
function deviceName(): string {
  const known = localStorage.getItem('reception-device') ?? `telephone-${crypto.randomUUID().slice(0, 8)}`;
  localStorage.setItem('reception-device', known);

  return known;
}

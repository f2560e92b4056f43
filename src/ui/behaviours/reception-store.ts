import type { DBSchema, IDBPDatabase } from 'idb';
import { deleteDB, openDB } from 'idb';

export type Direction = 'arrival' | 'departure';
export type Fate = 'waiting' | 'taken' | 'taken_before' | 'duplicate' | 'conflict' | 'refused';

/** An entry as the telephone took it: it stays until the meeting is forgotten, with what became of it. */
export interface KeptEntry {
  nonce: string;
  by: { participantId: number } | { code: string } | { token: string };
  name: string;
  direction: Direction;
  /** The telephone's time, set right by the house's clock; an ISO date. */
  happenedAt: string;
  proof: 'hand' | 'qr';
  device: string;
  fate: Fate;
  sentence: string | null;
}

export interface KeptPerson {
  id: number;
  name: string;
  quality: string;
  code: string;
  mark: string;
  isThere: boolean;
}

interface Shape extends DBSchema {
  entries: { key: string; value: KeptEntry; indexes: { fate: Fate } };
  people: { key: number; value: KeptPerson };
  facts: { key: 'until' | 'ahead'; value: number };
}

export type Store = IDBPDatabase<Shape>;

const nameOf = (meeting: string): string => `reception-${meeting}`;

/** What one meeting keeps on this telephone. It gives way when another tab forgets the meeting. */
export async function openStore(meeting: string): Promise<Store> {
  const store: Store = await openDB<Shape>(nameOf(meeting), 1, {
    upgrade(fresh) {
      fresh.createObjectStore('entries', { keyPath: 'nonce' }).createIndex('fate', 'fate');
      fresh.createObjectStore('people', { keyPath: 'id' });
      fresh.createObjectStore('facts');
    },
    blocking: () => store.close(),
  });

  return store;
}

/** Keeps an entry; only when it lies on the disk is it kept. */
export async function keepEntry(store: Store, entry: KeptEntry): Promise<void> {
  const trx = store.transaction('entries', 'readwrite', { durability: 'strict' });
  await Promise.all([trx.store.add(entry), trx.done]);
}

export function waitingIn(store: Store): Promise<KeptEntry[]> {
  return store.getAllFromIndex('entries', 'fate', 'waiting');
}

/** Writes what became of entries beside them; one that was sent but not answered goes on waiting. */
export async function settle(store: Store, fates: ReadonlyMap<string, Pick<KeptEntry, 'fate' | 'sentence'>>): Promise<void> {
  const trx = store.transaction('entries', 'readwrite');
  await Promise.all([...fates].map(async ([nonce, fate]) => {
    const entry = await trx.store.get(nonce);
    if (entry && (entry.fate !== fate.fate || entry.sentence !== fate.sentence)) await trx.store.put({ ...entry, ...fate });
  }));
  await trx.done;
}

/** Puts a newer list in the place of the one before. */
export async function keepList(store: Store, people: readonly KeptPerson[], until: number, ahead: number): Promise<void> {
  const trx = store.transaction(['people', 'facts'], 'readwrite');
  const list = trx.objectStore('people');
  await list.clear();
  await Promise.all([...people.map((person) => list.put(person)), trx.objectStore('facts').put(until, 'until'), trx.objectStore('facts').put(ahead, 'ahead'), trx.done]);
}

/** Wipes names and entries. The records go first: a database that another tab holds open is deleted only when that one closes. */
export async function wipe(store: Store, meeting: string): Promise<void> {
  const trx = store.transaction(['entries', 'people', 'facts'], 'readwrite');
  await Promise.all([trx.objectStore('entries').clear(), trx.objectStore('people').clear(), trx.objectStore('facts').clear(), trx.done]);
  store.close();
  await deleteDB(nameOf(meeting));
}

import type { Store } from './reception-store.ts';
import { openStore, waitingIn, wipe } from './reception-store.ts';

const named = /^reception-(\d+)$/u;
const pageOf = (meeting: string): string => `/meetings/${meeting}/presence/check-in`;

/** Keeps the page with what it is made of, so that it opens without a network. Called when the house has just answered. */
export async function keepPage(meeting: string): Promise<void> {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return;
  const here = pageOf(meeting);
  const answer = await fetch(`${here}?telephone`);
  if (!answer.ok || answer.redirected) return;
  const kept = await caches.open(`reception-${meeting}`);
  await kept.put(here, answer);
  await kept.addAll(partsOfThisPage());
  await navigator.serviceWorker.register('/reception-worker.js', { scope: here, updateViaCache: 'none' });
}

/** The scripts, styles, faces and signs that the page really loaded in its language. */
function partsOfThisPage(): string[] {
  const linked = [...document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>('head link[href], head script[src]')].map((part) => ('src' in part ? part.src : part.href));
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const paths = [...linked, ...loaded].filter((address) => address.startsWith(location.origin)).map((address) => new URL(address).pathname);

  return [...new Set(paths)].filter((path) => path.startsWith('/assets/'));
}

/** Wipes a meeting from this telephone: names, codes, entries, the page, and what keeps it. */
export async function forget(store: Store, meeting: string): Promise<void> {
  await wipe(store, meeting);
  await caches.delete(`reception-${meeting}`);
  const worker = await navigator.serviceWorker?.getRegistration(pageOf(meeting));
  if (worker?.scope.endsWith(pageOf(meeting))) await worker.unregister();
}

/** Forgets the meetings that are over, unless something of them still waits to be sent. */
async function forgetWhatIsOver(): Promise<void> {
  if (!('caches' in globalThis)) return;
  for (const name of await caches.keys()) {
    const meeting = named.exec(name)?.[1];
    if (!meeting) continue;
    const store = await openStore(meeting);
    const until = (await store.get('facts', 'until')) ?? 0;
    const ahead = (await store.get('facts', 'ahead')) ?? 0;
    if (until < Date.now() + ahead && (await waitingIn(store)).length === 0) await forget(store, meeting);
    else store.close();
  }
}

void forgetWhatIsOver();

/**
 * The service worker of one meeting's reception: it stands before the check-in page alone. The page comes from the house
 * when the house answers, else as the telephone kept it; what the page is made of comes from what was kept. Entries are no
 * affair of its: the page keeps and sends them.
 */
interface Waiting extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}

interface Asked extends Waiting {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
}

const house = globalThis as unknown as EventTarget & { registration: { scope: string }; clients: { claim: () => Promise<void> }; skipWaiting: () => Promise<void>; location: Location };
const page = new URL(house.registration.scope).pathname;
const kept = `reception-${/\/meetings\/(\d+)\//u.exec(page)?.[1] ?? ''}`;

/** A line so slow is none to somebody with a queue at the door, in milliseconds. */
const patience = 4000;

house.addEventListener('install', (event) => (event as Waiting).waitUntil(house.skipWaiting()));
house.addEventListener('activate', (event) => (event as Waiting).waitUntil(house.clients.claim()));
house.addEventListener('fetch', (event) => {
  const { request, respondWith } = event as Asked;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== 'GET' || origin !== house.location.origin || search) return;
  if (pathname === page) respondWith.call(event, pageFor(request));
  if (pathname.startsWith('/assets/')) respondWith.call(event, assetFor(request));
});

async function pageFor(request: Request): Promise<Response> {
  const answer = await Promise.race([fetch(request).catch(() => undefined), after(patience)]);
  if (answer && answer.status < 500) return answer;
  const own = await keptAt(page);

  return own ?? answer ?? fetch(request);
}

async function assetFor(request: Request): Promise<Response> {
  return (await keptAt(new URL(request.url).pathname)) ?? fetch(request);
}

/** Looked for only where the meeting is kept: to open a cache would begin one that was forgotten. */
async function keptAt(path: string): Promise<Response | undefined> {
  return caches.match(path, { cacheName: kept });
}

function after(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), milliseconds);
  });
}

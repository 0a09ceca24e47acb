export {}; // a module, so that self may be told apart from a page's

declare const self: ServiceWorkerGlobalScope;

/**
 * Stands in for one address, the person's own log, and only while there is no connection: it shows a page with an empty form that is
 * the same for everybody. What somebody wrote or read never comes here, so no word of a record is held.
 */
const scope = self.registration.scope;
const offline = `${scope}/offline`;
const held = `${scope} ${new URL(self.location.href).searchParams.get("v")}`;

self.addEventListener("install", (event) => {
  event.waitUntil(hold().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(letOldGo().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.mode === "navigate" && request.method === "GET") event.respondWith(shown(request));
  else if (new URL(request.url).pathname.startsWith("/assets/")) event.respondWith(drawn(request));
});

/** The page, and the files that it is drawn with. */
async function hold(): Promise<void> {
  const page = await fetch(offline);
  if (!page.ok || page.redirected) throw new Error("Signed out.");
  const files = (await page.clone().text()).matchAll(/(?:href|src)="(\/assets\/[^"#]+)/g);
  const cache = await caches.open(held);
  await cache.put(offline, page);
  await cache.addAll([...new Set([...files].map(([, file]) => file!))]);
}

async function letOldGo(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(`${scope} `) && name !== held) await caches.delete(name);
}

async function shown(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (cut) {
    const page = await (await caches.open(held)).match(offline);
    if (page) return page;
    throw cut;
  }
}

async function drawn(request: Request): Promise<Response> {
  return (await (await caches.open(held)).match(request)) ?? fetch(request);
}

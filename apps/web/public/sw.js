// Keeps the product openable without a network: its code, and an empty page to start it in. Data are never kept here:
// what a page shows comes from the server, and what people wrote waits in the page's own storage.
const ASSETS = 'ruta-assets-1';
const SHELL = 'ruta-shell-1';
/** A page that says the same to everybody and carries nobody's data. */
const SHELL_PAGE = '/accesibilidad';
const MOST_ASSETS = 400;
const PATIENCE_MS = 6000;

let shellKept = 0;

async function keepShell() {
  const page = await fetch(SHELL_PAGE, { credentials: 'omit', cache: 'no-cache' });
  if (!page.ok) return;
  shellKept = Date.now();
  const text = await page.clone().text();
  await (await caches.open(SHELL)).put(SHELL_PAGE, page);
  const files = [...new Set(text.match(/\/assets\/[\w.-]+\.(?:js|css|woff2)/g))];
  const assets = await caches.open(ASSETS);
  await Promise.all(files.map(async (file) => (await assets.match(file)) ?? assets.add(file)));
}

async function forgetOldAssets() {
  const assets = await caches.open(ASSETS);
  const kept = await assets.keys();
  await Promise.all(
    kept.slice(0, Math.max(0, kept.length - MOST_ASSETS)).map((request) => assets.delete(request)),
  );
}

/** Names of assets change with their content: what is kept is right for ever. */
async function asset(request) {
  const assets = await caches.open(ASSETS);
  const kept = await assets.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await assets.put(request, answer.clone());
  return answer;
}

/** The server's page; the empty one where no answer comes in time. */
async function page(request) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    return await fetch(request, { signal: patience.signal });
  } catch (error) {
    const shell = await (await caches.open(SHELL)).match(SHELL_PAGE);
    if (shell) return shell;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldAssets().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== self.location.origin) return;
  if (address.pathname.startsWith('/assets/')) return event.respondWith(asset(request));
  if (request.mode !== 'navigate' || address.pathname.startsWith('/api/')) return;
  event.respondWith(page(request));
  if (Date.now() - shellKept > 3_600_000) event.waitUntil(keepShell().catch(() => undefined));
});

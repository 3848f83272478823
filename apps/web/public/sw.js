// Keeps the product openable without a network: its code, and an empty page to start it in. Data are never kept here:
// what a page shows comes from the server, and what people wrote, with the desk they write at, is in the page's own storage.
const ASSETS = 'ruta-assets-1';
const SHELL = 'ruta-shell-1';
/** A page that says the same to everybody and carries nobody's data. */
const SHELL_PAGE = '/accesibilidad';
const MOST_ASSETS = 400;
const PATIENCE_MS = 6000;
const SHELL_LASTS_MS = 3_600_000;
/** Answers of a proxy whose server is away: the page itself says it better, and tries again. */
const AWAY = new Set([502, 503, 504]);

let shellKept = 0;

/** The page comes in last: one whose code is not all here must not take the place of one that opens. */
async function keepShell() {
  const page = await fetch(SHELL_PAGE, { credentials: 'omit', cache: 'no-cache' });
  if (!page.ok) return;
  const text = await page.clone().text();
  await keepAssets((text.match(/assets\/[\w.-]+\.(?:js|css|woff2)/g) ?? []).map((file) => `/${file}`));
  await (await caches.open(SHELL)).put(SHELL_PAGE, page);
  shellKept = Date.now();
}

async function keepAssets(files) {
  const assets = await caches.open(ASSETS);
  await Promise.all(
    [...new Set(files)].map(
      async (file) => (await assets.match(file, { ignoreVary: true })) ?? assets.add(file),
    ),
  );
  const kept = await assets.keys();
  await Promise.all(
    kept.slice(0, Math.max(0, kept.length - MOST_ASSETS)).map((request) => assets.delete(request)),
  );
}

/** Names of assets change with their content: what is kept is right for ever. */
async function asset(request) {
  const assets = await caches.open(ASSETS);
  const kept = await assets.match(request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await assets.put(request, answer.clone());
  return answer;
}

/** The server's page; the empty one where no answer comes in time, or none that is the server's own. */
async function page(request) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  const answer = await fetch(request, { signal: patience.signal }).catch((error) => error);
  clearTimeout(timer);
  if (answer instanceof Response && !AWAY.has(answer.status)) return answer;
  const shell = await (await caches.open(SHELL)).match(SHELL_PAGE);
  if (shell) return shell;
  if (answer instanceof Response) return answer;
  throw answer;
}

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

/** What a page fetched before this worker stood between it and the network. */
self.addEventListener('message', (event) => {
  const files = event.origin === self.location.origin ? event.data?.assets : null;
  if (!Array.isArray(files)) return;
  const own = files.filter((file) => typeof file === 'string' && /^\/assets\/[\w.-]+$/.test(file));
  event.waitUntil(keepAssets(own).catch(() => undefined));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== self.location.origin) return;
  if (address.pathname.startsWith('/assets/')) return event.respondWith(asset(request));
  if (request.mode !== 'navigate' || address.pathname.startsWith('/api/')) return;
  event.respondWith(page(request));
  if (Date.now() - shellKept > SHELL_LASTS_MS) event.waitUntil(keepShell().catch(() => undefined));
});

const mended = 'ruta.mended-at';
const minute = 60_000;

/**
 * Registers the worker that opens the product without a network (`public/sw.js`) and hands it what this page has
 * fetched so far. Needs https or localhost; elsewhere, as in a hall's own plain network, nothing happens.
 */
export function keepOpenable(): void {
  if (!import.meta.env.PROD) return;
  window.addEventListener('vite:preloadError', openAnew);
  if (!('serviceWorker' in navigator)) return;
  window.addEventListener('load', () => {
    navigator.serviceWorker.register('/sw.js').catch(() => undefined);
    void navigator.serviceWorker.ready.then(({ active }) =>
      active?.postMessage({ assets: fetchedAssets() }, { transfer: [] }),
    );
  });
}

const fetchedAssets = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname);

/**
 * A part of the code that is not there any more: the server has a newer product than this page. It is opened anew, at
 * most once a minute; what people wrote waits in the page's own storage.
 */
function openAnew(): void {
  if (!navigator.onLine) return;
  try {
    if (Date.now() - Number(sessionStorage.getItem(mended)) < minute) return;
    sessionStorage.setItem(mended, String(Date.now()));
  } catch {
    return; // Without storage it could go on for ever.
  }
  location.reload();
}

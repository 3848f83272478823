/** Registers the worker that opens the product without a network (`public/sw.js`). Needs https or localhost; elsewhere nothing happens. */
export function keepOpenable(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  window.addEventListener('load', () => {
    navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  });
}

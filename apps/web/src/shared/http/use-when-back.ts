import { useEffect, useRef } from 'react';

const everyMs = 8000;

/**
 * Runs once the server answers again. Browsers do not always notice that a network is back, and say nothing of a server
 * that was away: so it is asked while somebody looks. Without `onBack` nothing is waited for.
 */
export function useWhenBack(onBack: (() => void) | undefined): void {
  const latest = useRef(onBack);
  useEffect(() => {
    latest.current = onBack;
  });
  const waits = onBack !== undefined;
  useEffect(() => {
    if (!waits) return;
    let shown = true;
    const ask = async () => {
      if (document.visibilityState !== 'visible') return;
      const answer = await fetch('/healthz', { cache: 'no-store' }).catch(() => null);
      if (shown && answer?.ok) latest.current?.();
    };
    const now = () => void ask();
    const timer = setInterval(now, everyMs);
    window.addEventListener('online', now);
    document.addEventListener('visibilitychange', now);
    return () => {
      shown = false;
      clearInterval(timer);
      window.removeEventListener('online', now);
      document.removeEventListener('visibilitychange', now);
    };
  }, [waits]);
}

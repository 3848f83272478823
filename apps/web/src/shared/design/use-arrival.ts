import { useEffect } from 'react';

/**
 * Brings what the address names behind its # into sight and gives it the focus, once it is there: what the page still
 * had to fetch is there later than the browser looked for it.
 */
export function useArrival(isThere: boolean): void {
  useEffect(() => {
    const id = decodeURIComponent(window.location.hash.slice(1));
    const target = isThere && id ? document.getElementById(id) : null;
    if (!target) return;
    target.setAttribute('tabindex', '-1');
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'center' });
  }, [isThere]);
}

import { useEffect } from 'react';

/** Names the page in the browser's tab and history: the page first, the product last. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · Ruta Abierta`;
  }, [title]);
}

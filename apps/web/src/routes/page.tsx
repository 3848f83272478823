import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { loadTopics } from '../shared/i18n/i18n.ts';

interface Page {
  (): React.JSX.Element;
  preload: () => Promise<void>;
}

/** Pages that could not be fetched: each remembers its failure until it is fetched again. */
const lost = new Set<Page>();

/**
 * A page whose code and catalogues (`topics`) are fetched together when it is first asked for, or when a link to it is
 * pointed at: `page(async () => (await import('../features/x/x-page.tsx')).XPage, ['x'])`.
 */
export function page(load: () => Promise<ComponentType>, topics: readonly string[] = []): Page {
  const lazy: Page = lazyRouteComponent(async () => {
    lost.add(lazy);
    const [component] = await Promise.all([load(), loadTopics(topics)]);
    lost.delete(lazy);
    return { default: component };
  });
  return lazy;
}

/** Asks once more for what the network lost. Resolves with whether all of it is here now. */
export async function fetchLostPages(): Promise<boolean> {
  await Promise.all([...lost].map((one) => one.preload()));
  return lost.size === 0;
}

import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { loadTopics } from '../shared/i18n/i18n.ts';

interface Page {
  (): React.JSX.Element;
  preload: () => Promise<void>;
}

/**
 * A page whose code and catalogues (`topics`) are fetched together when it is first asked for, or when a link to it is
 * pointed at: `page(async () => (await import('../features/x/x-page.tsx')).XPage, ['x'])`.
 */
export function page(load: () => Promise<ComponentType>, topics: readonly string[] = []): Page {
  return lazyRouteComponent(async () => {
    const [component] = await Promise.all([load(), loadTopics(topics)]);
    return { default: component };
  });
}

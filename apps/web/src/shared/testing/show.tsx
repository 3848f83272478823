import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, render, type RenderResult } from '@testing-library/react';
import i18next from 'i18next';
import type { ReactElement } from 'react';
import { createQueryClient } from '../http/query-client.ts';
import { loadTopics, startLanguage, type Language } from '../i18n/i18n.ts';
import { loadCatalogueFile, topics } from './catalogue-files.ts';

// jsdom does not scroll; the router asks it to at every new page.
window.scrollTo = () => undefined;
// Nor does it know how to quote a name for a selector, which overlays need.
globalThis.CSS ??= { escape: (name: string) => name.replace(/[^\w-]/g, '\\$&') } as typeof CSS;

interface Options {
  language?: Language;
  /** The address the element believes to be at. */
  at?: string;
}

/** Renders an element with words, router and queries around it, as `main.tsx` does. */
export async function show(
  element: ReactElement,
  { language = 'es', at = '/' }: Options = {},
): Promise<RenderResult> {
  if (!i18next.isInitialized) await startLanguage(loadCatalogueFile, language);
  await i18next.changeLanguage(language);
  await loadTopics(topics);
  const router = createRouter({
    routeTree: createRootRoute({ component: () => element, notFoundComponent: () => element }),
    history: createMemoryHistory({ initialEntries: [at] }),
  });
  const tree = (
    <QueryClientProvider client={createQueryClient()}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>
  );
  let result: RenderResult | undefined;
  await act(async () => {
    await router.load();
    result = render(tree);
  });
  if (!result) throw new Error('nothing was rendered');
  return result;
}

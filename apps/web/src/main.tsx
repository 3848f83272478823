import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { useTranslation } from 'react-i18next';
import { createAppRouter } from './routes/router.tsx';
import { keepOpenable } from './shared/http/keep-openable.ts';
import { createQueryClient } from './shared/http/query-client.ts';
import { loadCatalogue } from './shared/i18n/catalogues.ts';
import { keptLanguage, loadRefusals, localeOf, startLanguage } from './shared/i18n/i18n.ts';
import { followSystemTheme } from './shared/theme/theme.ts';
import '@fontsource-variable/atkinson-hyperlegible-mono/wght.css';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@fontsource-variable/bricolage-grotesque/wght.css';
import './shared/design/base.css';

/** The first page is there by then, on a slow phone too. */
const REFUSALS_AFTER_MS = 6_000;

const queryClient = createQueryClient();
const router = createAppRouter(queryClient);

function App() {
  const { i18n } = useTranslation();
  return (
    <I18nProvider locale={localeOf(i18n.language)}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

followSystemTheme();
keepOpenable();
await startLanguage(loadCatalogue, keptLanguage());
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

// Kept for when the network is gone: what a queue held is then refused in words too.
setTimeout(() => void loadRefusals(), REFUSALS_AFTER_MS);

import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { compressedCopies } from './build/compressed-copies.ts';
import { firstView } from './build/first-view.ts';

const api = `http://localhost:${process.env.PORT ?? '3000'}`;
/** What every page that is read stands on. Dialogs, menus, fields and the live line come with the pages that use them. */
const face =
  /\/src\/shared\/(http\/|entity\/|theme\/|identity\/me|i18n\/[^/]+\.ts|design\/(button|card|chip|demo-banner|footer|frame|kinds|mark|meter|mini-line|offline-bar|outcomes|page-frame|page-title|states|toast|transit-line|with-colour)\.)/;
/** Small things that the first page needs whatever it is: on a slow line every file costs a turn. */
const entry =
  /\/src\/(features\/(identity\/user-menu|drafting\/desk-queries|portal\/portal-queries|consultation\/contribution-search)|routes\/account-link|shared\/session\/desk-slot)\.|\/react-aria\/dist\/private\/i18n\/(utils|useDefaultLocale|I18nProvider)\./;
/** What a page with a form or a list stands on. */
const forms =
  /\/src\/shared\/(design\/(details|field|more|table|save-state|copy-button)|live\/(use-kept-form|op-id))\./;
/** What the pages of a consultation share. */
const said =
  /\/src\/features\/consultation\/(contribution-card|support-button|consultation-queries|point-map)\.|\/libs\/domain\/src\/consultation\/point\./;
const icons = /\/lucide-react\/dist\/esm\/(icons|Icon|createLucideIcon|shared|defaultAttributes|context)/;
const packages = (...names: string[]) => new RegExp(`/node_modules/(${names.join('|')})/`);

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), firstView(), compressedCopies()],
  resolve: { conditions: ['ruta-source', ...defaultClientConditions] },
  build: {
    outDir: 'dist',
    target: 'es2022',
    sourcemap: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // A handful of files that change at different times, instead of sixty that a slow phone asks for one by one.
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: packages('react', 'react-dom', 'scheduler', 'use-sync-external-store'),
              priority: 9,
            },
            { name: 'zod', test: packages('zod'), priority: 9 },
            { name: 'ground', test: packages('@tanstack/[^/]+', 'i18next', 'react-i18next'), priority: 8 },
            { name: 'words', test: /\/libs\/contracts\/src\//, priority: 7 },
            { name: 'icons', test: icons, minShareCount: 2, priority: 6 },
            { name: 'face', test: (id) => face.test(id) || entry.test(id), priority: 5 },
            { name: 'forms', test: forms, priority: 4 },
            { name: 'said', test: said, priority: 3 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': api, '/socket.io': { target: api, ws: true } } },
});

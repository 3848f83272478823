import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { compressedCopies } from './build/compressed-copies.ts';
import { firstView } from './build/first-view.ts';

const api = `http://localhost:${process.env.PORT ?? '3000'}`;
/** What every page that is read stands on. Dialogs, menus, fields and the live line come with the pages that use them. */
const face =
  /\/src\/shared\/(http\/|entity\/|theme\/|identity\/me|i18n\/[^/]+\.ts|design\/(button|card|chip|demo-banner|footer|frame|kinds|mark|meter|mini-line|offline-bar|outcomes|page-frame|page-title|states|toast|transit-line|with-colour)\.)/;
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
            { name: 'face', test: face, priority: 5 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': api, '/socket.io': { target: api, ws: true } } },
});

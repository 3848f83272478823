import { readdirSync, readFileSync } from 'node:fs';
import type { LoadCatalogue } from '../i18n/i18n.ts';

const folder = new URL('../i18n/', import.meta.url);

export const topics: readonly string[] = readdirSync(new URL('es/', folder)).map((file) =>
  file.replace(/\.json$/, ''),
);

export const readCatalogue = (language: string, topic: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`${language}/${topic}.json`, folder), 'utf8'));

/** What the bundler does in the browser, from the same files. */
export const loadCatalogueFile: LoadCatalogue = (language, topic) =>
  Promise.resolve(readCatalogue(language, topic));

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { settings, settingsAsMarkdown } from './environment-table.ts';

const readme = readFileSync(new URL('../../../../../README.md', import.meta.url), 'utf8');

/** Without what a formatter adds to make columns align. */
const plain = (table: string) =>
  table
    .replace(/ *\| */g, '|')
    .replace(/-{3,}/g, '---')
    .trim();

describe('README.md', () => {
  it('has every setting with its default and meaning, as the program reads them', () => {
    const table = /<!-- settings -->([\s\S]*)<!-- \/settings -->/.exec(readme)?.[1] ?? '';
    expect(plain(table)).toBe(plain(settingsAsMarkdown()));
    for (const { name, meaning } of settings()) expect([name, meaning.length > 10]).toEqual([name, true]);
  });
});

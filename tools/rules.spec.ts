import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../', import.meta.url));
const skipped = new Set(['node_modules', 'dist', '.cache', 'data']);

const filesBelow = (folder: string, suffix: RegExp): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesBelow(path, suffix);
    return suffix.test(entry.name) ? [path] : [];
  });
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, found]) => found ?? '');

describe('the rules of docs/rules', () => {
  // A line may begin with several: - **O56**, **O57** …, or with all of a range: - **O25**–**O28** …
  const heads = filesBelow('docs/rules', /\.md$/).flatMap((path) =>
    matches(read(path).replaceAll('*', ''), /^- ((?:[A-Z]{1,2}\d+(?:–|, | ))+)/gm),
  );
  const numbers = heads.flatMap((head) =>
    [...head.matchAll(/([A-Z]+)(\d+)(?:–[A-Z]+(\d+))?/g)].flatMap(([, letters, from, to = from]) =>
      Array.from({ length: Number(to) - Number(from) + 1 }, (_, n) => `${letters}${Number(from) + n}`),
    ),
  );

  it('have a number each', () => {
    expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
  });

  it('are those that tests name', () => {
    const known = new Set(numbers);
    const named = ['apps', 'libs', 'e2e'].flatMap((folder) =>
      filesBelow(folder, /\.spec\.tsx?$/).flatMap((path) =>
        matches(read(path), /\bit(?:\.each\([^)]*\))?\(\s*['`]((?:[A-Z]{1,2}\d+[ ,])+)/g).flatMap((found) =>
          found
            .split(/[ ,]+/)
            .filter(Boolean)
            .map((number) => ({ number, path })),
        ),
      ),
    );
    expect(named.length).toBeGreaterThan(500);
    expect(named.filter(({ number }) => !known.has(number))).toEqual([]);
  });
});

describe('the decisions of docs/decisions', () => {
  it('have a number each, in their name and in their title', () => {
    const decisions = filesBelow('docs/decisions', /\.md$/).map((path) => ({
      name: Number(/(\d{4})-[^/]+$/.exec(path)?.[1]),
      title: Number(/^# (\d+)\. /.exec(read(path))?.[1]),
    }));
    expect(decisions).toEqual(decisions.map((_, at) => ({ name: at + 1, title: at + 1 })));
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../', import.meta.url));
const sources = readdirSync(join(root, 'apps/api/src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !/\.spec\.ts$|\/testing\//.test(path))
  .map((path) => readFileSync(join(root, 'apps/api/src', path), 'utf8'));

/** What stands between the brackets of a call to the record, up to the kind: `append(tx, entity.id, 'phase.moved'`. */
const CALL = /\brecord\w*\??(?:\.(?:append|note|record))?\((?:[^()']|\([^()]*\))*?'([a-z-]+\.[a-z-]+)'/gi;
const kinds = new Set(sources.flatMap((source) => [...source.matchAll(CALL)].map((match) => match[1] ?? '')));

describe('what goes on the public record', () => {
  it.each(['es', 'en'])('is said in words, in %s', (language) => {
    const path = join(root, `apps/web/src/shared/i18n/${language}/record.json`);
    const words = Object.keys(JSON.parse(readFileSync(path, 'utf8'))).map((key) =>
      key.replace(/^kind\./, ''),
    );
    const wordless = [...kinds].filter(
      (kind) => !words.some((key) => key.replace(/_(one|other)$/, '') === kind || key.startsWith(`${kind}.`)),
    );
    expect(kinds.size).toBeGreaterThan(80);
    expect(wordless).toEqual([]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { readCatalogue, topics } from '../testing/catalogue-files.ts';

const web = fileURLToPath(new URL('../../', import.meta.url));
const written = sources();

function sources(): string[] {
  return readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.tsx?$/.test(file))
    .map((file) => readFileSync(join(web, file), 'utf8'));
}

const stem = (key: string) => key.replace(/_(zero|one|many|other)$/, '');

const takesFrom = (topic: string) => {
  const named = new RegExp(`['"\`]${topic}['":]`);
  return (text: string) => named.test(text);
};
/** They are given their words by somebody else. */
const namesNone = written.filter((text) => !topics.some((topic) => takesFrom(topic)(text)));

/** Whether a file that takes words from this catalogue names the key, or makes keys that begin so: t(`kind.${kind}`). */
function readersOf(topic: string): (key: string) => boolean {
  const source = [...written.filter(takesFrom(topic)), ...namesNone].join('\n');
  const made = [...source.matchAll(/`(?:[a-z-]+:)?([a-z][\w.-]*[.-])\$\{/g)].map((match) => match[1] ?? '');
  return (key) =>
    ["'", '"', '`'].some((quote) => source.includes(stem(key) + quote)) ||
    made.some((prefix) => key.startsWith(prefix));
}

describe('the catalogues', () => {
  it.each(topics)('%s has the same words to say in both languages', (topic) => {
    expect(Object.keys(readCatalogue('en', topic)).sort()).toEqual(
      Object.keys(readCatalogue('es', topic)).sort(),
    );
  });

  it.each(topics)('%s fills in the same values in both languages', (topic) => {
    const english = readCatalogue('en', topic);
    const values = (text: string) => [...new Set(text.match(/\{\{.*?\}\}/g))].sort();
    const different = Object.entries(readCatalogue('es', topic))
      .filter(([key, text]) => String(values(text)) !== String(values(english[key] ?? '')))
      .map(([key]) => key);
    expect(different).toEqual([]);
  });

  it.each(topics.filter((topic) => topic !== 'refusal'))('%s holds no word that nobody says', (topic) => {
    const isSaid = readersOf(topic);
    expect(Object.keys(readCatalogue('es', topic)).filter((key) => !isSaid(key))).toEqual([]);
  });

  it.each(topics)('%s leaves nothing empty', (topic) => {
    const all = { ...readCatalogue('es', topic), ...readCatalogue('en', topic) };
    expect(Object.entries(all).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(topics)('%s gives every plural both of its forms', (topic) => {
    const keys = Object.keys(readCatalogue('es', topic));
    const halves = keys.filter(
      (key) =>
        /_(one|other)$/.test(key) && !['_one', '_other'].every((form) => keys.includes(stem(key) + form)),
    );
    expect(halves).toEqual([]);
  });
});

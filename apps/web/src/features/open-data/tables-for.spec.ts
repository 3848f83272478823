import { describe, expect, it } from '@jest/globals';
import { dictionary } from '@ruta/domain/open-data/dictionary';
import { tablesFor } from './tables-for.ts';

const names = (typed: string, language: 'es' | 'en' = 'es') =>
  tablesFor(typed, language).flatMap(({ tables }) => tables.map(({ name }) => name));

describe('looking for a table of open data', () => {
  it('D12 shows every table once, under a topic with a title in both languages', () => {
    expect(names('')).toEqual(dictionary.map(({ name }) => name));
    expect(new Set(names('')).size).toBe(dictionary.length);
    for (const { key, title } of tablesFor('', 'es')) {
      expect(key).toMatch(/^[a-z]+$/);
      expect(title.es).not.toBe('');
      expect(title.en).not.toBe('');
    }
  });

  it('finds by title, topic, file and column, whatever the accents', () => {
    expect(names('difusion')).toContain('outreach');
    expect(names('encuestas')).toEqual(
      expect.arrayContaining(['survey-questions', 'survey-results', 'survey-words', 'survey-coverage']),
    );
    expect(names('attendance')).toContain('awareness');
    expect(names('outreach', 'en')).toContain('outreach');
    expect(names('no hay tal cosa')).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { pageWords } from '../apps/api/src/portal/page-words.ts';

/** A text of the web's catalogue with its placeholders filled in. */
function said(
  language: 'es' | 'en',
  topic: string,
  key: string,
  values: Record<string, unknown> = {},
): string {
  const file = new URL(`../apps/web/src/shared/i18n/${language}/${topic}.json`, import.meta.url);
  const catalogue: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'));
  return (catalogue[key] ?? '')
    .replace(/<\/?b>/g, '')
    .replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}

describe.each(['es', 'en'] as const)('the words sent along with a page in %s', (language) => {
  const words = pageWords[language];

  it('are those the page itself says a moment later', () => {
    expect(words.front).toEqual({
      title: said(language, 'portal', 'entities.title'),
      lead: said(language, 'portal', 'entities.lead'),
    });
    const at = { at: 3, total: 6, phase: 'Mesas' };
    expect(words.place(3, 6, 'Mesas')).toBe(said(language, 'portal', 'home.lead', at));
    expect(words.said(312)).toBe(said(language, 'portal', 'home.lead-said_other', { count: 312 }));
    expect(words.sections['participa']).toBe(said(language, 'consultation', 'participate.title'));
    expect(words.participate).toBe(said(language, 'consultation', 'participate.lead'));
    expect(words.sections['aportes']).toBe(said(language, 'consultation', 'list.title'));
    expect(words.contributions).toBe(said(language, 'consultation', 'list.lead'));
    expect(words.door).toEqual({
      eyebrow: said(language, 'room', 'join.eyebrow'),
      conduct: said(language, 'room', 'join.conduct'),
      privacy: said(language, 'room', 'join.privacy'),
      notice: said(language, 'room', 'join.privacy-link'),
    });
    const until = { title: 'Consulta', date: '4' };
    expect(words.until('Consulta', '4')).toBe(said(language, 'consultation', 'form.until', until));
  });
});

import { describe, expect, it } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { loadCatalogueFile, readCatalogue } from '../testing/catalogue-files.ts';
import { loadRefusals, startLanguage } from './i18n.ts';
import { useRefusalSentence } from './refusal-sentence.ts';

const code = 'ballot.closed';
const words = (topic: string, key: string) => readCatalogue('es', topic)[key] ?? '';

function Told() {
  const sentence = useRefusalSentence();
  return <p role="status">{sentence({ code })}</p>;
}

describe('why something was refused', () => {
  it('is not fetched before the first page, never shown as a code, and asked again where it could not be had', async () => {
    const asked: string[] = [];
    let away = true;
    await startLanguage(async (language, topic) => {
      asked.push(topic);
      if (topic === 'refusal' && away) throw new Error('no network');
      return loadCatalogueFile(language, topic);
    }, 'es');
    expect(asked).toEqual(['shared']);

    await act(async () => render(<Told />));
    expect(screen.getByRole('status').textContent).toBe(words('shared', 'error.refused'));

    away = false;
    await act(loadRefusals);
    expect(screen.getByRole('status').textContent).toBe(words('refusal', code));
  });
});

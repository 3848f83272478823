import { describe, expect, it } from '@jest/globals';
import i18next from 'i18next';
import { loadCatalogueFile } from '../testing/catalogue-files.ts';
import { loadTopics, startLanguage } from './i18n.ts';

describe('the words of a page', () => {
  it('are missed aloud when the network loses them, and come when they are asked for again', async () => {
    let away = true;
    await startLanguage(async (language, topic) => {
      if (topic === 'portal' && away) throw new Error('no network');
      return loadCatalogueFile(language, topic);
    }, 'es');
    await expect(loadTopics(['portal'])).rejects.toThrow('portal');

    away = false;
    await loadTopics(['portal']);
    expect(i18next.t('entities.list', { ns: 'portal' })).toBe('Elige tu ruta');
  });
});

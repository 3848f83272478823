import { describe, expect, it, jest } from '@jest/globals';
import i18next from 'i18next';
import { loadCatalogueFile } from '../testing/catalogue-files.ts';
import { chooseLanguage, keptLanguage, loadTopics, startLanguage, type LoadCatalogue } from './i18n.ts';

describe('the words of a page', () => {
  /** Catalogues the network loses. */
  let away: string[];
  const load: LoadCatalogue = async (language, topic) => {
    if (away.includes(`${language} ${topic}`)) throw new Error('no network');
    return loadCatalogueFile(language, topic);
  };

  it('are missed aloud when the network loses them, and come when they are asked for again', async () => {
    away = ['es portal'];
    await startLanguage(load, 'es');
    await expect(loadTopics(['portal'])).rejects.toThrow('portal');

    away = [];
    await loadTopics(['portal']);
    expect(i18next.t('entities.list', { ns: 'portal' })).toBe('Elige tu ruta');
  });

  it('stay in their language while those of the other cannot all be had', async () => {
    away = ['en portal'];
    const line = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    expect(await chooseLanguage('en')).toBe(false);
    line.mockRestore();
    expect(i18next.t('entities.list', { ns: 'portal' })).toBe('Elige tu ruta');
    expect(keptLanguage()).toBe('es');

    away = [];
    expect(await chooseLanguage('en')).toBe(true);
    expect(i18next.t('entities.list', { ns: 'portal' })).toBe('Choose your route');
    expect(keptLanguage()).toBe('en');
  });
});

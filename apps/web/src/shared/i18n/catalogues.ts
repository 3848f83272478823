import type { LoadCatalogue } from './i18n.ts';

const files = import.meta.glob<Record<string, string>>('./{es,en}/*.json', { import: 'default' });

/** Each catalogue is a small file of its own in the build; a page fetches those of its topics. */
export const loadCatalogue: LoadCatalogue = async (language, topic) => {
  const file = files[`./${language}/${topic}.json`];
  if (!file) throw new Error(`no ${language} catalogue for ${topic}`);
  return file();
};

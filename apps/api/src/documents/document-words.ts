import type { PublicDocument } from '@ruta/contracts/documents/document';

const es = {
  contents: 'Contenido',
  page: (page: number, pages: number) => `Página ${page} de ${pages}`,
  pageWord: 'Página',
  of: 'de',
  licence: 'Se puede copiar y usar con mención de la fuente',
  licenceName: 'CC BY 4.0',
  fingerprint: 'Huella del contenido',
  changed: 'Última actualización',
  source: 'Versión viva',
  item: 'Concepto',
  count: 'Cuenta',
};

const en: typeof es = {
  contents: 'Contents',
  page: (page, pages) => `Page ${page} of ${pages}`,
  pageWord: 'Page',
  of: 'of',
  licence: 'May be copied and used with mention of the source',
  licenceName: 'CC BY 4.0',
  fingerprint: 'Fingerprint of the content',
  changed: 'Last changed',
  source: 'Living version',
  item: 'Item',
  count: 'Count',
};

/** The words of the engine itself, around what a document says. */
export const documentWords: Record<PublicDocument['language'], typeof es> = { es, en };

export const licenceAddress = 'https://creativecommons.org/licenses/by/4.0/';

export const languageTag = { es: 'es-MX', en: 'en' } as const;

/** A moment as people write it; documents are read far from any browser, so the publisher's time zone is the reader's. */
export const momentIn = (language: PublicDocument['language'], at: number, timeZone: string): string =>
  new Intl.DateTimeFormat(languageTag[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone,
  }).format(at);

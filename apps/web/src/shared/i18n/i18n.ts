import i18next, { type BackendModule, type ResourceKey, type i18n as Speaker } from 'i18next';
import { initReactI18next } from 'react-i18next';

/**
 * Catalogues are flat: one JSON file per topic and language, its key the whole name (`"hero.stop": "…"`), plurals with
 * `_one` and `_other`. A topic is an i18next namespace and is fetched when a page first asks for it.
 */
export const languages = ['es', 'en'] as const;
export type Language = (typeof languages)[number];
export type LoadCatalogue = (language: Language, topic: string) => Promise<Record<string, string>>;

export const localeOf = (language: string): string => (language === 'en' ? 'en-US' : 'es-MX');

/** Spanish has a plural form of its own for exact millions ("un millón de aportes"); we word it as the others. */
export function withMillions(catalogue: Record<string, string>): Record<string, string> {
  const many = Object.entries(catalogue)
    .filter(([key]) => key.endsWith('_other'))
    .map(([key, text]) => [key.replace(/_other$/, '_many'), text]);
  return { ...Object.fromEntries(many), ...catalogue };
}

const key = 'ruta.language';

export function keptLanguage(): Language {
  const asked = new URLSearchParams(window.location.search).get('lang');
  if (asked === 'es' || asked === 'en') return asked;
  try {
    return localStorage.getItem(key) === 'en' ? 'en' : 'es';
  } catch {
    return 'es';
  }
}

/**
 * Resolves with whether the page speaks it now: where one of its words cannot be had, everything stays as it was. With a
 * network the choice is kept all the same: the page opens anew where a file cannot be asked for twice, and then in it.
 */
export async function chooseLanguage(language: Language): Promise<boolean> {
  const before = keptLanguage();
  keep(language);
  if (await haveWords(language)) {
    await i18next.changeLanguage(language);
    return true;
  }
  if (!navigator.onLine) keep(before);
  return false;
}

function keep(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

/** Of every topic that is there in the present language. */
async function haveWords(language: Language): Promise<boolean> {
  const spoken = Object.keys(i18next.getDataByLanguage(i18next.language) ?? {});
  const missing = () => spoken.filter((topic) => !i18next.hasResourceBundle(language, topic));
  if (missing().length > 0) await i18next.reloadResources([language], missing());
  return missing().length === 0;
}

function backend(load: LoadCatalogue): BackendModule {
  return {
    type: 'backend',
    init: () => undefined,
    read: (language, topic, done) => {
      load(language === 'en' ? 'en' : 'es', topic).then(
        (catalogue) => done(null, withMillions(catalogue) as ResourceKey),
        // `true`: it may be asked for again.
        (cause: Error) => done(cause, true),
      );
    },
  };
}

/** Resolves when the words every page needs are there. */
export async function startLanguage(load: LoadCatalogue, language: Language): Promise<void> {
  i18next.on('languageChanged', (now) => {
    document.documentElement.lang = localeOf(now);
  });
  await i18next
    .use(backend(load))
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      supportedLngs: [...languages],
      maxRetries: 0,
      ns: ['shared'],
      defaultNS: 'shared',
      keySeparator: false,
      interpolation: { escapeValue: false },
      returnEmptyString: false,
      showSupportNotice: false,
      react: { useSuspense: true },
    });
  const other = language === 'en' ? 'es' : 'en';
  // The language that was kept may be one whose words are not on this phone: better the other than none.
  if (i18next.hasResourceBundle(language, 'shared')) return;
  await i18next.reloadResources([other], ['shared']);
  if (i18next.hasResourceBundle(other, 'shared')) await i18next.changeLanguage(other);
}

/**
 * Fetches topics beside the page's code, so that neither waits for the other. Rejects where one could not be had: a page
 * without its words is not shown.
 */
export async function loadTopics(topics: readonly string[], speaker: Speaker = i18next): Promise<void> {
  await speaker.loadNamespaces(topics);
  const missing = topics.find((topic) => !speaker.hasResourceBundle(speaker.language, topic));
  if (missing !== undefined) throw new Error(`no words for ${missing}`);
}

/**
 * Why something was refused is said in words no page needs to open. They come when there is time, and before a refusal
 * is shown; resolves also where they could not be had, and is asked again then.
 */
export async function loadRefusals(): Promise<void> {
  if (i18next.isInitialized) await loadTopics(['refusal']).catch(() => undefined);
}

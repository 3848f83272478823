import type { i18n as Speaker } from 'i18next';
import { useEffect, useState, type ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { localeOf, type Language } from './i18n.ts';

interface InLanguageProps {
  language: Language;
  /** Until its words are there for the first time. */
  waiting?: ReactNode;
  children: ReactNode;
}

/**
 * What stands inside speaks `language`, whatever the page around it speaks. While other words are on their way it goes on
 * in those it had; where they cannot be had, in the page's.
 */
export function InLanguage({ language, waiting = null, children }: InLanguageProps) {
  const speaker = useSpeaker(language);
  if (!speaker) return waiting;
  return (
    <I18nextProvider i18n={speaker}>
      <div lang={localeOf(speaker.language)} style={{ display: 'contents' }}>
        {children}
      </div>
    </I18nextProvider>
  );
}

function useSpeaker(language: Language): Speaker | null {
  const { i18n: page } = useTranslation();
  const [other, setOther] = useState<Speaker | null>(null);
  const own = page.language === language;
  useEffect(() => {
    if (own) return;
    let wanted = true;
    const clone = page.cloneInstance({ lng: language, ns: [...[page.options.ns ?? []].flat()] });
    const take = (speaker: Speaker) => wanted && setOther(speaker);
    clone.loadNamespaces(clone.options.ns ?? []).then(
      () => take(clone),
      () => take(page),
    );
    return () => {
      wanted = false;
    };
  }, [own, language, page]);
  return own ? page : other;
}

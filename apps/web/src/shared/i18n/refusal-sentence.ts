import type { Refusal } from '@ruta/contracts/protocol/refusal';
import i18next from 'i18next';
import { useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { loadRefusals } from './i18n.ts';

/**
 * A refusal in words: what was refused, why, and what can be done. Until its words are there (`loadRefusals`) it is told
 * in general ones, never as a code.
 */
export function useRefusalSentence(): (refusal: Refusal) => string {
  const { t: inGeneral } = useTranslation('shared');
  useSyncExternalStore(whenWordsCome, wordsAreHere);
  return useCallback(
    ({ code, detail }) => {
      if (!wordsAreHere()) void loadRefusals();
      return i18next.t(code, { ns: 'refusal', ...detail, defaultValue: inGeneral('error.refused') });
    },
    [inGeneral],
  );
}

const wordsAreHere = () => i18next.hasResourceBundle(i18next.language, 'refusal');

function whenWordsCome(tell: () => void): () => void {
  i18next.store.on('added', tell);
  return () => i18next.store.off('added', tell);
}

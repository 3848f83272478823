import { useTranslation } from 'react-i18next';
import { OfflineError, RefusedError } from '../http/failures.ts';
import { useRefusalSentence } from './refusal-sentence.ts';

/** Any failure of a request in one sentence, for a toast or beside a button. */
export function useFailureSentence(): (error: unknown) => string {
  const { t } = useTranslation('shared');
  const sentence = useRefusalSentence();
  return (error) => {
    if (error instanceof RefusedError) return sentence(error.refusal);
    return t(error instanceof OfflineError ? 'error.offline' : 'error.unexpected');
  };
}

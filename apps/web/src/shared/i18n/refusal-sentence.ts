import type { Refusal } from '@ruta/contracts/protocol/refusal';
import { useTranslation } from 'react-i18next';

/** A refusal in words: what was refused, why, and what can be done. */
export function useRefusalSentence(): (refusal: Refusal) => string {
  const { t } = useTranslation('refusal');
  return (refusal) => t(refusal.code, { ...refusal.detail });
}

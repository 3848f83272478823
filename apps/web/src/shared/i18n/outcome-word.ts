import type { Outcome } from '@ruta/contracts/consultation/answer';
import { useTranslation } from 'react-i18next';

/** What an outcome is called, everywhere in the same words; documents have the same from the domain. */
export function useOutcomeWord(): (outcome: Outcome | 'waiting') => string {
  const { t } = useTranslation('shared');
  return (outcome) => t(`outcome.${outcome}`);
}

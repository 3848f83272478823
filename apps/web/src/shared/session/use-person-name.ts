import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import type { ParticipantCard } from '@ruta/contracts/session/participant';
import { useTranslation } from 'react-i18next';

/**
 * How somebody is called: their name, or their number by arrival for who gave none. Whoever sits on an assisted seat is
 * called so: others wrote down what stands under that name.
 */
export function usePersonName(
  names: ReadonlyMap<ParticipantId, ParticipantCard>,
): (id: ParticipantId) => string {
  const { t } = useTranslation('live');
  return (id) => {
    const card = names.get(id);
    if (!card) return t('person.unknown');
    const { name, number } = card;
    if (card.mode === 'assisted')
      return name ? t('person.with-help', { name }) : t('person.assisted', { number });
    return name ?? t('person.number', { number });
  };
}

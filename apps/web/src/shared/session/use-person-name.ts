import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import type { ParticipantCard } from '@ruta/contracts/session/participant';
import { useTranslation } from 'react-i18next';

/** How somebody is called: their name, or their number by arrival for who gave none. */
export function usePersonName(
  names: ReadonlyMap<ParticipantId, ParticipantCard>,
): (id: ParticipantId) => string {
  const { t } = useTranslation('live');
  return (id) => {
    const card = names.get(id);
    if (!card) return t('person.unknown');
    if (card.name) return card.name;
    return t(card.mode === 'assisted' ? 'person.assisted' : 'person.number', { number: card.number });
  };
}

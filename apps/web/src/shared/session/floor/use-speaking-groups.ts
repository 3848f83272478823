import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import type { ParticipantCard } from '@ruta/contracts/session/participant';
import { useTranslation } from 'react-i18next';

/** What people who speak have in common, in words. */
export interface SpeakingGroups {
  sectorOf: (id: ParticipantId) => string;
  kindOf: (id: ParticipantId) => string;
}

export function useSpeakingGroups(names: ReadonlyMap<ParticipantId, ParticipantCard>): SpeakingGroups {
  const { t } = useTranslation('live');
  return {
    sectorOf: (id) => {
      const card = names.get(id);
      return card?.sector ?? t(card?.facilitator ? 'speaking.facilitation' : 'speaking.no-sector');
    },
    kindOf: (id) => {
      const card = names.get(id);
      return t(card?.facilitator ? 'speaking.facilitation' : `speaking.${card?.mode ?? 'room'}`);
    },
  };
}

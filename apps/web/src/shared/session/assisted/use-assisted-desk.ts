import { AssistedDesk } from '@ruta/contracts/session/assisted';
import type { SessionCommand } from '@ruta/contracts/session/command';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLive } from '../../live/live.ts';
import type { ShownSession } from '../live-session.ts';

/** A seat without a phone, and what was entered for it so far. */
export type AssistedSeat = AssistedDesk['seats'][number];

export interface AssistedTools {
  session: ShownSession;
  seat: AssistedSeat;
  name: string;
  /** Enters something for the seat and says what came of it; resolves with whether it was taken. */
  enter: (command: SessionCommand, said: string) => Promise<boolean>;
  /** For what goes another way than commands. */
  say: (words: string) => void;
  renew: () => void;
}

const everyMs = 3000;

/** The assisted seats one may enter for. Others may enter for them as well, so it is asked again and again. */
export function useAssistedDesk({ header }: ShownSession) {
  const { connection } = useLive();
  const { t } = useTranslation('live');
  const client = useQueryClient();
  const queryKey = ['session', header.entity, header.id, 'assisted'];
  const query = useQuery({
    queryKey,
    queryFn: async () => {
      const result = await connection.send('session.assisted', { sessionId: header.id }, AssistedDesk);
      if (result.outcome === 'received') return result.answer.seats;
      throw new Error(t('lost'));
    },
    refetchInterval: everyMs,
    retry: true,
  });
  return { seats: query.data ?? null, renew: () => void client.invalidateQueries({ queryKey }) };
}

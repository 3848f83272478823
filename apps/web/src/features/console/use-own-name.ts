import { useEffect, useRef } from 'react';
import { z } from 'zod';
import { useMe } from '../../shared/identity/me.ts';
import { useLive } from '../../shared/live/live.ts';
import type { ShownSession } from '../../shared/session/live-session.ts';

/** Who leads a session does so by name: the account's own, where the seat has none yet. */
export function useOwnName({ header, own, names }: ShownSession): void {
  const { connection } = useLive();
  const name = useMe()?.displayName ?? null;
  const card = own && names.get(own.participantId);
  const nameless = card?.name === null;
  const said = useRef(false);
  useEffect(() => {
    if (!nameless || !name || said.current) return;
    said.current = true;
    void connection.send('session.name', { sessionId: header.id, name }, z.null());
  }, [connection, header.id, name, nameless]);
}

import type { SessionId } from '@ruta/contracts/protocol/ids';
import { SessionSnapshot } from '@ruta/contracts/session/http';
import type { Audience } from '@ruta/contracts/session/view';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { http } from '../http/http.ts';
import { useLive } from '../live/live.ts';
import { LiveSession, type LiveSessionState } from './live-session.ts';

interface Place {
  sessionId: SessionId;
  audience: Audience;
  token?: string;
  /** Slug of the entity: with it the first picture comes over HTTP, before the socket is there. */
  entity?: string;
}

/** Stands in a session while shown. What this device still had to send goes out once the server knows its seat. */
export function useLiveSession({
  sessionId,
  audience,
  token,
  entity,
}: Place): [LiveSessionState, LiveSession] {
  const { connection, outbox } = useLive();
  const session = useMemo(
    () =>
      new LiveSession(connection, { sessionId, audience, token }, (seat) => {
        void outbox.then((opened) => opened.lineOpened(seat));
      }),
    [connection, outbox, sessionId, audience, token],
  );
  useEffect(() => session.open(), [session]);
  useEffect(() => paintFirst(session, entity, sessionId, audience), [session, entity, sessionId, audience]);
  useEffect(() => pulseRegularly(session, audience), [session, audience]);
  return [useSyncExternalStore(session.subscribe, session.state), session];
}

function paintFirst(session: LiveSession, entity: string | undefined, sessionId: string, audience: Audience) {
  if (!entity) return;
  const abort = new AbortController();
  const path = `/api/entities/${entity}/sessions/${sessionId}/view/${audience}`;
  http.get(path, SessionSnapshot, { signal: abort.signal }).then(
    (snapshot) => session.paint(snapshot),
    () => undefined, // The socket brings the same picture; what is wrong shows there.
  );
  return () => abort.abort();
}

const phonePulseMs = 20_000;

/** The console that leads says so more often, by itself: see use-control.ts. */
function pulseRegularly(session: LiveSession, audience: Audience) {
  if (audience === 'console') return;
  const timer = setInterval(() => void session.pulse(), phonePulseMs);
  return () => clearInterval(timer);
}

import { ParticipantList } from '@ruta/contracts/session/http';
import { useQuery } from '@tanstack/react-query';
import { http } from '../../shared/http/http.ts';
import { useConsole } from './console-context.ts';

/** Who has a seat. Asked again whenever somebody comes, goes or is renamed, and where wished every few seconds. */
export function usePeople(everyMs?: number) {
  const { session, entity } = useConsole();
  const path = `/api/entities/${entity}/sessions/${session.header.id}/participants`;
  const nameless = [...session.names.values()].filter(({ name }) => name === null).length;
  const query = useQuery({
    queryKey: [
      'session',
      session.header.id,
      'participants',
      session.names.size,
      nameless,
      session.view.removed.length,
    ],
    queryFn: ({ signal }) => http.get(path, ParticipantList, { signal }),
    ...(everyMs !== undefined && { refetchInterval: everyMs }),
    placeholderData: (before) => before,
  });
  return { path, query };
}

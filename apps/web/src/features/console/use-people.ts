import { ParticipantList } from '@ruta/contracts/session/http';
import { useQuery } from '@tanstack/react-query';
import { http } from '../../shared/http/http.ts';
import { useConsole } from './console-context.ts';

/** Who has a seat. Asked again whenever somebody comes, goes or is renamed. */
export function usePeople() {
  const { session, entity } = useConsole();
  const path = `/api/entities/${entity}/sessions/${session.header.id}/participants`;
  const query = useQuery({
    queryKey: ['session', session.header.id, 'participants', session.names.size, session.view.removed.length],
    queryFn: ({ signal }) => http.get(path, ParticipantList, { signal }),
    placeholderData: (before) => before,
  });
  return { path, query };
}

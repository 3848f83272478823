import type { Actor } from '@ruta/contracts/identity/actor';
import { Me } from '@ruta/contracts/identity/me';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { mayFromHere, type Operation } from '@ruta/domain/policy/policy';
import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { http } from '../http/http.ts';
import { forgetForOffline } from './kept-for-offline.ts';

const visitor: Actor = { kind: 'visitor' };

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => http.get('/api/identity/me', Me, { signal }),
  staleTime: 60_000,
});

/** Who the server takes this browser for; undefined until it has answered. */
export const useMe = (): Me | undefined => useQuery(meQuery).data;

/** A visitor until the server has answered. */
export const useActor = (): Actor => useMe()?.actor ?? visitor;

/** What a button is shown by: the server's own table. A visitor may what the first action would make a guest of. */
export const useMay = (operation: Operation, entityId: EntityId | null): boolean =>
  mayFromHere(useActor(), operation, entityId);

/**
 * After signing in, out or over: goes on by `move` with the line opened anew and the new person known, so that the page
 * it comes to stands at once and keeps what is typed into it. What was fetched as somebody else is forgotten, and
 * fetched again where it is still shown.
 */
export async function actAsSomebodyElse(queries: QueryClient, move: () => Promise<void>): Promise<void> {
  forgetForOffline();
  const asSomebodyElse = new Set(queries.getQueryCache().getAll());
  await reopenLine();
  await queries.fetchQuery({ ...meQuery, staleTime: 0 });
  await move();
  for (const query of asSomebodyElse) {
    if (query.isActive()) query.invalidate();
    else queries.getQueryCache().remove(query);
  }
  await queries.refetchQueries({ type: 'active', stale: true });
}

/**
 * Makes this browser a guest's if it is nobody's yet: before the first action that goes over the live line, which
 * cannot set a cookie. Over HTTP no such thing is needed.
 */
export async function beginHere(queries: QueryClient): Promise<Me> {
  const known = await queries.ensureQueryData(meQuery);
  if (known.actor.kind !== 'visitor') return known;
  const me = await http.post('/api/identity/begin', {}, Me);
  queries.setQueryData(meQuery.queryKey, me);
  await reopenLine();
  return me;
}

/** Fetched when it is needed: a page that is only read does not carry the live line. */
async function reopenLine(): Promise<void> {
  const { pageConnection } = await import('../live/live.ts');
  pageConnection().reopen();
}

import { EntityId } from '@ruta/contracts/protocol/ids';
import { type Query, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { z } from 'zod';
import { OfflineError } from '../http/failures.ts';
import { refreshPace } from './refresh-pace.ts';

const EntityChanged = z.object({ entityId: EntityId, topics: z.array(z.string()) });

/**
 * While a page of the entity is open, what it shows is asked again when something committed has changed there, and when
 * the line comes back: what changed meanwhile was not heard, and what was asked meanwhile has no answer. The live
 * connection is loaded after the page and only helps: without it pages read and refresh as always.
 */
export function useEntityChanges(entityId: EntityId | undefined, slug: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!entityId) return;
    const ends: (() => void)[] = [];
    const pace = refreshPace();
    let ended = false;
    const lost = ({ state }: Query) => state.error instanceof OfflineError;
    const refresh = () =>
      void queries.invalidateQueries({ predicate: (query) => query.queryKey.includes(slug) || lost(query) });
    void import('./live.ts').then(({ pageConnection }) => {
      if (ended) return;
      const connection = pageConnection();
      let watched = false;
      const watch = () => {
        void connection.send('entity.watch', { entityId }, z.null());
        if (watched || queries.getQueryCache().getAll().some(lost)) refreshSoon();
        watched = true;
      };
      let due: ReturnType<typeof setTimeout> | undefined;
      const refreshSoon = () => {
        due ??= setTimeout(
          () => {
            due = undefined;
            refresh();
          },
          pace(Date.now(), Math.random()),
        );
      };
      const heard = (push: z.infer<typeof EntityChanged>) => {
        if (push.entityId === entityId) refreshSoon();
      };
      ends.push(connection.on('entity.changed', EntityChanged, heard), connection.hold(), () =>
        clearTimeout(due),
      );
      connection.socket.on('connect', watch);
      ends.push(() => void connection.socket.off('connect', watch));
      if (connection.socket.connected) watch();
    });
    return () => {
      ended = true;
      for (const end of ends) end();
    };
  }, [entityId, slug, queries]);
}

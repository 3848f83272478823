import { EntityId } from '@ruta/contracts/protocol/ids';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { z } from 'zod';
import { refreshPace } from './refresh-pace.ts';

const EntityChanged = z.object({ entityId: EntityId, topics: z.array(z.string()) });

/**
 * While a page of the entity is open, what it shows is asked again when something committed has changed there. The
 * live connection is loaded after the page and only helps: without it pages read and refresh as always.
 */
export function useEntityChanges(entityId: EntityId | undefined, slug: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!entityId) return;
    const ends: (() => void)[] = [];
    const pace = refreshPace();
    let ended = false;
    const refresh = () =>
      void queries.invalidateQueries({ predicate: (query) => query.queryKey.includes(slug) });
    void import('./live.ts').then(({ pageConnection }) => {
      if (ended) return;
      const connection = pageConnection();
      const watch = () => void connection.send('entity.watch', { entityId }, z.null());
      let due: ReturnType<typeof setTimeout> | undefined;
      const heard = (push: z.infer<typeof EntityChanged>) => {
        if (push.entityId !== entityId || due) return;
        due = setTimeout(
          () => {
            due = undefined;
            refresh();
          },
          pace(Date.now(), Math.random()),
        );
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

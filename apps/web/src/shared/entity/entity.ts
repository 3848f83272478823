import { EntitySummary } from '@ruta/contracts/entity/entity';
import { queryOptions } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { http } from '../http/http.ts';

export const entityQuery = (slug: string) =>
  queryOptions({
    queryKey: ['entity', slug],
    queryFn: ({ signal }) => http.get(`/api/entities/${slug}`, EntitySummary, { signal }),
    staleTime: 5 * 60_000,
  });

export const EntityContext = createContext<EntitySummary | null>(null);

/** The entity whose address this is. Only below `/:entity`. */
export function useEntity(): EntitySummary {
  const entity = useContext(EntityContext);
  if (!entity) throw new Error('useEntity() is for pages of an entity');
  return entity;
}

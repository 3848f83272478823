import { OwnAimList, type OwnDeclaration } from '@ruta/contracts/declaration/declaration';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import { EntityContext } from '../entity/entity.ts';
import { http } from '../http/http.ts';

const ownAimsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['plan', slug, 'own-aims'],
    queryFn: ({ signal }) => http.get(`/api/entities/${slug}/declarations/aims`, OwnAimList, { signal }),
    staleTime: 5 * 60_000,
  });

const none: readonly OwnDeclaration[] = [];

/** The declarations this entity published, newest first; none elsewhere, and none while nothing has come. */
export function useOwnAims(): readonly OwnDeclaration[] {
  return useKnownOwnAims() ?? none;
}

/** The same, null until the server has said. */
export function useKnownOwnAims(): readonly OwnDeclaration[] | null {
  const entity = useContext(EntityContext);
  const { data } = useQuery({ ...ownAimsQuery(entity?.slug ?? ''), enabled: entity !== null });
  return data?.items ?? null;
}

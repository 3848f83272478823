import { DeclarationList } from '@ruta/contracts/declaration/declaration';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';

export const declarationsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['plan', slug, 'declarations'],
    queryFn: ({ signal }) => http.get(`/api/entities/${slug}/declarations`, DeclarationList, { signal }),
  });

interface Deed {
  method: 'post' | 'put';
  /** Below the entity's address. */
  path: string;
  body: object;
}

/** Anything that is done to declarations answers them all as they stand then. */
export function useDeclarationDeed(onDone: () => void) {
  const { slug } = useEntity();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ method, path, body }: Deed) =>
      http[method](`/api/entities/${slug}/${path}`, body, DeclarationList),
    onSuccess: (list) => {
      queries.setQueryData(declarationsQuery(slug).queryKey, list);
      onDone();
    },
  });
}

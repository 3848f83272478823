import { MutationCache, QueryClient } from '@tanstack/react-query';
import { OfflineError, RefusedError } from './failures.ts';

/** A refusal is an answer and is not asked again; a lost network is, twice, with a growing pause. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    mutationCache: new MutationCache({ onSuccess: () => firstAction(client) }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        networkMode: 'always',
        retry: (failures, error) =>
          failures < 2 &&
          (error instanceof OfflineError || (error instanceof RefusedError && error.status >= 502)),
        throwOnError: false,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return client;
}

/** What a visitor does for the first time makes them somebody: who they are is asked again. */
function firstAction(client: QueryClient): void {
  const me = client.getQueryData<{ actor: { kind: string } }>(['me']);
  if (me?.actor.kind === 'visitor') void client.invalidateQueries({ queryKey: ['me'] });
}

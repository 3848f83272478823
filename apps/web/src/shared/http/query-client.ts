import { QueryClient } from '@tanstack/react-query';
import { OfflineError, RefusedError } from './failures.ts';

/** A refusal is an answer and is not asked again; a lost network is, twice, with a growing pause. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
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
}

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { actAsSomebodyElse } from '../../shared/identity/me.ts';

/** After signing in or out: forgets what was fetched before and goes on at `path`. */
export function useArrival(): (path: string) => Promise<void> {
  const queries = useQueryClient();
  const router = useRouter();
  return (path) => actAsSomebodyElse(queries, () => router.navigate({ href: path }));
}

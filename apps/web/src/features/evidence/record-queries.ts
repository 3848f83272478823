import { RecordPage, type RecordEntry } from '@ruta/contracts/evidence/record';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { http } from '../../shared/http/http.ts';

const page = (slug: string, before: number | null, limit: number, signal?: AbortSignal) =>
  http.get(
    `/api/entities/${slug}/record?limit=${limit}${before === null ? '' : `&before=${before}`}`,
    RecordPage,
    { signal },
  );

export const recordQuery = (slug: string) =>
  infiniteQueryOptions({
    queryKey: ['record', slug],
    initialPageParam: null as number | null,
    queryFn: ({ signal, pageParam }) => page(slug, pageParam, 50, signal),
    getNextPageParam: ({ next }) => next,
  });

/** The whole chain, oldest first. `onPage` hears how many entries have come of how many. */
export async function wholeRecord(
  slug: string,
  onPage: (got: number, total: number) => void,
): Promise<{ entityId: string; entries: RecordEntry[] }> {
  const entries: RecordEntry[] = [];
  let before: number | null = null;
  let entityId = '';
  do {
    const got: RecordPage = await page(slug, before, 200);
    entityId = got.entityId;
    entries.push(...got.items);
    before = got.next;
    onPage(entries.length, got.total);
  } while (before !== null);
  return { entityId, entries: entries.toSorted((a, b) => a.seq - b.seq) };
}

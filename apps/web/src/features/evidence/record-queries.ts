import { RecordPage, type RecordEntry, type RecordSubject } from '@ruta/contracts/evidence/record';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { http } from '../../shared/http/http.ts';

interface Asked {
  before: number | null;
  limit: number;
  about?: RecordSubject | null;
}

function page(slug: string, { before, limit, about }: Asked, signal?: AbortSignal) {
  const query = new URLSearchParams({ limit: String(limit) });
  if (before !== null) query.set('before', String(before));
  if (about) query.set('about', about);
  return http.get(`/api/entities/${slug}/record?${query}`, RecordPage, { signal });
}

export const recordQuery = (slug: string, about: RecordSubject | null) =>
  infiniteQueryOptions({
    queryKey: ['record', slug, about],
    initialPageParam: null as number | null,
    queryFn: ({ signal, pageParam }) => page(slug, { before: pageParam, limit: 50, about }, signal),
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
    const got: RecordPage = await page(slug, { before, limit: 200 });
    entityId = got.entityId;
    entries.push(...got.items);
    before = got.next;
    onPage(entries.length, got.total);
  } while (before !== null);
  return { entityId, entries: entries.toSorted((a, b) => a.seq - b.seq) };
}

import { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import { EntitySummary } from '@ruta/contracts/entity/entity';
import { Me } from '@ruta/contracts/identity/me';
import type { QueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { entityQuery } from '../../shared/entity/entity.ts';
import { OfflineError } from '../../shared/http/failures.ts';
import { keepForOffline, keptForOffline } from '../../shared/identity/kept-for-offline.ts';
import { meQuery } from '../../shared/identity/me.ts';
import { commitmentQuery } from './desk-queries.ts';

/** What the page of a desk needs beside its text, which the device keeps as `draft-storage.ts` says. */
const KeptDesk = z.object({ me: Me, entity: EntitySummary, commitment: CommitmentSummary });
type KeptDesk = z.infer<typeof KeptDesk>;

const nameOf = (slug: string, which: string): string => `desk ${slug} ${which}`;

/** T22. The address is the account's business, and no desk's. */
export function keepDesk(slug: string, which: string, { me, entity, commitment }: KeptDesk): void {
  keepForOffline(nameOf(slug, which), { me: { ...me, email: null }, entity, commitment });
}

/** Before a desk's page: asks what it needs, and where no server answers takes what this device was told last. */
export async function openDesk(queries: QueryClient, slug: string, which: string): Promise<void> {
  const offline = (error: unknown) => {
    if (error instanceof OfflineError) showKept(queries, slug, which);
  };
  void queries.fetchQuery(commitmentQuery(slug, which)).catch(offline);
  await queries.ensureQueryData({ ...entityQuery(slug), retry: false }).catch(offline);
}

/** What came from the server in the meantime stays; what is put here is asked for again as soon as it is used. */
function showKept(queries: QueryClient, slug: string, which: string): void {
  const kept = keptForOffline(nameOf(slug, which), KeptDesk);
  if (!kept) return;
  const answers = [
    [meQuery.queryKey, kept.me],
    [entityQuery(slug).queryKey, kept.entity],
    [commitmentQuery(slug, which).queryKey, kept.commitment],
  ] as const;
  for (const [key, answer] of answers)
    if (queries.getQueryData(key) === undefined) queries.setQueryData(key, answer, { updatedAt: 1 });
}

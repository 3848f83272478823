import { afterEach, describe, expect, it } from '@jest/globals';
import { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import { anAccount } from '@ruta/testing/actor/an-actor';
import { fixedId } from '@ruta/testing/session/fixed-id';
import { entityQuery } from '../../shared/entity/entity.ts';
import { createQueryClient } from '../../shared/http/query-client.ts';
import { actAsSomebodyElse, meQuery } from '../../shared/identity/me.ts';
import { anEntity, meAs } from '../../shared/testing/an-entity.ts';
import { commitmentQuery } from './desk-queries.ts';
import { keepDesk, openDesk } from './kept-desk.ts';

const me = { ...meAs(anAccount(fixedId('member')), 'Nadia'), email: 'nadia@example.mx' };
const commitment = CommitmentSummary.parse({
  id: fixedId('commitment'),
  key: '2.1',
  planId: fixedId('plan'),
  planNumber: 2,
  themeId: null,
  title: 'Avisos de corte',
  kind: 'co-created',
  stage: 'drafting',
  door: 'staff',
  sessionId: null,
  phaseId: null,
  latest: null,
  feedback: null,
  signing: null,
  approved: null,
  changedAt: 0,
});
const entity = anEntity;
const kept = { me, entity, commitment };

const away = () => (globalThis.fetch = (() => Promise.reject(new TypeError('no network'))) as typeof fetch);
const opened = async () => {
  const queries = createQueryClient();
  queries.setDefaultOptions({ queries: { retry: false, gcTime: Infinity } });
  await openDesk(queries, 'tres-cruces', '2.1');
  await new Promise((resolve) => setTimeout(resolve));
  return {
    queries,
    me: queries.getQueryData(meQuery.queryKey),
    entity: queries.getQueryData(entityQuery('tres-cruces').queryKey),
    commitment: queries.getQueryData(commitmentQuery('tres-cruces', '2.1').queryKey),
  };
};

describe('a desk that was opened on this device', () => {
  afterEach(() => localStorage.clear());

  it('T22 opens without a network for the same person, and keeps no address', async () => {
    keepDesk('tres-cruces', '2.1', kept);
    expect(JSON.stringify({ ...localStorage })).not.toContain('nadia@example.mx');
    away();
    const { queries: _, ...shown } = await opened();
    expect(shown).toEqual({ me: { ...me, email: null }, entity, commitment });
  });

  it('T22 opens for nobody else: whoever signs in or out leaves nothing of it', async () => {
    keepDesk('tres-cruces', '2.1', kept);
    away();
    const { queries } = await opened();
    await actAsSomebodyElse(queries, async () => undefined).catch(() => undefined);
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it('says that there is no network where none was opened', async () => {
    away();
    expect(await opened()).toMatchObject({ me: undefined, entity: undefined, commitment: undefined });
  });
});

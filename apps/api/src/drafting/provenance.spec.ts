import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import { OriginKind } from '@ruta/contracts/drafting/origin';
import {
  CitingClauses,
  ResolvedOrigins,
  SourceList,
  VersionOrigins,
} from '@ruta/contracts/drafting/provenance';
import { aProse } from '@ruta/testing/commitment/a-commitment';
import { nth } from '@ruta/testing/list/nth';
import { uuidv7 } from 'uuidv7';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';
import { aWrittenCommitment, freeze } from './testing/written-commitment.ts';

describe('where clauses come from', () => {
  let api: RunningApi;
  let town: Town;
  let planId: string;
  let contribution: string;
  let commitment: CommitmentSummary;

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api);
    const { plan, phases } = await town.route('mexico-third-plan');
    planId = plan.id;
    contribution = await aContribution(nth(phases, 0).id);
    const origins = [{ kind: 'contribution' as const, ref: contribution }];
    const paragraph = nth(
      aProse('Quien dependa de un tandeo sabrá cuándo se va el agua y cuándo vuelve.'),
      0,
    );
    const summary = [
      { ...paragraph, runs: [{ text: 'Quien dependa de un tandeo', origins }, ...paragraph.runs] },
    ];
    const links = [{ clause: 'milestones.m1', kind: 'contribution' as const, ref: contribution }];
    commitment = await aWrittenCommitment(api, town, planId, { summary, links });
    await freeze(town, commitment);
  });
  afterAll(() => api?.close());

  it('T15 leads from a contribution to every clause that came of it', async () => {
    const { items } = CitingClauses.parse(await town.get(`origins/contribution/${contribution}`));
    expect(items.map(({ clause, words }) => [clause, words.slice(0, 10)])).toEqual([
      ['milestones.m1', 'Calendario'],
      ['summary.1', 'Quien depe'],
    ]);
  });

  it('T15 leads from a clause to what people said', async () => {
    const origins = VersionOrigins.parse(await town.get(`commitments/${commitment.id}/versions/1/origins`));
    expect(origins.clauses[0]?.sources).toEqual([
      {
        kind: 'contribution',
        ref: contribution,
        standing: 'shown',
        label: '1',
        excerpt: 'Que avisen antes.',
        theme: null,
        weight: 0,
      },
    ]);
  });

  it('keeps the place of an origin that is hidden, without its words', async () => {
    await api.database.query(
      `UPDATE contribution SET state = 'hidden', hidden_for = 'insult' WHERE id = $1`,
      [contribution],
    );
    const origins = [{ kind: 'contribution', ref: contribution }];
    const hidden = ResolvedOrigins.parse(await town.send('origins/resolve', { origins }));
    expect(hidden.items[0]).toMatchObject({ label: '1', excerpt: '', standing: 'withheld' });
    await api.database.query(`UPDATE contribution SET state = 'admitted', hidden_for = NULL WHERE id = $1`, [
      contribution,
    ]);
  });

  it.each(OriginKind.options)('offers and names origins of kind %s', async (kind) => {
    const listed = SourceList.parse(
      await town.get(`commitments/${commitment.key}/sources?kind=${kind}&q=avisen`),
    );
    expect(listed.items.length).toBe(kind === 'contribution' ? 1 : 0);
    const ref = uuidv7();
    const unknown = ResolvedOrigins.parse(await town.send('origins/resolve', { origins: [{ kind, ref }] }));
    expect(unknown.items).toEqual([
      { kind, ref, standing: 'unknown', label: '', excerpt: '', theme: null, weight: null },
    ]);
  });

  async function aContribution(phaseId: string): Promise<string> {
    const id = uuidv7();
    await api.database.query(
      `INSERT INTO contribution (entity_id, id, number, plan_id, phase_id, channel, language, state, text_hash, op_id,
                                 created_at, admitted_at)
       VALUES ($1, $2, 1, $3, $4, 'phone', 'es', 'admitted', $5, $6, now(), now())`,
      [town.entity.id, id, planId, phaseId, '0'.repeat(64), uuidv7()],
    );
    await api.database.query(
      `INSERT INTO contribution_text (entity_id, contribution_id, text, salt, folio)
       VALUES ($1, $2, 'Que avisen antes.', $3, 'TRC-2345-678')`,
      [town.entity.id, id, '0'.repeat(32)],
    );
    return id;
  }
});

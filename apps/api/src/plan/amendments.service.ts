import { Injectable } from '@nestjs/common';
import { Amendments } from '@ruta/contracts/plan/amendment';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { changesOf } from '@ruta/domain/plan/amendment';
import { CommitmentReader } from '../drafting/commitment-reader.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { ResolutionService } from '../secretariat/resolution.service.ts';
import { PlanStore, type StoredPlanVersion } from './plan.store.ts';

/** What was changed in a published plan, why, and who approved it. */
@Injectable()
export class PlanAmendments {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: PlanStore,
    private readonly commitments: CommitmentReader,
    private readonly resolutions: ResolutionService,
  ) {}

  of(entityId: EntityId, number: number): Promise<Amendments> {
    return this.transactions.run(async (tx) => {
      const head = await this.store.head(entityId, number, tx);
      if (!head) throw new Refused('resource.not-found');
      const published = (await this.store.versions(entityId, head.planId, tx)).filter(
        ({ state }) => state === 'published',
      );
      const all = await this.commitments.list(entityId, { plan: number }, tx);
      const titleOf = (id: string) => all.find((each) => each.id === id)?.title ?? '';
      const items = [];
      for (const [index, version] of published.entries()) {
        const before = published[index + 1];
        if (!before) continue;
        items.push({
          version: version.version,
          hash: version.hash,
          kind: version.amendment,
          reason: version.reason,
          publishedAt: version.publishedAt?.getTime(),
          recommendation: await this.recommendation(tx, entityId, version),
          resolution: version.resolutionId
            ? await this.resolutions.cited(tx, entityId, version.resolutionId)
            : null,
          changes: changesOf(before.form, version.form).map(({ id, ...change }) => ({
            ...change,
            commitmentId: id,
            title: titleOf(id),
          })),
        });
      }
      return Amendments.parse({ number, title: head.title, items });
    });
  }

  private async recommendation(tx: Tx, entityId: EntityId, { recommendationId }: StoredPlanVersion) {
    if (recommendationId === null) return null;
    const [row]: { id: string; number: number }[] = await tx.query(
      'SELECT id, number FROM recommendation WHERE entity_id = $1 AND id = $2',
      [entityId, recommendationId],
    );
    return row ?? null;
  }
}

import { Injectable } from '@nestjs/common';
import type { AssemblePlan, PlanForm } from '@ruta/contracts/plan/plan-publication';
import { type EntityId, ResolutionId } from '@ruta/contracts/protocol/ids';
import { needsResolution } from '@ruta/domain/plan/amendment';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { ResolutionService } from '../secretariat/resolution.service.ts';

/** What an amendment stands on besides signatures: a resolution of the body, a recommendation of an evaluation. */
@Injectable()
export class AmendmentGround {
  constructor(private readonly resolutions: ResolutionService) {}

  /** F17, F18. */
  async refuse(
    tx: Tx,
    entityId: EntityId,
    planId: string,
    { resolutionId, recommendationId }: AssemblePlan,
    before: PlanForm | null,
    after: PlanForm,
  ): Promise<void> {
    if (recommendationId !== null) {
      const [known]: unknown[] = await tx.query(
        'SELECT 1 FROM recommendation WHERE entity_id = $1 AND id = $2 AND plan_id = $3',
        [entityId, recommendationId, planId],
      );
      if (!known) throw new Refused('resource.not-found');
    }
    const leaves = before !== null && needsResolution(before, after);
    if (resolutionId === null && !leaves) return;
    const resolution =
      resolutionId === null
        ? null
        : await this.resolutions.approving(tx, entityId, ResolutionId.parse(resolutionId));
    if (!resolution?.adopted) throw new Refused('plan.obstacles', { obstacle: 'resolution-needed' });
  }
}

import { Injectable } from '@nestjs/common';
import type { Day } from '@ruta/contracts/protocol/instant';
import type { EntityId, PlanId } from '@ruta/contracts/protocol/ids';
import type { PlanCount } from '@ruta/domain/commitment/checks';
import type { PlanDays } from '@ruta/domain/commitment/gates';
import { DataSource } from 'typeorm';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';

export interface PlanFacts {
  number: number;
  days: PlanDays;
  count: PlanCount;
}

/** What the gates and checks of a commitment ask of its plan. */
@Injectable()
export class PlanFactsService {
  constructor(private readonly database: DataSource) {}

  async of(entityId: EntityId, planId: string, tx: Tx | DataSource = this.database): Promise<PlanFacts> {
    const [plan]: {
      number: number;
      starts_on: Day | null;
      ends_on: Day | null;
      commitment_target: number;
      co_created: string;
    }[] = await tx.query(
      `SELECT number, starts_on::text, ends_on::text, commitment_target,
              (SELECT count(*) FROM commitment c WHERE c.entity_id = p.entity_id AND c.plan_id = p.id
                 AND c.kind = 'co-created' AND c.stage <> 'withdrawn') AS co_created
       FROM plan p WHERE entity_id = $1 AND id = $2`,
      [entityId, planId],
    );
    if (!plan) throw new Refused('resource.not-found');
    return {
      number: plan.number,
      days: { startsOn: plan.starts_on, endsOn: plan.ends_on },
      count: { coCreated: Number(plan.co_created), target: plan.commitment_target },
    };
  }

  async byNumber(entityId: EntityId, number: number): Promise<{ id: PlanId; title: string } & PlanFacts> {
    const [plan]: { id: PlanId; title: string }[] = await this.database.query(
      'SELECT id, title FROM plan WHERE entity_id = $1 AND number = $2',
      [entityId, number],
    );
    if (!plan) throw new Refused('resource.not-found');
    return { ...plan, ...(await this.of(entityId, plan.id)) };
  }
}

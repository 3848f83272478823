import { Injectable } from '@nestjs/common';
import type { MovePlanState, PlanClosing } from '@ruta/contracts/plan/life-cycle';
import { type PersonId, PlanId } from '@ruta/contracts/protocol/ids';
import { closingObstacles } from '@ruta/domain/plan/life-cycle';
import { uuidv7 } from 'uuidv7';
import { CommitmentGround } from '../drafting/commitment-ground.service.ts';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Transactions } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { RouteService } from '../route/route.service.ts';
import { closingFacts, ClosingReader } from './closing-reader.ts';
import { ClosingStore } from './closing.store.ts';

/** The last steps of a plan: to evaluation, and to its conclusion. */
@Injectable()
export class Closings {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: ClosingReader,
    private readonly routes: RouteService,
    private readonly store: ClosingStore,
    private readonly ground: CommitmentGround,
    private readonly clock: Clock,
  ) {}

  of(entity: KnownEntity, number: number): Promise<PlanClosing> {
    return this.transactions.run((tx) => this.reader.in(tx, entity, number));
  }

  async move(entity: KnownEntity, number: number, given: MovePlanState, by: PersonId): Promise<PlanClosing> {
    await this.transactions.run(async (tx) => {
      const plan = await this.store.lock(tx, entity.id, number);
      const closing = await this.reader.in(tx, entity, number);
      const [first] = closingObstacles(closingFacts(closing, plan.amending), given);
      if (first) throw new Refused('plan.cannot-close', { obstacle: first });
      const at = new Date(this.clock.now());
      await this.store.note(tx, entity.id, {
        id: uuidv7(),
        planId: plan.id,
        from: plan.state,
        ...given,
        by,
        at,
      });
      await this.routes.movePlanIn(tx, entity.id, PlanId.parse(plan.id), given.to);
    });
    this.ground.planChanged(entity.id);
    return this.of(entity, number);
  }
}

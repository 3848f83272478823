import { Injectable } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { WaitingSignatures } from '@ruta/contracts/plan/sign-off';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { Transactions } from '../platform/database/transactions.ts';
import { PlanSignOffs } from './plan-sign-offs.service.ts';
import { SignOffs } from './sign-offs.service.ts';

/** What waits for one person's signature, longest first: commitments, and plans as a whole. */
@Injectable()
export class OwnSignatures {
  constructor(
    private readonly transactions: Transactions,
    private readonly commitments: SignOffs,
    private readonly plans: PlanSignOffs,
  ) {}

  async waiting(entityId: EntityId, actor: Actor): Promise<WaitingSignatures> {
    if (actor.kind !== 'account') return { items: [] };
    return this.transactions.run(async (tx) => {
      const items = [
        ...(await this.commitments.waiting(tx, entityId, actor)),
        ...(await this.plans.waiting(tx, entityId, actor)),
      ];
      return { items: items.sort((a, b) => a.since - b.since) };
    });
  }
}

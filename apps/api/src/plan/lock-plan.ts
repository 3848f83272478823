import type { EntityId } from '@ruta/contracts/protocol/ids';
import type { Tx } from '../platform/database/transactions.ts';

/** Until the transaction ends nobody else assembles, signs or approves this plan. */
export async function lockPlan(tx: Tx, entityId: EntityId, number: number): Promise<void> {
  await tx.query('SELECT 1 FROM plan WHERE entity_id = $1 AND number = $2 FOR NO KEY UPDATE', [
    entityId,
    number,
  ]);
}

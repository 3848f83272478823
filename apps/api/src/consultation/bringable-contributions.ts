import { Injectable, Module } from '@nestjs/common';
import type { ContributionId, EntityId } from '@ruta/contracts/protocol/ids';
import type { BringableContribution } from '@ruta/domain/session/state';
import type { Tx } from '../platform/database/transactions.ts';

/** What of the consultation can become a card on a table's board. */
@Injectable()
export class BringableContributions {
  /** Admitted and with its words, which nobody erases until the transaction ends. */
  async one(tx: Tx, entityId: EntityId, id: ContributionId): Promise<BringableContribution | null> {
    const [row]: BringableContribution[] = await tx.query(
      `SELECT c.number, x.text FROM contribution c
       JOIN contribution_text x ON x.entity_id = c.entity_id AND x.contribution_id = c.id
       WHERE c.entity_id = $1 AND c.id = $2 AND c.state = 'admitted' AND c.number IS NOT NULL
       FOR SHARE OF c, x`,
      [entityId, id],
    );
    return row ?? null;
  }
}

@Module({ providers: [BringableContributions], exports: [BringableContributions] })
export class BringableContributionsModule {}

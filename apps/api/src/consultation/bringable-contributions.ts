import { Injectable, Module } from '@nestjs/common';
import type { ContributionId, EntityId, ProjectId } from '@ruta/contracts/protocol/ids';
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

  /** Announced and not withdrawn, by its title. */
  async project(tx: Tx, entityId: EntityId, id: ProjectId): Promise<BringableContribution | null> {
    const [row]: BringableContribution[] = await tx.query(
      `SELECT p.number, p.title AS text FROM project p
       JOIN phase ph ON ph.entity_id = p.entity_id AND ph.id = p.phase_id
       WHERE p.entity_id = $1 AND p.id = $2 AND p.withdrawn_at IS NULL AND ph.state <> 'draft' FOR SHARE OF p`,
      [entityId, id],
    );
    return row ?? null;
  }
}

@Module({ providers: [BringableContributions], exports: [BringableContributions] })
export class BringableContributionsModule {}

import { Injectable } from '@nestjs/common';
import type { ModerationReason, NameState } from '@ruta/contracts/consultation/moderation';
import type { Signature } from '@ruta/contracts/consultation/signature';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import type { Tx } from '../platform/database/transactions.ts';

export interface SignedRow {
  name: string | null;
  nameState: NameState;
  /** False once its words were erased: no name is kept then either. */
  written: boolean;
}

/** Names under contributions: the name beside the words, whether it may be shown beside the state. */
@Injectable()
export class SignatureStore {
  /** The caller holds the contribution's lock. */
  async signed(tx: Tx, entityId: EntityId, id: string): Promise<SignedRow> {
    const [row]: SignedRow[] = await tx.query(
      `SELECT x.signature AS name, c.name_state AS "nameState", x.contribution_id IS NOT NULL AS written
       FROM contribution c
       LEFT JOIN contribution_text x ON x.entity_id = c.entity_id AND x.contribution_id = c.id
       WHERE c.entity_id = $1 AND c.id = $2`,
      [entityId, id],
    );
    return row ?? { name: null, nameState: 'shown', written: false };
  }

  async sign(tx: Tx, entityId: EntityId, id: string, signature: Signature | null): Promise<void> {
    await tx.query(
      `UPDATE contribution_text SET signature = $3, signature_notice = $4
       WHERE entity_id = $1 AND contribution_id = $2`,
      [entityId, id, signature?.name ?? null, signature?.notice ?? null],
    );
  }

  async setState(
    tx: Tx,
    entityId: EntityId,
    id: string,
    { state, hiddenFor }: { state: NameState; hiddenFor: ModerationReason | null },
  ): Promise<void> {
    await tx.query(
      'UPDATE contribution SET name_state = $3, name_hidden_for = $4 WHERE entity_id = $1 AND id = $2',
      [entityId, id, state, hiddenFor],
    );
  }
}

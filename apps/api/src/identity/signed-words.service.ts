import { Injectable } from '@nestjs/common';
import type { ModerationReason } from '@ruta/contracts/consultation/moderation';
import type { Signature } from '@ruta/contracts/consultation/signature';
import type { EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import { isRefused } from '@ruta/contracts/protocol/refusal';
import { moderateName, nameStateAfter, type Signed } from '@ruta/domain/consultation/signature';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { Privacy } from './privacy.service.ts';

/** What people say stands in two rows: one with its state, and one with words and name, which erasing takes away. */
export interface SaidIn {
  table: string;
  words: string;
  /** The column of `words` that names the row. */
  key: string;
  /** What else the topic decides by: columns of the row, as `said`. */
  more: string;
}

export interface Said extends Signed {
  personId: PersonId | null;
  /** False once its words were erased: no name is kept then either. */
  written: boolean;
}

/** `reason` where something is hidden. */
export interface SaidDecision {
  action: 'hide' | 'admit' | 'hide-name' | 'show-name';
  reason: ModerationReason | null;
}

type Place = { in: SaidIn; entityId: EntityId; id: string };

/** The name under what people say: its author's to give, change and withdraw, the moderator's to hide by itself. */
@Injectable()
export class SignedWords {
  constructor(private readonly privacy: Privacy) {}

  /** Held until the transaction ends. */
  async locked<Row extends Said>(tx: Tx, { in: said, entityId, id }: Place): Promise<Row> {
    const [row]: Row[] = await tx.query(
      `SELECT said.person_id AS "personId", said.state, said.name_state AS "nameState", w.signature AS name,
              w.${said.key} IS NOT NULL AS written, ${said.more}
       FROM ${said.table} said
       LEFT JOIN ${said.words} w ON w.entity_id = said.entity_id AND w.${said.key} = said.id
       WHERE said.entity_id = $1 AND said.id = $2 FOR NO KEY UPDATE OF said`,
      [entityId, id],
    );
    if (!row) throw new Refused('resource.not-found');
    return row;
  }

  /** K19. Who types for somebody else has read them the notice; the row keeps which, the person is nobody we know. */
  async noticeRead(tx: Tx, { notice }: Signature, personId: PersonId | null): Promise<void> {
    if (personId) await this.privacy.acknowledge(tx, personId, notice);
    else this.privacy.refuseOutdated(notice);
  }

  /** K20, by whom the caller knows for its author. */
  async sign(
    tx: Tx,
    place: Place,
    before: Said,
    { signature, by, reviewFirst }: { signature: Signature | null; by: PersonId; reviewFirst: boolean },
  ): Promise<void> {
    if (!before.written) throw new Refused('resource.not-found');
    if (signature) await this.noticeRead(tx, signature, by);
    const { in: said, entityId, id } = place;
    await tx.query(
      `UPDATE ${said.words} SET signature = $3, signature_notice = $4 WHERE entity_id = $1 AND ${said.key} = $2`,
      [entityId, id, signature?.name ?? null, signature?.notice ?? null],
    );
    const state = nameStateAfter(before, signature?.name ?? null, { reviewFirst });
    if (state !== before.nameState) await this.set(tx, place, 'name_', state, null);
  }

  /** K21 for the name; the words themselves where a topic hides and shows them without more ado. */
  async moderate(tx: Tx, place: Place, before: Said, { action, reason }: SaidDecision): Promise<void> {
    if (action === 'hide' || action === 'admit')
      return this.set(tx, place, '', action === 'hide' ? 'hidden' : 'admitted', reason);
    const state = moderateName(before, action);
    if (isRefused(state)) throw new Refused(state.refusal.code);
    await this.set(tx, place, 'name_', state, reason);
  }

  private async set(
    tx: Tx,
    { in: { table }, entityId, id }: Place,
    of: '' | 'name_',
    state: string,
    hiddenFor: ModerationReason | null,
  ): Promise<void> {
    await tx.query(
      `UPDATE ${table} SET ${of}state = $3, ${of}hidden_for = $4 WHERE entity_id = $1 AND id = $2`,
      [entityId, id, state, hiddenFor],
    );
  }
}

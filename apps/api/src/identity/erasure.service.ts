import { Injectable } from '@nestjs/common';
import type { PersonId } from '@ruta/contracts/protocol/ids';
import { isRefused } from '@ruta/contracts/protocol/refusal';
import { decideErasure, type Ties } from '@ruta/domain/identity/erasure';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { Announcer } from '../platform/realtime/announcer.ts';
import { ErasureLedger } from './erasure-ledger.ts';
import { Forgetting } from './forgetting.ts';
import { LiveActors } from './live-actors.ts';
import { People } from './people.ts';
import { holdsSeat } from './seat-query.ts';

/** Who may be erased, who was, and who is told. */
@Injectable()
export class Erasure {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: People,
    private readonly forgetting: Forgetting,
    private readonly live: LiveActors,
    private readonly announcer: Announcer,
    private readonly ledger: ErasureLedger,
  ) {}

  async erase(personId: PersonId): Promise<void> {
    const { ids: personIds, entities } = await this.transactions.run(async (tx) => {
      const ids = await this.people.idsOf(tx, personId);
      const decision = decideErasure(await this.ties(tx, ids));
      if (isRefused(decision)) throw new Refused(decision.refusal.code);
      return { ids, entities: await this.forgetting.forget(tx, ids) };
    });
    await this.ledger.note(personIds);
    for (const entityId of entities) this.announcer.changed(entityId, 'people');
    await this.live.refresh(...personIds);
  }

  /**
   * After an older backup was restored: those who were erased since are erased again, whatever they held when it was
   * made. Resolves with how many had come back.
   */
  eraseAgain(personIds: readonly PersonId[]): Promise<number> {
    return this.transactions.run(async (tx) => {
      const back: { id: PersonId }[] = await tx.query(
        'SELECT id FROM person WHERE id = ANY($1::uuid[]) AND erased_at IS NULL ORDER BY id FOR UPDATE',
        [personIds],
      );
      const ids = back.map(({ id }) => id);
      if (ids.length === 0) return 0;
      await this.forgetting.forget(tx, ids);
      return ids.length;
    });
  }

  private async ties(tx: Tx, personIds: PersonId[]): Promise<Ties> {
    await tx.query('SELECT 1 FROM person WHERE id = ANY($1::uuid[]) OR admin ORDER BY id FOR UPDATE', [
      personIds,
    ]);
    const [row] = await tx.query(
      `SELECT EXISTS (SELECT 1 FROM person WHERE id = ANY($1::uuid[]) AND admin)
              AND NOT EXISTS (SELECT 1 FROM person WHERE id <> ALL($1::uuid[]) AND admin AND erased_at IS NULL)
              AS last_administrator,
              EXISTS (SELECT 1 FROM demo_person WHERE person_id = ANY($1::uuid[])) AS demo_person`,
      [personIds],
    );
    return {
      demoPerson: row.demo_person,
      holdsSeat: await holdsSeat(tx, personIds, null),
      lastAdministrator: row.last_administrator,
    };
  }
}
